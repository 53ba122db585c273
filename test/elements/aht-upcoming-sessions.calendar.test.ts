/** The calendar menus of the list of sessions, opened and used as a reader does. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AhtUpcomingSessions } from '../../src/entry/aht-upcoming-sessions.js';
import { ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  consoleSpy,
  deepQuery,
  deepQueryAll,
  deepText,
  noSidewaysScroll,
  quietConsole,
  settled,
  stores,
  until,
} from '../helpers.js';
import { type FakeTime, draw, fakeTime, feedWith, now, session, tag } from './upcoming-sessions.js';

const calendar = 'https://example.org/trainings.ics';
const three = () =>
  feedWith([
    session('one', '2024-09-19T09:00', '2024-09-19T10:30', { url: 'https://example.org/one' }),
    session('two', '2024-09-20T09:00', '2024-09-20T10:30', { name: 'Part two' }),
    session('three', '2024-09-21T09:00', '2024-09-21T10:30'),
  ]);

const buttons = (list: Element) => deepQueryAll<HTMLButtonElement>(list, 'button[part=calendar]');
const panel = (list: Element) => deepQuery(list, '.menu ul');
const links = (list: Element) => deepQueryAll<HTMLAnchorElement>(list, '.menu a');
const plain = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();
const inMenu = (list: Element, words: string) =>
  deepQueryAll<HTMLElement>(list, '.menu li > *, .menu > button').find((one) =>
    plain(one)?.startsWith(words),
  )!;
const focused = (list: AhtUpcomingSessions) => list.shadowRoot!.activeElement;

async function open(list: AhtUpcomingSessions, at = 0) {
  buttons(list)[at]!.click();
  await until(() => panel(list));
  await settled(list);
}

describe(`calendars of ${tag}`, () => {
  quietConsole();
  let clock: FakeTime;
  beforeEach(() => {
    clock = fakeTime(now);
  });
  afterEach(() => clock.restore());

  describe('the menu of a session', () => {
    it('is a button that tells its session from the others (S-11, S-19)', async () => {
      const list = await draw(three());
      const names = buttons(list).map(plain);
      expect(names).to.deep.equal([
        'Add to calendar: Responding well, Thursday, September 19, 2024, 9 a.m. CDT',
        'Add to calendar: Part two, Friday, September 20, 2024, 9 a.m. CDT',
        'Add to calendar: Responding well, Saturday, September 21, 2024, 9 a.m. CDT',
      ]);
      expect(buttons(list).every((one) => one.getAttribute('aria-expanded') === 'false')).to.equal(
        true,
      );
      expect(panel(list)).to.equal(null);
    });

    it('opens a list of a file and three web calendars, none of which asks for an account of ours (S-13, S-17, S-19)', async () => {
      const list = await draw(three());
      await open(list, 1);
      expect(buttons(list)[1]!.getAttribute('aria-expanded')).to.equal('true');
      expect([...panel(list)!.children].map(plain)).to.deep.equal([
        'Calendar file (.ics)',
        'Google Calendar (opens in a new tab)',
        'Outlook.com (opens in a new tab)',
        'Office 365 (opens in a new tab)',
      ]);
      const [google, outlook, office] = links(list).map(({ href }) => new URL(href));
      expect(google!.searchParams.get('text')).to.equal('Responding well: Part two');
      expect(google!.searchParams.get('dates')).to.equal('20240920T140000Z/20240920T153000Z');
      expect([outlook!.hostname, office!.hostname]).to.deep.equal([
        'outlook.live.com',
        'outlook.office.com',
      ]);
      for (const { rel, target } of links(list))
        expect([rel, target]).to.deep.equal(['noreferrer noopener', '_blank']);
    });

    it('is used by keyboard alone: Enter, Space, Tab and Escape (S-19)', async () => {
      const list = await draw(three());
      const [button] = buttons(list);
      for (const key of ['Enter', 'Space']) {
        button!.focus();
        await sendKeys({ press: key });
        await until(() => panel(list));
        expect(focused(list)).to.equal(button);
        await sendKeys({ press: 'Tab' });
        expect(plain(focused(list))).to.equal('Calendar file (.ics)');
        await sendKeys({ press: 'Escape' });
        await until(() => !panel(list));
        expect(focused(list)).to.equal(button);
        expect(button!.getAttribute('aria-expanded')).to.equal('false');
      }
      await sendKeys({ press: 'Enter' });
      await until(() => panel(list));
      await sendKeys({ press: 'Enter' });
      await until(() => !panel(list));
    });

    it('lets Escape alone where nothing is open', async () => {
      const list = await draw(three());
      const heard: string[] = [];
      list.addEventListener('keydown', ({ key }) => heard.push(key));
      buttons(list)[0]!.focus();
      await sendKeys({ press: 'Escape' });
      expect(heard).to.deep.equal(['Escape']);
      expect(focused(list)).to.equal(buttons(list)[0]);
    });

    it('closes when another is opened', async () => {
      const list = await draw(three(), { calendar });
      await open(list, 0);
      buttons(list)[2]!.click();
      await until(() => buttons(list)[2]!.getAttribute('aria-expanded') === 'true');
      expect(buttons(list).map((one) => one.getAttribute('aria-expanded'))).to.deep.equal([
        'false',
        'false',
        'true',
        'false',
      ]);
      expect(deepQueryAll(list, '.menu ul').length).to.equal(1);
      expect(links(list)[0]!.href).to.contain('20240921T140000Z');
    });

    it('stays with its session when an earlier one ends', async () => {
      const list = await draw(three());
      await open(list, 1);
      buttons(list)[1]!.focus();
      clock.to('2024-09-19T16:00:00Z');
      await settled(list);
      expect(buttons(list).map((one) => one.getAttribute('aria-expanded'))).to.deep.equal([
        'true',
        'false',
      ]);
      expect(links(list)[0]!.href).to.contain('20240920T140000Z');
      expect(focused(list)).to.equal(buttons(list)[0]);
    });

    it('is offered for nothing that is over or does not take place', async () => {
      const list = await draw(
        feedWith([
          session('past', '2024-03-01T09:00', '2024-03-01T10:00'),
          session('off', '2024-09-10T09:00', '2024-09-10T10:00', { eventStatus: 'cancelled' }),
          session('later', '2024-09-11T09:00', '2024-09-11T10:00', { eventStatus: 'postponed' }),
          session('full', '2024-09-12T09:00', '2024-09-12T10:00', { full: true }),
        ]),
      );
      expect(buttons(list).map(({ id }) => id)).to.deep.equal(['calendar/respond/full']);
    });

    it('speaks Spanish, and hands over the Spanish words', async () => {
      const state = feedWith([session('one', '2024-09-19T09:00', '2024-09-19T10:30')], {
        name: { en: 'Responding well', es: 'Responder bien' },
      });
      const list = await draw(state, { calendar }, 'es');
      await open(list);
      const google = links(list).find(({ href }) => href.includes('google'))!;
      expect(new URL(google.href).searchParams.get('text')).to.equal('Responder bien');
    });

    it('draws the same again without touching the page', async () => {
      const list = await draw(three(), { calendar });
      await open(list);
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changes.push(...records));
      observer.observe(list.shadowRoot!, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      list.requestUpdate();
      await settled(list);
      changes.push(...observer.takeRecords());
      observer.disconnect();
      expect(changes.length).to.equal(0);
    });
  });

  describe('the calendar file', () => {
    const real = {
      create: URL.createObjectURL,
      revoke: URL.revokeObjectURL,
      click: HTMLAnchorElement.prototype.click,
    };
    let blobs: Blob[];
    let saved: [name: string, href: string][];
    let revoked: string[];
    beforeEach(() => {
      [blobs, saved, revoked] = [[], [], []];
      URL.createObjectURL = (blob) => `blob:test/${blobs.push(blob as Blob)}`;
      URL.revokeObjectURL = (url) => revoked.push(url);
      HTMLAnchorElement.prototype.click = function () {
        saved.push([this.download, this.href]);
      };
    });
    afterEach(() => {
      URL.createObjectURL = real.create;
      URL.revokeObjectURL = real.revoke;
      HTMLAnchorElement.prototype.click = real.click;
    });

    it('is made in the browser, named after its session, and leaves nothing behind (S-13)', async () => {
      const before = await stores();
      const list = await draw(three());
      await open(list, 1);
      expect(blobs).to.deep.equal([]);
      inMenu(list, 'Calendar file').click();
      expect(saved).to.deep.equal([['respond-two.ics', 'blob:test/1']]);
      expect(blobs[0]!.type).to.equal('text/calendar');
      const text = await blobs[0]!.text();
      expect(text).to.match(/^BEGIN:VCALENDAR\r\n/);
      expect(text).to.contain('\r\nUID:respond/two@An-agency\r\n');
      expect(text).to.contain('\r\nDTSTART;TZID=America/Chicago:20240920T090000\r\n');
      expect(text).to.contain('\r\nDTSTAMP:20261122T000000Z\r\n');
      expect(revoked).to.deep.equal([]);
      clock.to('2024-09-01T12:01:00Z');
      expect(revoked).to.deep.equal(['blob:test/1']);
      expect(document.querySelector('a[download]')).to.equal(null);
      expect(await stores()).to.equal(before);
    });

    it('is the same file at each click', async () => {
      const list = await draw(three());
      await open(list);
      inMenu(list, 'Calendar file').click();
      clock.sleepTo('2024-09-02T12:00:00Z');
      inMenu(list, 'Calendar file').click();
      expect(await blobs[0]!.text()).to.equal(await blobs[1]!.text());
    });
  });

  describe('a calendar to subscribe to', () => {
    const subscribe = (list: Element) =>
      buttons(list).find((one) => plain(one) === 'Subscribe to calendar');

    it('is offered only where the page names one (S-16)', async () => {
      expect(subscribe(await draw(three()))).to.equal(undefined);
      expect(subscribe(await draw(three(), { calendar }))).to.not.equal(undefined);
    });

    it('is offered while there is nothing to list, too (S-20)', async () => {
      const list = await draw(ready(smallFeed()), { calendar });
      expect(deepText(list)).to.contain('No trainings are scheduled right now.');
      await open(list);
      expect(links(list).length).to.equal(3);
    });

    it('gives its webcal link, Google, Outlook, and the address, with what to expect (S-16)', async () => {
      const list = await draw(three(), { calendar });
      await open(list, 3);
      expect([...panel(list)!.children].map(plain)).to.deep.equal([
        'Apple Calendar',
        'Google Calendar (opens in a new tab)',
        'Outlook.com (opens in a new tab)',
      ]);
      expect(links(list).map(({ href }) => href)).to.deep.equal([
        'webcal://example.org/trainings.ics',
        'https://calendar.google.com/calendar/render?cid=webcal%3A%2F%2Fexample.org%2Ftrainings.ics',
        'https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fexample.org%2Ftrainings.ics',
      ]);
      const text = deepText(list);
      expect(text).to.contain(calendar);
      expect(text).to.contain('Google Calendar updates every 12 to 24 hours.');
    });

    it('copies the https address and says so (S-16)', async () => {
      const list = await draw(three(), { calendar: 'webcal://example.org/trainings.ics' });
      await open(list, 3);
      const copied: string[] = [];
      const clipboard = { writeText: async (text: string) => void copied.push(text) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      try {
        inMenu(list, 'Copy address').click();
        await until(() => plain(deepQuery(list, '.menu [role=status]')) === 'Copied');
        expect(copied).to.deep.equal([calendar]);
      } finally {
        delete (navigator as { clipboard?: unknown }).clipboard;
      }
    });

    it('marks the address where copying is not allowed, and does not say that it was (S-16)', async () => {
      const list = await draw(three(), { calendar });
      await open(list, 3);
      const clipboard = { writeText: () => Promise.reject(new Error('not allowed')) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      try {
        getSelection()!.removeAllRanges();
        inMenu(list, 'Copy address').click();
        await until(() => getSelection()!.rangeCount > 0);
        expect(plain(deepQuery(list, '.menu [role=status]'))).to.equal('');
      } finally {
        delete (navigator as { clipboard?: unknown }).clipboard;
      }
    });

    for (const wrong of ['javascript:alert(1)', 'http://', 'all.ics']) {
      it(`is not offered at ${wrong}, and the webmaster is told`, async () => {
        const spy = consoleSpy();
        const list = await draw(three(), { calendar: wrong });
        await until(() => spy.complaints.length > 0).finally(() => spy.restore());
        expect(spy.texts).to.deep.equal([
          `[aht-widgets] <${tag}> cannot follow calendar="${wrong}".`,
        ]);
        expect(subscribe(list)).to.equal(undefined);
      });
    }
  });

  for (const lang of ['en', 'es']) {
    for (const scheme of ['light', 'dark']) {
      it(`has nothing for axe to find in ${lang}, ${scheme}, and fits narrow columns`, async function () {
        this.timeout(20_000);
        const list = await draw(three(), { calendar }, lang);
        const box = list.parentElement!;
        box.style.cssText = `color-scheme:${scheme};background:Canvas;color:CanvasText`;
        for (const at of [0, 3]) {
          await open(list, at);
          await axe(box);
          for (const width of [320, 240]) await noSidewaysScroll(list, width);
        }
        for (const one of deepQueryAll(list, '.menu a, .menu button'))
          expect(one.getBoundingClientRect().height).to.be.at.least(24);
      });
    }
  }
});
