/** Small feeds for the tests of this room. */

export const head = {
  version: 1,
  name: { en: 'A feed', es: 'Un feed' },
  publisher: { name: 'An agency' },
  dateModified: '2026-11-22T00:00:00Z',
  timeZone: 'America/Chicago',
};

export const address = 'https://feeds.example/dir/feed.json';

export const session = (id: string, more: object = {}) => ({
  id,
  startDate: '2024-09-19T09:00',
  endDate: '2024-09-19T10:00',
  ...more,
});

export const hotline = { id: 'line', name: 'A line', telephone: '1-888-373-7888' };
