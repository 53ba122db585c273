/** The static picture of the list of sessions: all of them, as there is no button for more. */
import { html, nothing } from 'lit/html.js';
import { terms } from '../../feed/sections/terms.js';
import { trainings } from '../../feed/sections/trainings.js';
import { AhtUpcomingSessions } from '../../elements/upcoming-sessions/aht-upcoming-sessions.js';
import { sessionsView } from '../../elements/upcoming-sessions/aht-upcoming-sessions.view.js';
import type { CalendarButton } from '../../elements/upcoming-sessions/calendar-button.js';
import { styles as compactStyles } from '../../elements/upcoming-sessions/compact.styles.js';
import * as seldom from '../../elements/upcoming-sessions/seldom.view.js';
import { msg } from '../../i18n/words.js';
import { timeZoneOf } from '../../model/feed.js';
import { upcoming } from '../../model/sessions.js';
import { type Asked, type Picture, type Widget, begins, numberOf, refuse } from './picture.js';

/* A calendar to subscribe to is an address like any other; what else the menus offer is made by a script. */
const menu = ((_, words, subject) =>
  typeof subject === 'string'
    ? html`<p><a class="button" part="calendar" href=${subject}>${words}</a></p>`
    : nothing) as (...given: Parameters<CalendarButton>) => unknown as CalendarButton;

function draw({ feed, now, level, attributes }: Asked): Picture {
  const all = feed.read(trainings);
  const audiences = feed.read(terms).audience ?? [];
  const { training, audience, layout, calendar } = attributes;
  const found = upcoming(
    all,
    feed.read(terms),
    { now, count: Number.MAX_SAFE_INTEGER, timeZone: timeZoneOf(feed) },
    {
      ...(training && { training }),
      ...(audience && { audience }),
      ...(layout && { layout }),
      ...(calendar && { calendar }),
      asOf: attributes['as-of'] ?? '',
      limit: numberOf('limit', attributes['limit']) ?? null,
      past: numberOf('past', attributes['past']) ?? null,
      structuredData: attributes['structured-data'] ?? 'on',
    },
  );
  const [mistake] = found.mistakes;
  if (mistake) {
    const known: { readonly [name in typeof mistake]: readonly string[] } = {
      training: all.map(({ id }) => id),
      audience: audiences.map(({ id }) => id),
      layout: ['list', 'compact'],
      limit: ['1 or more'],
      past: ['0 or more'],
      asOf: ['a date such as 2027-02-18'],
      calendar: ['a whole http(s) or webcal address'],
      structuredData: ['on', 'off'],
    };
    // The attribute of asOf is as-of.
    const name = mistake.replace(/[A-Z]/, '-$&').toLowerCase();
    refuse(name, attributes[name], known[mistake]);
  }
  // Who reads it may come long after: it says of which moment it is.
  const note = found.preview ?? { moment: now, zone: timeZoneOf(feed) ?? 'UTC' };
  const elsewhere = msg('In your time zone:');
  return {
    drawn: sessionsView(found, { level, note, long: undefined, seldom, menu }),
    // Where the reader's clock stands is not known.
    change: (tag) => (tag.name === 'p' && begins(tag, elsewhere) ? undefined : tag),
    dated: true,
    until: found.changesAt,
  };
}

export const sessions: Widget = {
  element: AhtUpcomingSessions,
  styles: [compactStyles],
  draw,
};
