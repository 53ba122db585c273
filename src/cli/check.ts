/** `aht-widgets check`: what is wrong with feeds and themes, and what could be better. What it looks for is in src/lint. */
import { lint, lintTheme, placed, rules, jsonOf, themeRules } from '../lint/index.js';
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
       aht-widgets check --theme FILE.css [options]

Tells what is wrong with feeds: where, why, and what to do about it. FEED is a file, an http(s)
address, or - for what is piped in. With --theme it tells which colours of the widgets people
cannot tell apart.

An error is what makes widgets leave something out. A warning is what could serve readers better.

Options:
  --format text|json|github|sarif
                    text is for people (default), json for programs, github marks the lines of a
                    pull request, sarif is for code scanning
  --disable RULE[,RULE…]
                    leaves rules out; each finding ends with the name of its rule
  --max-warnings N  ends with 1 if there are more than N warnings
  --base ADDRESS    where the feed will be published: relative addresses start from there
  --theme FILE.css  a style sheet with --aht- colours, with a feed or by itself, as often as needed:
                    what WCAG 2.2 AA asks of their contrast, on light and dark pages

${linkHelp}

Ends with 0 if there are no errors, 1 if there are, 2 if a file could not be checked.

Examples:
  aht-widgets check feed.json --disable past-session
  aht-widgets check feed.json --links --cache links-cache.json
  aht-widgets check --theme site.css --max-warnings 0`;

const options = {
  format: { type: 'string', default: 'text' },
  disable: { type: 'string', multiple: true, default: [] as string[] },
  'max-warnings': { type: 'string' },
  base: { type: 'string' },
  theme: { type: 'string', multiple: true, default: [] as string[] },
  ...linkOptions,
} as const;

const formats = ['text', 'json', 'github', 'sarif'] as const;
type Format = (typeof formats)[number];

interface Asked {
  readonly feeds: readonly string[];
  /** Style sheets. */
  readonly themes: readonly string[];
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
  const { theme: themes } = values;
  if (feeds.length + themes.length === 0)
    throw new Refusal('Give a feed: a file, an address, or -. Or a style sheet: --theme FILE.css.');
  if ([...feeds, ...themes].filter((name) => name === '-').length > 1)
    throw new Refusal('- stands twice: only one thing can be piped in.');
  if (values.links && feeds.length === 0) throw new Refusal('--links needs a feed.');
  const format = formats.find((name) => name === values.format);
  if (!format) throw new Refusal(`--format ${values.format}: give ${formats.join(', ')}.`);
  const disabled = new Set(
    values.disable.flatMap((list) => list.split(',')).map((id) => id.trim()),
  );
  for (const id of disabled) if (!ruleNames.includes(id)) throw new Refusal(noRule(id));
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
    themes,
    format,
    disabled,
    mostWarnings: most === undefined ? Infinity : +most,
    base,
    links: values,
  };
}

const ruleNames = [rules, linkRules, themeRules].flatMap((some) => Object.keys(some));

function noRule(id: string): string {
  const meant = nearest(id, ruleNames);
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

/** One after the other; one that cannot be read does not keep the others from being checked. */
async function checked(wanted: Asked, world: World): Promise<Report> {
  const found: Checked[] = [];
  const unread: Unread[] = [];
  const attempt = async (name: string, kind: Unread['kind'], check: () => Promise<Checked>) => {
    try {
      found.push(await check());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      unread.push({ name, kind, problem: error.message });
    }
  };
  for (const name of wanted.feeds)
    await attempt(name, 'feed', () => feedChecked(name, wanted, world));
  for (const name of wanted.themes)
    await attempt(name, 'theme', () => themeChecked(name, wanted, world));
  return { checked: found, unread };
}

async function feedChecked(
  name: string,
  { disabled, base, links }: Asked,
  world: World,
): Promise<Checked> {
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
  return { name, kind: 'feed', text, findings };
}

async function themeChecked(name: string, { disabled }: Asked, world: World): Promise<Checked> {
  const { text } = await feedText(name, world);
  return { name, kind: 'theme', text, findings: lintTheme(text, { disabled }) };
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
