/** What an event of a calendar says beside its time: plain texts, a place, a page to register on. */
import { type Event, text } from './calendar-event.js';
import { htmlToText, isHtml, tidy } from './html-to-text.js';
import type { Patch } from './incoming.js';
import { joiningOf, platformOf, withoutKeys } from './joining.js';

/** The fields that every date of an event has. */
export function told(event: Event, joinLinks: boolean): { patches: Patch[]; withheld: boolean } {
  const { component } = event.block;
  const patches: Patch[] = [];
  const add = (value: string | undefined, ...way: string[]) =>
    value && patches.push({ way, value });
  add(event.title, 'name');
  const address = text(component, 'url');
  const isPage = /^https?:\/\/\S+$/.test(address);
  if (event.calendar.own) {
    // It was a feed once: nothing has to be guessed, and nothing is secret.
    add(text(component, 'description'), 'description');
    add(text(component, 'location'), 'location', 'name');
    add(isPage ? address : undefined, 'url');
    return { patches, withheld: false };
  }
  const html = unescaped(text(component, 'x-alt-desc'));
  const source = text(component, 'description') || html;
  const whole = isHtml(source) ? htmlToText(source) : tidy(source);
  const location = tidy(text(component, 'location'));
  const conference = [
    'conference',
    'x-google-conference',
    'x-microsoft-skypeteamsmeetingurl',
    'x-microsoft-onlinemeetinginformation',
  ]
    .flatMap((name) =>
      component.getAllProperties(name).map((property) => String(property.getFirstValue())),
    )
    .filter((value) => /^https?:/.test(value));
  const { mode, place, link } = joiningOf(location, `${whole} ${address}`, conference);
  const description = joinLinks ? whole : withoutKeys(whole);
  add(description, 'description');
  add(place, 'location', 'name');
  add(mode, 'attendanceMode');
  add(isPage && !platformOf(address) ? address : joinLinks ? link : undefined, 'url');
  return { patches, withheld: !joinLinks && Boolean(link || description !== whole) };
}

/* What an unknown property leaves escaped. */
const unescaped = (value: string): string =>
  value.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1');
