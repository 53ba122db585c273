/** Feeds, sheets and calendars that would steer a terminal, or a robot that reads its lines. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { command } from './world.js';

// Colours, the title of the window, C1 codes, a line that reads as a command, letters turned around.
const hostile = 'x\u001b[31m\u001b]0;title\u0007\u009b2J\r\n::add-mask::y\u202ez';
const feed = (name: string) => ({
  version: 1,
  name,
  publisher: { name },
  dateModified: '2026-11-20T09:00:00-06:00',
  timeZone: 'America/Chicago',
  hotlines: [{ id: 'line', name, telephone: hostile }],
  trainings: [{ id: 'basics', name, sessions: [] }],
  resources: [
    { id: 'film', name, url: `javascript:${hostile}`, [hostile]: 1 },
    { id: 'book', name },
  ],
});
const files = {
  'one.json': feed(hostile),
  'two.json': feed(`${hostile} again`),
  'sheet.csv': `id,name,start,end\r\nfirst,"${hostile}","${hostile}","${hostile}"\r\n"${hostile}",a,2027-01-01 09:00,2027-01-01 10:00\r\n`,
};

describe('what others have written', () => {
  for (const line of [
    ['check', 'one.json'],
    ['check', 'one.json', '--format', 'github'],
    ['diff', 'one.json', 'two.json'],
    ['import', 'sheet.csv', '--into', 'one.json', '--training', 'basics'],
  ])
    it(`steers no terminal and begins no line: ${line.slice(0, 4).join(' ')}`, async () => {
      const { printed, said } = await command(line, files);
      const shown = printed + said;
      assert.match(shown, /\\u001b/);
      assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      assert.doesNotMatch(shown, /^::add-mask/m);
    });
});
