/** From the cell of a spreadsheet to the value of a field, by the kind of its column. */
import { bareMail, bareSite, isNoAddress } from '../../lint/address.js';
import type { Column } from '../table/columns.js';
import { folded, languageOf } from './headers.js';
import { type DateOrder, Unclear, typedTime } from './typed-date.js';
import { zoneOf } from './zones.js';

const yes = 'yes|y|true|1|x|si|s|verdadero'.split('|');
const no = 'no|n|false|0|falso'.split('|');

/* What people write for the words of the feed. */
const choices: Readonly<Record<string, string>> = {
  scheduled: 'scheduled|confirmed|on|planned|programado|programada|confirmado|confirmada',
  rescheduled: 'rescheduled|moved|new date|changed|reprogramado|reprogramada|cambio de fecha',
  movedOnline: 'moved online|now online|pasa a ser en linea',
  postponed: 'postponed|on hold|pospuesto|pospuesta|aplazado|aplazada',
  cancelled: 'cancelled|canceled|off|cancelado|cancelada',
  online: 'online|virtual|on line|webinar|zoom|teams|remote|en linea|virtual en linea',
  onsite: 'onsite|on site|in person|inperson|face to face|presencial|en persona',
  mixed: 'mixed|hybrid|both|hibrido|hibrida|mixto|mixta',
  active: 'active|activo|activa',
  withdrawn: 'withdrawn|inactive|removed|retirado|retirada|inactivo',
};

const word = (name: string) => folded(name);

/** A time of the feed: 2026-02-18T09:00, with its offset if one is typed. */
export function feedTime(text: string, order: DateOrder, midnight: string): string {
  const said = typedTime(text, order);
  if (!said.date) throw new Unclear(`“${text}” has a time, but no date`);
  if (said.end) throw new Unclear(`“${text}” has two times where one is meant`);
  if (said.zone) throw new Unclear(`“${text}”: give the zone in a column timeZone`);
  return `${said.date}T${said.start ?? midnight}${said.offset ?? ''}`;
}

function dated(text: string, order: DateOrder, bare: boolean): string {
  // A year or a month is enough for what was published.
  if (bare && /^\d{4}(-\d\d)?$/.test(text)) return text;
  const { date, start } = typedTime(text, order);
  if (!date || (start && start !== '00:00'))
    throw new Unclear(`“${text}” is no day such as 2026-02-18`);
  return date;
}

function lasting(text: string): string {
  if (/^P/.test(text)) return text;
  const minutes = minutesOf(text);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${hours ? `${hours}H` : ''}${rest || !hours ? `${rest}M` : ''}`;
}

/** How long something takes, as people say it: 90 min, 1.5 h, 1 h 30, 1:30, PT90M. */
export function minutesOf(text: string): number {
  const said = folded(text.replace(/(\d)[.,](\d)/g, '$1point$2')).replace(/point/g, '.');
  const found =
    /^(?:pt)?\s*(?:(\d+(?:\.\d+)?)\s*(?:h|hr|hrs|hours?|horas?))?\s*(?:(\d+)\s*(?:m|min|mins|minutes?|minutos?)?)?$/.exec(
      said,
    );
  const clock = /^(\d+):(\d\d)(?::00)?$/.exec(text.trim());
  const minutes = clock
    ? +clock[1]! * 60 + +clock[2]!
    : Math.round(+(found?.[1] ?? 0) * 60 + +(found?.[2] ?? 0));
  if (!minutes || (!clock && !found))
    throw new Unclear(`“${text}” is no length such as 90 min or 1:30`);
  return minutes;
}

function address(text: string): string {
  if (bareSite.test(text)) return `https://${text}`;
  if (bareMail.test(text)) return `mailto:${text}`;
  if (!isNoAddress(text)) return text;
  const why = text.startsWith('=') ? 'is a formula' : 'is no address of a page';
  throw new Unclear(
    `“${text}” ${why}. Write one such as https://example.org/page, or leave the cell empty`,
  );
}

/** Whether a mark such as that of Outlook keeps a row to the office. What is not understood is no yes and no no. */
export function isPrivate(text: string): boolean {
  const said = folded(text);
  if (yes.includes(said) || /^(private|confidential|personal|privad[oa]|confidencial)$/.test(said))
    return true;
  if (no.includes(said) || /^(normal|public|default|public[oa]|predeterminado)$/.test(said))
    return false;
  throw new Unclear(`“${text}” says neither yes nor no, so the row may be private`);
}

/** The value of one cell, or of one of the values in it. Throws an `Unclear` for what is none. */
function one(text: string, column: Column, order: DateOrder): unknown {
  switch (column.kind) {
    case 'time':
      return feedTime(text, order, column.way[0] === 'validThrough' ? '23:59' : '00:00');
    case 'date':
      return dated(text, order, column.way[0] === 'datePublished');
    case 'duration':
      return lasting(text);
    case 'address':
      return address(text);
    case 'number': {
      const number = Number(text.replace(',', '.'));
      if (Number.isNaN(number)) throw new Unclear(`“${text}” is no number`);
      return number;
    }
    case 'boolean':
      if (yes.includes(folded(text))) return true;
      if (no.includes(folded(text))) return false;
      throw new Unclear(`“${text}” is neither yes nor no`);
    case 'zone': {
      const zone = zoneOf(text);
      if (!zone) throw new Unclear(`“${text}” is no time zone such as America/Chicago`);
      return zone;
    }
    case 'language': {
      const tag = languageOf(text);
      if (!tag) throw new Unclear(`“${text}” is no language, such as es or Spanish`);
      return tag;
    }
    case 'choice': {
      const found = column.choices.find(
        (choice) => choice === text || choices[choice]?.split('|').includes(word(text)),
      );
      if (!found)
        throw new Unclear(
          `“${text}” is none of the words that stand for something here: ${column.choices.join(', ')}`,
        );
      return found;
    }
    default:
      return text;
  }
}

/** The value of a cell; several, parted by a semicolon, a comma or a line break, where the column takes a list. */
export function cellValue(text: string, column: Column, order: DateOrder): unknown {
  if (!column.list) return one(text, column, order);
  return text
    .split(/[;,\n|]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => one(part, column, order));
}
