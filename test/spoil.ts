/** Spoils feeds at random, the same way each time, so that a failure can be seen again. */

const sequence = (seed: number) => {
  let state = (seed * 7919 + 17) % 2147483647;
  return (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
};

const rubbish = [
  null,
  '',
  ' ',
  'x',
  'Not An Id',
  'javascript:alert(1)',
  '2024-02-30',
  '2024-02-30T09:00',
  0,
  -1,
  1.5,
  true,
  [],
  {},
  [null],
  { en: '' },
  { 'no tag!': 'x' },
];

/** Changes up to five values of a feed, anywhere. */
export function spoil(feed: object, seed: number): void {
  const random = sequence(seed);
  for (let times = 1 + random(5); times > 0; times--) {
    let place = feed as Record<string, unknown>;
    for (;;) {
      const keys = Object.keys(place);
      const key = keys[random(keys.length)]!;
      const held = place[key];
      const isFull = typeof held === 'object' && held !== null && Object.keys(held).length > 0;
      // The head is spoiled seldom: there the whole feed would be refused.
      if (isFull && (place === feed || random(5) > 0)) {
        place = held as Record<string, unknown>;
        continue;
      }
      if (place === feed && random(8) > 0) continue;
      // JSON has no lists with holes.
      if (random(4) === 0 && !Array.isArray(place)) delete place[key];
      else if (random(6) === 0 && Array.isArray(place)) place.push(structuredClone(place[0]));
      else place[key] = structuredClone(rubbish[random(rubbish.length)]);
      break;
    }
  }
}

/** What is wrong in these fields of a resource whatever else it holds. */
const wrong: Readonly<Record<string, unknown>> = {
  id: 'Not An Id',
  name: ' ',
  url: 'javascript:alert(1)',
  category: 7,
  datePublished: 'last May',
  timeRequired: '45 minutes',
};

/** Spoils so many fields of a resource; answers with their names. */
export function spoilAt(item: Record<string, unknown>, seed: number, count: number): string[] {
  const random = sequence(seed + 1);
  const fields = Object.keys(wrong);
  const chosen: string[] = [];
  while (chosen.length < count) {
    const field = fields.splice(random(fields.length), 1)[0]!;
    item[field] = wrong[field];
    chosen.push(field);
  }
  return chosen;
}
