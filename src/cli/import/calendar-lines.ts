/**
 * The lines of a calendar file (RFC 5545) → its events and zones, each with the line that it begins in,
 * so that one broken event can be named and its neighbours live. What the lines mean is asked of ical.js.
 */
import ICAL from 'ical.js';

export interface Block {
  /** The line that it begins in, counted from 1. */
  readonly line: number;
  readonly component: ICAL.Component;
  /** The calendar that it stands in: its number in the file. */
  readonly calendar: number;
}

export interface Calendar {
  readonly zone: string;
  readonly cancels: boolean;
  readonly own: boolean;
}

export interface Lines {
  readonly calendars: readonly Calendar[];
  readonly events: readonly Block[];
  readonly zones: readonly Block[];
  /** Lines that are none, and events that cannot be read. */
  readonly broken: readonly { readonly line: number; readonly why: string }[];
}

interface Line {
  text: string;
  readonly number: number;
}

/** Lines as they were before they were folded. */
function unfolded(text: string): Line[] {
  const lines: Line[] = [];
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const last = lines.at(-1);
    if (/^[ \t]/.test(raw) && last) last.text += raw.slice(1);
    else if (raw) lines.push({ text: raw, number: index + 1 });
  });
  return lines;
}

const value = (line: string): string => line.slice(line.indexOf(':') + 1).trim();
const wanted = new Set(['VEVENT', 'VTIMEZONE']);
/** What of an event is used; what else stands in it cannot spoil it. */
const unused =
  /^(ATTENDEE|ORGANIZER|ATTACH|X-APPLE-|GEO|RELATED-TO|REQUEST-STATUS|CATEGORIES|X-LIC-ERROR)/i;

export function linesOf(text: string): Lines {
  const calendars: Calendar[] = [];
  const events: Block[] = [];
  const zones: Block[] = [];
  const broken: { line: number; why: string }[] = [];
  let open:
    | { readonly kind: string; readonly line: number; readonly texts: string[]; depth: number }
    | undefined;
  let skip = 0;
  for (const { text: line, number } of unfolded(text)) {
    const begins = /^BEGIN:(.*)$/i.exec(line)?.[1]?.trim().toUpperCase();
    const ends = /^END:(.*)$/i.exec(line)?.[1]?.trim().toUpperCase();
    if (begins === 'VCALENDAR') {
      if (open) broken.push({ line: open.line, why: `it is never closed (no END:${open.kind})` });
      open = undefined;
      skip = 0;
      calendars.push({ zone: '', cancels: false, own: false });
    } else if (!open && begins && wanted.has(begins)) {
      open = { kind: begins, line: number, texts: [line], depth: 0 };
    } else if (!open && begins) skip++;
    else if (!open && ends && ends !== 'VCALENDAR') skip--;
    else if (!open) {
      if (!skip) head(calendars, line);
    } else if (open.kind === 'VEVENT' && begins === 'VEVENT') {
      broken.push({ line: open.line, why: 'it is never closed (no END:VEVENT)' });
      open = { kind: begins, line: number, texts: [line], depth: 0 };
    } else if (begins && open.kind === 'VEVENT') open.depth++;
    else if (ends && open.depth) open.depth--;
    else if (ends === open.kind) {
      open.texts.push(line);
      try {
        const component = new ICAL.Component(ICAL.parse(open.texts.join('\r\n')) as unknown[]);
        (open.kind === 'VEVENT' ? events : zones).push({
          line: open.line,
          component,
          calendar: calendars.length - 1,
        });
      } catch (error) {
        broken.push({ line: open.line, why: `it cannot be read (${(error as Error).message})` });
      }
      open = undefined;
    } else if (open.depth || unused.test(line)) {
      // Alarms, and people who are asked to come.
    } else if (/^[\w-]+(;[^:]*("[^"]*")?)*:/.test(line)) open.texts.push(line);
    else
      broken.push({
        line: number,
        why: `“${line.slice(0, 40)}” is no line of a calendar; the rest of its event was read`,
      });
  }
  if (open)
    broken.push({
      line: open.line,
      why: `it is never closed (no END:${open.kind}). Is the file whole?`,
    });
  return { calendars, events, zones, broken };
}

/** What the head of a calendar says of all its events. */
function head(calendars: Calendar[], line: string): void {
  const last = calendars.at(-1);
  if (!last) return;
  if (/^X-WR-TIMEZONE[;:]/i.test(line)) calendars.splice(-1, 1, { ...last, zone: value(line) });
  if (/^METHOD[;:]/i.test(line) && /^CANCEL$/i.test(value(line)))
    calendars.splice(-1, 1, { ...last, cancels: true });
  if (/^PRODID[;:]/i.test(line) && value(line).includes('//aht-widgets//'))
    calendars.splice(-1, 1, { ...last, own: true });
}
