/** The course, met as a reader meets it: what it shows, how a module is marked, who is told. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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
import { button, cleanStores, course, draw, items, press } from './module-progress.js';

const bar = (element: Element) => deepQuery(element, '[role=progressbar]')!;
const status = (element: Element) => deepText(deepQuery(element, 'ol ~ [role=status]')!);
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
      expect(deepText(element)).to.contain('0 of 6 modules done');
    });

    it('says of each module whether it is not started, in progress or done (P-01)', async () => {
      const element = await draw({ current: 'two' });
      await press(element, 'Mark as done First steps');
      const [one, two, three] = items(element);
      expect(one).to.contain('Module 1 · Done · about 90 min First steps');
      expect(two).to.contain('Module 2 · In progress · about 45 min Second steps');
      expect(two).to.contain('Content notice: Tells of violence.');
      expect(three).to.contain('Module 3 · Not started · about 120 min Third steps The last ones.');
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
      expect(values()).to.deep.equal(['0', '0', '3', '0 of 3 modules done']);
      await press(element, 'Mark as done Second steps');
      expect(values()).to.deep.equal(['0', '1', '3', '1 of 3 modules done']);
      expect(deepText(deepQuery(element, '[part=progress]')!)).to.equal('1 of 3 modules done');
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
      expect(dialNumbers(full)).to.deep.equal(['911', '1-888-373-7888']);
      expect(dialNumbers(empty)).to.deep.equal(['911', '1-888-373-7888']);
      expect(deepText(empty)).to.contain('There is no course here at the moment.');
    });

    it('moves nothing when a module is marked or the course is done (P-39)', async () => {
      const element = await draw();
      for (const name of ['First', 'Second', 'Third'])
        await press(element, `Mark as done ${name} steps`);
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
        await settled(element);
        deepQuery(element, '[part=keeping] summary')!.click();
        await axe(box);
        for (const id of ['two', 'three']) element.complete(id);
        await settled(element);
        deepQuery<HTMLFormElement>(element, 'form')!.requestSubmit();
        await settled(element);
        await axe(box);
      });
    }

    it('fits 320 px from beginning to end', async () => {
      const element = await draw({ storage: 'local' }, ready(await defaultFeed()));
      await noSidewaysScroll(element, 320);
      for (const { id } of [{ id: 'scope' }, { id: 'dynamics' }]) element.complete(id);
      await settled(element);
      await noSidewaysScroll(element, 320);
    });
  });

  describe('marking', () => {
    it('is done by the button, which keeps the focus and says so once (P-06)', async () => {
      const element = await draw();
      expect(status(element)).to.equal('');
      const first = button(element, 'Mark as done First steps');
      first.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => deepText(first) === 'Mark as not done First steps');
      expect(element.shadowRoot!.activeElement).to.equal(first);
      expect(status(element)).to.equal('First steps: Done. 1 of 3 modules done.');
      first.click();
      await settled(element);
      expect(status(element)).to.equal('First steps: Not started. 0 of 3 modules done.');
      for (const id of ['one', 'two', 'three']) element.complete(id);
      await settled(element);
      expect(status(element)).to.equal('Third steps: Done. You have completed this course.');
      for (const id of ['three', 'two', 'one']) element.undo(id);
      expect(element.progress.completed).to.deep.equal([]);
    });

    it('is done by complete() and taken back by undo() (P-06)', async () => {
      const element = await draw();
      expect(element.complete('two')).to.equal(true);
      expect(element.progress).to.deep.equal({
        training: 'course-101',
        completed: ['two'],
        total: 3,
        done: false,
      });
      await settled(element);
      expect(items(element)[1]).to.contain('Done');
      expect(element.undo('two')).to.equal(true);
      await settled(element);
      expect(items(element)[1]).to.contain('Not started');
    });

    it('is done by a click on any element of the page, in shadow roots and dialogs too (P-06, P-30)', async () => {
      const element = await draw();
      const page = document.createElement('div');
      page.setHTMLUnsafe(`<a href="#x" data-aht-module-done="one"><b>I have read it</b></a>
        <div><template shadowrootmode="open"><button data-aht-module-done="two">Done</button></template></div>
        <p data-aht-module-done="three" onclick="event.stopPropagation()">Finished</p>`);
      document.body.append(page);
      page.querySelector('a')!.addEventListener('click', (event) => event.preventDefault());
      page.querySelector('b')!.click();
      expect(element.progress.completed).to.deep.equal(['one']);
      page.querySelector('div')!.shadowRoot!.querySelector('button')!.click();
      expect(element.progress.completed).to.deep.equal(['one', 'two']);
      page.querySelector('p')!.click();
      expect(element.progress.done).to.equal(true);
      page.remove();
    });

    it('leaves the page alone when the last course has gone (P-30)', async () => {
      const element = await draw();
      const page = document.createElement('button');
      page.dataset.ahtModuleDone = 'one';
      document.body.append(page);
      element.remove();
      page.click();
      expect(element.progress.completed).to.deep.equal([]);
      const again = await draw();
      page.click();
      expect(again.progress.completed).to.deep.equal(['one']);
      page.remove();
    });

    it('reaches only the course whose module it is (P-30)', async () => {
      const one = await draw();
      const other = await draw(
        {},
        course({ id: 'other', modules: [{ id: 'else', name: 'Else' }] }),
      );
      const page = document.createElement('button');
      page.dataset.ahtModuleDone = 'else';
      document.body.append(page);
      page.click();
      page.remove();
      expect([one.progress.completed, other.progress.completed]).to.deep.equal([[], ['else']]);
    });

    it('is not lost when it comes before the feed (P-06)', async () => {
      const element = await draw({}, { status: 'loading' });
      const page = document.createElement('button');
      page.dataset.ahtModuleDone = 'one';
      document.body.append(page);
      page.click();
      page.remove();
      element.complete('three');
      element.state = course();
      await settled(element);
      expect(element.progress.completed).to.deep.equal(['one', 'three']);
    });

    it('refuses an unknown module with a warning, never with an error (P-06)', async () => {
      const element = await draw();
      const spy = consoleSpy();
      expect([element.complete('four'), element.undo('__proto__')]).to.deep.equal([false, false]);
      await until(() => spy.complaints.length > 0);
      spy.restore();
      expect(spy.complaints[0]!.kind).to.equal('warn');
      expect(spy.texts.join()).to.contain('no module "four"');
      expect(element.progress.completed).to.deep.equal([]);
    });

    it('works for every module of the default feed, and then all is done (P-06, P-34)', async () => {
      const element = await draw({}, ready(await defaultFeed()));
      const count = items(element).length;
      for (let index = 0; index < count; index++) {
        expect(element.progress.done).to.equal(false);
        expect(deepText(element)).to.contain(`${index} of 6 modules done`);
        deepQueryAll<HTMLButtonElement>(element, '[part=mark]')[index]!.click();
        await settled(element);
      }
      expect(deepText(element))
        .to.contain('6 of 6 modules done')
        .and.contain('You have completed this course');
    });
  });

  describe('starting over', () => {
    const over = (element: Element) => deepQuery(element, '[part=keeping] details button')!;

    it('asks first, within the page, and can be taken back by keyboard', async () => {
      const element = await draw();
      expect(deepText(element)).not.to.contain('Start over');
      await press(element, 'Mark as done First steps');
      expect(over(element).checkVisibility()).to.equal(false);
      const summary = deepQuery(element, '[part=keeping] summary')!;
      expect(deepText(summary)).to.equal('Start over');
      summary.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => over(element).checkVisibility());
      expect(deepText(over(element))).to.equal('Remove all my marks');
      expect(element.progress.completed).to.deep.equal(['one']);
      await sendKeys({ press: 'Enter' });
      await until(() => !over(element).checkVisibility());
      expect(element.progress.completed).to.deep.equal(['one']);
    });

    it('clears all and puts the focus where one can go on', async () => {
      const element = await draw();
      await press(element, 'Mark as done First steps');
      deepQuery(element, '[part=keeping] summary')!.click();
      over(element).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => element.progress.completed.length === 0);
      await settled(element);
      expect(deepText(element)).to.contain('0 of 3 modules done').and.not.contain('Start over');
      await until(
        () => deepText(element.shadowRoot!.activeElement ?? element) === '0 of 3 modules done',
      );
      // What has the focus is being read: nothing more is said.
      expect(status(element)).to.equal('');
    });
  });

  describe('events', () => {
    const record = (element: Element) => {
      const events: unknown[] = [];
      for (const type of ['aht-module-change', 'aht-course-complete']) {
        element.parentElement!.addEventListener(type, (event) => {
          expect(event.composed).to.equal(true);
          events.push({ [type]: (event as CustomEvent).detail });
        });
      }
      return events;
    };
    const change = (module: string, completed: number) => ({
      'aht-module-change': { training: 'course-101', module, completed, total: 3 },
    });

    it('tell of every change with ids and counts alone, and of the end once (P-29)', async () => {
      const element = await draw();
      const events = record(element);
      await press(element, 'Mark as done First steps');
      element.complete('one');
      element.complete('three');
      element.complete('two');
      expect(events).to.deep.equal([
        change('one', 1),
        change('three', 2),
        change('two', 3),
        { 'aht-course-complete': { training: 'course-101' } },
      ]);
      events.length = 0;
      element.undo('two');
      element.reset();
      expect(events).to.deep.equal([change('two', 2), change('one', 0), change('three', 0)]);
    });

    it('are silent about what code sets and what was kept before (P-29)', async () => {
      sessionStorage.setItem(
        'aht-progress:course-101',
        '{"version":1,"completed":["one","two","three"]}',
      );
      const element = await draw({}, { status: 'loading' });
      const events = record(element);
      element.state = course();
      element.current = 'two';
      await settled(element);
      expect(element.progress.done).to.equal(true);
      expect(events).to.deep.equal([]);
    });
  });

  it('warns a webmaster of a course, a module or a storage that does not exist', async () => {
    const spy = consoleSpy();
    const element = await draw({ training: 'no-such', current: 'nowhere', storage: 'cookie' });
    await until(() => spy.complaints.length > 0);
    spy.restore();
    for (const word of ['no-such', 'nowhere', 'storage="cookie"'])
      expect(spy.texts.join()).to.contain(word);
    expect(deepText(element)).to.contain('Course 101').and.contain('kept in this tab only');
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
