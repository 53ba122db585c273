// What the page around pays for all five widgets, on a machine four times slower: when its largest part is
// painted (LCP), how long its own button takes to answer while they load (INP), how far its content moves
// (CLS). The page is a district's: a large picture with a title, a button, text; the widgets stand below.
import { setTimeout as wait } from 'node:timers/promises';

const tags = [
  'aht-hotline-banner',
  'aht-upcoming-sessions',
  'aht-indicator-check',
  'aht-resource-grid',
  'aht-module-progress',
];

const slow = 4;

const words =
  'What an agency says about keeping students safe stands here, line after line. '.repeat(8);

/* Runs first in the page: collects what the browser tells of it. */
function collect() {
  const figures = { lcp: 0, inp: 0, cls: 0, clicks: 0 };
  window.figures = figures;
  const see = (type, use, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({
      type,
      buffered: true,
      ...more,
    });
  see('largest-contentful-paint', ({ startTime }) => {
    figures.lcp = startTime;
  });
  see('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) figures.cls += value;
  });
  see(
    'event',
    ({ name, duration }) => {
      if (name === 'pointerup' || name === 'click') figures.inp = Math.max(figures.inp, duration);
    },
    { durationThreshold: 16 },
  );
}

/** The page at `/page/ours/host`, or without widgets at `/page/floor/host`. */
export function hostPage(who) {
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 4"><rect width="12" height="4" fill="#14606b"/></svg>';
  const widgets = tags
    .map((tag) => `<${tag} feed="/feed/whole.json">${words.slice(0, 200)}</${tag}>`)
    .join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A school district</title>
<link rel="icon" href="data:,">
<script>(${collect})()</script>
${who === 'floor' ? '' : `<script type="module" src="/${who}/aht-widgets.js"></script>`}
<body style="margin: 0 auto; max-width: 72rem; font: 16px/1.5 sans-serif">
<img alt="" width="1150" height="380" src="data:image/svg+xml,${encodeURIComponent(picture)}" style="display: block; width: 100%">
<h1>Keeping students safe</h1>
<p><button type="button" id="host-menu" style="font: inherit; padding: 1em"
  onclick="this.textContent = 'Menu ' + ++window.figures.clicks">Menu</button></p>
<p>${words}</p><p>${words}</p><p>${words}</p>
${who === 'floor' ? tags.map(() => `<div>${words}</div>`).join('') : widgets}
<p>${words}</p>`;
}

/** One visit: the button is pressed ten times while everything loads. */
export async function visitHost(browser, server, who) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slow });
    await page.goto(`${server.origin}/page/${who}/host`, { waitUntil: 'commit' });
    const button = page.locator('#host-menu');
    await button.waitFor();
    // Input ends the browser's search for the largest part: that comes first.
    await page.waitForFunction(() => window.figures.lcp > 0);
    const { x, y, width, height } = await button.boundingBox();
    for (let turn = 0; turn < 10; turn++) {
      await page.mouse.click(x + width / 2, y + height / 2);
      await wait(60);
    }
    await wait(1500);
    return await page.evaluate(() => window.figures);
  } finally {
    await context.close();
  }
}

const median = (values) => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1];
};

/** Interleaved visits with and without; medians of each figure. */
export async function hostFigures(browser, server, rounds) {
  const seen = { floor: [], ours: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const who of ['floor', 'ours']) {
      const figures = await visitHost(browser, server, who);
      // The first warms up.
      if (round > 0) seen[who].push(figures);
    }
  }
  const of = (who, name) => median(seen[who].map((figures) => figures[name]));
  return Object.fromEntries(
    ['lcp', 'inp', 'cls'].map((name) => [
      name,
      { floor: of('floor', name), ours: of('ours', name) },
    ]),
  );
}
