/** `aht-widgets diff` of more than two copies: a change log. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, feed } from './diff-feed.js';
import { command } from './world.js';

describe('a change log (L-11)', () => {
  const at = (dateModified: string, change: Parameters<typeof changed>[0]) =>
    changed((copy) => {
      copy.dateModified = dateModified;
      change(copy);
    });
  const files = {
    'c1.json': feed,
    'c3.json': at('2026-11-01T12:00:00Z', (copy) => void copy.resources.pop()),
    'c2.json': at(
      '2026-10-15T12:00:00Z',
      (copy) => void Object.assign(copy.resources[0]!, { name: 'Poster *new* <b>' }),
    ),
  };

  it('has a heading for each copy, newest first, in Markdown that is only text (L-11)', async () => {
    const { printed } = await command(
      ['diff', 'c1.json', 'c3.json', 'c2.json', '--format', 'markdown'],
      files,
    );
    assert.deepEqual(printed.match(/^##? .*$/gm), ['## 2026-11-01', '## 2026-10-15']);
    assert.match(printed, /Poster \\\*new\\\* \\<b\\>/);
    assert.match(printed, /- Film: resource no longer in the feed/);
  });

  it('begins where --since says, and says when there is nothing (L-11)', async () => {
    const of = async (since: string, ...more: string[]) =>
      (await command(['diff', 'c1.json', 'c2.json', 'c3.json', '--since', since, ...more], files))
        .printed;
    assert.match(await of('2026-10-20'), /^2026-11-01 \(c2\.json → c3\.json\)\n\nResources:\n/);
    assert.doesNotMatch(await of('2026-10-20'), /2026-10-15/);
    assert.equal(await of('2026-12-01'), 'No copy was changed since 2026-12-01.\n');
    assert.equal(await of('2026-12-01', '--format', 'json'), '{\n  "log": []\n}\n');
  });

  it('refuses in words what it cannot do, and writes a file when asked to', async () => {
    for (const [line, words] of [
      [['c1.json'], /Give two feeds/],
      [['c1.json', 'none.json'], /none\.json cannot be read/],
      [['c1.json', 'c2.json', '--since', 'yesterday'], /--since yesterday/],
      [['c1.json', 'c2.json', '--format', 'xml'], /text, markdown, json/],
      [['-', '-'], /Only one feed/],
      [['c1.json', 'x.json'], /it is JSON, but no feed/],
    ] as const) {
      const { code, said, printed } = await command(['diff', ...line], { ...files, 'x.json': [] });
      assert.equal(code, 2, line.join(' '));
      assert.match(said, words);
      assert.equal(printed, '');
    }
    const { written, printed } = await command(
      ['diff', 'c1.json', 'c2.json', '--out', 'CHANGES.md', '--format', 'markdown'],
      files,
    );
    assert.match(written['CHANGES.md']!, /^## 2026-10-15\n/);
    assert.equal(printed, '');
    assert.match((await command(['diff', '--help'])).printed, /--since/);
  });
});
