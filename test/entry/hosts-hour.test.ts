/** A page that stays open for an hour: what goes off in it, and what is more afterwards. */
import { expect } from '@open-wc/testing';
import { deepQueryAll, deepText, rootOf, until } from '../helpers.js';
import { type Visit, aWhile, hotline, leave, tags, write } from './visit.js';

interface Hour {
  readonly fired: { readonly at: number; readonly what: string }[];
  readonly waiting: number;
  pass(ms: number): Promise<void>;
}

const minute = 60_000;
const hourOf = ({ window }: Visit): Hour => (window as unknown as { hour: Hour }).hour;

/** A feed with a session that begins and ends, a registration that closes and a notice that goes, all within the hour. */
function feed(): string {
  const from = (minutes: number) => new Date(Date.now() + minutes * minute).toISOString();
  return JSON.stringify({
    version: 1,
    name: 'An hour',
    publisher: { name: 'An agency' },
    dateModified: from(-60),
    timeZone: 'America/Chicago',
    notice: { text: 'This goes.', showFrom: from(-5), showUntil: from(35) },
    trainings: [
      {
        id: 'course',
        name: 'A short course',
        sessions: [10, 20, 600].map((start) => ({
          id: `in-${start}`,
          startDate: from(start),
          endDate: from(start + 30),
          url: 'https://example.org/register',
          validThrough: from(start - 5),
        })),
        modules: [{ id: 'signs', name: 'Signs to see' }],
      },
    ],
    guide: {
      name: 'Signs',
      levels: [{ id: 'report', name: 'Report', advice: 'Say it.', actions: [{ name: 'Call' }] }],
      indicators: [{ id: 'absent', level: 'report', text: 'The student is often absent.' }],
    },
    resources: [{ id: 'one', name: 'A guide', url: 'https://example.org/guide' }],
  });
}

/** How much there is: nodes of the page and in the widgets, listeners, timers. */
const amount = (there: Visit) => ({
  nodes: tags.map((tag) => rootOf(there.one(tag))!.querySelectorAll('*').length),
  page: there.document.querySelectorAll('*').length,
  listeners: there.watched.listeners.length,
  waiting: hourOf(there).waiting,
});

describe('an hour on an open page', () => {
  afterEach(leave);

  it('has fewer than two timers in a minute, and nothing grows (L-75)', async function () {
    this.timeout(30_000);
    const markup = tags
      .map(
        (tag) =>
          `<${tag} feed="#feed"${tag === 'aht-hotline-banner' ? ' quick-exit' : ''}></${tag}>`,
      )
      .join('');
    const there = await write(
      `<script src="hosts/hour.js"></script><script type="module" src="../cdn/aht-widgets.js"></script>`,
      `<script type="application/json" id="feed">${feed()}</script>${markup}`,
    );
    const sessions = there.one('aht-upcoming-sessions');
    const list = () =>
      deepQueryAll(sessions, '[part=session]').filter((one) => one.checkVisibility()).length;
    await until(() => list() === 3, 5000);
    await until(() => deepText(there.one('aht-hotline-banner')).includes('This goes.'));
    await aWhile(600);
    const hour = hourOf(there);
    const requests = (await there.requests()).length;

    /** Lets an hour go by; how many timers went off in it, and in its busiest minute. */
    const pass = async () => {
      hour.fired.length = 0;
      await hour.pass(60 * minute);
      await aWhile(100);
      const perMinute = new Map<number, number>();
      for (const { at } of hour.fired) {
        const nth = Math.floor(at / minute);
        perMinute.set(nth, (perMinute.get(nth) ?? 0) + 1);
      }
      const told = JSON.stringify(hour.fired.map(({ what }) => what));
      expect(hour.fired.length, told).to.be.lessThan(60);
      expect(Math.max(0, ...perMinute.values()), told).to.be.at.most(4);
      return hour.fired.length;
    };

    expect(await pass()).to.be.greaterThan(0);
    // The time has gone by for the widgets: what is over has left.
    expect(list()).to.equal(1);
    expect(deepText(there.one('aht-hotline-banner'))).to.not.contain('This goes.');

    const before = amount(there);
    await pass();
    const after = amount(there);
    expect(after.listeners).to.be.at.most(before.listeners);
    expect(after.waiting).to.be.at.most(before.waiting);
    expect(after.page).to.be.at.most(before.page);
    after.nodes.forEach((count, nth) => {
      expect(count, tags[nth]).to.equal(before.nodes[nth]);
    });
    expect((await there.requests()).length).to.equal(requests);
    for (const tag of tags) expect(deepText(there.one(tag)), tag).to.contain(hotline);
    expect(there.watched.complaints).to.deep.equal([]);
  });
});
