/** embed.js on a long page: what is far below waits until it is near or the page has loaded. */
import { expect } from '@open-wc/testing';
import { until } from '../helpers.js';
import { type Visit, aWhile, leave, write } from './visit.js';

const embed = '<script async src="../cdn/embed.js"></script>';
// Something that never comes, so that the page goes on loading; a test that wants its end lets go of it.
const hanging = '<iframe id="hanging" src="../feeds/hang" height="50" title="It hangs"></iframe>';
const far = (height: number): string => `<div style="height: ${height}px"></div>`;
const grid = '<aht-resource-grid>Call 1-888-373-7888</aht-resource-grid>';
const sessions = '<aht-upcoming-sessions></aht-upcoming-sessions>';
const banner = '<aht-hotline-banner></aht-hotline-banner>';

/** Which elements were asked for. */
const asked = async ({ requests }: Visit): Promise<string[]> =>
  (await requests()).flatMap((path) => /elements\/aht-([a-z-]+)\.js$/.exec(path)?.[1] ?? []).sort();

/** A page whose load event does not come until what hangs is let go of. */
const loading = (body: string, head = embed): Promise<Visit> =>
  write(head, `${hanging}${banner}${body}`, { loading: true });

const letGo = ({ one }: Visit): void => one('#hanging').remove();

/** What waits would wait for ever, and what is asked for is so at once: both are seen within this time. */
async function askedFor(there: Visit, ...names: string[]): Promise<void> {
  for (let tries = 0; tries < 60 && (await asked(there)).join() !== names.join(); tries++)
    await aWhile(50);
  await aWhile();
  expect(await asked(there)).to.deep.equal(names);
}

describe('embed.js on a long page that is loading', () => {
  afterEach(leave);

  it('leaves what is far below until the page has loaded (L-72)', async () => {
    const there = await loading(`${far(4000)}${grid}`);
    await askedFor(there, 'hotline-banner');
    expect(there.one('aht-resource-grid').textContent).to.contain('1-888');
    letGo(there);
    await askedFor(there, 'hotline-banner', 'resource-grid');
    expect(there.watched.complaints).to.deep.equal([]);
  });

  it('asks for what is below, but not far, at once (L-72)', async () => {
    const there = await loading(`${far(800)}${sessions}${far(4000)}${grid}`);
    await askedFor(there, 'hotline-banner', 'upcoming-sessions');
  });

  it('asks for what is far below as the reader comes near (L-72)', async () => {
    const there = await loading(`${far(4000)}${grid}`);
    await askedFor(there, 'hotline-banner');
    there.window.scrollTo(0, 3200);
    await askedFor(there, 'hotline-banner', 'resource-grid');
    await until(() => there.one('aht-resource-grid').shadowRoot !== null, 5000);
  });

  it('never lets the hotline wait, however far below (L-72)', async () => {
    const there = await write(embed, `${hanging}${far(9000)}${grid}${banner}`, { loading: true });
    await askedFor(there, 'hotline-banner');
  });

  it('treats what comes later as what was there (L-72)', async () => {
    const there = await loading(far(4000));
    const { body } = there.document;
    body.append(there.document.createElement('aht-resource-grid'));
    await askedFor(there, 'hotline-banner');
    letGo(there);
    await askedFor(there, 'hotline-banner', 'resource-grid');
    // From then on nothing waits.
    body.append(there.document.createElement('aht-upcoming-sessions'));
    await askedFor(there, 'hotline-banner', 'resource-grid', 'upcoming-sessions');
  });

  it('asks for all before the page is printed (L-72)', async () => {
    const there = await loading(`${far(4000)}${grid}${sessions}`);
    await askedFor(there, 'hotline-banner');
    there.window.dispatchEvent(new Event('beforeprint'));
    await askedFor(there, 'hotline-banner', 'resource-grid', 'upcoming-sessions');
  });

  it('asks for all at once where the address has a fragment, or nobody tells what is near (L-72)', async () => {
    for (const before of ["location.hash = '#events'", 'delete window.IntersectionObserver']) {
      const there = await loading(`${far(4000)}${grid}`, `<script>${before}</script>${embed}`);
      await askedFor(there, 'hotline-banner', 'resource-grid');
      leave();
    }
  });
});
