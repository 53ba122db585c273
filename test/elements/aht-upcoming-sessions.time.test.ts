/** The list of sessions on a page that stays open, and as the page sets it up. */
import { expect } from '@open-wc/testing';
import { ready, smallFeed } from '../../stories/states.js';
import { consoleSpy, deepQuery, deepText, quietConsole, settled, until } from '../helpers.js';
import {
  type FakeTime,
  draw,
  fakeTime,
  feedWith,
  feedWithOne,
  headings,
  names,
  now,
  session,
  tag,
  texts,
} from './upcoming-sessions.js';

describe(`${tag} as time passes`, () => {
  quietConsole();
  let clock: FakeTime;
  beforeEach(() => {
    clock = fakeTime(now);
  });
  afterEach(() => clock.restore());

  it('keeps a session listed until it ends, and says that it is under way (S-02)', async () => {
    const list = await draw(feedWithOne());
    expect(headings(list, 4)).to.deep.equal(['Thursday, September 19, 2024']);
    clock.to('2024-09-19T14:01:00Z');
    await settled(list);
    expect(headings(list, 4)).to.deep.equal(['Thursday, September 19, 2024 In progress']);
    clock.to('2024-09-19T14:59:59Z');
    await settled(list);
    expect(headings(list, 4).length).to.equal(1);
    clock.to('2024-09-19T15:01:00Z');
    await settled(list);
    expect(headings(list, 4)).to.deep.equal([]);
    expect(deepText(list)).to.contain('No trainings are scheduled right now.');
  });

  it('refreshes itself, with one timer for a list (S-03)', async () => {
    const days = [
      session('a', '2024-09-19T09:00', '2024-09-19T10:00'),
      session('b', '2024-09-20T09:00', '2024-09-20T10:00'),
    ];
    const one = await draw(feedWith(days));
    const other = await draw(feedWith(days.slice(1)));
    expect(clock.waits.length).to.equal(2);
    clock.to('2024-09-19T15:00:00Z');
    await settled(one);
    expect(headings(one, 4)).to.deep.equal(['Friday, September 20, 2024']);
    expect(clock.waits.length).to.equal(2);
    clock.to('2024-09-20T15:00:00Z');
    await settled(one);
    await settled(other);
    expect(headings(one, 4).concat(headings(other, 4))).to.deep.equal([]);
    expect(clock.waits).to.deep.equal([]);
  });

  it('waits in steps for what is further away than a timer can count (S-03)', async () => {
    const list = await draw(feedWith([session('far', '2025-09-19T09:00', '2025-09-19T10:00')]));
    expect(clock.waits).to.deep.equal([2 ** 31 - 1]);
    clock.to('2025-09-19T14:59:00Z');
    await settled(list);
    expect(headings(list, 4)).to.deep.equal(['Friday, September 19, 2025 In progress']);
    clock.to('2025-09-19T15:00:00Z');
    await settled(list);
    expect(headings(list, 4)).to.deep.equal([]);
  });

  it('is right again at once when the page comes back from sleep (S-03)', async () => {
    for (const [target, event] of [
      [window, new PageTransitionEvent('pageshow', { persisted: true })],
      [window, new Event('online')],
      [document, new Event('visibilitychange', { bubbles: true })],
    ] as const) {
      clock.sleepTo(now);
      const list = await draw(feedWithOne());
      expect(headings(list, 4).length).to.equal(1);
      // In one turn with what wakes it: a part of the list that comes late draws it anew, too.
      clock.sleepTo('2024-09-19T15:00:00Z');
      target.dispatchEvent(event);
      await settled(list);
      expect(headings(list, 4), event.type).to.deep.equal([]);
      list.remove();
    }
  });

  it('leaves no timer behind, and takes it up again where it is put back (S-03)', async () => {
    const list = await draw(feedWithOne());
    const box = list.parentElement!;
    expect(clock.waits.length).to.equal(1);
    list.remove();
    expect(clock.waits).to.deep.equal([]);
    clock.sleepTo('2024-09-19T14:30:00Z');
    box.append(list);
    await until(() => headings(list, 4)[0]?.endsWith('In progress'));
    expect(clock.waits.length).to.equal(1);
  });

  it('lets the focus follow its session, and never fall on another one (S-03)', async () => {
    const days = [19, 20, 21].map((day) =>
      session(`s${day}`, `2024-09-${day}T09:00`, `2024-09-${day}T10:00`, {
        url: `https://example.org/${day}`,
      }),
    );
    const list = await draw(feedWith(days));
    const focused = () => (list.shadowRoot!.activeElement as HTMLAnchorElement | null)?.href;
    deepQuery(list, 'a[href$="/20"]')!.focus();
    clock.to('2024-09-19T15:00:00Z');
    await settled(list);
    expect(names(list).length).to.equal(2);
    expect(focused()).to.equal('https://example.org/20');
    clock.to('2024-09-20T15:00:00Z');
    await settled(list);
    expect(names(list).length).to.equal(1);
    expect(focused()).to.equal(undefined);
  });
});

describe(`${tag} as the page sets it up`, () => {
  quietConsole();
  let clock: FakeTime;
  beforeEach(() => {
    clock = fakeTime(now);
  });
  afterEach(() => clock.restore());

  const two = () =>
    ready(
      smallFeed({
        terms: { audience: [{ id: 'staff', name: 'Staff' }] },
        trainings: [
          {
            id: 'a',
            name: 'A',
            audience: ['staff'],
            sessions: [
              session('a1', '2024-09-19T09:00', '2024-09-19T10:00'),
              session('a2', '2024-09-21T09:00', '2024-09-21T10:00'),
            ],
          },
          {
            id: 'b',
            name: 'B',
            sessions: [session('b1', '2024-09-20T09:00', '2024-09-20T10:00')],
          },
        ],
      }),
    );
  const shown = (list: Element) =>
    headings(list, 3).concat(headings(list, 4).map((date) => date.match(/\d+/)![0]));

  it('are one training, one audience, a number; before and after it is on the page', async () => {
    const wanted: [Record<string, string>, string[]][] = [
      [{}, ['A', 'B', '19', '21', '20']],
      [{ training: 'b' }, ['B', '20']],
      [{ audience: 'staff' }, ['A', '19', '21']],
      [{ limit: '2' }, ['A', 'B', '19', '20']],
      [{ 'as-of': '2024-09-20' }, ['B', 'A', 'Past trainings (1)', '20', '21']],
    ];
    const late = await draw(two());
    for (const [attributes, expected] of wanted) {
      expect(shown(await draw(two(), attributes))).to.deep.equal(expected);
      for (const [name, value] of Object.entries(attributes)) late.setAttribute(name, value);
      await settled(late);
      expect(shown(late)).to.deep.equal(expected);
      for (const name of Object.keys(attributes)) late.removeAttribute(name);
    }
  });

  it('as-of says that it is a preview, and lets no time pass', async () => {
    const list = await draw(two(), { 'as-of': '2024-09-20' });
    expect(texts(list, '[part=preview]')).to.deep.equal([
      'Content as of September 20, 2024, 12 a.m. CDT',
    ]);
    expect(clock.waits).to.deep.equal([]);
    list.asOf = '2024-09-20T09:30';
    await settled(list);
    expect(texts(list, '[part=preview]')).to.deep.equal([
      'Content as of September 20, 2024, 9:30 a.m. CDT',
    ]);
    expect(headings(list, 4)[0]).to.contain('In progress');
    list.asOf = '2030-01-01';
    await settled(list);
    expect(deepText(list)).to.contain('Content as of January 1, 2030').and.contain('No trainings');
    list.asOf = '';
    await settled(list);
    expect(texts(list, '[part=preview]')).to.deep.equal([]);
    expect(clock.waits.length).to.equal(1);
  });

  it('that cannot be followed are told to the webmaster once, and left aside', async () => {
    const spy = consoleSpy();
    const list = await draw(two(), {
      'as-of': 'soon',
      limit: 'few',
      past: '-2',
      audience: 'nobody',
    });
    list.removeAttribute('audience');
    await settled(list);
    expect(shown(list)).to.deep.equal(['A', 'B', '19', '21', '20']);
    expect(texts(list, '[part=preview]')).to.deep.equal([]);
    await until(() => /as-of/.test(spy.texts.join()));
    spy.restore();
    for (const words of ['as-of="soon"', 'limit="few"', 'past="-2"', 'audience="nobody"']) {
      expect(spy.texts.join().split(words).length, words).to.equal(2);
    }
  });
});
