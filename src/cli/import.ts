/**
 * `aht-widgets import`: sessions out of calendars, sessions or resources out of spreadsheets, into a
 * feed that otherwise stays as it is. How files are read and brought together is in import/.
 */
import { argumentsOf } from './arguments.js';
import { asText } from './diff/report.js';
import { type Source, broughtIn, checkBrought } from './import/bring-in.js';
import { template } from './import/template.js';
import type { DateOrder } from './import/typed-date.js';
import { anywhere } from './feed-of.js';
import { checkWritten } from './paths.js';
import { readFeed } from './read-feed.js';
import { type Table, tables } from './table/columns.js';
import { visible } from './visible.js';
import { type Command, Refusal } from './world.js';

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
                     training whose name the title is or begins with)
  --from DATE        sessions that ended before are not added (default: today)
  --until DATE       sessions that begin later are not added; those of a series that goes on and on
                     end with it (default for these: in a year)
  --join-links       links, numbers and codes to join online go into the feed, where everybody
                     sees them
  --as NAME          what a spreadsheet holds: sessions or resources (default: told by its columns)
  --dates ORDER      how 03/04/2026 is meant: month-day or day-month (default: month-day)
  --ignore COLUMN    a column of the spreadsheet that is not for the feed; may be given several times
  --template NAME    prints an empty spreadsheet with all columns explained: sessions or resources

In a spreadsheet an empty cell changes nothing, a cell with a single - takes the field away.
Nothing is ever deleted: a date out of its series is set to cancelled; another session to come that
is in the feed, but not in the files, is named. What is marked as private stays out.
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
    checkWritten({ out }, wanted.files, world);
    // What is wrong in the feed stays in the file: it is only not shown.
    await readFeed(into, anywhere, world, 'it stays in the file, but widgets leave out');
    const before = await world.read(into);
    const sources: Source[] = [];
    for (const name of wanted.files) sources.push({ name, bytes: await world.readBytes(name) });
    const { changes, refused, notes, text } = broughtIn(before, sources, {
      ...wanted,
      joinLinks: wanted['join-links'],
      now: world.now(),
    });
    for (const line of [...notes, ...refused]) world.say(visible(line));
    world.print(asText(changes));
    const code = refused[0] ? 1 : 0;
    if (!changes[0] && !out) return code;
    checkBrought(before, text);
    const to = out ?? (write ? into : undefined);
    if (to) {
      await world.write(to, text);
      world.say(`Written: ${to}.`);
    } else world.say('Nothing was written. If this is right, add --write, or --out FILE.');
    return code;
  },
};
