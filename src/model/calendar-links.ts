/**
 * The addresses at which the web calendars that people have take over an event, or a calendar to
 * subscribe to. None of them promises these addresses; each opens a form that the reader saves. What
 * is said of the event is handed in, as for a calendar file.
 */
import type { CalendarEvent } from './calendar-file.js';

/** No calendar takes a longer address, and what comes last in a text matters least. */
const longest = 800;

const address = (base: string, values: Record<string, string | false | undefined>): string => {
  const link = new URL(`https://${base}`);
  for (const [name, value] of Object.entries(values)) {
    if (value) link.searchParams.set(name, value);
  }
  // Outlook takes a plus for a plus.
  return link.href.replaceAll('+', '%20');
};

/** Where a web calendar takes over an event, by its name. The calendar's host is told of it alone. */
export function eventLinks(event: CalendarEvent): [name: string, url: string][] {
  const { start, end, zone, allDay, summary, description, location, url } = event;
  const [from, to] = [start, allDay ? end + 86_400_000 : end].map((moment) => {
    const iso = new Date(moment).toISOString();
    return allDay ? iso.slice(0, 10) : `${iso.slice(0, 19)}Z`;
  }) as [string, string];
  const details = [url, description].filter(Boolean).join('\n\n').slice(0, longest);
  const outlook = (host: string) =>
    address(`outlook.${host}.com/calendar/0/action/compose`, {
      rru: 'addevent',
      subject: summary,
      startdt: from,
      enddt: to,
      allday: allDay && 'true',
      body: details,
      location,
    });
  return [
    [
      'Google Calendar',
      address('calendar.google.com/calendar/render', {
        action: 'TEMPLATE',
        text: summary,
        dates: `${from}/${to}`.replace(/[-:]/g, ''),
        ctz: !allDay && zone,
        details,
        location,
      }),
    ],
    ['Outlook.com', outlook('live')],
    ['Office 365', outlook('office')],
  ];
}

/** Where a web calendar subscribes to a calendar file, by its name. */
export const subscriptionLinks = (calendar: string): [name: string, url: string][] => [
  [
    'Google Calendar',
    // By its https address Google would take in a calendar that it cannot read without a word.
    address('calendar.google.com/calendar/render', { cid: webcal(calendar) }),
  ],
  ['Outlook.com', address('outlook.live.com/calendar/0/addfromweb', { url: calendar })],
];

/** What calendar programs of a device listen to. */
export const webcal = (calendar: string): string => calendar.replace(/^https?/, 'webcal');
