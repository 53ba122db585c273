/** `aht-widgets export`: what it says in another language, and options that do nothing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { command } from './world.js';

const address = 'https://feeds.example/trainings.xml';
const stands = { moved: 'rescheduled', away: 'postponed', off: 'cancelled', net: 'movedOnline' };
const feed = {
  version: 1,
  name: 'Trainings',
  publisher: { name: 'Agency' },
  dateModified: '2026-11-01T00:00:00Z',
  timeZone: 'America/Chicago',
  inLanguage: ['en', 'es'],
  hotlines: [{ id: 'line', name: 'A line', telephone: '1-888-373-7888' }],
  trainings: [
    {
      id: 'one',
      name: { en: 'One', es: 'Uno' },
      sessions: Object.entries(stands).map(([id, eventStatus]) => ({
        id,
        startDate: '2027-03-01T09:00',
        endDate: '2027-03-01T10:30',
        eventStatus,
      })),
    },
  ],
};
const exported = (...line: string[]) =>
  command(['export', 'feed.json', ...line], { 'feed.json': feed });

describe('a news feed', () => {
  it('says in the language that was asked for how a session stands (S-43)', async () => {
    const titles = async (...more: string[]) =>
      JSON.parse((await exported('--jsonfeed', ...more)).printed)
        .items.map(({ title }: { title: string }) => title)
        .sort();
    assert.deepEqual(await titles(), [
      'Cancelled: One',
      'New date: One',
      'Now online: One',
      'Postponed: One',
    ]);
    const spanish = ['Ahora en línea: Uno', 'Cancelada: Uno', 'Nueva fecha: Uno', 'Pospuesta: Uno'];
    assert.deepEqual(await titles('--language', 'es-MX'), spanish);
    const { printed } = await exported('--atom', '--url', address, '--language', 'es');
    for (const title of spanish) assert.ok(printed.includes(`<title>${title}</title>`), printed);
  });
});

describe('an option of export', () => {
  it('refuses an option that does nothing for what is asked for, and takes one that does (L-07)', async () => {
    for (const line of [
      ['--csv', '--url', address],
      ['--csv', '--widget', 'resource-grid'],
      ['--csv', '--language', 'es'],
      ['--ics', '--plain'],
      ['--atom', '--url', address, '--no-bom'],
      ['--jsonld', '--table', 'resources'],
      ['--poster', '--training', 'one'],
      ['--outcomes', '--audience', 'staff'],
      ['--html', '--widget', 'resource-grid', '--refresh', 'P1D'],
      ['--html', '--widget', 'resource-grid', '--css-url', address],
      ['--csv', '--table', 'resources', '--training', 'one'],
    ]) {
      const { code, said, printed } = await exported(...line);
      assert.equal(code, 2, line.join(' '));
      assert.match(
        said,
        /^--[\w-]+ does nothing with(out)? --[\w ]+: leave it out\./,
        line.join(' '),
      );
      assert.equal(printed, '');
    }
    for (const line of [
      ['--csv', '--no-bom', '--training', 'one'],
      [
        '--ics',
        '--refresh',
        'P1D',
        '--language',
        'es',
        '--base',
        'https://feeds.example/feed.json',
      ],
    ])
      assert.equal((await exported(...line)).code, 0);
  });
});
