/** The indicator check, met as a worried adult meets it. What it keeps to itself is tested beside. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { defaultFeed, ready } from '../../stories/states.js';
import {
  deepQuery,
  deepQueryAll,
  deepText,
  engine,
  quietConsole,
  settled,
  until,
  rootOf,
} from '../helpers.js';
import {
  box,
  boxes,
  button,
  changes,
  click,
  draw,
  guideFeed,
  guidanceText,
  nameOf,
  panel,
  tick,
  ticked,
} from './indicator-check.js';

const last =
  'If you are a mandated reporter, report a suspicion right away. You do not need proof.';
const help =
  'In danger now? 911 · National Human Trafficking Hotline: 1-888-373-7888 · Text 233733';
const active = (check: Element) => rootOf(check)!.activeElement;

describe('aht-indicator-check', () => {
  quietConsole();

  describe('the list', () => {
    it('shows every group and every indicator on one page (Q-07)', async () => {
      const check = await draw(await guideFeed());
      const groups = deepQueryAll(check, 'fieldset').map((group) => [
        deepText(group.querySelector('legend')!),
        ...[...group.querySelectorAll('input')].map(nameOf),
      ]);
      expect(groups).to.deep.equal([
        ['Danger now', 'Someone is being hurt right now.'],
        [
          'School',
          'The student misses a lot of school.',
          'School work has dropped off.',
          'The student looks exhausted.',
        ],
        ['General signs', 'The student speaks of a debt.', 'Someone always watches the student.'],
      ]);
      expect(boxes(check).every((one) => one.checkVisibility())).to.equal(true);
    });

    it('has drawn the guidance once out of sight before anyone asks for it, and nothing in sight moves', async () => {
      const Real = window.DocumentFragment;
      const drawn: DocumentFragment[] = [];
      window.DocumentFragment = class extends Real {
        constructor() {
          super();
          drawn.push(this);
        }
      };
      try {
        const check = await draw(await guideFeed());
        const seen = await changes(rootOf(check)!, () =>
          until(() => drawn.some(({ textContent }) => textContent!.includes('Act now'))),
        );
        expect(seen).to.have.length(0);
        expect(ticked(check)).to.deep.equal([]);
        expect(guidanceText(check)).to.include('Nothing is ticked.');
      } finally {
        window.DocumentFragment = Real;
      }
    });

    it('holds all of the default feed (Q-07)', async () => {
      const check = await draw(ready(await defaultFeed()));
      expect(boxes(check).length).to.be.within(20, 47);
    });

    it('is made of native fieldsets, legends and checkboxes, each named once and described by its note (Q-09)', async () => {
      const check = await draw(await guideFeed());
      for (const group of deepQueryAll(check, 'fieldset')) {
        expect(group.firstElementChild!.localName).to.equal('legend');
        expect(group.hasAttribute('aria-label') || group.hasAttribute('aria-labelledby')).to.equal(
          false,
        );
      }
      for (const one of boxes(check)) {
        expect(one.labels!.length).to.equal(1);
        for (const name of ['role', 'aria-label', 'aria-labelledby', 'title', 'aria-checked']) {
          expect(one.hasAttribute(name), name).to.equal(false);
        }
      }
      const described = boxes(check).filter((one) => one.hasAttribute('aria-describedby'));
      expect(
        described.map((one) => [
          nameOf(one),
          deepText(rootOf(check)!.getElementById(one.getAttribute('aria-describedby')!)!),
        ]),
      ).to.deep.equal([
        ['Someone is being hurt right now.', 'Call the emergency line first.'],
        ['School work has dropped off.', 'Many things can cause this.'],
      ]);
    });

    it('is ticked and unticked with the keyboard (Q-09)', async () => {
      const check = await draw(await guideFeed());
      boxes(check)[0]!.focus();
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Space' });
      await settled(check);
      expect(ticked(check)).to.deep.equal(['The student misses a lot of school.']);
      await sendKeys({ press: 'Space' });
      await settled(check);
      expect(ticked(check)).to.deep.equal([]);
    });

    it('takes a click anywhere in a row, on the note too (Q-09)', async () => {
      const check = await draw(await guideFeed());
      const row = box(check, 'School work').closest('.row')!;
      await click(row.querySelector('p')!);
      expect(ticked(check)).to.deep.equal(['School work has dropped off.']);
      await click(row);
      expect(ticked(check)).to.deep.equal([]);
      const { width, height } = box(check, 'School work').getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    });

    it('calls its only group by what it is when the guide has none', async () => {
      const check = await draw(await guideFeed(({ guide }) => delete guide.groups));
      expect(deepQueryAll(check, 'legend').map(deepText)).to.deep.equal(['General signs']);
    });

    it('ticking changes nothing on the page outside the guidance and the bar', async () => {
      const check = await draw(await guideFeed());
      const outside = (
        await changes(rootOf(check)!, async () => {
          await tick(check, 'Someone is being hurt');
          await tick(check, 'The student speaks');
          await tick(check, 'Someone is being hurt');
        })
      ).filter(
        ({ target }) =>
          !panel(check).contains(target) &&
          !deepQuery(check, '.word')!.contains(target) &&
          !(target as Element).matches('input'),
      );
      expect(outside.map(({ target }) => target)).to.deep.equal([]);
      expect(guidanceText(check)).to.contain('Report your suspicion');
    });
  });

  describe('the guidance', () => {
    it('says with nothing ticked that this does not mean no concern, and where to get advice (Q-10)', async () => {
      const text = guidanceText(await draw(await guideFeed()));
      expect(text).to.contain('Nothing is ticked. That does not mean there is no concern');
      expect(text).to.contain('social worker or counselor, or call the hotline.');
      expect(text).to.contain('1-888-373-7888');
      expect(text).to.contain('One sign alone proves nothing.');
    });

    it('is reached at any time from the top, without a tick, by keyboard (Q-10)', async () => {
      const check = await draw(await guideFeed());
      const href = location.href;
      button(check, 'What to do').focus();
      await sendKeys({ press: 'Enter' });
      expect(deepText(active(check)!)).to.equal('What to do');
      expect(active(check)).to.match('h3');
      expect(location.href).to.equal(href);
    });

    it('says so when what is ticked leads to no step (Q-10)', async () => {
      const check = await draw(await guideFeed());
      await tick(check, 'School work');
      expect(guidanceText(check)).to.contain(
        'This list has no step for these ticks. That does not mean there is no concern',
      );
    });

    it('has the steps of the feed, worded as actions, with links and numbers to call (Q-13)', async () => {
      const check = await draw(await guideFeed());
      await tick(check, 'School work');
      await tick(check, 'The student looks');
      expect(guidanceText(check)).to.match(
        /What to do Consult the guide Talk with a colleague .* Read the guide .* Write to the team/,
      );
      const links = [...panel(check).querySelectorAll<HTMLAnchorElement>('[part="actions"] a')];
      expect(links.map(({ href, target, rel }) => [href, target, rel])).to.deep.equal([
        ['https://example.org/guide', '_blank', 'noreferrer'],
        ['mailto:team@example.org', '', ''],
      ]);
      await tick(check, 'The student speaks');
      expect(guidanceText(check)).to.contain('Report your suspicion').and.not.contain('Consult');
      await tick(check, 'Someone is being hurt');
      expect(guidanceText(check)).to.contain(
        'Act now Do not wait. Call the emergency line 911 Then report',
      );
      expect(panel(check).querySelector('[part="actions"] a')!.getAttribute('href')).to.equal(
        'tel:911',
      );
    });

    it('has no number or score, whatever is ticked: the only digits are those to call (Q-13)', async () => {
      const check = await draw(await guideFeed());
      for (const one of boxes(check)) {
        await tick(check, nameOf(one));
        const words = guidanceText(check).replace(
          /1-888-373-7888|\b911\b|\b233733\b|Last checked: [\d-]+ · Next check due: [\d-]+/g,
          '',
        );
        expect(words).to.not.match(/\d|score|percent|%/i);
        for (const control of ['meter', 'progress', '[role="meter"]', '[role="progressbar"]']) {
          expect(deepQuery(check, control)).to.equal(null);
        }
      }
    });

    it('ends with the duty to report and whom to call, for any set of ticks (Q-14)', async () => {
      for (const state of [
        await guideFeed(),
        ready(await defaultFeed()),
        await guideFeed(({ guide }) => delete guide.notices),
      ]) {
        const check = await draw(state);
        // Every number of ticks in turn: nothing, one more each time, then one less each time.
        for (const one of [undefined, ...boxes(check), ...boxes(check)]) {
          one?.click();
          await settled(check);
          expect(guidanceText(check).endsWith(`${last} ${help}`), guidanceText(check)).to.equal(
            true,
          );
        }
      }
    });

    it('is the strongest for a single serious sign, and no further tick lowers it (Q-15)', async () => {
      const check = await draw(await guideFeed());
      await tick(check, 'Someone is being hurt');
      for (const one of boxes(check).slice(1)) {
        expect(guidanceText(check)).to.contain('Act now');
        await tick(check, nameOf(one));
      }
      expect(ticked(check).length).to.equal(6);
      expect(guidanceText(check)).to.contain('Act now');
    });

    it('speaks once when another step is reached, and not for a tick', async () => {
      const check = await draw(await guideFeed());
      const live = deepQueryAll(check, '[aria-live], [role="status"], [role="alert"]');
      // A status is polite and spoken as a whole by itself.
      expect(
        live.map((one) =>
          ['role', 'aria-live', 'aria-atomic'].map((name) => one.getAttribute(name)),
        ),
      ).to.deep.equal([['status', null, null]]);
      const spoken = async (name: string) => {
        const records = await changes(live[0]!, () => tick(check, name));
        return records.filter(
          ({ addedNodes, type }) => addedNodes.length > 0 || type === 'characterData',
        ).length;
      };
      expect(await spoken('The student speaks')).to.equal(1);
      expect(deepText(live[0]!)).to.equal(
        'Report your suspicion Report it now, by phone or in person.',
      );
      expect(await spoken('Someone always')).to.equal(0);
      expect(await spoken('School work')).to.equal(0);
      expect(await spoken('Someone is being')).to.equal(1);
      expect(await spoken('Someone always')).to.equal(0);
    });

    it('is named in sight as soon as a tick leads to it, with the way there, at 320 by 256 too (Q-13)', async () => {
      // WebKit's window cannot be as narrow; the element is, in all of them.
      await setViewport({ width: engine() === 'webkit' ? 480 : 320, height: 256 });
      try {
        for (const [lang, words, way] of [
          ['en', 'Act now', 'What to do'],
          ['es', 'Actúe ahora', 'Qué hacer'],
        ] as const) {
          const check = await draw(ready(await defaultFeed()), { width: '320px', lang });
          const bar = deepQuery(check, '.bar')!;
          const word = bar.querySelector('.word')!;
          expect(deepText(word)).to.equal('');
          // The names of the numbers are for screen readers; eyes have them at the top.
          for (const name of bar.querySelectorAll('.name'))
            expect(name.getBoundingClientRect().width).to.equal(1);
          boxes(check)[0]!.scrollIntoView({ block: 'center' });
          boxes(check)[0]!.click();
          await settled(check);
          expect(deepText(word)).to.equal(words);
          expect(deepText(bar.querySelector('button')!)).to.equal(way);
          const { top, bottom } = bar.getBoundingClientRect();
          expect(Math.round(bottom)).to.be.at.most(innerHeight);
          expect(bottom - top).to.be.at.most(innerHeight / 3);
          expect(panel(check).getBoundingClientRect().top).to.be.above(innerHeight);
          await click(bar.querySelector('button')!);
          await settled(check);
          expect(deepText(active(check)!)).to.equal(way);
          const title = panel(check).querySelectorAll('h3, h4')[1]!;
          expect(deepText(title)).to.equal(words);
          expect(title.getBoundingClientRect().bottom).to.be.within(0, innerHeight - bottom + top);
          check.remove();
        }
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

    it('is a region by its name', async () => {
      const region = panel(await draw(await guideFeed()));
      expect(region.localName).to.equal('section');
      const name = (region.getRootNode() as ShadowRoot).getElementById(
        region.getAttribute('aria-labelledby')!,
      )!;
      expect(deepText(name)).to.equal('What to do');
    });

    it('stays in sight beside the list where there is room, and follows it where there is not', async () => {
      const check = await draw(ready(await defaultFeed()), { width: '40em' });
      const list = deepQuery(check, '[part="list"]')!;
      const rect = (one: Element) => one.getBoundingClientRect();
      expect(rect(panel(check)).top).to.be.at.least(rect(list).bottom);
      await setViewport({ width: 1200, height: 700 });
      try {
        check.parentElement!.style.maxWidth = '';
        await until(() => rect(panel(check)).left >= rect(list).right);
        scrollTo(0, scrollY + rect(list).top + 900);
        boxes(check)[0]!.click();
        await settled(check);
        const bar = rect(deepQuery(check, '.bar')!);
        expect(Math.round(bar.bottom)).to.equal(700);
        expect(rect(panel(check)).top).to.be.at.least(0);
        // All that there is to do at this level is above the numbers.
        expect(rect(deepQuery(check, '[part="actions"]')!).bottom).to.be.at.most(bar.top);
        // At the end of the page it stops with the list, and covers nothing that comes after.
        scrollTo(0, 1e6);
        expect(rect(panel(check)).bottom).to.be.at.most(rect(deepQuery(check, 'details')!).top);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  });

  describe('the clear button', () => {
    it('takes all ticks away, says so and starts again at the title (Q-28)', async () => {
      const check = await draw(await guideFeed());
      await tick(check, 'Someone is being hurt');
      await tick(check, 'School work');
      await click(button(check, 'Start over'));
      await settled(check);
      expect(ticked(check)).to.deep.equal([]);
      expect(deepText(active(check)!)).to.equal('Signs to notice');
      expect(deepText(deepQuery(check, '[role="status"]')!)).to.contain(
        'The ticks were cleared. That does not mean there is no concern',
      );
      await tick(check, 'School work');
      await tick(check, 'School work');
      expect(guidanceText(check)).to.contain('Nothing is ticked.');
    });
  });
});
