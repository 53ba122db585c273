/** The list of sessions, as built files, on pages where something else goes wrong or is slow. */
import { expect } from '@open-wc/testing';
import { type Visit, leave, write } from '../entry/visit.js';
import { deepQuery, deepQueryAll, deepText, until } from '../helpers.js';
import { session, tag } from './upcoming-sessions.js';

const script = `<script type="module" src="../cdn/elements/${tag}.js"></script>`;
const own = '<a href="https://example.org/trainings">All trainings</a>';

/** Twenty-five sessions in a hundred years, one a day. */
const feed = {
  version: 1,
  name: 'A feed',
  publisher: { name: 'An agency' },
  dateModified: '2024-08-01T00:00:00Z',
  timeZone: 'America/Chicago',
  trainings: [
    {
      id: 'respond',
      name: 'Responding well',
      sessions: Array.from({ length: 25 }, (_, index) =>
        session(`s${index}`, `2124-09-${index + 1}T09:00`.replace(/-(\dT)/, '-0$1'), '', {}),
      ).map(({ startDate, ...rest }) => ({
        ...rest,
        startDate,
        endDate: startDate.replace('09:00', '10:00'),
        attendanceMode: 'online',
      })),
    },
  ],
};
const inline = `<script type="application/json" id="feed">${JSON.stringify(feed)}</script>`;
const listed = (there: Visit) => deepQueryAll(there.document, '[part=session]').length;

/** The files that the element cannot do without. */
async function needed(): Promise<string[]> {
  const found = new Set<string>();
  const add = async (path: string): Promise<void> => {
    if (found.has(path)) return;
    found.add(path);
    const text = await (await fetch(path)).text();
    for (const [, file] of text.matchAll(/(?:from|import)\s?["'](\.[^"']+)["']/g))
      await add(new URL(file!, location.origin + path).pathname);
  };
  await add(`/cdn/elements/${tag}.js`);
  return [...found];
}

afterEach(leave);

describe(`${tag} on a page`, () => {
  it('whose feed hangs neither holds its load nor its paint, and keeps the page’s own link (S-35)', async function () {
    this.timeout(10_000);
    // The two tries of four seconds each go by in less than a second.
    const hurry =
      '<script>{ const wait = setTimeout; setTimeout = (run, ms) => wait(run, ms > 999 ? ms / 10 : ms) }</script>';
    // Resolves with the page's load event.
    const there = await write(hurry + script, `<${tag} feed="../feeds/hang">${own}</${tag}>`);
    const { window: view } = there;
    await new Promise((painted) => view.requestAnimationFrame(() => setTimeout(painted)));
    const list = there.one(tag);
    const link = there.one('a');
    const seen = () => link.getBoundingClientRect().height > 0;
    expect(seen()).to.equal(true);
    await until(async () => (await there.requests()).some((path) => path.includes('hang')), 5000);
    expect(deepText(list)).to.not.contain('cannot be loaded');
    expect(seen()).to.equal(true);
    await until(
      () => deepText(list).includes('This information cannot be loaded right now.'),
      5000,
    );
    expect(seen()).to.equal(true);
    const asked = (await there.requests()).filter((path) => path.includes('hang'));
    expect(asked.length, 'one retry').to.equal(2);
    expect(deepText(list)).to.contain('1-888-373-7888').and.contain('Try again');
  });

  it('that lets nothing be fetched later has the whole list, and no preview without its note (S-22)', async () => {
    const files = ['/pages/watch.js', ...(await needed())];
    const policy = (root: string) =>
      `<meta http-equiv="Content-Security-Policy" content="script-src ${files
        .map((path) => root + path)
        .join(' ')}">`;
    const body = `${inline}<${tag} feed="#feed" layout="compact" as-of="2124-09-20"></${tag}>`;
    const there = await write((root) => policy(root) + script, body);
    await until(() => listed(there) > 0, 5000);
    expect(listed(there)).to.equal(25);
    expect(deepQuery(there.document, '[part=preview]')).to.equal(null);
    expect(deepText(there.one(tag))).to.contain('September 1, 2124');
    expect(there.watched.complaints).to.deep.equal([]);
    // As a check: with those files there is more.
    const whole = await write(script, body);
    await until(() => listed(whole) > 0, 5000);
    expect(listed(whole)).to.equal(3);
    expect(deepText(whole.one(tag))).to.contain('Content as of September 20, 2124, 12 a.m. CDT');
  });

  it('moves nothing when search and filters come, however late (S-45)', async () => {
    const there = await write(script, `${inline}<${tag} feed="#feed"></${tag}>`);
    await until(() => listed(there) > 0, 5000);
    // With the first session the form is there: what is read first is not pushed down later.
    expect(deepQueryAll(there.document, '[part=controls]').length).to.equal(1);
    expect(deepQueryAll(there.document, '[part=more]').length).to.equal(1);
  });
});
