/**
 * `aht-widgets import`: sessions out of calendars, sessions or resources out of spreadsheets, into a
 * feed that otherwise stays as it is. How files are read and brought together is in import/.
 */
import { isTimeZone } from '../feed/time.js';
import { isProblem, parseFeed } from '../feed/parse.js';
import { mergedFeed } from '../feed/merge.js';
import { sections } from '../feed/schema.js';
import { isoWithOffset, momentOf } from '../model/time.js';
import { argumentsOf } from './arguments.js';
import { compare } from './diff/compare.js';
import { asText } from './diff/report.js';
import { calendar } from './import/calendar.js';
import { decoded } from './import/decode.js';
import type { Found } from './import/incoming.js';
import { merged } from './import/merge.js';
import type { Item } from './import/patch.js';
import { rewritten } from './import/rewrite.js';
import { sheet } from './import/sheet.js';
import { template } from './import/template.js';
import type { DateOrder } from './import/typed-date.js';
import { readFeed } from './read-feed.js';
import { type Table, tables } from './table/columns.js';
import { visible } from './visible.js';
import { type Command, Refusal, type World } from './world.js';

const help = `Usage: aht-widgets import FILE… --into FEED [--write] [options]
       aht-widgets import --template sessions|resources

Brings sessions out of calendars (.ics), and sessions or resources out of spreadsheets (.csv), into
a feed. What the feed has already is changed where it stands, the rest of the file stays as it is.
Without --write or --out it only shows what would be different, and writes nothing.

Options:
  --into FEED        the feed, a file
  --write            writes the feed: whole or not at all
  --out FILE         writes the new feed to another file instead
  --training ID      the training that all sessions belong to (default: a column training, or the
                     training of the same name)
  --from DATE        sessions that ended before are left alone (default: today)
  --until DATE       sessions that begin later are left alone; those of a series that goes on and on
                     end with it (default for these: in a year)
  --join-links       links to join online go into the feed, where everybody sees them
  --as NAME          what a spreadsheet holds: sessions or resources (default: told by its columns)
  --dates ORDER      how 03/04/2026 is meant: month-day or day-month (default: month-day)
  --ignore COLUMN    a column of the spreadsheet that is not for the feed; may be given several times
  --template NAME    prints an empty spreadsheet with all columns explained: sessions or resources

In a spreadsheet an empty cell changes nothing, a cell with a single - takes the field away.
Nothing is ever deleted: a session that is out of its series is set to cancelled.
What cannot be understood is left out and named with its row; the rest goes in.
Ends with 0 when all went in, 1 when something was left out, 2 when it could not be done.

Examples:
  aht-widgets import trainings.ics --into feed.json --training staff-basics
  aht-widgets import dates.csv --into feed.json --write
  aht-widgets import --template sessions > dates.csv`;

const options = {
  into: { type: 'string' },
  write: { type: 'boolean' },
  out: { type: 'string' },
  training: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  'join-links': { type: 'boolean' },
  as: { type: 'string' },
  dates: { type: 'string' },
  ignore: { type: 'string', multiple: true },
  template: { type: 'string' },
} as const;

/** More than this, widgets refuse. */
const largest = 5 * 1024 * 1024;
const year = 366 * 86_400_000;

function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined {
  if (value !== undefined && !known.includes(value as T))
    throw new Refusal(`--${name} ${value}: it is one of ${known.join(', ')}.`);
  return value as T | undefined;
}

/** What was asked for; a refusal where that cannot be. */
function asked(args: readonly string[]) {
  const { values, positionals: files } = argumentsOf(args, options);
  const as = oneOf<Table>('as', values.as, tables);
  const dates = oneOf<DateOrder>('dates', values.dates, ['month-day', 'day-month']);
  const empty = oneOf<Table>('template', values.template, tables);
  if (empty) return { ...values, files, as, dates, into: '', empty };
  if (!values.into) throw new Refusal('Say which feed with --into FEED.');
  if (values.into === '-' || /^https?:/.test(values.into))
    throw new Refusal(`--into ${values.into}: it must be a file, because it is to be changed.`);
  if (!files[0])
    throw new Refusal('Give one or several files: calendars (.ics) or spreadsheets (.csv).');
  return { ...values, files, as, dates, into: values.into, empty };
}

/** The first moment of a day. */
function dayOf(name: string, text: string, zone: string): number {
  const wall = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(wall))
    throw new Refusal(`--${name} ${text}: a day such as 2026-10-01 is needed.`);
  return momentOf(wall, zone);
}

type Asked = ReturnType<typeof asked>;

/** All that the files have to give. */
async function foundIn(
  { files, as, dates, ignore = [], 'join-links': joinLinks = false }: Asked,
  timeZone: string | undefined,
  bounds: { from: number; until: number },
  world: World,
): Promise<Found> {
  const all: Found[] = [];
  for (const file of files) {
    const { text, guess } = decoded(await world.readBytes(file), file);
    const isCalendar =
      /\.(ics|ical|icalendar|ifb)$/i.test(file) || /^\s*BEGIN:VCALENDAR/i.test(text);
    const found = isCalendar
      ? calendar(text, file, { timeZone, bounds, joinLinks })
      : sheet(text, file, { as, dates, ignore });
    all.push(guess ? { ...found, notes: [guess, ...found.notes] } : found);
  }
  const joined = <K extends keyof Found>(key: K) =>
    all.flatMap((found) => [...found[key]]) as unknown as Found[K];
  return { items: joined('items'), refused: joined('refused'), notes: joined('notes') };
}

/** What a widget leaves out of a text, by pointer. */
function leftOutOf(text: string): Set<string> {
  const document = parseFeed(text, 'feed', 'https://feed.invalid/');
  if (isProblem(document))
    throw new Refusal(`The new feed would be none (${document.code}), so nothing was written.`);
  return new Set(
    mergedFeed([document])
      .skippedIn(sections)
      .map(({ pointer, reason }) => `${pointer} ${reason}`),
  );
}

export const importCommand: Command = {
  summary: 'brings sessions or resources out of calendars and spreadsheets into a feed',
  help,
  async run(args, world) {
    const wanted = asked(args);
    const { into, out, write, empty } = wanted;
    if (empty) {
      world.print(template(empty));
      return 0;
    }
    const feed = await readFeed(into, 'https://feed.invalid/', world);
    const { raw, header } = feed.documents[0]!;
    const text = (await world.read(into)).replace(/^\uFEFF/, '');
    const timeZone = header.timeZone && isTimeZone(header.timeZone) ? header.timeZone : undefined;
    const zone = timeZone ?? 'UTC';
    const now = world.now();
    const from = dayOf('from', wanted.from ?? isoWithOffset(now, zone).slice(0, 10), zone);
    const until =
      wanted.until === undefined ? undefined : dayOf('until', wanted.until, zone) + 86_399_000;
    const bounds = { from, until: until ?? Math.max(now, from) + year };
    const found = await foundIn(wanted, timeZone, bounds, world);
    const result = merged(raw, timeZone, found.items, {
      training: wanted.training,
      ...bounds,
      latest: until ?? Number.POSITIVE_INFINITY,
    });
    const refused = [...found.refused, ...result.refused];
    for (const note of [...found.notes, ...result.notes]) world.say(visible(note));
    for (const line of refused) world.say(visible(line));

    const changes = compare(raw, result.feed);
    world.print(asText(changes));
    const code = refused[0] ? 1 : 0;
    if (!changes[0] && !out) return code;
    const next: Item = changes[0]
      ? { ...result.feed, dateModified: isoWithOffset(now, zone) }
      : result.feed;
    const made = rewritten(text, next);
    if (Buffer.byteLength(made) > largest)
      throw new Refusal(
        'The new feed would have more than 5 MB; widgets refuse that, so nothing was written.',
      );
    const before = leftOutOf(text);
    const worse = [...leftOutOf(made)].filter((one) => !before.has(one));
    if (worse[0] && worse.length > before.size)
      throw new Refusal(`The new feed would have faults (${worse[0]}), so nothing was written.`);
    const to = out ?? (write ? into : undefined);
    if (to) {
      await world.write(to, made);
      world.say(`Written: ${to}.`);
    } else world.say('Nothing was written. If this is right, add --write, or --out FILE.');
    return code;
  },
};
