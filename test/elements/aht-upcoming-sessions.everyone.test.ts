/** The list of sessions for every reader: with a screen reader, on a narrow screen, in private. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  deepQuery,
  deepQueryAll,
  emulate,
  engine,
  noSidewaysScroll,
  quietConsole,
  settled,
  stores,
  until,
} from '../helpers.js';
import {
  type FakeTime,
  draw,
  fakeTime,
  feedWith,
  headings,
  now,
  session,
  summary,
  tag,
} from './upcoming-sessions.js';

describe(`${tag} for everyone`, () => {
  quietConsole();
  let clock: FakeTime;
  beforeEach(() => {
    clock = fakeTime(now);
  });
  afterEach(() => clock.restore());

  const rich = () =>
    feedWith(
      [
        session('p', '2024-03-01T09:00', '2024-03-01T10:00', {
          recordingUrl: 'https://example.org/film',
        }),
        session('u', '2024-09-01T06:00', '2024-09-01T10:00', {
          url: 'https://example.org/u',
          attendanceMode: 'online',
        }),
        session('c', '2024-09-10T09:00', '2024-09-10T10:00', {
          eventStatus: 'cancelled',
          note: 'The trainer is ill.',
        }),
        session('f', '2024-09-11T09:00', '2024-09-11T10:00', {
          full: true,
          waitlistUrl: 'https://example.org/w',
        }),
        session('r', '2024-09-12T09:00', '2024-09-13T10:00', {
          eventStatus: 'rescheduled',
          previousStartDate: '2024-09-10T09:00',
        }),
      ],
      {
        audience: ['staff'],
        contentNotice: 'True stories.',
        notFor: [{ description: 'Police', url: 'https://example.org/police' }],
        contact: {
          name: 'Ann Example',
          email: 'a.very.long.address.that.never.ends@department.example.wi.gov',
        },
      },
    );

  for (const lang of ['en', 'es']) {
    for (const scheme of ['light', 'dark']) {
      it(`has nothing for axe to find in ${lang}, ${scheme}`, async function () {
        this.timeout(20_000);
        for (const state of [rich(), ready(smallFeed())]) {
          const list = await draw(state, {}, lang);
          const box = list.parentElement!;
          box.style.cssText = `color-scheme:${scheme};background:Canvas;color:CanvasText`;
          summary(list)?.click();
          await settled(list);
          await axe(box);
        }
      });
    }
  }

  it('fits 320 and 240 pixels', async () => {
    const list = await draw(rich(), {}, 'es');
    summary(list)!.click();
    await settled(list);
    for (const width of [320, 240]) {
      await noSidewaysScroll(list, width);
      // A card clips what is too wide for it, so its own content is measured as well.
      list.parentElement!.style.width = `${width}px`;
      for (const card of deepQueryAll(list, '.training'))
        expect(card.scrollWidth).to.be.at.most(card.clientWidth);
      list.parentElement!.style.width = '';
    }
  });

  it('marks nothing by colour alone, and keeps its edges in forced colours', async function () {
    if (engine() !== 'chromium') return this.skip();
    await emulate({ features: { 'forced-colors': 'active' } });
    const list = await draw(rich());
    for (const part of ['training', 'session', 'status']) {
      const style = getComputedStyle(deepQuery(list, `[part=${part}]`)!);
      expect(style.borderBlockStartWidth, part).to.not.equal('0px');
    }
    await emulate();
  });

  it('is reached by keyboard alone, in the order of the page, each thing by a name of its own (S-11) (S-19)', async function () {
    this.timeout(20_000);
    const dates = Array.from({ length: 7 }, (_, index) =>
      session(`s${index}`, `2024-09-1${index}T09:00`, `2024-09-1${index}T10:00`, {
        url: `https://example.org/${index}`,
        attendanceMode: index % 2 ? 'online' : 'onsite',
      }),
    );
    const list = await draw(
      feedWith([...dates, session('p', '2024-03-01T09:00', '2024-03-01T10:00')]),
      {
        limit: '3',
        calendar: 'https://example.org/all.ics',
      },
    );
    // Between two others, so that the focus does not leave the page.
    const [before, after] = [0, 1].map(() => document.createElement('button'));
    list.before(before!);
    list.after(after!);
    before!.focus();
    const reached: Element[] = [];
    for (;;) {
      await sendKeys({ press: 'Tab' });
      if (document.activeElement !== list) break;
      reached.push(list.shadowRoot!.activeElement!);
    }
    const all = deepQueryAll(list, 'a, button, select, input, summary').filter((one) =>
      one.checkVisibility(),
    );
    expect(document.activeElement).to.equal(after);
    expect(reached).to.deep.equal(all);
    // A filter, three sessions with two things each, more, subscription, past, three ways to help.
    expect(all.length).to.equal(13);
    const names = reached.map((one) =>
      (one.closest('label') ?? one).textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(new Set(names).size, names.join()).to.equal(names.length);
    summary(list)!.focus();
    await sendKeys({ press: 'Enter' });
    expect(summary(list)!.closest('details')!.open).to.equal(true);
  });

  it('stores nothing, and draws the same thing twice without touching the page', async () => {
    const before = await stores();
    const list = await draw(rich());
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(list.shadowRoot!, all);
    list.requestUpdate();
    list.limit = null;
    list.state = { ...list.state! };
    await settled(list);
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(changes.length).to.equal(0);
    summary(list)!.click();
    await settled(list);
    expect(await stores()).to.equal(before);
  });

  it('reads a feed that is on the page, and tells of it', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.id = 'sessions-feed';
    script.textContent = JSON.stringify({
      version: 1,
      name: 'Here',
      publisher: { name: 'Here' },
      dateModified: '2024-01-01T00:00:00Z',
      timeZone: 'America/Chicago',
      trainings: [
        {
          id: 'x',
          name: 'On the page',
          sessions: [session('x', '2024-09-19T09:00', '2024-09-19T10:00')],
        },
      ],
    });
    const loads: string[] = [];
    box.addEventListener('aht-load', (event) => loads.push(...event.detail.feeds));
    const list = document.createElement(tag);
    list.setAttribute('feed', '#sessions-feed');
    box.append(script, list);
    await until(() => headings(list, 3).includes('On the page'));
    expect(loads).to.deep.equal(['#sessions-feed']);
  });
});
