/** What a calendar is told of a session, and where the web calendars take it over. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Training } from '../../src/feed/sections/trainings.js';
import { type EventSource, calendarEvent } from '../../src/model/calendar-event.js';
import { calendarFile } from '../../src/model/calendar-file.js';
import { eventLinks, subscriptionLinks, webcal } from '../../src/model/calendar-links.js';
import { type SessionEntry, upcoming } from '../../src/model/sessions.js';

const source: EventSource = {
  publisher: { name: { en: 'Department of Ánimo & Help' }, url: 'https://www.example.org/about' },
  modified: Date.parse('2024-08-01T00:00:00Z'),
  language: 'en',
};

const text = (en: string, es: string) => ({ en, es });

function entry(session: object = {}, training: object = {}): SessionEntry {
  const all = [
    {
      id: 'respond',
      name: text('Responding well', 'Responder bien'),
      ...training,
      sessions: [
        { id: 'one', startDate: '2024-09-19T09:00', endDate: '2024-09-19T10:30', ...session },
      ],
    },
  ] as unknown as Training[];
  const now = Date.parse('2024-09-01T00:00:00Z');
  return upcoming(all, {}, { now, timeZone: 'America/Chicago' }).groups[0]!.entries[0]!;
}

const event = (session: object = {}, training: object = {}, more: Partial<EventSource> = {}) =>
  calendarEvent(entry(session, training), { ...source, ...more });

describe('a session in a calendar', () => {
  it('is known by its ids and the host of its publisher, whatever else changes (S-14)', () => {
    const uid = 'respond/one@www.example.org';
    assert.equal(event().uid, uid);
    const later = event(
      { startDate: '2024-09-20T09:00', endDate: '2024-09-20T10:00', name: 'x' },
      { name: 'y' },
      { modified: 1, language: 'es' },
    );
    assert.equal(later.uid, uid);
  });

  it('is known by the English name of a publisher without a page', () => {
    const publisher = { name: { es: 'Otro', en: 'Department of Ánimo & Help' } };
    assert.equal(
      event({}, {}, { publisher, language: 'es' }).uid,
      'respond/one@Department-of-nimo-Help',
    );
  });

  it('says what matters, in the language of the reader, and nothing empty', () => {
    const training = {
      description: text('What it is.', 'Qué es.'),
      prerequisite: text('Come trained.', 'Venga con formación.'),
      contentNotice: text('True stories.', 'Historias reales.'),
      accessibility: text('Captions.', 'Subtítulos.'),
      contact: { name: 'Ann Example', email: 'ann@example.org', telephone: '555-0100' },
    };
    const session = {
      name: text('Part 2', 'Parte 2'),
      note: text('Was moved.', 'Se cambió.'),
      location: { name: text('Room 1', 'Sala 1'), address: '1 Main St' },
      url: 'https://example.org/register',
    };
    const { summary, description, location, url } = event(session, training, { language: 'es' });
    assert.equal(summary, 'Responder bien: Parte 2');
    assert.equal(location, 'Sala 1, 1 Main St');
    assert.equal(url, 'https://example.org/register');
    assert.deepEqual(description?.split('\n\n'), [
      'Se cambió.',
      'Qué es.',
      'Venga con formación.',
      'Historias reales.',
      'Subtítulos.',
      'Ann Example, ann@example.org, 555-0100',
    ]);
    const bare = event();
    assert.deepEqual([bare.description, bare.location, bare.url], ['', '', undefined]);
  });

  it('asks the contact of the session first, and registers before it explains', () => {
    const training = { url: 'https://example.org/about', contact: { name: 'Ann' } };
    assert.equal(event({}, training).url, 'https://example.org/about');
    assert.equal(event({ contact: { name: 'Bob' } }, training).description, 'Bob');
  });

  it('does not take place when it is cancelled or postponed (S-14)', () => {
    for (const [eventStatus, status] of [
      ['scheduled', 'CONFIRMED'],
      ['rescheduled', 'CONFIRMED'],
      ['postponed', 'CANCELLED'],
      ['cancelled', 'CANCELLED'],
    ])
      assert.equal(event({ eventStatus }).status, status);
  });

  it('takes whole days where it lasts from midnight to midnight (S-31)', () => {
    for (const endDate of ['2025-03-11T00:00', '2025-03-10T23:59']) {
      const file = calendarFile([event({ startDate: '2025-03-09T00:00', endDate })]);
      assert.match(file, /DTSTART;VALUE=DATE:20250309\r\nDTEND;VALUE=DATE:20250311\r\n/);
    }
  });
});

describe('the links of the web calendars', () => {
  const full = () =>
    event(
      {
        name: 'Part 2 + more & "all" — ¿qué?',
        location: { name: 'Room 1', address: '1 Main St, Madison' },
        url: 'https://example.org/register?a=1&b=2',
      },
      { description: 'Line one\nline two' },
    );
  const link = (name: string, of = full()) => new URL(Object.fromEntries(eventLinks(of))[name]!);
  const asked = (url: URL) => Object.fromEntries(url.searchParams);

  it('hand an event to Google with its moments, zone, place and words (S-17)', () => {
    const google = link('Google Calendar');
    assert.equal(google.origin + google.pathname, 'https://calendar.google.com/calendar/render');
    assert.deepEqual(asked(google), {
      action: 'TEMPLATE',
      text: 'Responding well: Part 2 + more & "all" — ¿qué?',
      dates: '20240919T140000Z/20240919T153000Z',
      ctz: 'America/Chicago',
      details: 'https://example.org/register?a=1&b=2\n\nLine one\nline two',
      location: 'Room 1, 1 Main St, Madison',
    });
  });

  it('hand it to both Outlooks (S-17)', () => {
    for (const [name, host] of [
      ['Outlook.com', 'outlook.live.com'],
      ['Office 365', 'outlook.office.com'],
    ] as const) {
      const outlook = link(name);
      assert.equal(outlook.origin + outlook.pathname, `https://${host}/calendar/0/action/compose`);
      assert.deepEqual(asked(outlook), {
        rru: 'addevent',
        subject: 'Responding well: Part 2 + more & "all" — ¿qué?',
        startdt: '2024-09-19T14:00:00Z',
        enddt: '2024-09-19T15:30:00Z',
        allday: 'false',
        body: 'https://example.org/register?a=1&b=2\n\nLine one\nline two',
        location: 'Room 1, 1 Main St, Madison',
      });
    }
  });

  it('write blanks so that Outlook does not show a plus', () => {
    for (const [, url] of eventLinks(full())) {
      assert.doesNotMatch(url, /\+/);
      assert.match(url, /Responding%20well/);
    }
  });

  it('hand over whole days', () => {
    const days = event({ startDate: '2025-03-09T00:00', endDate: '2025-03-11T00:00' });
    const { dates, ctz } = asked(link('Google Calendar', days));
    assert.deepEqual([dates, ctz], ['20250309/20250311', 'America/Chicago']);
    const { startdt, enddt, allday } = asked(link('Outlook.com', days));
    assert.deepEqual([startdt, enddt, allday], ['2025-03-09', '2025-03-11', 'true']);
  });

  it('say nothing of what there is not, and stay short enough for the calendars', () => {
    const { details, location } = asked(link('Google Calendar', event()));
    assert.deepEqual([details, location], ['', '']);
    const long = event({ url: 'https://example.org/r' }, { description: '🎓á'.repeat(5000) });
    for (const [, url] of eventLinks(long)) {
      assert.ok(url.length < 8000);
      assert.match(
        new URL(url).searchParams.get('details') ?? new URL(url).searchParams.get('body')!,
        /^https:\/\/example\.org\/r\n\n🎓á/,
      );
    }
  });

  it('end with a whole character', () => {
    for (const description of ['🎓'.repeat(900), `a${'🎓'.repeat(900)}`])
      for (const [, url] of eventLinks(event({}, { description })))
        assert.ok(!decodeURIComponent(url).includes('\ufffd'));
  });

  it('subscribe to a calendar by webcal, at Google and at Outlook (S-16)', () => {
    const calendar = 'https://example.org/trainings.ics?a=1&b=2';
    assert.equal(webcal(calendar), 'webcal://example.org/trainings.ics?a=1&b=2');
    const [google, outlook] = subscriptionLinks(calendar).map(([, url]) => new URL(url));
    assert.equal(google!.origin + google!.pathname, 'https://calendar.google.com/calendar/render');
    assert.deepEqual(asked(google!), { cid: webcal(calendar) });
    assert.equal(
      outlook!.origin + outlook!.pathname,
      'https://outlook.live.com/calendar/0/addfromweb',
    );
    assert.deepEqual(asked(outlook!), { url: calendar });
  });
});
