/** `aht-widgets check`: what is wrong with feeds, and what could be better. What it looks for is in src/lint. */
import { isRule, lint, placed, rules, jsonOf } from '../lint/index.js';
import { nearest } from '../lint/nearest.js';
import { argumentsOf } from './arguments.js';
import { feedText } from './feed-text.js';
import { checkLinks, linkHelp, linkOptions, linkRules } from './links/index.js';
import type { LinkValues } from './links/options.js';
import { type Checked, type Report, type Unread, countsOf } from './report/checked.js';
import { asGithub } from './report/github.js';
import { asJson } from './report/json.js';
import { asSarif } from './report/sarif.js';
import { asText } from './report/text.js';
import { type Command, Refusal, type World } from './world.js';

const help = `Usage: aht-widgets check FEED… [options]

Tells what is wrong with feeds: where, why, and what to do about it. FEED is a file, an http(s)
address, or - for what is piped in.

An error is what makes widgets leave something out. A warning is what could serve readers better.

Options:
  --format text|json|github|sarif
                    text is for people (default), json for programs, github marks the lines of a
                    pull request, sarif is for code scanning
  --disable RULE[,RULE…]
                    leaves rules out; each finding ends with the name of its rule
  --max-warnings N  ends with 1 if there are more than N warnings
  --base ADDRESS    where the feed will be published: relative addresses start from there

${linkHelp}

Ends with 0 if there are no errors, 1 if there are, 2 if a feed could not be checked.

Examples:
  aht-widgets check feed.json --disable past-session
  aht-widgets check feed.json --links --cache links-cache.json`;

const options = {
  format: { type: 'string', default: 'text' },
  disable: { type: 'string', multiple: true, default: [] as string[] },
  'max-warnings': { type: 'string' },
  base: { type: 'string' },
  ...linkOptions,
} as const;

const formats = ['text', 'json', 'github', 'sarif'] as const;
type Format = (typeof formats)[number];

interface Asked {
  readonly feeds: readonly string[];
  readonly format: Format;
  readonly disabled: ReadonlySet<string>;
  readonly mostWarnings: number;
  readonly base: string | undefined;
  /** What is asked of the links. */
  readonly links: LinkValues;
}

/** What was asked for; a refusal where that cannot be. */
function asked(args: readonly string[]): Asked {
  const { values, positionals: feeds } = argumentsOf(args, options);
  if (feeds.length === 0) throw new Refusal('Give a feed: a file, an address, or -.');
  const format = formats.find((name) => name === values.format);
  if (!format) throw new Refusal(`--format ${values.format}: give ${formats.join(', ')}.`);
  const disabled = new Set(
    values.disable.flatMap((list) => list.split(',')).map((id) => id.trim()),
  );
  for (const id of disabled)
    if (!isRule(id) && !Object.hasOwn(linkRules, id)) throw new Refusal(noRule(id));
  const most = values['max-warnings'];
  if (most !== undefined && !/^\d+$/.test(most))
    throw new Refusal(`--max-warnings ${most}: a number is needed, such as 0.`);
  const { base } = values;
  if (base !== undefined && !/^https?:\/\/[^\s/]/.test(base))
    throw new Refusal(`--base ${base}: a whole http(s) address is needed.`);
  if (values['link-status'] !== undefined && feeds.length > 1)
    throw new Refusal('--link-status is written from one feed: check the others by themselves.');
  return {
    feeds,
    format,
    disabled,
    mostWarnings: most === undefined ? Infinity : +most,
    base,
    links: values,
  };
}

function noRule(id: string): string {
  const meant = nearest(id, [...Object.keys(rules), ...Object.keys(linkRules)]);
  return `--disable ${id}: there is no such rule. ${meant ? `Did you mean ${meant}?` : 'Each finding ends with the name of its rule.'}`;
}

export const checkCommand: Command = {
  summary: 'tells what is wrong with a feed, and how to mend it',
  help,
  async run(args, world) {
    const wanted = asked(args);
    const report = await checked(wanted, world);
    world.print(worded(report, wanted.format, world));
    // What could not be read is said in any case: who reads a report by program sees it, too.
    for (const { problem } of report.unread) world.say(problem);
    const { errors, warnings } = countsOf(report.checked.flatMap(({ findings }) => findings));
    if (warnings > wanted.mostWarnings)
      world.say(`Warnings: ${warnings}. --max-warnings allows ${wanted.mostWarnings}.`);
    if (report.unread.length > 0) return 2;
    return errors > 0 || warnings > wanted.mostWarnings ? 1 : 0;
  },
};

/** One feed after the other; one that cannot be read does not keep the others from being checked. */
async function checked({ feeds, disabled, base, links }: Asked, world: World): Promise<Report> {
  const found: Checked[] = [];
  const unread: Unread[] = [];
  for (const name of feeds) {
    try {
      const { text, base: own } = await feedText(name, world);
      const from = base ?? own;
      const options = { name, now: world.now(), disabled, ...(from && { base: from }) };
      const asked = await checkLinks(
        { feed: links.links ? jsonOf(text) : undefined, from: name, base: from, values: links },
        world,
      );
      const findings = placed(text, [
        ...lint(text, options).map((one) => ({ ...one, stretch: one })),
        ...asked.filter(({ rule }) => !disabled.has(rule)),
      ]);
      found.push({ name, text, findings });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      unread.push({ name, problem: error.message });
    }
  }
  return { checked: found, unread };
}

function worded(report: Report, format: Format, world: World): string {
  switch (format) {
    case 'json':
      return asJson(report);
    case 'github':
      return asGithub(report);
    case 'sarif':
      return asSarif(report, world.version);
    case 'text':
      return asText(report, world.colour);
  }
}
