/** What search engines are told of sessions, against what schema.org and Google ask for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Training } from '../../src/feed/sections/trainings.js';
import { upcoming } from '../../src/model/sessions.js';
import { jsonOf, structuredData } from '../../src/model/structured-data.js';

/**
 * The fields of an event that Google asks for, and what each may be by schema.org. Source:
 * https://developers.google.com/search/docs/appearance/structured-data/event ("Structured data type
 * definitions") and https://schema.org/EducationEvent. `image` is recommended too; the feed has none.
 */
const moment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/;
const address = /^https?:\/\//;
const required = { name: /\S/, startDate: moment, location: undefined };
const recommended = {
  description: /\S/,
  endDate: moment,
  eventStatus: /^https:\/\/schema\.org\/Event(Scheduled|Rescheduled|Postponed|Cancelled)$/,
  'organizer.name': /\S/,
  'organizer.url': address,
  'performer.0.name': /\S/,
  'offers.availability': /^https:\/\/schema\.org\/(InStock|SoldOut)$/,
  'offers.price': /^0$/,
  'offers.priceCurrency': /^[A-Z]{3}$/,
  'offers.validFrom': moment,
  'offers.url': address,
};
/** Of a place in the world, and of one in the net. */
const places = { Place: { name: /\S/, address: /\S/ }, VirtualLocation: { url: address } };

type Json = Record<string, unknown>;
const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((one, key) => (one as Json | undefined)?.[key], value);

function meets(value: unknown, fields: Record<string, RegExp | undefined>): void {
  for (const [path, pattern] of Object.entries(fields)) {
    const found = at(value, path);
    assert.ok(found !== undefined, `no ${path}`);
    if (pattern) assert.match(String(found), pattern, path);
  }
}

const training = {
  id: 'respond',
  name: 'Responding well',
  description: 'What it is.',
  url: 'https://example.org/about',
  audience: ['staff'],
  cost: { en: 'Free.', es: 'Gratis' },
  facilitators: [{ name: 'Ann Example' }],
};
const session = {
  id: 'one',
  startDate: '2024-09-19T09:00',
  endDate: '2024-09-19T10:30',
  attendanceMode: 'onsite',
  location: { name: 'Room 1', address: '1 Main St, Madison, WI' },
  url: 'https://example.org/register',
  validFrom: '2024-08-01T00:00',
  inLanguage: ['en', 'es'],
};

/** As a search engine gets it: as JSON. */
function events(of: object = {}, more: object = {}, language = 'en'): Json[] {
  const all = [
    { ...training, ...more, sessions: [{ ...session, ...of }] },
  ] as unknown as Training[];
  const { shown } = upcoming(
    all,
    {},
    {
      now: Date.parse('2024-09-01T00:00:00Z'),
      timeZone: 'America/Chicago',
    },
  );
  const publisher = { name: { en: 'Example', es: 'Ejemplo' }, url: 'https://example.org/' };
  const text = jsonOf(structuredData(shown, { publisher, modified: 0, language }));
  return (JSON.parse(text) as { '@graph': Json[] })['@graph'];
}

describe('structured data of a session', () => {
  it('has all that Google requires and recommends, as far as the feed can say it (S-32)', () => {
    const [event] = events();
    assert.equal(event!['@type'], 'EducationEvent');
    meets(event, { ...required, ...recommended });
    const [place] = event!.location as Json[];
    assert.equal(place!['@type'], 'Place');
    meets(place, places.Place);
    assert.equal(event!.startDate, '2024-09-19T09:00:00-05:00');
    assert.equal(event!.endDate, '2024-09-19T10:30:00-05:00');
    assert.deepEqual(event!.inLanguage, ['en', 'es']);
  });

  it('says nothing that the feed does not say (S-32)', () => {
    const [event] = events(
      { url: undefined, validFrom: undefined, inLanguage: undefined, attendanceMode: undefined },
      { cost: undefined, facilitators: undefined, description: undefined, url: undefined },
    );
    for (const field of [
      'offers',
      'performer',
      'description',
      'inLanguage',
      'url',
      'eventAttendanceMode',
      'previousStartDate',
    ])
      assert.ok(!(field in event!), field);
    meets(event, required);
    const [paid] = events({}, { cost: { en: '$20' } });
    assert.ok(!('price' in (paid!.offers as Json)));
    const [partly] = events({}, { cost: 'Free for school staff' });
    assert.ok(!('price' in (partly!.offers as Json)));
  });

  it('gives the date before a session was moved (S-32)', () => {
    const before = { previousStartDate: '2024-09-10T09:00' };
    const [moved] = events({ eventStatus: 'rescheduled', ...before });
    assert.equal(moved!.eventStatus, 'https://schema.org/EventRescheduled');
    assert.equal(moved!.previousStartDate, '2024-09-10T09:00:00-05:00');
    const [not] = events(before);
    assert.equal(not!.eventStatus, 'https://schema.org/EventScheduled');
    assert.ok(!('previousStartDate' in not!));
  });

  it('says that a session has moved online (S-08) (S-32)', () => {
    const [online] = events({
      eventStatus: 'movedOnline',
      attendanceMode: 'online',
      location: undefined,
    });
    assert.equal(online!.eventStatus, 'https://schema.org/EventMovedOnline');
    assert.equal((online!.location as Json[])[0]!['@type'], 'VirtualLocation');
  });

  it('says that a session is off or full', () => {
    assert.equal(
      events({ eventStatus: 'cancelled' })[0]!.eventStatus,
      'https://schema.org/EventCancelled',
    );
    assert.equal(
      events({ eventStatus: 'postponed' })[0]!.eventStatus,
      'https://schema.org/EventPostponed',
    );
    assert.equal(
      at(events({ full: true })[0], 'offers.availability'),
      'https://schema.org/SoldOut',
    );
  });

  it('tells places in the world from places in the net (S-32)', () => {
    const of = (attendanceMode: string, more: object = {}) => {
      const [event] = events({ attendanceMode, ...more });
      const found = event!.location as Json[];
      for (const place of found) meets(place, places[place['@type'] as 'Place']);
      return [event!.eventAttendanceMode, ...found.map((place) => place['@type'])];
    };
    const mode = (name: string) => `https://schema.org/${name}EventAttendanceMode`;
    assert.deepEqual(of('onsite'), [mode('Offline'), 'Place']);
    assert.deepEqual(of('online'), [mode('Online'), 'VirtualLocation']);
    assert.deepEqual(of('mixed'), [mode('Mixed'), 'Place', 'VirtualLocation']);
    const [webinar] = events({ attendanceMode: 'online', location: undefined });
    assert.equal(at(webinar, 'location.0.url'), 'https://example.org/register');
    const [room] = events({ location: { name: 'Town hall' } });
    assert.equal(at(room, 'location.0.address'), 'Town hall');
  });

  it('leaves out a session whose place the feed does not tell', () => {
    assert.deepEqual(events({ location: undefined }), []);
    const nowhere = {
      attendanceMode: 'online',
      location: undefined,
      url: 'mailto:ann@example.org',
    };
    assert.deepEqual(events(nowhere, { url: undefined }), []);
  });

  it('gives days alone where a session lasts whole days', () => {
    const [event] = events({ startDate: '2025-03-09T00:00', endDate: '2025-03-11T00:00' });
    assert.deepEqual([event!.startDate, event!.endDate], ['2025-03-09', '2025-03-10']);
  });

  it('speaks the language of the page', () => {
    const [event] = events({}, { name: { en: 'Responding well', es: 'Responder bien' } }, 'es');
    assert.equal(at(event, 'organizer.name'), 'Ejemplo');
    assert.equal(event!.name, 'Responder bien');
  });

  it('knows each session by one id', () => {
    assert.equal(events()[0]!['@id'], 'urn:aht:respond/one@example.org');
  });
});
