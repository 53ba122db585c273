// The feeds of the bench: the same on every machine and in every run. All of it is made up. Nothing
// may come in that depends on today or on chance.

/** What the pages of the bench take for now: all sessions are after it. */
export const now = Date.parse('2026-11-22T15:00:00Z');

/** A small generator of even numbers from 0 to below 1 (mulberry32). */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const words =
  `school staff student family county report signs safety online training guide response trust
  support worker young people community health care court police survivor film lesson poster
  handbook toolkit policy protocol screening interview housing outreach hotline partner tribe
  teacher nurse counselor coach parent caregiver language access trauma recovery prevention`.split(
    /\s+/,
  );

/** A phrase of so many words, with a capital. */
function phrase(next, count) {
  const chosen = Array.from({ length: count }, () => words[Math.floor(next() * words.length)]);
  const text = chosen.join(' ');
  return text[0].toUpperCase() + text.slice(1);
}

const pick = (next, list) => list[Math.floor(next() * list.length)];
const both = (text) => ({ en: text, es: `${text} (es)` });
const two = (value) => String(value).padStart(2, '0');

const terms = {
  category: [
    'Learning modules',
    'For classrooms',
    'For families',
    'Guidance and law',
    'Services',
    'Research',
  ],
  kind: ['Handbook', 'Film', 'Course', 'Poster', 'Service'],
  audience: ['School staff', 'Parents and caregivers', 'Health workers', 'Young people'],
};
const idOf = (name) => name.toLowerCase().replace(/\W+/g, '-');

const head = (name) => ({
  version: 1,
  name,
  publisher: { name: 'Bench' },
  dateModified: '2026-11-22T00:00:00Z',
  inLanguage: ['en', 'es'],
  timeZone: 'America/Chicago',
  emergency: { telephone: '911', description: both('In danger now?') },
  hotlines: [
    {
      id: 'national-human-trafficking-hotline',
      name: both('National Human Trafficking Hotline'),
      telephone: '1-888-373-7888',
      tty: '711',
      sms: { number: '233733', label: 'BEFREE' },
      chatUrl: 'https://humantraffickinghotline.org/chat',
      hours: both('24 hours a day, 7 days a week'),
      languages: both('More than 200 languages by phone; English and Spanish by text and chat'),
      description: both(
        'It is not the police, a government office or immigration. You may choose not to give your name. Ask how they use what you tell them.',
      ),
      verified: '2026-11-20',
    },
  ],
  terms: Object.fromEntries(
    Object.entries(terms).map(([list, names]) => [
      list,
      names.map((name) => ({ id: idOf(name), name: both(name) })),
    ]),
  ),
});

/** Trainings with so many sessions to come in all, some twenty-five each, three a day. */
function sessions(count) {
  const next = chance(1);
  const trainings = Array.from({ length: Math.max(4, count / 25) }, (_, index) => ({
    id: `training-${index}`,
    name: both(phrase(next, 6)),
    description: both(`${phrase(next, 24)}.`),
    audience: ['school-staff', 'health-workers'],
    cost: both('Free'),
    hours: 2,
    contact: { name: 'Office of Safe Schools', email: 'office@example.org' },
    sessions: [],
  }));
  const day = 24 * 60 * 60_000;
  for (let index = 0; index < count; index++) {
    const date = new Date(now + (1 + Math.floor(index / 3)) * day).toISOString().slice(0, 10);
    const hour = 8 + 3 * (index % 3);
    const online = next() < 0.5;
    // One training after the other, so that dates within one follow each other.
    trainings[Math.floor((index * trainings.length) / count)].sessions.push({
      id: `session-${index}`,
      startDate: `${date}T${two(hour)}:00`,
      endDate: `${date}T${two(hour + 2)}:30`,
      attendanceMode: online ? 'online' : 'onsite',
      location: {
        name: both(online ? 'Video call' : `${phrase(next, 2)} Hall`),
        ...(online ? {} : { address: both(`${100 + index} Main Street, Madison`) }),
      },
      url: `https://example.org/register/${index}`,
    });
  }
  return { ...head(`${count} sessions`), trainings };
}

/** Three levels; the first indicator of each group leads to a higher one than the rest. */
function guide(count = 25) {
  const next = chance(2);
  const groups = ['School', 'Home', 'Online', 'Health', 'Behavior'];
  const levels = ['Talk it over', 'Report your suspicion', 'Act now'];
  return {
    ...head('A guide'),
    guide: {
      name: both('What have you noticed?'),
      description: both(`${phrase(next, 20)}.`),
      notices: [1, 2, 3].map(() => both(`${phrase(next, 14)}.`)),
      groups: groups.map((name) => ({ id: idOf(name), name: both(name) })),
      levels: levels.map((name) => ({
        id: idOf(name),
        name: both(name),
        advice: both(`${phrase(next, 25)}.`),
        actions: [
          { name: both(phrase(next, 6)), url: 'https://example.org/act' },
          { name: both(phrase(next, 6)), telephone: '211' },
          { name: both(phrase(next, 6)), telephone: '911' },
        ],
      })),
      indicators: Array.from({ length: count }, (_, index) => ({
        id: `indicator-${index}`,
        text: both(`${phrase(next, 10)}.`),
        group: idOf(groups[Math.floor((index * groups.length) / count)]),
        level: idOf(levels[Math.min(index % 5, 2)]),
        ...(index % 4 === 0 && { note: both(`${phrase(next, 8)}.`) }),
      })),
    },
  };
}

function resources(count) {
  const next = chance(3);
  const idsOf = (list) => terms[list].map(idOf);
  return {
    ...head(`${count} resources`),
    resources: Array.from({ length: count }, (_, index) => ({
      id: `resource-${index}`,
      name: `${phrase(next, 5)} ${index}`,
      url: `https://example.org/resources/${index}`,
      description: `${phrase(next, 16)}.`,
      publisher: `${phrase(next, 2)} Center`,
      category: pick(next, idsOf('category')),
      kind: pick(next, idsOf('kind')),
      audience: [pick(next, idsOf('audience'))],
      inLanguage: ['en'],
      datePublished: next() < 0.3 ? `2020-${two(1 + (index % 12))}-15` : '2021',
      ...(index % 10 === 0 && { contentNotice: 'May stir strong emotions.' }),
    })),
  };
}

function course() {
  const next = chance(4);
  return {
    ...head('A course'),
    trainings: [
      {
        id: 'course',
        name: both('A course in forty modules'),
        description: both(`${phrase(next, 24)}.`),
        audience: ['school-staff', 'health-workers'],
        modules: Array.from({ length: 40 }, (_, index) => ({
          id: `module-${index}`,
          name: both(`${phrase(next, 4)} ${index}`),
          description: both(`${phrase(next, 14)}.`),
          url: `https://example.org/modules/${index}`,
          timeRequired: 'PT30M',
        })),
      },
    ],
  };
}

/** A feed with something for every widget. */
const whole = () => ({
  ...resources(200),
  ...guide(),
  trainings: [...sessions(20).trainings, ...course().trainings],
});

/** By name; the texts that the server sends. */
export const feeds = Object.fromEntries(
  Object.entries({
    banner: () => head('Help lines'),
    'sessions-20': () => sessions(20),
    'sessions-1000': () => sessions(1000),
    guide: () => guide(),
    'guide-50': () => guide(50),
    'resources-1000': () => resources(1000),
    'resources-10000': () => resources(10_000),
    course,
    whole,
  }).map(([name, make]) => {
    let value;
    return [name, () => (value ??= make())];
  }),
);

/** What a search of the grid must find in a feed, by the words alone: how many, and which is first. */
export function found(feed, query) {
  const nameOf = (list, id) => feed.terms[list].find((term) => term.id === id)?.name.en ?? '';
  const match = feed.resources.filter(
    ({ name, publisher, description, category, kind, audience }) =>
      [
        name,
        publisher,
        description,
        nameOf('category', category),
        nameOf('kind', kind),
        ...audience.map((id) => nameOf('audience', id)),
      ].some((text) => text.toLowerCase().includes(query)),
  );
  const order = feed.terms.category.map(({ id }) => id);
  const first = match.toSorted(
    (one, other) => order.indexOf(one.category) - order.indexOf(other.category),
  )[0];
  return { count: match.length, first: first?.name };
}
