/** What the package makes others install: free software only, and no calendar product. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));

const load = (path: string) => import(new URL(`../${path}`, import.meta.url).href);

test('all that a site installs with the package is free software, none of it a calendar button (S-18)', async () => {
  const { isAllowed } = await load('tools/check.mjs');
  const { packages } = read('package-lock.json');
  const wanted = Object.keys(packages[''].dependencies);
  const installed = new Set<string>();
  // As npm looks for them: all are at the top.
  for (let name = wanted.pop(); name; name = wanted.pop()) {
    const path = `node_modules/${name}`;
    if (installed.has(path)) continue;
    assert.ok(packages[path], `${path} is not in the lock file`);
    installed.add(path);
    wanted.push(...Object.keys(packages[path].dependencies ?? {}));
  }
  assert.ok(installed.size >= Object.keys(packages[''].dependencies).length);
  for (const path of installed) {
    const { license } = read(`${path}/package.json`);
    assert.ok(isAllowed(license), `${path}: ${license}`);
    assert.doesNotMatch(path, /add-to-calendar|fullcalendar|timezones-ical/);
  }
  assert.ok(!existsSync(new URL('../node_modules/add-to-calendar-button', import.meta.url)));
});
