/** The list of sessions and the place where its reader is: what keeps it, and what leads to another one. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ready, smallFeed } from '../../stories/states.js';
import { deepQuery, deepQueryAll, deepText, quietConsole, settled, until } from '../helpers.js';
import { type FakeTime, draw, fakeTime, feedWith, now, session, tag } from './upcoming-sessions.js';

/** So many sessions, one a day from 2 September 2024. */
const days = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2024, 8, 2 + index)).toISOString().slice(0, 10);
    return session(`s${index}`, `${day}T09:00`, `${day}T10:00`);
  });
const shown = (list: Element) => deepQueryAll(list, 'article [part=session]').length;
const more = (list: Element) => deepQuery<HTMLButtonElement>(list, '[part=more]');
const inside = (list: Element) => list.shadowRoot!.activeElement as HTMLAnchorElement | null;

describe(`${tag}, where its reader is`, () => {
  quietConsole();
  let clock: FakeTime;
  const { href } = location;
  beforeEach(() => {
    clock = fakeTime(now);
  });
  afterEach(() => {
    clock.restore();
    history.replaceState(null, '', href);
  });

  /** A turn of the page in which its address is another one. */
  const goTo = async (hash: string, ...lists: HTMLElement[]) => {
    history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    for (const list of lists) await settled(list);
  };

  it('does not move them when the address names no session any more (S-41)', async () => {
    const list = await draw(feedWith(days(3)));
    await goTo('#s2', list);
    await until(() => inside(list)?.id === 'respond/s2');
    inside(list)!.blur();
    await goTo('', list);
    expect(inside(list)?.id).to.equal(undefined);
  });

  it('shows as many more as it says, also after a link far down the list (S-22) (S-41)', async () => {
    history.replaceState(null, '', '#s44');
    const list = await draw(feedWith(days(80)));
    expect([shown(list), more(list)!.textContent!.trim()]).to.deep.equal([45, 'Show more (20)']);
    more(list)!.click();
    await settled(list);
    expect([shown(list), inside(list)!.id]).to.deep.equal([65, 'respond/s45']);
  });

  it('takes them to a past session, however old (S-21) (S-41)', async () => {
    const old = Array.from({ length: 14 }, (_, index) =>
      session(`p${index}`, `2024-03-${10 + index}T09:00`, `2024-03-${10 + index}T10:00`),
    );
    history.replaceState(null, '', '#p0');
    const list = await draw(feedWith(old));
    expect(inside(list)!.id).to.equal('respond/p0');
    expect(deepText(inside(list)!)).to.equal('Sunday, March 10, 2024');
    expect(deepQuery(list, 'details')!.hasAttribute('open')).to.equal(true);
  });

  it('takes them to one list, where several show the session (S-41)', async () => {
    const lists = [await draw(feedWith(days(3))), await draw(feedWith(days(3)))];
    await goTo('#s1', ...lists);
    await until(() => lists.some(inside));
    for (const list of lists) await settled(list);
    expect(lists.map((list) => inside(list)?.id)).to.deep.equal(['respond/s1', undefined]);
  });

  it('leaves them in the search box when what they type brings up a session linked to (S-41) (S-45)', async () => {
    const list = await draw(feedWith(days(16)));
    const search = deepQuery<HTMLInputElement>(list, 'input')!;
    search.focus();
    await sendKeys({ type: 'zzz' });
    await until(() => shown(list) === 0);
    await goTo('#s3', list);
    search.select();
    await sendKeys({ press: 'Backspace' });
    await until(() => shown(list) === 16);
    expect(inside(list)?.localName).to.equal('input');
  });

  it('lets no link of another training come under the focus (S-03)', async () => {
    const training = (id: string, day: string) => ({
      id,
      name: id,
      contact: { name: 'Ann', email: `${id}@example.org` },
      sessions: [session(id, `2024-09-${day}T09:00`, `2024-09-${day}T10:00`)],
    });
    const list = await draw(
      ready(smallFeed({ trainings: [training('one', '19'), training('two', '20')] })),
    );
    deepQuery(list, 'a[href="mailto:one@example.org"]')!.focus();
    clock.to('2024-09-19T15:00:00Z');
    await settled(list);
    expect(deepQueryAll(list, '[part=training]').length).to.equal(1);
    expect(inside(list)?.href).to.equal(undefined);
  });

  it('stays in an open calendar menu when an earlier session ends (S-03) (S-19)', async () => {
    const list = await draw(feedWith(days(3)));
    deepQueryAll(list, '[part=calendar]')[1]!.click();
    await until(() => deepQuery(list, '.menu'));
    const file = () => deepQuery(list, '.menu button')!;
    file().focus();
    clock.to('2024-09-02T15:00:00Z');
    await settled(list);
    expect(shown(list)).to.equal(2);
    expect(inside(list) === file()).to.equal(true);
  });

  it('leaves no timer behind where it goes before it is drawn again (S-03)', async () => {
    const list = await draw(feedWith(days(3)));
    list.requestUpdate();
    list.remove();
    await settled(list);
    expect(clock.waits).to.deep.equal([]);
  });
});
