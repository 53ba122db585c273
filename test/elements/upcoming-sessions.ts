/** What the tests of the list of sessions share: drawing it, reading it, and winding time on. */
import { fixture, html } from '@open-wc/testing';
import '../../src/entry/aht-upcoming-sessions.js';
import type { AhtUpcomingSessions } from '../../src/entry/aht-upcoming-sessions.js';
import type { FeedState } from '../../src/feed/store.js';
import { ready, smallFeed } from '../../stories/states.js';
import { deepQuery, deepQueryAll, deepText, settled } from '../helpers.js';

export const tag = 'aht-upcoming-sessions';
export const now = '2024-09-01T12:00:00Z';

export async function draw(
  state: FeedState,
  attributes: Record<string, string> = {},
  lang = 'en',
  inside = '',
) {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const list = document.createElement(tag) as AhtUpcomingSessions;
  list.state = state;
  list.innerHTML = inside;
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  box.append(list);
  await settled(list);
  return list;
}

export const session = (id: string, startDate: string, endDate: string, more: object = {}) => ({
  id,
  startDate,
  endDate,
  ...more,
});

/** A feed of one training with these sessions. */
export const feedWith = (sessions: object[], more: object = {}) =>
  ready(
    smallFeed({
      terms: { audience: [{ id: 'staff', name: { en: 'School staff', es: 'Personal escolar' } }] },
      trainings: [{ id: 'respond', name: 'Responding well', sessions, ...more }],
    }),
  );

/** A feed of one session in September 2024 at 9 in Chicago. */
export const feedWithOne = (more: object = {}) =>
  feedWith([session('one', '2024-09-19T09:00', '2024-09-19T10:00', more)]);

export const texts = (list: Element, selector: string) =>
  deepQueryAll(list, selector).map((one) => deepText(one));
/** Those that can be seen: what is folded away has no text. */
export const headings = (list: Element, level: number) => texts(list, `h${level}`).filter(Boolean);
export const names = (list: Element) =>
  deepQueryAll<HTMLAnchorElement>(list, 'a[part=register]').map((link) =>
    link.textContent!.replace(/\s+/g, ' ').trim(),
  );
/** What folds and unfolds the past trainings. */
export const summary = (list: Element) => deepQuery(list, 'details[part=past] > summary');

/**
 * Time that the test winds on. Long waits are held back; short ones, of this page and of the test
 * runner, go their way.
 */
export function fakeTime(start: string) {
  const real = { now: Date.now, set: window.setTimeout, clear: window.clearTimeout };
  const timers = new Map<number, { at: number; run: () => void }>();
  let time = Date.parse(start);
  let last = 1e9;
  Date.now = () => time;
  window.setTimeout = ((run: () => void, wait = 0, ...rest: unknown[]) => {
    if (wait < 10_000) return Reflect.apply(real.set, window, [run, wait, ...rest]);
    timers.set(++last, { at: time + wait, run });
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!timers.delete(Number(id))) real.clear.call(window, id);
  };
  return {
    get waits() {
      return [...timers.values()].map(({ at }) => at - time);
    },
    /** Time passes, and what was due in it happens. */
    to(moment: string) {
      const end = Date.parse(moment);
      for (;;) {
        const [id, due] = [...timers].sort(([, one], [, other]) => one.at - other.at)[0] ?? [];
        if (id === undefined || !due || due.at > end) break;
        timers.delete(id);
        time = due.at;
        due.run();
      }
      time = end;
    },
    /** Time passes while the page sleeps: nothing happens in it. */
    sleepTo(moment: string) {
      time = Date.parse(moment);
    },
    restore() {
      Date.now = real.now;
      window.setTimeout = real.set;
      window.clearTimeout = real.clear;
    },
  };
}

export type FakeTime = ReturnType<typeof fakeTime>;
