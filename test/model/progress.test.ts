/** How far a reader has come, how that is written down, and what of a kept text is believed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Module, Training } from '../../src/feed/sections/trainings.js';
import {
  courseOf,
  courseProgress,
  dayOf,
  readProgress,
  timeOf,
  writeProgress,
  yearsLater,
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
      steps.map(({ number, done, isCurrent }) => [number, done, isCurrent]),
      [
        [1, true, false],
        [2, false, true],
        [3, false, false],
        [4, true, false],
        [5, false, false],
        [6, false, false],
      ],
    );
    assert.deepEqual([completed, total], [2, 6]);
  });

  it('keeps the current module current when it is done', () => {
    const { steps } = courseProgress(course(2), new Set(['m2']), 'm2');
    assert.deepEqual(
      steps.map(({ done, isCurrent }) => [done, isCurrent]),
      [
        [false, false],
        [true, true],
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
  it('comes back as it was written, with ids that no course has (P-13)', () => {
    const kept = {
      completed: new Set(['m1', 'gone']),
      completedOn: '2026-11-22',
      number: '1-2-3',
    };
    const text = writeProgress(kept);
    assert.equal(
      text,
      '{"version":1,"completed":["m1","gone"],"completedOn":"2026-11-22","number":"1-2-3"}',
    );
    assert.deepEqual(readProgress(text), { version: 1, ...kept });
    assert.equal(writeProgress({ completed: new Set() }), '{"version":1,"completed":[]}');
    // In a file the course stands too.
    assert.equal(readProgress(writeProgress(kept, 'course')).course, 'course');
  });

  it('is read as earlier releases wrote it (P-10)', () => {
    const { completed, completedOn, number } = readProgress(
      '{"version":1,"completed":["m1"],"completedOn":"2026-11-22"}',
    );
    assert.deepEqual([[...completed], completedOn, number], [['m1'], '2026-11-22', undefined]);
  });

  it('believes nothing that is not its own, and never throws (P-11)', () => {
    const texts = [
      undefined,
      null,
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
    for (const text of texts)
      assert.deepEqual(readProgress(text), { completed: new Set() }, String(text).slice(0, 40));
  });

  it('leaves out what is no day, and takes odd ids for what they are: none of the course (P-11)', () => {
    const { completed, completedOn } = readProgress(
      '{"version":1,"completed":[1,null,"__proto__","m1",["m2"]],"completedOn":"today"}',
    );
    assert.ok([...completed].every((id) => typeof id === 'string'));
    assert.equal(courseProgress(course(3), completed).completed, 2);
    assert.equal(completedOn, undefined);
    for (const day of ['{}', '[]', '20261122', '"2026-11-22T00:00"', 'null'])
      assert.equal(
        readProgress(`{"version":1,"completed":[],"completedOn":${day}}`).completedOn,
        undefined,
      );
  });

  it('dates by the clock of the reader', () => {
    // Whatever the zone of this machine.
    for (const date of [new Date(2026, 10, 22, 0, 5), new Date(2026, 10, 22, 23, 55)])
      assert.equal(dayOf(date), '2026-11-22');
  });
});

describe('time of a module', () => {
  it('is read from an ISO 8601 duration, and said in signs (P-14)', () => {
    const expected = {
      PT45M: '45 min',
      PT1H30M: '1 h 30 min',
      PT2H: '2 h',
      PT90S: '90 s',
      P1DT1H: '1 d 1 h',
      P1W: '1 w',
    };
    for (const [duration, time] of Object.entries(expected))
      assert.equal(timeOf(duration).replace(/\s+/g, ' ').trim(), time);
  });
});

it('a day some years later is the same day, and the last of February for a leap day (P-36)', () => {
  assert.equal(yearsLater('2026-11-22', 2), '2028-11-22');
  assert.equal(yearsLater('2028-02-29', 1), '2029-02-28');
  assert.equal(yearsLater('2028-02-29', 4), '2032-02-29');
  assert.equal(yearsLater('2026-12-31', 1.5), '2027-12-31');
});
