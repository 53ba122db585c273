/**
 * Takes the README's picture of the demo page (npm run picture): the built page, in Chromium, as wide
 * as a small laptop. Needs a build and a browser; nothing else may be drawn here.
 */
import { exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../test/launchers/browsers.mjs';
import { serve } from './serve.mjs';

const picture = fileURLToPath(new URL('../docs/demo.png', import.meta.url));

const { chromium: executablePath } = await findBrowsers();
if (!executablePath) {
  console.error('Chromium was not found: set CHROME_PATH.');
  exit(1);
}
const { url, close } = await serve({
  dir: fileURLToPath(new URL('../dist/cdn', import.meta.url)),
  port: 0,
});
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({
  viewport: { width: 1120, height: 1500 },
  colorScheme: 'light',
});
await page.goto(url);
await page.getByText('It Happens Here').first().waitFor();
await page.screenshot({ path: picture });
await browser.close();
await close();
