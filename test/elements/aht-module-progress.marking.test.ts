/** How modules are marked in the course, how a mark is taken back, and who is told. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defaultFeed, ready } from '../../stories/states.js';
import {
  consoleSpy,
  deepQuery,
  deepQueryAll,
  deepText,
  quietConsole,
  settled,
  until,
} from '../helpers.js';
import { button, cleanStores, course, draw, items, press, unfold } from './module-progress.js';

const status = (element: Element) => deepText(deepQuery(element, 'ol ~ [role=status]')!);

describe('aht-module-progress', () => {
  quietConsole();
  afterEach(cleanStores);

  describe('marking', () => {
    it('is done by the button, which keeps the focus and says so once (P-06)', async () => {
      const element = await draw();
      expect(status(element)).to.equal('');
      const first = button(element, 'Mark as done First steps');
      first.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => deepText(first) === 'Mark as not done First steps');
      expect(element.shadowRoot!.activeElement).to.equal(first);
      expect(status(element)).to.equal('First steps: Done. Modules done: 1 of 3.');
      for (const id of ['one', 'two', 'three']) element.complete(id);
      await settled(element);
      expect(status(element)).to.equal('Third steps: Done. You have completed this course.');
    });

    it('is taken back by a second press alone, which is asked for aloud (P-07)', async () => {
      const element = await draw();
      await press(element, 'Mark as done First steps');
      await press(element, 'Mark as not done First steps');
      expect(element.progress.completed).to.deep.equal(['one']);
      const again = button(element, 'Press again to confirm First steps');
      expect(status(element)).to.equal('Press again to confirm');
      // Whoever does something else meant no such thing.
      await press(element, 'Mark as done Second steps');
      expect(deepText(again)).to.equal('Mark as not done First steps');
      again.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => deepText(again) === 'Press again to confirm First steps');
      await sendKeys({ press: 'Enter' });
      await until(() => deepText(again) === 'Mark as done First steps');
      expect(element.shadowRoot!.activeElement).to.equal(again);
      expect(status(element)).to.equal('First steps: Not started. Modules done: 1 of 3.');
      expect(element.progress.completed).to.deep.equal(['two']);
    });

    it('is taken back by undo() at once, and never twice (P-07)', async () => {
      const element = await draw();
      for (const id of ['one', 'two', 'three']) element.complete(id);
      for (const id of ['three', 'two', 'one', 'one']) expect(element.undo(id)).to.equal(true);
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
      element.complete('four');
      expect([element.complete('four'), element.undo('__proto__')]).to.deep.equal([false, false]);
      await until(() => spy.complaints.length > 0);
      spy.restore();
      expect(spy.complaints.map(({ kind }) => kind)).to.deep.equal(['warn']);
      expect(spy.texts.join().match(/four/g)).to.have.length(1);
      expect(spy.texts.join()).to.contain('knows no module="four"');
      expect(element.progress.completed).to.deep.equal([]);
    });

    it('works for every module of the default feed, and then all is done (P-06, P-34)', async () => {
      const element = await draw({}, ready(await defaultFeed()));
      const count = items(element).length;
      for (let index = 0; index < count; index++) {
        expect(element.progress.done).to.equal(false);
        expect(deepText(element)).to.contain(`Modules done: ${index} of 6`);
        deepQueryAll<HTMLButtonElement>(element, '[part=mark]')[index]!.click();
        await settled(element);
      }
      expect(deepText(element))
        .to.contain('Modules done: 6 of 6')
        .and.contain('You have completed this course');
    });
  });

  describe('starting over', () => {
    it('asks for a second press, and forgets the first when something else is done (P-07)', async () => {
      const element = await draw();
      await press(element, 'Mark as done First steps');
      await unfold(element);
      await press(element, 'Start over');
      expect(element.progress.completed).to.deep.equal(['one']);
      await press(element, 'Mark as done Second steps');
      await press(element, 'Start over');
      expect(element.progress.completed).to.deep.equal(['one', 'two']);
    });

    it('clears all and puts the focus where one can go on (P-07)', async () => {
      const element = await draw();
      await press(element, 'Mark as done First steps');
      await unfold(element);
      button(element, 'Start over').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => button(element, 'Press again to confirm'));
      await sendKeys({ press: 'Enter' });
      await until(() => element.progress.completed.length === 0);
      await settled(element);
      expect(deepText(element)).to.contain('Modules done: 0 of 3');
      await until(
        () => deepText(element.shadowRoot!.activeElement ?? element) === 'Modules done: 0 of 3',
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
});
