// Opens one page of one contestant in a context of its own and takes its figures.
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { now } from './feeds.mjs';
import { jobs } from './jobs.mjs';
import { categories, readTrace } from './trace.mjs';

const probe = readFileSync(new URL('probe.js', import.meta.url), 'utf8');

/** All widgets, in the order in which the page with five has them. */
const tags = [...new Set(Object.values(jobs).map(({ tag }) => tag))];

const shell = (options, head, body) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bench</title>
<link rel="icon" href="data:,">
<script>window.benchOptions = ${JSON.stringify({ now, ...options })};${probe}</script>
${head}
<body style="margin: 0 auto; padding: 1rem; max-width: 72rem; font: 16px/1.5 sans-serif">
<h1>Keeping students safe</h1>
<p>What an agency says about it stands here.</p>
${body}
<p>What comes after it stands here, and must not move.</p>`;

const module = (address) => `<script type="module" src="${address}"></script>`;

/** The page at an address such as `/page/ours/check`; `-later` at its end has the feed come late. */
export function pageAt(path) {
  const [, who, name] = /^\/page\/([a-z]+)\/([a-z0-9-]+)$/.exec(path) ?? [];
  if (!who) return undefined;
  if (name === 'blank') return shell({ item: 'p', ready: 'p' }, '', '<div data-bench><p>.</div>');
  if (name === 'five') {
    return shell(
      { item: '[part=base]', ready: '[part=base]', count: true },
      tags.map((tag) => module(`/${who}/elements/${tag}.js`)).join('\n'),
      tags.map((tag) => `<${tag} data-bench feed="/feed/whole.json"></${tag}>`).join('\n'),
    );
  }
  const job = jobs[name.replace(/-later$/, '')];
  const { tag, floor, item } = job;
  const feed = `/feed/${job.feed}.json${name.endsWith('-later') ? '?delay=1000' : ''}`;
  const options = { item, ready: item };
  return who === 'floor'
    ? shell(
        options,
        `<link rel="stylesheet" href="/floor/${floor}.css">${module(`/floor/${floor}.js`)}`,
        `<div data-bench data-feed="${feed}"></div>`,
      )
    : shell(
        options,
        module(`/${who}/elements/${tag}.js`),
        `<${tag} data-bench feed="${feed}"></${tag}>`,
      );
}

/** A browser's page of its own, closed afterwards. */
async function withPage(browser, work) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'America/Chicago',
  });
  try {
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const figures = await work(page, context);
    if (faults.length) throw new Error(`${page.url()}: ${faults[0]}`);
    return figures;
  } finally {
    await context.close();
  }
}

/** Waits until a page has all its items, or no more come. */
async function settle(page, total) {
  for (let same = 0, before = -1; same < 5; ) {
    const count = await page.evaluate(() => window.bench.count());
    if (count >= total) break;
    same = count === before ? same + 1 : 0;
    before = count;
    await wait(200);
  }
  // What is made when nothing else is to be done, such as an index, is done then too.
  await wait(500);
}

async function heapOf(context, page) {
  const client = await context.newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize;
}

const median = (values) => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Everything about one job of one contestant: times in milliseconds, sizes in bytes. */
export function measure(browser, server, who, name) {
  if (jobs[name].slow) return slowAnswers(browser, server, who, name);
  const { acts, heap, total } = jobs[name];
  const url = `${server.origin}/page/${who}/${name}`;
  return withPage(browser, async (page, context) => {
    server.takeAsked();
    await browser.startTracing(page, { categories });
    await page.goto(url, { waitUntil: 'commit' });
    const shownFirst = await page.evaluate(() => window.bench.loaded);
    await settle(page, total);
    const shownLast = await page.evaluate(() => window.bench.inSight());
    const files = server.takeAsked().filter((path) => !path.startsWith('/feed/'));
    let bytes = 0;
    for (const path of files) bytes += await server.bytesOf(path);
    const felt = [];
    const shownLess =
      shownFirst < shownLast ? [`first ${shownFirst} of ${shownLast} in sight`] : [];
    for await (const { act, outcome, perform } of acts?.(page) ?? []) {
      await page.evaluate(([kind, what]) => window.bench.expect(kind, what), [act, outcome]);
      const answered = page.evaluate(() => window.bench.answer);
      await wait(120);
      await perform();
      const answer = await Promise.race([answered, wait(15_000)]);
      if (!answer) throw new Error(`${url}: no ${JSON.stringify(outcome)} after ${act}.`);
      felt.push(answer.felt);
      await wait(80);
      const later = await page.evaluate(() => window.bench.inSight());
      if (answer.inSight < later)
        shownLess.push(`after ${act} ${answer.inSight} of ${later} in sight`);
    }
    const trace = readTrace(await browser.stopTracing(), url);
    const works = trace.acts.map(({ work }) => work);
    return {
      load: trace.load.work,
      loadWall: trace.load.wall,
      longest: trace.longest,
      ...(acts && { answer: median(works), worst: Math.max(...works), felt: median(felt) }),
      ...(heap && { heap: await heapOf(context, page) }),
      bytes,
      shownLess,
    };
  });
}

/** The first answer of a page in which nobody has ticked yet, and the median of the next, slowed down. */
const slowAnswers = (browser, server, who, name) =>
  withPage(browser, async (page, context) => {
    const { slow, total, answers } = jobs[name];
    await page.goto(`${server.origin}/page/${who}/${name}`, { waitUntil: 'commit' });
    await page.evaluate(() => window.bench.loaded);
    await settle(page, total);
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slow });
    const times = [];
    for (const one of answers()) {
      await wait(200);
      times.push(await page.evaluate((what) => window.bench.answerTo(what), one));
    }
    const [first, ...later] = times;
    return { first, later: median(later), shownLess: [] };
  });

/** What a page with nothing in it costs: it is part of every load. */
export const blankLoad = (browser, server) =>
  withPage(browser, async (page) => {
    const url = `${server.origin}/page/floor/blank`;
    await browser.startTracing(page, { categories });
    await page.goto(url, { waitUntil: 'commit' });
    await page.evaluate(() => window.bench.loaded);
    return readTrace(await browser.stopTracing(), url).load.work;
  });

/** The heap of a page with nothing in it. */
export const blankHeap = (browser, server) =>
  withPage(browser, async (page, context) => {
    await page.goto(`${server.origin}/page/floor/blank`);
    await wait(700);
    return heapOf(context, page);
  });

/** What a contestant shows in the end. Asked on a page of its own, because asking is work. */
export const contentOf = (browser, server, who, name) =>
  withPage(browser, async (page) => {
    await page.goto(`${server.origin}/page/${who}/${name}`, { waitUntil: 'commit' });
    await page.evaluate(() => window.bench.loaded);
    await settle(page, jobs[name].total);
    return page.evaluate(() => window.bench.content());
  });

/** How far the page's content moved when the script came, and when the feed did, a second late. */
export const shiftOf = (browser, server, who, name) =>
  withPage(browser, async (page) => {
    await page.goto(`${server.origin}/page/${who}/${name}-later`, { waitUntil: 'commit' });
    await wait(1000);
    await settle(page, jobs[name].total);
    return page.evaluate(() => window.bench.shifts);
  });

/** Five widgets with one feed: requests, parses, and how often the busiest section was checked. */
export const pageOfFive = (browser, server, who) =>
  withPage(browser, async (page) => {
    server.takeAsked();
    await page.goto(`${server.origin}/page/${who}/five`);
    await wait(1500);
    const requests = server.takeAsked().filter((path) => path.startsWith('/feed/')).length;
    const { parses, reads } = await page.evaluate(() => ({
      parses: window.bench.parses,
      reads: window.bench.reads,
    }));
    const lists = ['trainings', 'resources', 'guide', 'hotlines', 'terms'];
    return { requests, parses, checks: Math.max(0, ...lists.map((key) => reads[key] ?? 0)), reads };
  });

export { median };
