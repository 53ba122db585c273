/** The elements by their tags and events, where markup is not typed: plain TypeScript, Angular. */
import 'aht-widgets/aht-hotline-banner.js';
import type { AhtModuleProgress } from 'aht-widgets';
import { parse, type Training } from 'aht-widgets/feed.js';
import type { AhtResourceGrid } from 'aht-widgets/elements/resource-grid/aht-resource-grid.js';

const course = document.createElement('aht-module-progress');
course satisfies AhtModuleProgress;
course.storage = 'local';
course.complete('scope') satisfies boolean;
course.progress.completed satisfies readonly string[];
// @ts-expect-error: a word that it does not know
course.storage = 'cookie';
// @ts-expect-error: to be read only
course.progress = { training: '', completed: [], total: 0, done: false };
// @ts-expect-error: no module
course.complete();

const grid = document.querySelector('aht-resource-grid');
grid satisfies AhtResourceGrid | null;
grid!.pageSize = 12;
// @ts-expect-error: no number
grid!.pageSize = '12';

document.addEventListener('click', () => {});
course.addEventListener('aht-module-change', ({ detail }) => {
  detail.completed satisfies number;
  // @ts-expect-error: nothing of that name is told
  detail.name;
});
course.addEventListener(
  'aht-load',
  ({ detail }) => detail.skipped[0]?.pointer satisfies string | undefined,
);
course.addEventListener('aht-error', ({ detail }) => detail.code satisfies string);
document.createElement('aht-hotline-banner').addEventListener('aht-exit', (event) => {
  event.preventDefault();
  event.detail satisfies null;
});

const read = parse('{}', 'https://example.org/feed.json');
if ('problem' in read) read.problem.code satisfies string;
else read.feed.documents satisfies readonly unknown[];
export type Trainings = readonly Training[];
