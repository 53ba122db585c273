/** `aht-widgets export --poster`: what stands on the sheet, and that it is one. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { hostileFeed } from './payloads.js';
import { command } from './world.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const wisconsin = read('../../src/feed/wisconsin.json');
const full = read('../fixtures/feeds/full.json');

async function poster(language: string, given: unknown = wisconsin): Promise<string> {
  const { code, printed, said } = await command(
    ['export', 'feed.json', '--poster', '--language', language],
    { 'feed.json': given },
  );
  assert.equal(code, 0, said);
  return printed;
}

const words = (text: string) =>
  text
    .replace(/[\s\S]*<body[^>]*>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the poster', () => {
  it('has the ways to reach help, the large numbers as they are read, and when they were checked', async () => {
    const said = words(await poster('en'));
    for (const one of [
      '911',
      '1-888-373-7888',
      '233733',
      '(BEFREE)',
      'humantraffickinghotline.org/chat',
      '711',
      'Last checked: 2026-11-22',
    ])
      assert.ok(said.includes(one), one);
    // Who runs a line is no matter for a wall.
    assert.doesNotMatch(words(await poster('en', full)), /An operator|An agency/);
    assert.match(words(await poster('en', full)), /A second line 988 By day/);
  });

  it('says all in each language that is asked for, and the numbers once', async () => {
    const text = await poster('en es hmn');
    const said = words(text);
    for (const one of ['In danger now?', '¿En peligro ahora?', 'Puas raug kev phom sij'])
      assert.ok(said.includes(one), one);
    assert.equal(said.split('1-888-373-7888').length, 2);
    assert.match(text, /<span lang="es" dir="auto">/);
    // The draft of a translation says that it is one.
    assert.match(said, /This translation has not been reviewed yet\./);
    assert.doesNotMatch(words(await poster('en es')), /has not been reviewed/);
    const { code, said: why } = await command(
      ['export', 'feed.json', '--poster', '--language', 'en es hmn so'],
      { 'feed.json': wisconsin },
    );
    assert.equal(code, 2);
    assert.match(why, /room for 3 languages/);
  });

  it('stands with the national line where a feed has none, and holds no tag of a feed', async () => {
    const { hotlines, ...none } = JSON.parse(wisconsin);
    assert.match(words(await poster('en', none)), /1-888-373-7888/);
    const text = await poster('en es', hostileFeed);
    for (const [, tag, given] of text
      .replace(/<style>.*?<\/style>/s, '')
      .matchAll(/<([a-z]\w*)([^>]*)>/g)) {
      assert.doesNotMatch(tag!, /^(script|img|svg|iframe|object|template|input|form|math)$/);
      assert.doesNotMatch(given!, /\son\w+=|javascript:/i);
    }
    assert.doesNotMatch(text, /https?:\/\/(?!example|agency|humantrafficking)\S*\.(js|css|woff)/);
  });

  const browser = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
  it('is one sheet, on Letter and on A4, in one language and in three', {
    skip: !browser && 'no Chromium here',
  }, async () => {
    const chrome = await chromium.launch({ executablePath: browser!, args: ['--no-sandbox'] });
    try {
      const page = await chrome.newPage();
      for (const language of ['en', 'es', 'hmn', 'en es', 'en es hmn']) {
        await page.setContent(await poster(language));
        for (const format of ['Letter', 'A4']) {
          const pdf = (await page.pdf({ format })).toString('latin1');
          assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1, `${language} on ${format}`);
        }
        // Nothing reaches over the edge, on paper or on a phone.
        for (const width of [690, 320]) {
          await page.setViewportSize({ width, height: 900 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${language} at ${width}: ${over}`);
        }
      }
    } finally {
      await chrome.close();
    }
  });
});
