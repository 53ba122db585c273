/** The course, met as a reader meets it: what it shows, how a module is marked, who is told. */
import { expect } from '@open-wc/testing';
import { defaultFeed, ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  consoleSpy,
  deepQuery,
  deepQueryAll,
  deepText,
  emulate,
  engine,
  noSidewaysScroll,
  quietConsole,
  settled,
  until,
} from '../helpers.js';
import { cleanStores, draw, finished, items, press, unfold } from './module-progress.js';

const bar = (element: Element) => deepQuery(element, '[role=progressbar]')!;
const dialNumbers = (element: Element) =>
  deepQueryAll(element, 'a[href^="tel:"]').map((link) => deepText(link));

describe('aht-module-progress', () => {
  quietConsole();
  afterEach(cleanStores);

  describe('what it shows', () => {
    it('shows the six modules of the default feed in order, each not started (P-01)', async () => {
      const element = await draw({}, ready(await defaultFeed()));
      expect(items(element)).to.have.length(6);
      for (const [index, item] of items(element).entries()) {
        expect(item).to.contain(`Module ${index + 1} · Not started`);
      }
      expect(items(element)[0]).to.contain('Scope of child sex trafficking');
      expect(items(element)[5]).to.contain('Resources available in Wisconsin');
      expect(deepText(element)).to.contain('Modules done: 0 of 6');
    });

    it('says of each module whether it is not started, in progress or done (P-01)', async () => {
      const element = await draw({ current: 'two' });
      await press(element, 'Mark as done First steps');
      const [one, two, three] = items(element);
      expect(one).to.contain('Module 1 · Done · 1 h 30 min First steps');
      expect(two).to.contain('Module 2 · In progress · 45 min Second steps');
      expect(two).to.contain('Content notice: Tells of violence.');
      expect(three).to.contain('Module 3 · Not started · 2 h Third steps The last ones.');
    });

    it('is an ordered list in every engine, with its current step marked (P-02, P-03)', async () => {
      const element = await draw({ current: 'two' });
      const list = deepQuery(element, '[part=modules]')!;
      // Safari takes a list without markers for no list, unless it is told.
      expect(list.localName).to.equal('ol');
      expect(list.getAttribute('role')).to.equal('list');
      const marked = () => [...list.children].map((item) => item.getAttribute('aria-current'));
      expect(marked()).to.deep.equal([null, 'step', null]);
      await press(element, 'Mark as done Second steps');
      expect(marked()).to.deep.equal([null, 'step', null]);
      element.current = 'three';
      await settled(element);
      expect(marked()).to.deep.equal([null, null, 'step']);
    });

    it('puts a label on nothing that has no role (P-03)', async () => {
      const element = await draw({ storage: 'local' });
      const bare = deepQueryAll(element, '[aria-label]').filter((one) => !one.hasAttribute('role'));
      expect(bare).to.deep.equal([]);
    });

    it('has a progress bar with its value in words, and the same words beside it (P-04)', async () => {
      const element = await draw();
      const values = () =>
        ['aria-valuemin', 'aria-valuenow', 'aria-valuemax', 'aria-valuetext'].map((name) =>
          bar(element).getAttribute(name),
        );
      const name = element.shadowRoot!.getElementById(
        bar(element).getAttribute('aria-labelledby')!,
      );
      expect(deepText(name!)).to.equal('Course 101');
      expect(values()).to.deep.equal(['0', '0', '3', 'Modules done: 0 of 3']);
      await press(element, 'Mark as done Second steps');
      expect(values()).to.deep.equal(['0', '1', '3', 'Modules done: 1 of 3']);
      expect(deepText(deepQuery(element, '[part=progress]')!)).to.equal('Modules done: 1 of 3');
    });

    it('draws the bar so that done differs from not done, in forced colors too (P-04)', async () => {
      const element = await draw();
      await press(element, 'Mark as done First steps');
      const looks = () =>
        [...bar(element).children].map((segment) => {
          const { backgroundColor, borderTopWidth } = getComputedStyle(segment);
          expect(segment.getBoundingClientRect().width).to.be.greaterThan(20);
          expect(segment.getBoundingClientRect().height).to.be.greaterThan(5);
          return { backgroundColor, borderTopWidth };
        });
      const [first, second, third] = looks();
      expect(first!.backgroundColor).not.to.equal(second!.backgroundColor);
      expect(second).to.deep.equal(third);
      if (engine() !== 'chromium') return;
      await emulate({ features: { 'forced-colors': 'active' } });
      const [full, empty] = looks();
      await emulate();
      expect(full!.backgroundColor).not.to.equal(empty!.backgroundColor);
      expect(parseFloat(empty!.borderTopWidth)).to.be.greaterThan(0);
    });

    it('takes its heading levels from the page (P-05)', async () => {
      const levels = (element: Element) =>
        deepQueryAll(element, 'h1,h2,h3,h4,h5,h6').map(
          (one) => `${one.localName} ${deepText(one)}`,
        );
      expect(levels(await draw())).to.deep.equal(['h2 Course 101', 'h3 Certificate of completion']);
      expect(levels(await draw({ 'heading-level': '4' }))).to.deep.equal([
        'h4 Course 101',
        'h5 Certificate of completion',
      ]);
    });

    it('says for whom it is, and sends others to where they belong (P-31)', async () => {
      const element = await draw();
      expect(deepText(deepQuery(element, '[part=audience]')!)).to.equal(
        'For whom School staff Not for Police: ask your academy. academy.example',
      );
      const link = deepQuery<HTMLAnchorElement>(element, '[part=audience] a')!;
      expect(link.href).to.equal('https://academy.example/start');
      expect(link.rel).to.contain('noreferrer');
    });

    it('sends the child welfare workers of the default feed to their own course (P-31)', async () => {
      const element = await draw({}, ready(await defaultFeed()));
      const text = deepText(deepQuery(element, '[part=audience]')!);
      for (const audience of [
        'School staff',
        'Youth service providers',
        'Behavioral health and social work',
        'Advocates',
      ]) {
        expect(text).to.contain(audience);
      }
      const link = deepQuery<HTMLAnchorElement>(element, '[part=audience] a')!;
      expect(link.href).to.contain('wcwpds.wisc.edu');
      for (const other of ['Foster parents', 'Law enforcement', 'Medical providers'])
        expect(text).to.contain(other);
    });

    it('shows help lines, with modules and without', async () => {
      const full = await draw();
      const empty = await draw({}, ready(smallFeed()));
      // Beside the module with a note on content, and at the end.
      const lines = ['911', '1-888-373-7888'];
      expect(dialNumbers(full)).to.deep.equal([...lines, ...lines]);
      expect(dialNumbers(empty)).to.deep.equal(['911', '1-888-373-7888']);
      expect(deepText(empty)).to.contain('There is no course here at the moment.');
    });

    it('moves nothing when a module is marked or the course is done (P-39)', async () => {
      const element = await finished();
      const running = element
        .shadowRoot!.getAnimations()
        .map((one) => (one as CSSTransition).transitionProperty);
      // Colours may fade; nothing travels, grows or flashes.
      expect(running.filter((property) => !property?.endsWith('color'))).to.deep.equal([]);
      expect(deepQueryAll(element, 'canvas, video, img')).to.deep.equal([]);
    });

    for (const [lang, scheme] of [
      ['en', 'light'],
      ['en', 'dark'],
      ['es', 'light'],
      ['es', 'dark'],
    ] as const) {
      it(`is accessible before, on the way and at the end: ${lang}, ${scheme}`, async function () {
        this.timeout(20_000);
        const element = await draw({ lang, storage: 'local', current: 'two' });
        const box = element.parentElement!;
        box.style.cssText = `color-scheme:${scheme};background:Canvas;color:CanvasText`;
        await axe(box);
        element.complete('one');
        deepQuery(element, '[part=keeping] summary')!.click();
        await until(() => deepQuery(element, '[part=keeping] [type=file]'));
        await settled(element);
        await axe(box);
        for (const id of ['two', 'three']) element.complete(id);
        await settled(element);
        await until(() => deepQuery(element, 'form'));
        deepQuery<HTMLFormElement>(element, 'form')!.requestSubmit();
        await settled(element);
        await axe(box);
      });
    }

    it('fits 320 px from beginning to end', async () => {
      const element = await draw({ storage: 'local' }, ready(await defaultFeed()));
      await noSidewaysScroll(element, 320);
      for (const { id } of [{ id: 'scope' }, { id: 'dynamics' }]) element.complete(id);
      await unfold(element);
      await noSidewaysScroll(element, 320);
    });
  });

  it('warns a webmaster of a course, a module or a storage that does not exist', async () => {
    const spy = consoleSpy();
    const element = await draw({ training: 'no-such', current: 'nowhere', storage: 'cookie' });
    await until(() => spy.complaints.length > 0);
    spy.restore();
    for (const word of ['no-such', 'nowhere', 'storage="cookie"'])
      expect(spy.texts.join()).to.contain(word);
    expect(deepText(element)).to.contain('Course 101').and.contain('kept until you close this tab');
  });

  it('draws the same thing twice without touching the page', async () => {
    const element = await draw({ storage: 'local', current: 'two' });
    element.complete('one');
    await settled(element);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    element.requestUpdate();
    await settled(element);
    changes.push(...observer.takeRecords());
    expect(changes).to.have.length(0);
  });
});
