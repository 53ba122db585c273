// From figures to the table. Knows nothing of browsers.
import { lines } from './jobs.mjs';
import { median } from './measure.mjs';

const quantile = (values, part) => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.round((sorted.length - 1) * part)];
};

const shown = (value, unit) =>
  unit === 'B'
    ? `${(value / 1000).toFixed(1)} kB`
    : unit === 'kB'
      ? `${Math.round(value / 1000).toLocaleString('en-US')} kB`
      : `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const times = (value) => `${value.toFixed(2)}×`;

export const verdictOf = (value, { must, goal }) =>
  must === undefined ? '' : value <= goal ? 'ok, goal' : value <= must ? 'ok' : 'over';

/** One line: medians of all contestants, and the ratios of ours to the others, round by round. */
export function lineOf(line, samples) {
  const { job, of, unit, own, must, goal, name } = line;
  const rounds = samples[job];
  if (!rounds?.ours?.length) return undefined;
  const figures = Object.fromEntries(
    Object.entries(rounds).map(([who, some]) => [who, median(some.map((one) => one[of]))]),
  );
  const ratioTo = (who) => {
    if (!rounds[who]) return undefined;
    const each = rounds.ours.map((one, index) => one[of] / rounds[who][index][of]);
    return {
      value: figures.ours / figures[who],
      low: quantile(each, 0.25),
      high: quantile(each, 0.75),
    };
  };
  const toFloor = ratioTo('floor');
  const held = own ? figures.ours : toFloor.value;
  const say = own ? (value) => shown(value, unit) : times;
  return {
    name,
    unit,
    figures,
    toFloor,
    toBaseline: ratioTo('baseline'),
    must: must === undefined ? '' : say(must),
    goal: goal === undefined ? '' : say(goal),
    verdict: verdictOf(held, line),
  };
}

/** A line that is no ratio: a count or a value with a bar of its own. */
export const plainLine = (name, value, must, goal, say = String) => ({
  name,
  figures: { ours: value },
  text: say(value),
  must: say(must),
  goal: say(goal),
  verdict: verdictOf(value, { must, goal }),
});

export const tableOf = (samples) => lines.flatMap((line) => lineOf(line, samples) ?? []);

/** The table as Markdown, which is readable in a terminal too. */
export function markdown(rows) {
  const withBaseline = rows.some(({ toBaseline }) => toBaseline);
  const head = ['job', 'floor', 'ours', '× floor (middle half)'];
  if (withBaseline) head.push('× baseline');
  head.push('must', 'goal', '');
  const spread = (ratio) =>
    ratio ? `${times(ratio.value)} (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})` : '';
  const cells = rows.map((row) => {
    const { figures, unit, text, must, goal, verdict } = row;
    const line = [
      row.name,
      figures.floor === undefined ? '' : shown(figures.floor, unit),
      text ?? shown(figures.ours, unit),
      unit === 'B' ? '' : spread(row.toFloor),
    ];
    if (withBaseline) line.push(spread(row.toBaseline));
    return [...line, must, goal, verdict];
  });
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column].length), 3),
  );
  const draw = (line) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [draw(head), draw(widths.map((width) => '-'.repeat(width))), ...cells.map(draw)].join(
    '\n',
  );
}

/** Where a contestant paints part of what is in sight and calls it done: its times do not count. */
export const halfPainted = (samples) =>
  Object.entries(samples).flatMap(([job, contestants]) =>
    Object.entries(contestants).flatMap(([who, rounds]) => {
      const less = rounds.filter(({ shownLess }) => shownLess.length);
      // Now and then is chance: a frame may come in between. In most rounds it is a way of working.
      return less.length * 2 > rounds.length
        ? [`${job}: ${who} paints less than it has: ${less[0].shownLess.join('; ')}`]
        : [];
    }),
  );

/** Where two contestants do not show the same. */
export function differences(job, who, other, [one, two]) {
  const missing = (from, there) => from.words.filter((word) => !there.words.includes(word));
  return [
    one.names.length !== two.names.length &&
      `${who} has ${one.names.length} items, ${other} ${two.names.length}`,
    one.names.join('\n') !== two.names.join('\n') && 'the items have other names or another order',
    missing(two, one).length && `${who} lacks the words: ${missing(two, one).join(', ')}`,
    missing(one, two).length && `${other} lacks the words: ${missing(one, two).join(', ')}`,
  ]
    .filter(Boolean)
    .map((what) => `${job}: ${what}`);
}
