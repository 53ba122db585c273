/** What the list of sessions tells search engines, as they find it in the page. */
import { expect } from '@open-wc/testing';
import type { AhtUpcomingSessions } from '../../src/entry/aht-upcoming-sessions.js';
import { ready, smallFeed } from '../../stories/states.js';
import { consoleSpy, deepText, quietConsole, settled, until } from '../helpers.js';
import { type FakeTime, draw, fakeTime, feedWith, now, session, tag } from './upcoming-sessions.js';

const place = { location: { name: 'Room 1', address: '1 Main St' } };
const two = () =>
  feedWith([
    session('one', '2024-09-19T09:00', '2024-09-19T10:30', place),
    session('two', '2024-09-20T09:00', '2024-09-20T10:30', {
      ...place,
      name: '</script><script>alert(1)</script><!--\u2028',
    }),
  ]);

type Event = Record<string, unknown>;

const scripts = () => [
  ...document.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];
const events = (): Event[] =>
  scripts().flatMap(({ text }) => {
    const { '@context': context, '@graph': graph } = JSON.parse(text);
    expect(context).to.equal('https://schema.org');
    return graph;
  });
const starts = () => events().map(({ startDate }) => startDate);
const first = '2024-09-19T09:00:00-05:00';
const second = '2024-09-20T09:00:00-05:00';

/** Time enough for what is done when there is nothing better to do. */
const idle = () => new Promise((over) => setTimeout(over, 150));

describe(`structured data of ${tag}`, () => {
  quietConsole();
  let clock: FakeTime;
  beforeEach(async () => {
    clock = fakeTime(now);
    await until(() => scripts().length === 0);
  });
  afterEach(() => clock.restore());

  it('stands in the page as one script inside the element, and leaves with it (S-32)', async () => {
    const list = await draw(two());
    await until(() => scripts().length);
    expect(scripts().length).to.equal(1);
    expect(scripts()[0]!.parentElement).to.equal(list);
    expect(starts()).to.deep.equal([first, second]);
    expect(events()[0]!['@type']).to.equal('EducationEvent');
    list.remove();
    expect(scripts()).to.deep.equal([]);
  });

  it('cannot be ended by a text of the feed', async () => {
    await draw(two());
    await until(() => scripts().length);
    expect(scripts()[0]!.text).to.not.contain('<');
    expect(events()[1]!.name).to.equal(
      'Responding well: </script><script>alert(1)</script><!--\u2028',
    );
  });

  it('tells a session once, however many elements show it (S-32)', async () => {
    const lists = [await draw(two(), { limit: '1' }), await draw(two()), await draw(two())];
    await until(() => starts().length === 2);
    await idle();
    expect(starts().sort()).to.deep.equal([first, second]);
    lists[0]!.remove();
    await until(() => starts().length === 2);
    lists[1]!.remove();
    await until(() => starts().length === 2);
    expect(starts().sort()).to.deep.equal([first, second]);
    lists[2]!.remove();
    await idle();
    expect(scripts()).to.deep.equal([]);
  });

  it('stands in a copy of the element once, too (S-32)', async () => {
    const list = await draw(two());
    await until(() => starts().length === 2);
    const copy = list.cloneNode(true) as AhtUpcomingSessions;
    copy.state = two();
    list.replaceWith(copy);
    await settled(copy);
    await idle();
    expect(starts()).to.deep.equal([first, second]);
    expect(scripts()[0]!.parentElement).to.equal(copy);
  });

  it('comes back with the element', async () => {
    const list = await draw(two());
    await until(() => scripts().length);
    const parent = list.parentElement!;
    list.remove();
    await idle();
    parent.append(list);
    await until(() => starts().length === 2);
    expect(scripts().length).to.equal(1);
  });

  it('follows the list: what has ended is not told any more', async () => {
    const list = await draw(two());
    await until(() => starts().length === 2);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(list, { childList: true, subtree: true, characterData: true });
    list.requestUpdate();
    await settled(list);
    await idle();
    expect(changes.length).to.equal(0);
    observer.disconnect();
    clock.to('2024-09-19T16:00:00Z');
    await until(() => starts().length === 1);
    expect(starts()).to.deep.equal([second]);
    clock.to('2024-09-20T16:00:00Z');
    await until(() => scripts().length === 0);
  });

  it('can be turned off, also later (S-32)', async () => {
    await draw(two(), { 'structured-data': 'off' });
    await idle();
    expect(scripts()).to.deep.equal([]);
    const list = await draw(two(), { 'structured-data': 'on' });
    await until(() => scripts().length);
    list.structuredData = 'off';
    await until(() => scripts().length === 0);
  });

  it('stays on with another value, and the webmaster is told', async () => {
    const spy = consoleSpy();
    await draw(two(), { 'structured-data': 'no' });
    await until(() => spy.complaints.length > 0).finally(() => spy.restore());
    expect(spy.texts).to.deep.equal([`[aht-widgets] <${tag}> cannot follow structured-data="no".`]);
    await until(() => scripts().length);
  });

  it('is not told of a preview, of nothing, or of a feed that failed', async () => {
    await draw(two(), { 'as-of': '2024-09-01' });
    await draw(ready(smallFeed()));
    await draw({ status: 'failed', problems: [] });
    await idle();
    expect(scripts()).to.deep.equal([]);
    const list = await draw(two());
    await until(() => scripts().length);
    list.state = { status: 'loading' };
    await until(() => scripts().length === 0);
  });

  it('is not taken for what the page put between the tags, and shows nowhere (S-32)', async () => {
    const list: AhtUpcomingSessions = await draw(two());
    await until(() => scripts().length);
    const other = scripts()[0]!.cloneNode(true);
    list.state = { status: 'loading' };
    // As where the feed is asked for again before the script has been taken away.
    list.append(other);
    list.requestUpdate();
    await settled(list);
    expect(list.shadowRoot!.querySelector('slot:not([name])')).to.equal(null);
    expect(deepText(list)).to.not.contain('schema.org');
    other.parentNode?.removeChild(other);
  });
});
