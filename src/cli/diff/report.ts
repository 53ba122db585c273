/** Changes as a text, as Markdown, or as JSON. What they say is not made here. */
import { visible } from '../visible.js';
import { type Change, areas } from './change.js';

/** What became of one copy of a feed. */
export interface Step {
  readonly from: string;
  readonly to: string;
  /** When the newer one was changed, as it says itself. */
  readonly date: string;
  readonly changes: readonly Change[];
}

const nothing = 'Nothing has changed.';
const signs = {
  added: '+',
  gone: '-',
  changed: '~',
  moved: '>',
  cancelled: 'x',
  withdrawn: '-',
} as const;
/** More of one kind nobody reads on a screen. */
const most = 60;

const titled = (area: string): string => area[0]!.toUpperCase() + area.slice(1);

/** Of a long name, its first words. */
const brief = (name: string): string =>
  name.length > 100 ? `${name.slice(0, 100).replace(/\s+\S*$/, '')}…` : name;

/** Lines for a screen; `all` leaves none out and cuts none. */
export function asText(changes: readonly Change[], all = false): string {
  if (!changes[0]) return `${nothing}\n`;
  return areas
    .flatMap((area) => {
      const some = changes.filter((change) => change.area === area);
      if (!some[0]) return [];
      const shown = all ? some : some.slice(0, most);
      const left = some.length - shown.length;
      return [
        `${titled(area)}:\n`,
        ...shown.map(
          ({ kind, serious, what, says, short }) =>
            `  ${serious ? '!' : signs[kind]} ${visible(all ? `${what}: ${says}` : `${brief(what)}: ${short ?? says}`)}\n`,
        ),
        ...(left ? [`  … and ${left} more\n`] : []),
        '\n',
      ];
    })
    .join('');
}

/* What the feed says is text, never markup. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');

export function asMarkdown(steps: readonly Step[]): string {
  return steps
    .map(({ date, changes }) => {
      const body = areas.flatMap((area) => {
        const some = changes.filter((change) => change.area === area);
        return some[0]
          ? [
              `### ${titled(area)}\n`,
              `${some.map(({ serious, what, says }) => `- ${serious ? '**Look at this:** ' : ''}${plain(what)}: ${plain(says)}`).join('\n')}\n`,
            ]
          : [];
      });
      return [`## ${date}\n`, ...(body[0] ? body : [`${nothing}\n`])].join('\n');
    })
    .join('\n');
}

/* What is cut for a screen is no part of it. */
export const asJson = (steps: readonly Step[]): string => {
  const log = steps.map(({ changes, ...step }) => ({
    ...step,
    changes: changes.map(({ short, ...change }) => change),
  }));
  return `${JSON.stringify({ log }, null, 2)}\n`;
};
