/**
 * The command line as a library, for Node: what the commands do, as functions of what is handed in. No
 * terminal, no process and no file; only `processWorld` and `startServer` touch this machine.
 */

// A feed out of a text, and what is wrong with it or with a theme (check).
export { type FeedPlace, feedOf } from './feed-of.js';
export { lint, lintTheme, placed, rules, themeRules } from '../lint/index.js';
export type {
  About,
  Finding,
  Options as LintOptions,
  Place,
  RuleId,
  Severity,
  ThemeOptions,
} from '../lint/index.js';
export type { Feed } from '../feed/merge.js';

// Its links (check --links).
export { type Link, linksOf } from './links/link.js';
export { type AskOptions, type LinkWorld, askLinks, politely } from './links/ask.js';
export type { LinkAnswer, Verdict } from './links/answer.js';
export { type LinkFinding, linkFindings } from './links/findings.js';

// What it can be made into (export).
export { entriesOf, sourceOf, type Wanted } from './entries.js';
export { type Told, type ToldOptions, toldOf } from './formats/told.js';
export { calendar } from './formats/calendar.js';
export { csv } from './formats/csv.js';
export { jsonLd } from './formats/json-ld.js';
export { atom } from './formats/atom.js';
export { jsonFeed } from './formats/json-feed.js';
export { outcomes } from './formats/outcomes.js';
export { poster } from './formats/poster.js';
export { type Oembed, type OembedOptions, oembed } from './formats/oembed.js';
export { type Fragment, type Wanted as HtmlWanted, staticHtml } from './html/static-html.js';

// Calendars and spreadsheets brought into it (import).
export { type BringOptions, type Brought, type Source, broughtIn } from './import/bring-in.js';

// What is different between two (diff).
export { compare } from './diff/compare.js';
export type { Change } from './diff/change.js';
export { asMarkdown as changesAsMarkdown, asText as changesAsText } from './diff/report.js';

// Whole commands, in a world of your own or in this one.
export { run } from './run.js';
export { processWorld } from './process-world.js';
export { startServer } from './serve/server.js';
export { type Command, Refusal, type World } from './world.js';
