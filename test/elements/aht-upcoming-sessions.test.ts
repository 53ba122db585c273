/** The list of sessions, met as a visitor meets it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defaultFeed, ready, smallFeed } from '../../stories/states.js';
import { deepQuery, deepQueryAll, deepText, quietConsole, settled, until } from '../helpers.js';
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
  summary,
  tag,
  texts,
} from './upcoming-sessions.js';

describe(tag, () => {
  quietConsole();
  let clock: FakeTime;
  beforeEach(() => {
    clock = fakeTime(now);
  });
  afterEach(() => clock.restore());

  describe('the Wisconsin feed as of 1 September 2024', () => {
    it('has two trainings, three sessions and four dates, one of them struck (S-01)', async () => {
      const list = await draw(ready(await defaultFeed()), { 'as-of': '2024-09-01' });
      expect(headings(list, 2)).to.deep.equal(['Upcoming trainings']);
      expect(headings(list, 3)).to.deep.equal([
        'It Happens Here Documentary Screening and Discussion',
        '‘It Happens Here’ Facilitation Guide & Lessons Training for School Staff and Other Professionals Supporting Anti-Trafficking',
      ]);
      expect(headings(list, 4)).to.deep.equal([
        'Thursday, September 19, 2024',
        'Tuesday, December 10, 2024',
        'Tuesday, February 18, 2025 New date',
      ]);
      expect(texts(list, 's')).to.deep.equal(['Tuesday, September 24, 2024']);
      const groups = deepQueryAll(list, '[part=training]').map(
        (group) => deepQueryAll(group, 'ol > li').length,
      );
      expect(groups).to.deep.equal([2, 1]);
    });

    it('prints the zone with every time, as it is at that time of the year (S-04)', async () => {
      const list = await draw(ready(await defaultFeed()), { 'as-of': '2024-09-01' });
      const hours = texts(list, '[part=session] strong');
      expect(hours).to.deep.equal(['9 to 10 a.m. CDT', '9 to 10 a.m. CST', '9 to 11:30 a.m. CST']);
    });

    it('tells for whom it is, who leads it, whom to ask, what it costs and what it may stir up (S-25) (S-27) (S-28)', async () => {
      const list = await draw(ready(await defaultFeed()), { 'as-of': '2024-09-01' });
      const [screening, facilitation] = deepQueryAll(list, '[part=training]') as [
        HTMLElement,
        HTMLElement,
      ];
      const facts = (group: Element) => texts(group, '[part=facts] > div');
      expect(facts(screening)).to.deep.equal([
        'For whom School staff · Parents and caregivers · Community partners',
        'Led by Asia Jackson, Anti-Human Trafficking Coordinator, Wisconsin Department of Children and Families (DCF) Julie Incitti, School Social Work Consultant, Wisconsin Department of Public Instruction (DPI) Jessica Goodman Schutz, School Social Worker, Milwaukee Public Schools (MPS)',
        'Questions Julie Incitti (DPI) · julie.incitti@dpi.wi.gov',
        'Cost Free',
      ]);
      expect(facts(facilitation).at(-1)).to.contain(
        'Needed first You should already have some training',
      );
      expect(deepQuery(screening, 'a')!.getAttribute('href')).to.equal(
        'mailto:julie.incitti@dpi.wi.gov',
      );
      const text = deepText(screening);
      expect(text).to.contain('Content notice: The film tells true stories');
      expect(text.indexOf('Content notice')).to.be.lessThan(text.indexOf('September 19'));
    });

    it('speaks Spanish with Spanish dates, and marks nothing as English', async () => {
      const list = await draw(ready(await defaultFeed()), { 'as-of': '2024-09-01' }, 'es');
      expect(headings(list, 3)[0]).to.equal(
        '“It Happens Here”: proyección del documental y conversación',
      );
      expect(headings(list, 4)[0]).to.equal('jueves, 19 de septiembre de 2024');
      expect(deepText(list)).to.contain('de 9 a 10 a.m. CDT');
      expect(deepQueryAll(list, 'time[lang]')).to.deep.equal([]);
    });

    it('marks dates as English where the words are Hmong', async () => {
      const list = await draw(ready(await defaultFeed()), { 'as-of': '2024-09-01' }, 'hmn');
      const times = deepQueryAll(list, 'time');
      expect(times.length).to.equal(11);
      for (const time of times) expect(time.lang).to.equal('en');
    });
  });

  describe('a session', () => {
    it('has its date as heading, machine-readable times with offset, in an ordered list (S-12)', async () => {
      const list = await draw(feedWithOne(), { 'heading-level': '3' });
      expect(headings(list, 3)).to.deep.equal(['Upcoming trainings']);
      expect(headings(list, 4)).to.deep.equal(['Responding well']);
      expect(headings(list, 5)).to.deep.equal(['Thursday, September 19, 2024']);
      const item = deepQuery(list, 'ol[role=list] > li')!;
      const times = deepQueryAll<HTMLTimeElement>(item, 'h5 time, p time').map(
        (time) => `${time.dateTime} ${deepText(time)}`,
      );
      expect(times).to.deep.equal([
        '2024-09-19T09:00:00-05:00 Thursday, September 19, 2024',
        '2024-09-19T09:00:00-05:00 9 to 10 a.m. CDT',
      ]);
    });

    it('across the change of clocks names both zones; over midnight both dates (S-06)', async () => {
      const list = await draw(
        feedWith([
          session('autumn', '2024-11-03T00:30', '2024-11-03T03:30'),
          session('spring', '2025-03-09T00:30', '2025-03-09T03:30'),
          session('days', '2025-03-29T20:00', '2025-03-30T08:00', { timeZone: 'Europe/Berlin' }),
        ]),
      );
      expect(texts(list, '[part=session] strong')).to.deep.equal([
        '12:30 a.m. CDT to 3:30 a.m. CST',
        '12:30 a.m. CST to 3:30 a.m. CDT',
        'March 29, 2025, 8 p.m. GMT+1 – March 30, 2025, 8 a.m. GMT+2',
      ]);
      const last = deepQueryAll<HTMLTimeElement>(list, 'strong time').at(-1)!;
      expect(last.dateTime).to.equal('2025-03-30T08:00:00+02:00');
    });

    it('online also tells the time where the reader is; in person only that of the place (S-05)', async () => {
      // The runner sets the zone: it is an hour earlier there.
      const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      expect(here).to.equal('America/Denver');
      const online = await draw(feedWithOne({ attendanceMode: 'online' }));
      expect(deepText(online)).to.contain(
        '9 to 10 a.m. CDT In your time zone: 8 to 9 a.m. MDT Online',
      );
      const onsite = await draw(feedWithOne({ attendanceMode: 'onsite' }));
      expect(deepText(onsite)).to.contain('In person').and.not.contain('In your time zone');
      const night = feedWith([
        session('n', '2024-09-19T00:30', '2024-09-19T01:30', { attendanceMode: 'mixed' }),
      ]);
      expect(deepText(await draw(night))).to.contain(
        'In your time zone: September 18, 2024, 11:30 p.m. MDT – September 19, 2024, 12:30 a.m. MDT In person · Online',
      );
    });

    it('says how it stands in words, in its heading (S-08)', async () => {
      const words: Record<string, object> = {
        '': {},
        'New date': { eventStatus: 'rescheduled', previousStartDate: '2024-09-10T09:00' },
        Postponed: { eventStatus: 'postponed' },
        Cancelled: { eventStatus: 'cancelled' },
        Full: { full: true },
      };
      for (const [word, more] of Object.entries(words)) {
        const list = await draw(feedWithOne(more));
        expect(headings(list, 4)[0]).to.equal(`Thursday, September 19, 2024 ${word}`.trim());
      }
    });

    it('shows the earlier date struck, and has it read out as such (S-08)', async () => {
      const moved = { eventStatus: 'rescheduled', previousStartDate: '2024-09-10T09:00' };
      const list = await draw(feedWithOne(moved));
      expect(deepText(list)).to.contain('Earlier date: Tuesday, September 10, 2024');
      const struck = deepQuery(list, 's')!;
      expect(getComputedStyle(struck).textDecorationLine).to.equal('line-through');
      expect(deepQuery<HTMLTimeElement>(struck, 'time')!.dateTime).to.equal(
        '2024-09-10T09:00:00-05:00',
      );
      const hour = await draw(feedWithOne({ ...moved, previousStartDate: '2024-09-19T08:00' }));
      expect(texts(hour, 's')).to.deep.equal(['Thursday, September 19, 2024, 8 a.m. CDT']);
    });

    it('that is cancelled stays with its reason until its date has passed, without a way in (S-09)', async () => {
      const list = await draw(
        feedWithOne({
          eventStatus: 'cancelled',
          note: 'The trainer is ill.',
          url: 'https://example.org/',
        }),
      );
      expect(deepText(list)).to.contain('Cancelled').and.contain('The trainer is ill.');
      expect(names(list)).to.deep.equal([]);
      clock.to('2024-09-19T15:00:00Z');
      await settled(list);
      expect(headings(list, 4)).to.deep.equal([]);
      expect(summary(list)).to.equal(null);
    });

    it('tells how to register, when that opens, that it is closed, and of a waiting list (S-10)', async () => {
      const url = 'https://example.org/register';
      const list = await draw(
        feedWithOne({ url, validFrom: '2024-09-05T08:00', validThrough: '2024-09-15T17:00' }),
      );
      expect(deepText(list)).to.contain('Registration opens: September 5, 2024, 8 a.m. CDT');
      expect(names(list)).to.deep.equal([]);
      clock.to('2024-09-05T13:00:00Z');
      await settled(list);
      const link = deepQuery<HTMLAnchorElement>(list, 'a[part=register]')!;
      expect([link.href, link.rel]).to.deep.equal([url, 'noreferrer noopener']);
      clock.to('2024-09-15T22:00:00Z');
      await settled(list);
      expect(deepText(list)).to.contain('Registration is closed.');
      expect(names(list)).to.deep.equal([]);
      const full = await draw(
        feedWithOne({ full: true, url, waitlistUrl: 'https://example.org/wait' }),
      );
      expect(deepQuery<HTMLAnchorElement>(full, 'a[part=register]')!.href).to.equal(
        'https://example.org/wait',
      );
      expect(names(full)[0]).to.contain('Join the waiting list: Responding well');
    });

    it('has links whose names differ from those of all others (S-11)', async () => {
      const url = 'https://example.org/register';
      const list = await draw(
        feedWith([
          session('a', '2024-09-19T09:00', '2024-09-19T10:00', { url }),
          session('b', '2024-09-19T13:00', '2024-09-19T14:00', { url }),
          session('c', '2024-09-20T09:00', '2024-09-20T10:00', { url, name: 'An evening' }),
        ]),
      );
      expect(names(list)).to.deep.equal([
        'Register: Responding well, Thursday, September 19, 2024, 9 a.m. CDT',
        'Register: Responding well, Thursday, September 19, 2024, 1 p.m. CDT',
        'Register: An evening, Friday, September 20, 2024, 9 a.m. CDT',
      ]);
    });

    it('tells where it is, what it is about, and who leads it if that is its own', async () => {
      const list = await draw(
        feedWithOne({
          name: 'In depth',
          description: 'For those who know the basics.',
          location: {
            name: 'Room 12',
            address: '125 S Webster Street, Madison',
            url: 'https://example.org/room',
          },
          facilitators: [{ name: 'Bo Person', role: 'Trainer' }],
          contact: { name: 'Ann', telephone: '608-555-0100', url: 'https://example.org/ask' },
        }),
      );
      expect(texts(list, '[part=session]')[0]).to.contain(
        'Thursday, September 19, 2024 9 to 10 a.m. CDT In depth For those who know the basics. ' +
          'Room 12 125 S Webster Street, Madison Led by Bo Person, Trainer Questions Ann · 608-555-0100',
      );
      const links = deepQueryAll<HTMLAnchorElement>(list, '[part=session] a').map(
        ({ href }) => href,
      );
      expect(links).to.deep.equal([
        'https://example.org/room',
        'https://example.org/ask',
        'tel:+16085550100',
      ]);
    });
  });

  it('tells the room or the platform, and no way in that the feed does not make public (S-29)', async () => {
    const list = await draw(
      feedWith([
        session('a', '2024-09-19T09:00', '2024-09-19T10:00', {
          attendanceMode: 'mixed',
          location: {
            name: 'Room 12, and Zoom',
            address: '125 S Webster Street, Madison',
            joinUrl: 'https://zoom.example/j/1',
          },
          joinUrl: 'https://zoom.example/j/2',
          url: 'https://example.org/register',
        }),
      ]),
    );
    expect(texts(list, '[part=session]')[0]).to.contain(
      'In person · Online Room 12, and Zoom 125 S Webster Street, Madison Register',
    );
    expect(list.shadowRoot!.innerHTML).to.not.contain('zoom.example');
  });

  it('tells for whom it is not and where they should go, and what else the feed says (S-24) (S-25) (S-28)', async () => {
    const list = await draw(
      feedWith([session('a', '2024-09-19T09:00', '2024-09-19T10:00')], {
        hours: 2,
        cost: { en: 'Free', es: 'Gratis' },
        accessibility: 'Captions.',
        prerequisite: 'The basics.',
        certificate: { name: 'Certificate of completion' },
        contentNotice: 'A film with violence. For adults only.',
        notFor: [
          {
            description: 'Foster parents: take the other course.',
            url: 'https://wcwpds.wisc.edu/x',
          },
          { description: 'Police: ask your academy.' },
        ],
      }),
    );
    expect(texts(list, '[part=facts] > div')).to.deep.equal([
      'Not for Foster parents: take the other course. wcwpds.wisc.edu Police: ask your academy.',
      'Cost Free',
      'Hours of training 2',
      'Certificate Certificate of completion',
      'Needed first The basics.',
      'Accessibility Captions.',
    ]);
    expect(texts(list, '[part=content-notice]')).to.deep.equal([
      'Content notice: A film with violence. For adults only.',
    ]);
    expect(deepQuery(list, 'dd a')!.getAttribute('href')).to.equal('https://wcwpds.wisc.edu/x');
  });

  it('is part of the page: no frame cuts its links off (S-34)', async () => {
    const list = await draw(feedWithOne({ url: 'https://example.org/register' }), {
      calendar: 'https://example.org/all.ics',
    });
    deepQuery<HTMLButtonElement>(list, '[part=calendar]')!.click();
    await until(() => deepQuery(list, '.menu li'));
    expect(deepQueryAll(list, 'iframe, frame, object, embed')).to.deep.equal([]);
    const { bottom } = deepQueryAll(list, 'a').at(-1)!.getBoundingClientRect();
    expect(bottom).to.be.at.most(list.getBoundingClientRect().bottom);
    const button = deepQuery(list, '[part=register]')!.getBoundingClientRect();
    expect(button.height).to.be.at.least(44);
  });

  describe('without a session to come', () => {
    const over = feedWith([
      session('a', '2024-03-01T09:00', '2024-03-01T10:00'),
      session('b', '2024-04-01T09:00', '2024-04-01T10:00', {
        recordingUrl: 'https://example.org/film',
      }),
    ]);

    it('says so in our words, or in those of the agency, and offers help (S-20)', async () => {
      const list = await draw(ready(smallFeed()));
      expect(deepText(list)).to.equal(
        'Upcoming trainings No trainings are scheduled right now. New dates will appear here. ' +
          'In danger now? 911 · National Human Trafficking Hotline: 1-888-373-7888 · Text 233733',
      );
      const own = await draw(
        ready(smallFeed()),
        {},
        'en',
        '<p slot="empty">We plan the autumn now.</p>',
      );
      expect(deepText(own)).to.contain('We plan the autumn now.').and.not.contain('No trainings');
    });

    it('keeps the words of the agency for then, and says that it is loading (S-20)', async () => {
      const list = await draw(
        { status: 'loading' },
        {},
        'en',
        '<p slot="empty">We plan the autumn now.</p>',
      );
      expect(deepText(list)).to.contain('Loading…').and.not.contain('We plan');
    });

    it('opens the past trainings, under that name, newest first, with recordings (S-20) (S-21)', async () => {
      const list = await draw(over);
      expect(headings(list, 3)).to.deep.equal(['Past trainings (2)']);
      expect(deepText(list)).to.not.contain('2024');
      summary(list)!.focus();
      await sendKeys({ press: 'Enter' });
      expect(headings(list, 4)).to.deep.equal(['Monday, April 1, 2024', 'Friday, March 1, 2024']);
      expect(names(list)).to.deep.equal([
        'Watch the recording: Responding well, Monday, April 1, 2024, 9 a.m. CDT',
      ]);
      expect(list.shadowRoot!.activeElement).to.equal(summary(list));
      await sendKeys({ press: 'Enter' });
      expect(deepText(list)).to.not.contain('2024');
    });

    it('offers past trainings below a list too, as many as wanted, or none (S-20)', async () => {
      const both = feedWith([
        session('a', '2024-03-01T09:00', '2024-03-01T10:00'),
        session('b', '2024-04-01T09:00', '2024-04-01T10:00'),
        session('c', '2024-09-19T09:00', '2024-09-19T10:00'),
      ]);
      const list = await draw(both);
      expect(headings(list, 4)).to.deep.equal(['Thursday, September 19, 2024']);
      expect(deepText(summary(list)!)).to.equal('Past trainings (2)');
      list.setAttribute('past', '1');
      await settled(list);
      expect(deepText(summary(list)!)).to.equal('Past trainings (1)');
      list.setAttribute('past', '0');
      await settled(list);
      expect(summary(list)).to.equal(null);
      list.removeAttribute('past');
      await settled(list);
      expect(deepText(summary(list)!)).to.equal('Past trainings (2)');
    });

    it('keeps the focus on the past trainings when the last session ends (S-03)', async () => {
      const list = await draw(
        feedWith([
          session('a', '2024-03-01T09:00', '2024-03-01T10:00'),
          session('c', '2024-09-19T09:00', '2024-09-19T10:00'),
        ]),
      );
      summary(list)!.focus();
      clock.to('2024-09-19T15:00:00Z');
      await settled(list);
      expect(deepText(summary(list)!)).to.equal('Past trainings (2)');
      expect(list.shadowRoot!.activeElement).to.equal(summary(list));
    });
  });
});
