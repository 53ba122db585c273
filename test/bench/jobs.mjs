// What is measured: for each job the widget, its floor, the feed, and what a reader does. A job's
// selectors are parts, which the public contract keeps, so that an older release can be run too.
import { feeds, found } from './feeds.mjs';

/** Clicks the middle of an element with the mouse; the browser alone does work then. */
async function click(page, target) {
  const { x, y, width, height } = await target.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Acts of one page, one after the other: what the reader does and what must then be painted. */
async function* ticks(page) {
  const levels = feeds.guide().guide.levels;
  for (const [index, { name }] of levels.entries()) {
    const target = page.locator('input[type=checkbox]').nth(index);
    await target.scrollIntoViewIfNeeded();
    yield {
      act: 'click',
      outcome: { selector: '[part=result]', text: name.en },
      perform: () => click(page, target),
    };
  }
}

async function* marks(page) {
  for (let index = 0; index < 4; index++) {
    const target = page.locator('[part=mark]').nth(index);
    await target.scrollIntoViewIfNeeded();
    yield {
      act: 'click',
      outcome: { selector: '[part=progress]', numbers: [index + 1, 40] },
      perform: () => click(page, target),
    };
  }
}

const query = 'school';

const letters = (feed) =>
  async function* (page) {
    await click(page, page.locator('input[type=search]'));
    // So long a hand takes from the mouse to the keys.
    await page.waitForTimeout(300);
    for (let length = 1; length <= query.length; length++) {
      const { count, first } = found(feeds[feed](), query.slice(0, length));
      yield {
        act: 'keydown',
        outcome: { selector: '[part=status]', numbers: [count], first },
        perform: () => page.keyboard.press(query[length - 1]),
      };
    }
  };

const sessions = (count) => ({
  tag: 'aht-upcoming-sessions',
  floor: 'sessions',
  feed: `sessions-${count}`,
  item: '[part=session]',
  // The rest on demand, on both sides.
  total: Math.min(count, 20),
});

const grid = (count) => ({
  tag: 'aht-resource-grid',
  floor: 'grid',
  feed: `resources-${count}`,
  item: '[part=card]',
  total: 24,
  acts: letters(`resources-${count}`),
});

export const jobs = {
  banner: {
    tag: 'aht-hotline-banner',
    floor: 'banner',
    feed: 'banner',
    item: '[part=call]',
    total: 1,
  },
  'sessions-20': sessions(20),
  'sessions-1000': { ...sessions(1000), heap: true },
  check: {
    tag: 'aht-indicator-check',
    floor: 'check',
    feed: 'guide',
    item: 'label:has(input)',
    total: 25,
    acts: ticks,
  },
  'check-slow': {
    tag: 'aht-indicator-check',
    floor: 'check',
    feed: 'guide-50',
    item: 'label:has(input)',
    total: 50,
    // So many times slower than this machine, as a cheap telephone may be.
    slow: 4,
    answers: () =>
      feeds['guide-50']().guide.levels.map(({ name }, index) => ({
        box: index,
        selector: '[part=result]',
        text: name.en,
      })),
  },
  'grid-1000': grid(1000),
  'grid-10000': grid(10_000),
  progress: {
    tag: 'aht-module-progress',
    floor: 'progress',
    feed: 'course',
    item: '[part=module]',
    total: 40,
    acts: marks,
  },
};

const ratio = { unit: 'ms' };

/**
 * The lines of the table. `of` takes a figure out of one measurement of a job; must and goal are
 * ratios to the floor, or figures of their own where `own` is set.
 */
export const lines = [
  { job: 'banner', name: 'banner: load', of: 'load', must: 2.5, goal: 1.7, ...ratio },
  { job: 'sessions-20', name: '20 sessions: load', of: 'load', must: 1.8, goal: 1.3, ...ratio },
  { job: 'sessions-1000', name: '1,000 sessions: load', of: 'load', must: 2, goal: 1.2, ...ratio },
  { job: 'sessions-1000', name: '1,000 sessions: heap', of: 'heap', unit: 'kB' },
  { job: 'check', name: 'check: load', of: 'load', must: 1.5, goal: 1.1, ...ratio },
  { job: 'check', name: 'check: answer', of: 'answer', must: 1.4, goal: 1.1, ...ratio },
  // One frame of a screen that shows sixty in a second.
  ...['first', 'later'].map((of) => ({
    job: 'check-slow',
    name: `check of 50, 4 times slower: ${of} answer`,
    of,
    must: 16.7,
    own: true,
    ...ratio,
  })),
  { job: 'grid-1000', name: 'grid of 1,000: load', of: 'load', must: 2, goal: 1.3, ...ratio },
  {
    job: 'grid-1000',
    name: 'grid of 1,000: keystroke',
    of: 'answer',
    must: 1.5,
    goal: 1.1,
    ...ratio,
  },
  { job: 'grid-1000', name: 'grid of 1,000: worst keystroke', of: 'worst', ...ratio },
  { job: 'grid-10000', name: 'grid of 10,000: load', of: 'load', must: 2, goal: 1.3, ...ratio },
  {
    job: 'grid-10000',
    name: 'grid of 10,000: keystroke',
    of: 'answer',
    must: 1.5,
    goal: 1.2,
    ...ratio,
  },
  { job: 'grid-10000', name: 'grid of 10,000: worst keystroke', of: 'worst', ...ratio },
  {
    job: 'grid-10000',
    name: 'grid of 10,000: longest task',
    of: 'longest',
    must: 100,
    goal: 50,
    own: true,
    ...ratio,
  },
  { job: 'progress', name: 'progress of 40: load', of: 'load', must: 1.5, goal: 1.15, ...ratio },
  { job: 'progress', name: 'progress of 40: tick', of: 'answer', must: 1.3, goal: 1.05, ...ratio },
  ...[
    ['banner', 11_000, 8000],
    ['sessions-20', 15_000, 11_000],
    ['check', 13_000, 11_000],
    ['grid-1000', 14_000, 11_000],
    ['progress', 14_000, 11_000],
  ].map(([job, must, goal]) => ({
    job,
    name: `${job.split('-')[0]} alone: bytes`,
    of: 'bytes',
    unit: 'B',
    own: true,
    must,
    goal,
  })),
];
