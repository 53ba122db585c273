/**
 * The bench (npm run bench): every widget against a floor, hand-written code that does the same
 * visible work, in one interleaved run. Needs dist/cdn and Chromium.
 *
 *   --rounds N       rounds that count, after one to warm up; default 9
 *   --only NAME      only jobs that begin so: banner, sessions, check, grid, progress, shift, five, host
 *   --baseline DIR   another dist/cdn to compare with, such as that of the last release
 *   --json FILE      writes all figures there
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowsers, missingMessage } from '../launchers/browsers.mjs';
import { hostFigures, hostPage } from './host.mjs';
import { jobs } from './jobs.mjs';
import {
  blankHeap,
  blankLoad,
  contentOf,
  measure,
  median,
  pageAt,
  pageOfFive,
  shiftOf,
} from './measure.mjs';
import { differences, halfPainted, markdown, plainLine, tableOf } from './report.mjs';
import { brotli, startServer } from './server.mjs';

const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

/** What keeps the bench from running; the message says all. */
class CannotRun extends Error {}

function readOptions() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '9' },
      only: { type: 'string', default: '' },
      baseline: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  if (!(Number.isInteger(rounds) && rounds > 0)) throw new CannotRun('--rounds must be 1 or more.');
  const names = [...Object.keys(jobs), 'shift', 'five', 'host'].filter((name) =>
    name.startsWith(values.only),
  );
  if (!names.length) throw new CannotRun(`--only ${values.only} names no job.`);
  return { ...values, rounds, names };
}

function checkBuilt(folder, advice) {
  const missing = Object.values(jobs).find(
    ({ tag }) => !existsSync(join(folder, 'elements', `${tag}.js`)),
  );
  if (missing) throw new CannotRun(`${folder} has no elements/${missing.tag}.js. ${advice}`);
}

async function launch() {
  const { chromium: executablePath } = await findBrowsers();
  if (!executablePath) throw new CannotRun(missingMessage(['chromium']));
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath });
}

/** All rounds of all jobs, round by round, contestant by contestant. */
async function runRounds(browser, server, contestants, names, rounds) {
  const samples = {};
  const todo = names.filter((name) => name in jobs);
  const empty = [];
  for (let round = 0; round <= rounds && todo.length; round++) {
    console.error(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
    if (round > 0) empty.push(await blankLoad(browser, server));
    for (const name of todo) {
      for (const who of contestants) {
        const figures = await measure(browser, server, who, name);
        if (round > 0) ((samples[name] ??= {})[who] ??= []).push(figures);
      }
    }
  }
  const heaps = Object.values(samples).filter(({ ours }) => ours[0].heap);
  if (heaps.length) {
    const blank = median([
      await blankHeap(browser, server),
      await blankHeap(browser, server),
      await blankHeap(browser, server),
    ]);
    for (const one of heaps.flatMap((by) => Object.values(by).flat())) one.heap -= blank;
  }
  return { samples, empty: empty.length ? median(empty) : 0 };
}

/** Whether floor and widget show the same; a floor that shows less would be no floor. */
async function compared(browser, server, names) {
  const wrong = [];
  for (const name of names.filter((name) => name in jobs)) {
    const floor = await contentOf(browser, server, 'floor', name);
    const ours = await contentOf(browser, server, 'ours', name);
    wrong.push(...differences(name, 'floor', 'ours', [floor, ours]));
  }
  return wrong;
}

/** The lines that no floor is needed for. */
async function plainLines(browser, server, names, rounds) {
  const rows = [];
  if (names.includes('shift')) {
    for (const name of Object.keys(jobs).filter(
      (name) => (!/0000?$/.test(name) || name === 'grid-1000') && !jobs[name].slow,
    )) {
      const { script, feed } = await shiftOf(browser, server, 'ours', name);
      const say = (value) => value.toFixed(value ? 3 : 0);
      rows.push(plainLine(`${name}: layout shift, script`, script, 0, 0, say));
      rows.push(plainLine(`${name}: layout shift, late feed`, feed, 0, 0, say));
    }
  }
  if (names.includes('five')) {
    const { requests, parses, checks } = await pageOfFive(browser, server, 'ours');
    rows.push(plainLine('five on a page: feed requests', requests, 1, 1));
    rows.push(plainLine('five on a page: parses', parses, 1, 1));
    rows.push(plainLine('five on a page: checks of a section', checks, 1, 1));
    const bytes = brotli(readFileSync(join(cdn, 'aht-widgets.js')));
    rows.push(
      plainLine(
        'all five in one file: bytes',
        bytes,
        32_000,
        26_000,
        (value) => `${(value / 1000).toFixed(1)} kB`,
      ),
    );
  }
  if (names.includes('host')) {
    const { lcp, inp, cls } = await hostFigures(browser, server, rounds);
    const more = ({ floor, ours }) => ours - floor;
    const say = (value) => `${Math.round(value)} ms`;
    // Within what two runs of the same page differ by, on a machine that does nothing else.
    rows.push({
      ...plainLine('page around, 4 times slower: LCP, more', more(lcp), 100, 20, say),
      text: `${say(more(lcp))} (alone ${say(lcp.floor)})`,
    });
    rows.push({
      ...plainLine('page around, 4 times slower: INP', inp.ours, 200, 100, say),
      text: `${say(inp.ours)} (alone ${say(inp.floor)})`,
    });
    rows.push(plainLine('page around: CLS', cls.ours, 0.1, 0, (value) => value.toFixed(3)));
  }
  return rows;
}

/** How a keystroke grows from 1,000 to 10,000 resources: 0 is not at all, 1 is ten times. */
function growth(samples, who) {
  const at = (name) => median(samples[name][who].map(({ answer }) => answer));
  return Math.log10(at('grid-10000') / at('grid-1000'));
}

async function main() {
  const { rounds, names, baseline, json } = readOptions();
  checkBuilt(cdn, 'Build first: npm run build');
  const folders = { ours: cdn };
  if (baseline) {
    folders.baseline = resolve(baseline);
    checkBuilt(folders.baseline, '--baseline wants a built dist/cdn.');
  }
  const browser = await launch();
  const server = await startServer(folders, (path) => {
    const [, who] = /^\/page\/([a-z]+)\/host$/.exec(path) ?? [];
    return who ? hostPage(who) : pageAt(path);
  });
  try {
    const contestants = ['floor', ...Object.keys(folders)];
    const { samples, empty } = await runRounds(browser, server, contestants, names, rounds);
    const rows = tableOf(samples);
    if (samples['grid-1000'] && samples['grid-10000']) {
      const line = plainLine(
        'grid: growth of a keystroke',
        growth(samples, 'ours'),
        0.3,
        0.1,
        (value) => value.toFixed(2),
      );
      rows.push({ ...line, floorText: growth(samples, 'floor').toFixed(2) });
    }
    rows.push(...(await plainLines(browser, server, names, rounds)));
    const machine = `${cpus().length} cores, Chromium ${browser.version()}`;
    const wrong = [...(await compared(browser, server, names)), ...halfPainted(samples)];
    console.log(
      `${machine}; ${rounds} interleaved rounds, medians. Milliseconds are work of the main`,
    );
    console.log(
      'thread. Absolute times prove nothing: they are those of this machine. Ratios count.\n',
    );
    if (empty)
      console.log(
        `An empty page costs ${empty.toFixed(0)} ms; that is in every load, on both sides.\n`,
      );
    for (const line of wrong) console.log(`NOT COMPARABLE: ${line}`);
    console.log(markdown(rows));
    if (json) {
      const date = new Date().toISOString();
      writeFileSync(
        json,
        `${JSON.stringify({ date, machine, rounds, empty, wrong, rows, samples }, null, 2)}\n`,
      );
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  exit(1);
}
