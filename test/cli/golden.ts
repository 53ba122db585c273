/** Outcomes that were looked at once and kept. `UPDATE_GOLDEN=1` writes them anew: then look at the difference. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../fixtures/import/', import.meta.url);

export const fixture = (name: string): Buffer => readFileSync(new URL(name, folder));

export function golden(name: string, text: string): void {
  const file = new URL(name, folder);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'), `${name} is different; UPDATE_GOLDEN=1 keeps it`);
}
