/**
 * How people take part, as far as a calendar says it, and the links by which they join. A link to join
 * is a key: whoever has it can walk in. So it proves that a session is online, but it does not go into
 * a public feed unless the keeper asks for it.
 */
import { linksIn, platformOf, withoutCodes } from '../../lint/joining.js';
import { columnAt, type Table } from '../table/columns.js';
import { tidy } from './html-to-text.js';
import type { Patch } from './incoming.js';

export { platformOf };

const platformNames =
  /^(microsoft teams( meeting)?|reuni[oó]n de microsoft teams|zoom( meeting)?|google meet|webex|online|on line|virtual|webinar|en l[ií]nea|v[ií]a zoom|via zoom|remote)\.?$/i;

export interface Joining {
  readonly mode?: 'online' | 'mixed';
  /** The name of the place; nothing where there is none. */
  readonly place?: string;
  readonly link?: string;
}

/** What the place, the text and the properties for conferences say together; what they do not say stays unknown. */
export function joiningOf(
  location: string,
  description: string,
  conference: readonly string[],
): Joining {
  const found = [...conference, ...linksIn(location), ...linksIn(description)];
  const link = found.find(platformOf);
  const platform = link && platformOf(link);
  const isConference = Boolean(conference[0]);
  // "Zoom; Room 4" holds two places; a link in it is not one.
  const pieces = location
    .replace(/https?:\/\/\S+/g, '')
    .split(/[;\n]| \/ /)
    .map((piece) => piece.replace(/^([\s,;]|-\s)+|([\s,;]|\s-)+$/g, ''))
    .filter(Boolean);
  const rooms = pieces.filter((piece) => !platformNames.test(piece));
  const online = Boolean(platform) || isConference || rooms.length < pieces.length;
  const place = rooms[0] ? rooms.join('; ') : (pieces[0] ?? platform);
  return {
    ...(online && { mode: rooms[0] ? ('mixed' as const) : ('online' as const) }),
    ...(place && { place }),
    ...((link ?? conference[0]) && { link: link ?? conference[0]! }),
  };
}

/* What the programs put under a text, between two lines of signs. */
const blocks = [
  /^_{20,}\s*$[\s\S]*?(^_{20,}\s*$|(?![\s\S]))/gm,
  /^-::~:~::[-:~]*\s*$[\s\S]*?(^-::~:~::[-:~]*\s*$|(?![\s\S]))/gm,
];
const leads =
  /^[ \t]*((click here to )?join( the| zoom| webex| microsoft| teams| with google)( \w+)?( meeting| meet)?:?|unirse a la reuni[óo]n( de zoom)?:?|[<([\])>]+)[ \t]*$/gim;

/* A link, and the words that lead to nothing else. */
const led =
  /(?:\b(?:join|click|unirse|[úu]nase|zoom|link|enlace)(?: (?:us|here|now|to|join|the|zoom|webex|microsoft|teams|google|meet|meeting|session|online|link|at|via|by|on|with|a|la|reuni[óo]n|en|por|aqu[ií])){0,6}\s*[:–-]?\s*)?(https?:\/\/[^\s<>"')\]]+)/gi;

/** A description without what is needed to join: links, numbers and passcodes. */
export function withoutKeys(description: string): string {
  let text = description;
  for (const block of blocks)
    text = text.replace(block, (whole) =>
      linksIn(whole).some(platformOf) || withoutCodes(whole) !== whole ? '' : whole,
    );
  // The codes first: their links tell what the numbers beside them are.
  text = withoutCodes(text);
  text = text.replace(led, (whole, link: string) => (platformOf(link) ? '' : whole));
  // What led to them leads nowhere now. "Join us" does.
  return tidy(
    text === description ? text : text.replace(leads, '').replace(/([.;!?]) {2,}/g, '$1 '),
  );
}

/**
 * The fields of a row of a spreadsheet without what is needed to join; of a session, with what that said of
 * how people take part.
 */
export function withoutWaysIn(
  patches: readonly Patch[],
  table: Table,
): { patches: Patch[]; withheld: boolean } {
  const kept = patches.flatMap((patch): Patch[] => {
    const { way, value } = patch;
    const kind = columnAt(table, way)?.kind;
    // A recording is meant to be seen.
    if (typeof value !== 'string' || way[0] === 'recordingUrl') return [patch];
    if (kind === 'address') return platformOf(value) ? [] : [patch];
    if (kind !== 'text') return [patch];
    const left = withoutKeys(value);
    return left === tidy(value) ? [patch] : left ? [{ ...patch, value: left }] : [];
  });
  const isSame = kept.length === patches.length && kept.every((one) => patches.includes(one));
  if (isSame || table !== 'sessions') return { patches: kept, withheld: !isSame };
  const said = (all: readonly Patch[], field: string) =>
    all.find(({ way }) => way.join('.') === field)?.value;
  const texts = patches.map(({ value }) => value).filter((value) => typeof value === 'string');
  const { mode, place } = joiningOf(
    String(said(patches, 'location.name') ?? ''),
    texts.join(' '),
    [],
  );
  const add = (field: string, value: string | undefined) => {
    if (value && said(patches, field) === undefined) kept.push({ way: field.split('.'), value });
  };
  add('attendanceMode', mode);
  if (said(patches, 'location.name') && !said(kept, 'location.name') && place)
    kept.push({ way: ['location', 'name'], value: place });
  return { patches: kept, withheld: true };
}

/** What is said of sessions or cards whose ways in stay out. */
export const withheldNote = (file: string, count: number, what = 'session'): string =>
  `${file}: links, numbers or passcodes to join ${count === 1 ? `one ${what}` : `${count} ${what}s`} stay out of the feed, because anyone could walk in. Give a page to register on, or add --join-links.`;
