/** The static picture of a course: its modules with their links. How far a reader is, only a script knows. */
import { terms } from '../../feed/sections/terms.js';
import { trainings } from '../../feed/sections/trainings.js';
import { AhtModuleProgress } from '../../elements/module-progress/aht-module-progress.js';
import {
  courseView,
  noCourseView,
} from '../../elements/module-progress/aht-module-progress.view.js';
import { KeptProgress } from '../../elements/module-progress/kept-progress.js';
import { courseOf, courseProgress } from '../../model/progress.js';
import type { Markup, Tag } from './markup.js';
import { type Asked, type Picture, type Widget, isPart, refuse } from './picture.js';

const nothingToDo = () => {};

function draw({ feed, level, attributes }: Asked): Picture {
  const all = feed.read(trainings);
  const { training: id, current } = attributes;
  const training = courseOf(all, id);
  if (!training) return { drawn: noCourseView() };
  const modules = training.modules ?? [];
  if (id && training.id !== id)
    refuse(
      'training',
      id,
      all.filter((one) => one.modules?.length).map((one) => one.id),
    );
  if (current && !modules.some((one) => one.id === current))
    refuse(
      'current',
      current,
      modules.map((one) => one.id),
    );
  const ids = training.audience ?? [];
  const course = {
    feed,
    training,
    progress: courseProgress(training, new Set(), current),
    audience: (feed.read(terms).audience ?? []).filter((term) => ids.includes(term.id)),
    kept: new KeptProgress(),
    marked: undefined,
    asked: '',
    extras: undefined,
  };
  const acts = {
    mark: nothingToDo,
    sure: nothingToDo,
    need: nothingToDo,
    clear: nothingToDo,
    changed: nothingToDo,
  };
  return { drawn: courseView(course, acts, level), change };
}

/** Without all that tells of progress. */
function change(tag: Tag): Tag | undefined {
  const isState = (node: Markup | undefined) =>
    typeof node === 'object' && node.attributes['class'] === 'state';
  if (isPart(tag, 'progress') || isPart(tag, 'keeping')) return undefined;
  const { children } = tag;
  if (!children.some(isState)) return tag;
  return {
    ...tag,
    children: children.flatMap((node, at) => {
      if (isState(node)) return [];
      // "Module 1 · Not started · 5 min": with the point before it.
      return typeof node === 'string' && isState(children[at + 1])
        ? node.replace(/ · $/, ' ')
        : node;
    }),
  };
}

export const course: Widget = { element: AhtModuleProgress, draw };
