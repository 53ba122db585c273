/** A small feed, and copies of it that are different: what the tests of `diff` compare. */
import { command } from './world.js';

export const feed = {
  version: 1,
  name: 'Feed',
  publisher: { name: 'Agency' },
  dateModified: '2026-10-01T12:00:00Z',
  timeZone: 'America/Chicago',
  emergency: { telephone: '911' },
  hotlines: [
    { id: 'one', name: 'First line', telephone: '1-888-373-7888', hours: 'Always' },
    { id: 'two', name: 'Second line', telephone: '988' },
  ],
  trainings: [
    {
      id: 'basics',
      name: { en: 'The basics' },
      sessions: [
        { id: 'a', startDate: '2027-01-05T09:00', endDate: '2027-01-05T10:30' },
        { id: 'b', startDate: '2027-01-12T09:00', endDate: '2027-01-12T10:30' },
        {
          id: 'c',
          startDate: '2027-01-19T09:00',
          endDate: '2027-01-19T10:30',
          location: { name: 'Room 4' },
        },
        { id: 'd', startDate: '2027-01-26T09:00', endDate: '2027-01-26T10:30' },
      ],
    },
  ],
  guide: {
    name: 'Guide',
    levels: [
      { id: 'ask', name: 'Ask', advice: 'Ask someone.', actions: [{ name: 'Ask' }] },
      { id: 'call', name: 'Call', advice: 'Call now.', actions: [{ name: 'Call' }] },
    ],
    indicators: [
      { id: 'i', text: 'Is often away', level: 'ask' },
      { id: 'j', text: 'Is afraid', level: 'call' },
    ],
  },
  resources: [
    { id: 'poster', name: 'Poster', url: 'https://example.org/poster' },
    { id: 'film', name: 'Film', url: 'https://example.org/film' },
  ],
};

export type Feed = typeof feed;
export const changed = (
  change: (copy: Feed & Record<string, never>) => void,
  from = feed,
): Feed => {
  const copy = structuredClone(from);
  change(copy as never);
  return copy;
};
export const told = async (after: unknown, ...more: string[]) =>
  command(['diff', 'old.json', 'new.json', ...more], { 'old.json': feed, 'new.json': after });
