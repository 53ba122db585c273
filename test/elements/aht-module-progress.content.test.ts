/** A course that its agency changes while people are in it, and what helps them on their way. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepQueryAll, deepText, quietConsole, settled, stores } from '../helpers.js';
import { cleanStores, course, draw, items, key, press } from './module-progress.js';

const link = (element: Element) => deepQuery<HTMLAnchorElement>(element, '[part=continue]');
const modulesAt = (root: string, ...ids: string[]) => ({
  modules: ids.map((id) => ({
    id,
    name: `Module ${id}`,
    url: `https://course.example/${root}/${id}`,
  })),
});

describe('a course that changes', () => {
  quietConsole();
  beforeEach(cleanStores);
  afterEach(cleanStores);

  it('keeps marks by id: gone modules are dropped, new ones are open, order does not matter (P-13)', async () => {
    const first = await draw({}, course(modulesAt('v1', 'a', 'b', 'c')));
    for (const id of ['a', 'b', 'c']) first.complete(id);
    expect(first.progress.done).to.equal(true);
    first.remove();
    const second = await draw({}, course(modulesAt('v2', 'c', 'new', 'a')));
    expect(second.progress).to.deep.equal({
      training: 'course-101',
      completed: ['c', 'a'],
      total: 3,
      done: false,
    });
    const states = items(second).map((item) => / · ([\w ]+?) Module/.exec(item)?.[1]);
    expect(states).to.deep.equal(['Done', 'Not started', 'Done']);
    expect(deepText(second)).to.contain('Modules done: 2 of 3').and.not.contain('Your name');
    second.remove();
    // Back again: what was earned is still there.
    expect((await draw({}, course(modulesAt('v1', 'a', 'b', 'c')))).progress.done).to.equal(true);
  });

  it('does so under the eyes of its reader, who may be on a page that is gone (P-13)', async () => {
    const element = await draw({ current: 'b' }, course(modulesAt('v1', 'a', 'b')));
    await press(element, 'Mark as done Module b');
    element.current = '';
    element.state = course(modulesAt('v2', 'a', 'c'));
    await settled(element);
    expect(element.progress.completed).to.deep.equal([]);
    expect(deepText(element)).to.contain('Modules done: 0 of 2');
    expect(JSON.parse(sessionStorage.getItem(key)!).completed).to.deep.equal(['b']);
  });

  it('leads on to the module that comes next, wherever that has moved to (P-33)', async () => {
    const element = await draw({}, course(modulesAt('v1', 'a', 'b', 'c', 'd')));
    // There from the beginning, so that nothing moves when the first is done.
    expect(deepText(link(element)!)).to.equal('Go to module 1');
    for (const name of ['a', 'b', 'c']) await press(element, `Mark as done Module ${name}`);
    expect(deepText(link(element)!)).to.equal('Go to module 4');
    expect(link(element)!.href).to.equal('https://course.example/v1/d');
    element.state = course(modulesAt('v2', 'd', 'c', 'b', 'e', 'a'));
    await settled(element);
    expect(deepText(link(element)!)).to.equal('Go to module 1');
    expect(link(element)!.href).to.equal('https://course.example/v2/d');
    element.complete('d');
    element.complete('e');
    await settled(element);
    expect(link(element)?.href).to.equal(undefined);
  });

  it('leads nowhere from the page where one is, or where the course has no pages (P-33)', async () => {
    const element = await draw({ current: 'b' }, course(modulesAt('v1', 'a', 'b')));
    element.complete('a');
    await settled(element);
    expect(link(element)?.href).to.equal(undefined);
    element.current = 'a';
    await settled(element);
    expect(deepText(link(element)!)).to.equal('Go to module 2');
    element.state = course({
      modules: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
    });
    await settled(element);
    expect(link(element)?.href).to.equal(undefined);
  });

  it('has one thing to do next: to go there, or to mark it (P-33)', async () => {
    const element = await draw({}, course(modulesAt('v1', 'a', 'b')));
    const next = () =>
      deepQueryAll(element, 'a.primary, button.primary').map((one) => deepText(one));
    expect(next()).to.deep.equal(['Go to module 1']);
    element.current = 'a';
    await settled(element);
    expect(next()).to.deep.equal(['Mark as done Module a']);
    element.complete('a');
    await settled(element);
    expect(next()).to.deep.equal(['Go to module 2']);
    element.complete('b');
    await settled(element);
    expect(next()).not.to.include('Go to module 1');
  });

  it('says how long each module takes, and what the course counts as (P-14)', async () => {
    const element = await draw({}, course({ hours: 4.5 }));
    const times = items(element).map((item) => / · ([\dhmin ]+) \w+ steps/.exec(item)?.[1]);
    expect(times).to.deep.equal(['1 h 30 min', '45 min', '2 h']);
    expect(deepText(deepQuery(element, '[part=audience]')!)).to.contain('Hours of training 4.5');
    expect(deepText(await draw({}, course()))).not.to.contain('Hours of training');
  });

  it('shows help beside each note on content (P-32)', async () => {
    const element = await draw({}, course({ contentNotice: 'Tells of abuse.' }));
    const notes = deepQueryAll(element, '[part=notice]');
    expect(notes.map((note) => deepText(note))).to.have.length(2);
    expect(deepText(notes[0]!)).to.match(/^Content notice: Tells of abuse\. .*1-888-373-7888/);
    expect(deepText(notes[1]!)).to.match(/^Content notice: Tells of violence\. .*1-888-373-7888/);
    expect(deepQueryAll(items_(element)[1]!, 'a[href^="tel:"]')).to.have.length(2);
    expect(deepQueryAll(items_(element)[0]!, 'a[href^="tel:"]')).to.have.length(0);
  });

  it('does not watch the clock: the same marks leave the same trace, whenever they are made (P-42)', async () => {
    const trace = async (wait: number) => {
      const element = await draw();
      await new Promise((resolve) => setTimeout(resolve, wait));
      await press(element, 'Mark as done First steps');
      const kept = sessionStorage.getItem(key);
      const all = await stores();
      element.reset();
      element.remove();
      return [kept, all];
    };
    const { setInterval: before } = window;
    const timers: unknown[] = [];
    window.setInterval = ((...timer: unknown[]) => timers.push(timer)) as typeof setInterval;
    try {
      const [quick, slow] = [await trace(0), await trace(60)];
      expect(quick[0]).to.equal('{"version":1,"completed":["one"]}');
      expect(slow).to.deep.equal(quick);
      expect(timers).to.deep.equal([]);
    } finally {
      window.setInterval = before;
    }
  });
});

const items_ = (element: Element) => deepQueryAll(element, '[part=module]');
