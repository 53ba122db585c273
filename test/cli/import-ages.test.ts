/** `aht-widgets import`: ages that a spreadsheet program has made dates of. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { command } from './world.js';

it('says of “12-May” in a column of ages what has become of them (L-07)', async () => {
  const { code, said } = await command(['import', 'a.csv', '--into', 'feed.json'], {
    'a.csv': Buffer.from('Title,Link,Ages\nA film,https://example.org/film,12-May\n'),
    'feed.json': {
      version: 1,
      name: 'Feed',
      publisher: { name: 'Agency' },
      dateModified: '2026-10-01T12:00:00Z',
      resources: [],
    },
  });
  assert.equal(code, 1);
  assert.match(
    said,
    /row 2: typicalAgeRange “12-May” is a date that a spreadsheet program has made of a range of ages/,
  );
});
