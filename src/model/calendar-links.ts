/**
 * The addresses at which the web calendars that people have take over an event, or a calendar to
 * subscribe to. None of them promises these addresses; each opens a form that the reader saves. What
 * is said of the event is handed in, as for a calendar file.
 */
import { type CalendarEvent, basic, timesOf } from './calendar-file.js';

/** No calendar takes a longer address, and what comes last in a text matters least. */
const longest = 800;

/** Outlook takes a plus for a plus. */
const address = (base: string, values: Record<string, string>): string =>
  `https://${base}?${new URLSearchParams(values)}`.replaceAll('+', '%20');

const google = 'Google Calendar';
const googleAddress = 'calendar.google.com/calendar/render';

/** Where a web calendar takes over an event, by its name. The calendar's host is told of it alone. */
export function eventLinks(event: CalendarEvent): [name: string, url: string][] {
  const { zone, allDay, summary, description, location = '', url } = event;
  // Outlook takes no other times than those in UTC for what they are.
  const [startdt, enddt] = timesOf(event);
  const words = [url, description].filter(Boolean).join('\n\n');
  // Half a character is no text.
  const details = words.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  const outlook = (host: string) =>
    address(`outlook.${host}.com/calendar/0/action/compose`, {
      rru: 'addevent',
      subject: summary,
      startdt,
      enddt,
      allday: `${allDay}`,
      body: details,
      location,
    });
  return [
    [
      google,
      address(googleAddress, {
        action: 'TEMPLATE',
        text: summary,
        dates: basic(`${startdt}/${enddt}`),
        ctz: zone,
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
  // By its https address Google would take in a calendar that it cannot read without a word.
  [google, address(googleAddress, { cid: webcal(calendar) })],
  ['Outlook.com', address('outlook.live.com/calendar/0/addfromweb', { url: calendar })],
];

/** What calendar programs of a device listen to. */
export const webcal = (calendar: string): string => calendar.replace(/^https?/, 'webcal');
