/** How far a reader has come, how that is written down, and what of a kept text is believed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Module, Training } from '../../src/feed/sections/trainings.js';
import {
  courseOf,
  courseProgress,
  localDay,
  minutesOf,
  readProgress,
  writeProgress,
} from '../../src/model/progress.js';

const modulesOf = (count: number): Module[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `m${index + 1}`,
    name: `Module ${index + 1}`,
  }));
const course = (count: number, id = 'course'): Training => ({
  id,
  name: id,
  modules: modulesOf(count),
});

/** The same numbers at every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('progress in a course', () => {
  it('knows not started, in progress and done (P-01)', () => {
    const { steps, completed, total } = courseProgress(course(6), new Set(['m1', 'm4']), 'm2');
    assert.deepEqual(
      steps.map(({ state }) => state),
      ['done', 'current', 'todo', 'done', 'todo', 'todo'],
    );
    assert.deepEqual([completed, total], [2, 6]);
  });

  it('keeps the current module current when it is done', () => {
    const { steps } = courseProgress(course(2), new Set(['m2']), 'm2');
    assert.deepEqual(
      steps.map(({ state, isCurrent }) => [state, isCurrent]),
      [
        ['todo', false],
        ['done', true],
      ],
    );
  });

  it('names the module to take next: this page, else the first that is left', () => {
    const next = (done: string[], current?: string) =>
      courseProgress(course(3), new Set(done), current).next?.module.id;
    assert.equal(next([]), 'm1');
    assert.equal(next(['m1', 'm3']), 'm2');
    assert.equal(next(['m1'], 'm3'), 'm3');
    assert.equal(next(['m3'], 'm3'), 'm1');
    assert.equal(next(['m1', 'm2', 'm3'], 'm1'), undefined);
  });

  it('is done exactly when nothing is left, for any course and any marks (P-34)', () => {
    const dice = random(20261122);
    for (let round = 0; round < 3000; round++) {
      const total = Math.floor(dice() * 120);
      const share = [0, 0.5, 0.99, 1][Math.floor(dice() * 4)]!;
      const training = course(total);
      const marked = training.modules!.filter(() => dice() < share).map(({ id }) => id);
      // Ids of another course, and of modules that are gone, count for nothing.
      const { completed, done, steps } = courseProgress(
        training,
        new Set([...marked, 'gone', 'm0', `m${total + 1}`]),
        dice() < 0.5 ? 'm3' : undefined,
      );
      assert.equal(completed, marked.length);
      assert.ok(Number.isInteger(completed));
      assert.equal(steps.length, total);
      assert.equal(done, total > 0 && marked.length === total);
    }
  });

  it('finds the course that is asked for, else the first with modules', () => {
    const trainings: Training[] = [
      { id: 'dated', name: 'Dated' },
      course(2, 'first'),
      course(3, 'second'),
    ];
    assert.equal(courseOf(trainings)?.id, 'first');
    assert.equal(courseOf(trainings, 'second')?.id, 'second');
    assert.equal(courseOf(trainings, 'dated')?.id, 'first');
    assert.equal(courseOf([{ id: 'empty', name: 'Empty', modules: [] }]), undefined);
  });
});

describe('kept progress', () => {
  it('comes back as it was written, with ids that no course has', () => {
    const text = writeProgress({ completed: new Set(['m1', 'gone']), completedOn: '2026-11-22' });
    assert.equal(text, '{"version":1,"completed":["m1","gone"],"completedOn":"2026-11-22"}');
    const { completed, completedOn } = readProgress(text);
    assert.deepEqual([[...completed], completedOn], [['m1', 'gone'], '2026-11-22']);
    assert.equal(writeProgress({ completed: new Set() }), '{"version":1,"completed":[]}');
  });

  it('believes nothing that is not its own, and never throws (P-11)', () => {
    const texts = [
      undefined,
      '',
      '{"version":1,"completed":["m1"',
      'null',
      '[]',
      '"m1"',
      '{"version":2,"completed":["m1"]}',
      '{"version":1,"completed":"m1"}',
      '{"version":1,"completed":{"0":"m1"}}',
      '{"completed":["m1"]}',
      `{"version":1,"completed":["m1","${'x'.repeat(60_000)}"]}`,
      '['.repeat(40_000),
    ];
    for (const text of texts) {
      assert.equal(readProgress(text).completed.size, 0, String(text).slice(0, 40));
    }
  });

  it('leaves out what is no id or no day (P-11)', () => {
    const { completed, completedOn } = readProgress(
      '{"version":1,"completed":[1,null,"__proto__","<b>","m 1","m1",["m2"]],"completedOn":"today"}',
    );
    assert.deepEqual([...completed], ['m1']);
    assert.equal(completedOn, undefined);
  });

  it('dates by the clock of the reader', () => {
    const moment = Date.parse('2026-11-22T03:30:00Z');
    assert.equal(localDay(moment, 360), '2026-11-21');
    assert.equal(localDay(moment, 0), '2026-11-22');
    assert.equal(localDay(Date.parse('2026-11-22T23:30:00Z'), -60), '2026-11-23');
  });
});

describe('time of a module', () => {
  it('is read from an ISO 8601 duration', () => {
    const expected = { PT45M: 45, PT1H30M: 90, PT2H: 120, PT90S: 2, P1DT1H: 1500, P1W: 10_080 };
    for (const [duration, minutes] of Object.entries(expected))
      assert.equal(minutesOf(duration), minutes);
  });
});
