/** `aht-widgets diff`: what is different between copies of a feed. How it is found out is in diff/. */
import { readFeed } from './read-feed.js';
import { argumentsOf } from './arguments.js';
import { compare } from './diff/compare.js';
import { type Step, asJson, asMarkdown, asText } from './diff/report.js';
import { anywhere } from './feed-of.js';
import { checkWritten } from './paths.js';
import { type Command, Refusal, type World } from './world.js';

const help = `Usage: aht-widgets diff OLD NEW [options]
       aht-widgets diff COPY COPY COPY… [--since DATE] [options]

Tells in words what is different between two feeds: help lines first, then the guide, sessions,
trainings, resources, and the rest. Look first at lines with !: they can lead people elsewhere. They
are about numbers and links of help lines, the quick exit, what the guide tells people to do, and
the time zone. FEEDs are files, http(s) addresses, or - for what is piped in.

With more than two copies of a feed, or with --since, it is a change log: the copies are put in
order by their dateModified, and each is compared with the one before it, the newest first.

Options:
  --since DATE   only copies that were changed on that day or later, such as 2026-10-01
  --format NAME  text, markdown or json (default: text); the last two cut no text and no list, and
                 json has each value as it was and as it is
  --out FILE     writes the file whole or not at all (default: prints it)

Ends with 0, whether anything is different or not, and with 2 if it could not be done.

Examples:
  aht-widgets diff last-week.json feed.json
  aht-widgets diff copies/*.json --since 2026-10-01 --format markdown --out CHANGES.md`;

const options = {
  since: { type: 'string' },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
} as const;

interface Copy {
  readonly name: string;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly modified: number;
}

async function copyOf(name: string, world: World): Promise<Copy> {
  const isAddress = /^https?:/.test(name);
  // What is left out of a feed is told by `check`; here it is compared all the same.
  const feed = await readFeed(name, isAddress ? undefined : anywhere, { ...world, say: () => {} });
  const { raw, header } = feed.documents[0]!;
  return { name, raw, modified: Date.parse(header.dateModified) };
}

function sinceOf(text: string | undefined): number {
  if (text === undefined) return Number.NEGATIVE_INFINITY;
  const moment = /^\d{4}-\d\d-\d\d(T.*)?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment))
    throw new Refusal(`--since ${text}: a day such as 2026-10-01 is needed.`);
  return moment;
}

export const diffCommand: Command = {
  summary: 'tells what changed between two feeds, or writes a change log',
  help,
  async run(args, world) {
    const { values, positionals } = argumentsOf(args, options);
    const { format, out } = values;
    if (!/^(text|markdown|json)$/.test(format))
      throw new Refusal(`--format ${format}: it is one of text, markdown, json.`);
    if (positionals.length < 2) throw new Refusal('Give two feeds: the old one and the new one.');
    if (positionals.filter((name) => name === '-').length > 1)
      throw new Refusal('Only one feed can be piped in.');
    checkWritten({ out }, positionals, world);
    const since = sinceOf(values.since);
    const copies: Copy[] = [];
    for (const name of positionals) copies.push(await copyOf(name, world));
    const isLog = copies.length > 2 || values.since !== undefined;
    if (isLog) copies.sort((one, other) => one.modified - other.modified);
    const steps = copies
      .slice(1)
      .map((copy, index): Step => {
        const before = copies[index]!;
        return {
          from: before.name,
          to: copy.name,
          date: new Date(copy.modified).toISOString().slice(0, 10),
          changes: compare(before.raw, copy.raw),
        };
      })
      .filter((_, index) => copies[index + 1]!.modified >= since)
      .reverse();
    const text = () => {
      if (!steps[0]) return `No copy was changed since ${values.since}.\n`;
      return steps
        .map(
          ({ date, from, to, changes }) =>
            `${isLog ? `${date} (${from} → ${to})\n\n` : ''}${asText(changes)}`,
        )
        .join('\n');
    };
    const made =
      format === 'json'
        ? asJson(steps)
        : format === 'markdown' && steps[0]
          ? asMarkdown(steps)
          : text();
    if (out) {
      await world.write(out, made);
      world.say(`Written: ${out}.`);
    } else world.print(made);
    return 0;
  },
};
