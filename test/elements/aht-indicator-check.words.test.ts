/** What the indicator check says of itself and when there is none, and whether everyone can read it. */
import { expect } from '@open-wc/testing';
import { defaultFeed, ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  consoleSpy,
  deepQuery,
  deepText,
  noSidewaysScroll,
  quietConsole,
  settled,
  rootOf,
  until,
} from '../helpers.js';
import {
  boxes,
  button,
  changes,
  click,
  draw,
  guideFeed,
  guidanceText,
  tick,
  ticked,
} from './indicator-check.js';

const last =
  'If you are a mandated reporter, report a suspicion right away. You do not need proof.';
const help =
  'In danger now? 911 · National Human Trafficking Hotline: 1-888-373-7888 · Text 233733';

describe('aht-indicator-check', () => {
  quietConsole();

  describe('its framing', () => {
    it('is for adults, warns of what it names and lets them stop, before the first question (Q-18) (Q-36)', async () => {
      for (const layout of ['list', 'steps']) {
        const check = await draw(await guideFeed(), { layout });
        await until(() => deepText(check).includes('Danger now'));
        const text = deepText(check);
        const note =
          'For adults only: never read this to a child. It names abuse. You can stop at any time.';
        expect(text.indexOf(note)).to.be.within(0, text.indexOf('Danger now'));
      }
    });

    const framing = 'This is not a test, not a validated screening tool and not evidence.';

    it('says what it is not and that nothing is kept, with or without notices in the feed (Q-16)', async () => {
      for (const state of [
        await guideFeed(),
        await guideFeed(({ guide }) => delete guide.notices),
      ]) {
        const text = deepText(await draw(state));
        expect(text).to.contain(framing).and.contain('Nothing you tick is stored or sent.');
        expect(text.indexOf(framing)).to.be.below(text.indexOf('Danger now'));
      }
    });

    it('is marked as an example until an agency has reviewed it (Q-16)', async () => {
      const mark = 'Example – not yet reviewed by an agency';
      expect(deepText(await draw(await guideFeed()))).to.contain(mark);
      expect(
        deepText(await draw(await guideFeed(({ guide }) => delete guide.example))),
      ).to.not.contain(mark);
      expect(deepText(await draw(ready(await defaultFeed())))).to.contain(mark);
    });

    it('gives way when a level, or a thing to do there, cannot be read (Q-15)', async () => {
      for (const spoil of [
        (guide: { levels: { advice: string }[] }) => (guide.levels.at(-1)!.advice = ''),
        (guide: { levels: { actions: unknown[] }[] }) => guide.levels.at(-1)!.actions.push({}),
      ]) {
        const spy = consoleSpy();
        const check = await draw(await guideFeed(({ guide }) => spoil(guide)));
        spy.restore();
        expect(boxes(check)).to.deep.equal([]);
        const text = deepText(check);
        expect(text).to.contain('There is no up-to-date checklist here. Report suspected');
        expect(text).to.contain('1-888-373-7888');
      }
    });

    it('says so when a sign cannot be read, and shows the others (Q-15)', async () => {
      const note = 'Part of this list is missing, because it could not be read.';
      expect(deepText(await draw(await guideFeed()))).to.not.contain(note);
      for (const spoil of [{ text: '' }, { level: 'nowhere' }]) {
        const spy = consoleSpy();
        const check = await draw(
          await guideFeed(({ guide }) => Object.assign(guide.indicators[0], spoil)),
        );
        spy.restore();
        expect(boxes(check).length).to.equal(5);
        expect(deepText(deepQuery(check, '.head')!)).to.contain(note);
      }
    });

    it('says of a link that it opens a tab, not that it leads to another site (Q-13)', async () => {
      const check = await draw(
        await guideFeed(({ guide }) => {
          guide.levels.at(-1).actions[1].url = `${location.origin}/report.html`;
        }),
      );
      await tick(check, 'Someone is being hurt');
      expect(guidanceText(check))
        .to.contain('Then report (opens in a new tab)')
        .and.not.contain('another site');
    });

    it('names its sources, and in the result when it was compared with them (Q-16) (Q-23)', async () => {
      const check = await draw(await guideFeed());
      await click(deepQuery(check, 'summary')!);
      await settled(check);
      const sources = deepQuery(check, '[part="sources"]')!;
      expect(deepText(sources)).to.equal("Sources The state's page (opens in a new tab) A book");
      expect(guidanceText(check)).to.contain(
        'Last checked: 2026-01-15 · Next check due: 2027-01-15',
      );
      const link = sources.querySelector('a')!;
      expect([link.href, link.hreflang, link.target, link.rel]).to.deep.equal([
        'https://example.org/source',
        'en',
        '_blank',
        'noreferrer',
      ]);
    });

    it('shows in the result which version it is, who reviewed it, and until when it holds (Q-23)', async () => {
      const reviewed = (feed: { guide: Record<string, unknown> }) =>
        Object.assign(feed.guide, {
          version: '2.1',
          reviewedBy: { en: 'An agency', es: 'Una agencia' },
        });
      const check = await draw(await guideFeed(reviewed));
      expect(guidanceText(check)).to.contain(
        'Version: 2.1 · Reviewed by: An agency · Last checked: 2026-01-15 · Next check due: 2027-01-15',
      );
      const spanish = await draw(await guideFeed(reviewed), { lang: 'es' });
      await until(() => guidanceText(spanish).includes('Versión: 2.1 · Revisada por: Una agencia'));
      const plain = await draw(await guideFeed());
      expect(guidanceText(plain)).to.not.match(/Version|Reviewed by/);
    });

    it('has 911 and the hotline above everything that is asked', async () => {
      const check = await draw(await guideFeed());
      const text = deepText(check);
      expect(text.indexOf(help)).to.be.within(
        0,
        text.indexOf('For adults who work with students.'),
      );
    });
  });

  describe('without a checklist', () => {
    it('says so, where to report and whom to call, and shows what the page put inside', async () => {
      const check = await draw(ready(smallFeed()));
      check.innerHTML = '<p>Our district: call 555-0100.</p>';
      const text = deepText(check);
      expect(text).to.contain('Our district: call 555-0100.');
      expect(text).to.contain('There is no up-to-date checklist here.');
      expect(text)
        .to.contain(
          'Report suspected child abuse or trafficking to child protective services or the police',
        )
        .and.contain(last)
        .and.contain(help);
      expect(boxes(check)).to.deep.equal([]);
    });
  });

  describe('past its review', () => {
    const overdue = (reviewBy: string) => guideFeed(({ guide }) => (guide.reviewBy = reviewBy));
    const day = (offset: number) =>
      new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

    it('gives way to the hotline and its sources, and says why (Q-23)', async () => {
      const check = await draw(await overdue(day(-2)));
      const text = deepText(check);
      expect(boxes(check)).to.deep.equal([]);
      expect(text)
        .to.contain(
          'There is no up-to-date checklist here. Report suspected child abuse or trafficking to child protective services or the police.',
        )
        .and.contain(last)
        .and.contain(help);
      expect(deepQuery<HTMLDetailsElement>(check, '[part="sources"]')!.open).to.equal(true);
      expect(deepQuery<HTMLAnchorElement>(check, '[part="sources"] a')!.href).to.equal(
        'https://example.org/source',
      );
      await axe(check.parentElement!);
    });

    it('is shown as long as its day is not over everywhere (Q-23)', async () => {
      expect(boxes(await draw(await overdue(day(0)))).length).to.equal(6);
    });
  });

  describe('its words', () => {
    const denied =
      /low(er)?[ -]risk|no[ -]risk|not at risk|\bsafe(ly)?\b|harmless|all clear|nothing to worry|no need to (report|worry)|need not report|\bscore|negative result|bajo riesgo|(sin|ningún) riesgo|a salvo|fuera de peligro|no (es necesario|hace falta) reportar/i;
    const noConcern = /(?<!does not mean there is )no concern/i;

    it('never play a worry down, in any picture, whatever is ticked (Q-14)', async () => {
      for (const state of [await guideFeed(), ready(await defaultFeed()), ready(smallFeed())]) {
        for (const lang of ['en', 'es']) {
          const check = await draw(state, { lang });
          for (const one of [undefined, ...boxes(check), button(check, 'Start over')]) {
            one?.click();
            await settled(check);
            // textContent, because what is folded or for screen readers only counts too.
            const words = rootOf(check)!.textContent!.replace(/\s+/g, ' ');
            expect(words).to.not.match(denied);
            expect(words).to.not.match(noConcern);
          }
        }
      }
    });

    it('never play a worry down anywhere in the source of the view (Q-14)', async () => {
      const texts = ['aht-indicator-check.view.ts', 'extras.view.ts'].map(async (name) =>
        (
          await fetch(new URL(`../../src/elements/indicator-check/${name}`, import.meta.url))
        ).text(),
      );
      const source = (await Promise.all(texts)).join('');
      const words = [...source.matchAll(/\bmsg\(\s*(?:str)?(["'`])(.+?)\1/gs)].map(
        ([, , text]) => text!,
      );
      expect(words.length).to.be.at.least(15);
      for (const text of words) {
        expect(text).to.not.match(denied);
        expect(text).to.not.match(noConcern);
      }
    });
  });

  describe('for everyone', () => {
    for (const lang of ['en', 'es']) {
      for (const scheme of ['light', 'dark']) {
        it(`has no fault that axe knows, ${lang}, ${scheme}`, async function () {
          this.timeout(20_000);
          for (const state of [await guideFeed(), ready(smallFeed())]) {
            const check = await draw(state, { lang });
            check.parentElement!.style.cssText += `;color-scheme:${scheme};background:Canvas;color:CanvasText`;
            await axe(check.parentElement!);
            boxes(check)[0]?.click();
            await settled(check);
            await axe(check.parentElement!);
          }
        });
      }
    }

    it('does not scroll sideways at 320 and 240 pixels', async () => {
      for (const state of [ready(await defaultFeed()), ready(smallFeed())]) {
        const check = await draw(state, { lang: 'es' });
        boxes(check)[0]?.click();
        await settled(check);
        await noSidewaysScroll(check, 320);
        await noSidewaysScroll(check, 240);
      }
    });

    it('draws the same thing twice without touching the page', async () => {
      const check = await draw(await guideFeed());
      await tick(check, 'Someone is being hurt');
      const seen = await changes(rootOf(check)!, async () => {
        check.requestUpdate();
        await settled(check);
        // A newer copy of the feed with the same content is the same picture.
        check.state = await guideFeed();
        await settled(check);
      });
      expect(seen).to.deep.equal([]);
    });

    it('follows the page to another language with its ticks', async () => {
      const check = await draw(await guideFeed());
      await tick(check, 'Someone is being hurt');
      check.lang = 'es';
      await settled(check);
      expect(ticked(check)).to.deep.equal(['En este momento alguien sufre violencia.']);
      expect(guidanceText(check)).to.contain('Actúe ahora');
    });
  });
});
