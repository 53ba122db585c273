/** docs/troubleshooting.md quotes what people see: on the page, in the console, in the frame. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/troubleshooting.md', root), 'utf8');
const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(`src/${name}`, root), 'utf8'))
  .join('\n');

/** What is quoted, without the parts that differ from case to case. */
const fixedParts = (quoted: string): string[] =>
  quoted
    .replace('[aht-widgets]', '')
    .split(/<…>|…:?/)
    .map((part) => part.trim())
    .filter((part) => part.length > 2);

describe('the troubleshooting page', () => {
  it('quotes lines of the console as we write them (L-65)', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| `[aht-widgets]'));
    assert.ok(rows.length >= 3);
    for (const row of rows)
      for (const [, quoted] of row.split('|')[1]!.matchAll(/`([^`]+)`/g))
        for (const part of fixedParts(quoted!)) assert.ok(sources.includes(part), part);
  });

  it('quotes words of the page as we write them (L-65)', () => {
    const seen = [...text.matchAll(/^\|[^|]*“([^”]+)”[^|]*\|/gm)].flatMap(([, quoted]) =>
      fixedParts(quoted!),
    );
    assert.ok(seen.length >= 2);
    for (const words of seen) assert.ok(sources.includes(words), words);
  });
});
