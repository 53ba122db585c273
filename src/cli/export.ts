/** `aht-widgets export`: one feed, made into a file of another kind. What each file holds is in formats/. */
import { languageNotes } from './languages.js';
import { argumentsOf } from './arguments.js';
import { atom } from './formats/atom.js';
import { calendar } from './formats/calendar.js';
import { csv } from './formats/csv.js';
import { staticPage } from './formats/html.js';
import { jsonFeed } from './formats/json-feed.js';
import { jsonLd } from './formats/json-ld.js';
import { oembed } from './formats/oembed.js';
import { outcomes } from './formats/outcomes.js';
import { poster } from './formats/poster.js';
import { checkWritten } from './paths.js';
import { toldOf } from './formats/told.js';
import { readFeed } from './read-feed.js';
import { refuseIdle } from './export-uses.js';
import { type Table, tables } from './table/columns.js';
import { type Command, Refusal } from './world.js';

const help = `Usage: aht-widgets export FEED --FORMAT [options]

Makes a file out of a feed. FEED is a file, an http(s) address, or - for what is piped in.
Parts of the feed that are wrong are left out and named.

Formats:
  --ics        a calendar to subscribe to (RFC 5545, RFC 7986), with all sessions
  --csv        a spreadsheet with all sessions, or with --table resources all resources; import
               reads it back
  --jsonld     the sessions as schema.org events, for a page's <script type="application/ld+json">
  --atom       the sessions as a news feed (RFC 4287)
  --jsonfeed   the same as JSON Feed 1.1
  --outcomes   for each level of the guide the smallest sets of ticks that lead to it, as CSV
  --html       a widget as HTML that shows all without a script, to paste into a page; with the
               script on the page the widget takes it over without a flash
  --poster     the help lines as a page to print, in one language or several
  --oembed     a widget in a frame as an oEmbed 1.0 answer, a JSON file for systems that show what is
               behind a link; it also says the line that the page behind the link needs

Options of --html and --oembed:
  --widget NAME            hotline-banner, upcoming-sessions, indicator-check, resource-grid or
                           module-progress
  --attribute NAME=VALUE   an attribute of its tag, as often as needed: --attribute past=3

Options of --oembed:
  --frame ADDRESS          where frame.html is published

Options of --html:
  --plain                  plain HTML alone, in the looks of the page, for sites that take out
                           <template> and <style>
  --css FILE               writes the style sheet to FILE and links to it, for pages that allow no
                           <style>
  --css-url ADDRESS        the address of that file (default: its name)

Options:
  --training ID   only the sessions of this training
  --audience ID   only sessions for this audience
  --language TAG  the language to write in, where the feed has it (default: en); the hotline
                  banner and the poster take several: --language "en es"
  --url ADDRESS   where the file will be published: a calendar and a news feed name it;
                  --atom and --oembed need it
  --table NAME    for --csv: sessions or resources (default: sessions)
  --no-bom        for --csv: without the mark by which spreadsheet programs know UTF-8
  --refresh TIME  how often calendars should look for changes, or for how long an oEmbed answer
                  may be kept, as an ISO 8601 duration (default: PT12H)
  --base ADDRESS  where the feed is published, for the relative addresses in it
                  (default: FEED itself)
  --out FILE      writes the file whole or not at all (default: prints it)

Examples:
  aht-widgets export feed.json --ics --url https://example.org/trainings.ics --out trainings.ics
  aht-widgets export feed.json --html --widget upcoming-sessions --base https://example.org/feed.json
  aht-widgets export feed.json --poster --language "en es" --out poster.html
  aht-widgets export feed.json --oembed --widget resource-grid --base https://example.org/feed.json
    --frame https://example.org/aht/frame.html --url https://example.org/aht/resources.oembed.json
    --out resources.oembed.json`;

const options = {
  ics: { type: 'boolean' },
  csv: { type: 'boolean' },
  table: { type: 'string', default: 'sessions' },
  'no-bom': { type: 'boolean' },
  jsonld: { type: 'boolean' },
  atom: { type: 'boolean' },
  jsonfeed: { type: 'boolean' },
  outcomes: { type: 'boolean' },
  html: { type: 'boolean' },
  poster: { type: 'boolean' },
  oembed: { type: 'boolean' },
  widget: { type: 'string' },
  frame: { type: 'string' },
  attribute: { type: 'string', multiple: true },
  plain: { type: 'boolean' },
  css: { type: 'string' },
  'css-url': { type: 'string' },
  training: { type: 'string' },
  audience: { type: 'string' },
  language: { type: 'string', default: 'en' },
  url: { type: 'string' },
  refresh: { type: 'string', default: 'PT12H' },
  base: { type: 'string' },
  out: { type: 'string' },
} as const;

const formats = [
  'ics',
  'csv',
  'jsonld',
  'atom',
  'jsonfeed',
  'outcomes',
  'html',
  'poster',
  'oembed',
] as const;

/** What was asked for; a refusal where that cannot be. */
function asked(args: readonly string[]) {
  const { values, positionals } = argumentsOf(args, options);
  const wanted = formats.filter((format) => values[format]);
  if (!wanted[0] || wanted[1])
    throw new Refusal(`Give one format: ${formats.map((name) => `--${name}`).join(', ')}.`);
  if (positionals.length !== 1) throw new Refusal('Give one feed: a file, an address, or -.');
  for (const name of ['url', 'base', 'frame'] as const) {
    const address = values[name];
    if (address !== undefined && !/^https?:\/\/[^\s/]/.test(address))
      throw new Refusal(`--${name} ${address}: a whole http(s) address is needed.`);
  }
  if (wanted[0] === 'atom' && !values.url)
    throw new Refusal('--atom needs --url ADDRESS: an Atom feed is known by its address.');
  if (wanted[0] === 'oembed' && !values.url)
    throw new Refusal('--oembed needs --url ADDRESS: a page tells of the answer by its address.');
  if (!/^P(?!$)(\d+W)?(\d+D)?(T(?!$)(\d+H)?(\d+M)?(\d+S)?)?$/.test(values.refresh))
    throw new Refusal(`--refresh ${values.refresh}: a duration such as PT12H is needed.`);
  if (!tables.includes(values.table as Table))
    throw new Refusal(`--table ${values.table}: it is one of ${tables.join(', ')}.`);
  refuseIdle(
    wanted[0],
    Object.fromEntries(
      Object.entries(values).filter(
        ([name, value]) => value !== (options[name as never] as { default?: unknown }).default,
      ),
    ),
  );
  return {
    ...values,
    table: values.table as Table,
    format: wanted[0],
    from: positionals[0]!,
  };
}

export const exportCommand: Command = {
  summary:
    'makes a calendar, a spreadsheet, a news feed, static HTML, a poster or oEmbed out of a feed',
  help,
  async run(args, world) {
    const { from, base, format, out, language, url, refresh, training, audience, table, ...more } =
      asked(args);
    checkWritten({ out, css: more.css }, [from], world);
    const feed = await readFeed(from, base, world);
    for (const note of languageNotes(language, feed)) world.say(note);
    const make = async () => {
      if (format === 'outcomes') return outcomes(feed, language);
      // Without the mark, the most used program shows no accents.
      if (format === 'csv')
        return (more['no-bom'] ? '' : '\uFEFF') + csv(feed, table, { training, audience });
      if (format === 'poster') return poster(feed, language);
      const address = base ?? (/^https?:/.test(from) ? from : undefined);
      if (format === 'oembed') {
        const { widget, attribute, frame } = more;
        const wanted = { widget, attribute, frame, language, address, training, audience, refresh };
        const { text, link, notes } = oembed(feed, { ...wanted, url: url! });
        for (const note of notes) world.say(note);
        world.say(`For the <head> of the page that people link to:\n${link}`);
        return text;
      }
      if (format === 'html') {
        const { widget, attribute, plain, css, 'css-url': cssUrl } = more;
        const wanted = { widget, attribute, plain, css, cssUrl, language, address };
        const { html, styles, notes } = await staticPage(
          feed,
          { ...wanted, training, audience },
          world.now(),
        );
        for (const note of notes) world.say(note);
        if (css !== undefined && styles) await world.write(css, styles);
        return html;
      }
      const told = toldOf(feed, { language, url, training, audience });
      switch (format) {
        case 'ics':
          return calendar(told, refresh);
        case 'jsonld': {
          const { text, left } = jsonLd(told);
          if (left)
            world.say(
              `Sessions left out: ${left}. Search engines refuse one without a place (location, or url of one that is online).`,
            );
          return text;
        }
        case 'atom':
          return atom(told, url!);
        case 'jsonfeed':
          return jsonFeed(told);
      }
    };
    const text = await make();
    if (format === 'ics' && !url)
      world.say('Without --url the calendar does not say where it can be read again.');
    if (out) {
      await world.write(out, text);
      world.say(`Written: ${out}.`);
    } else world.print(text);
    return 0;
  },
};
