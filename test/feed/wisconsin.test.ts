/** What the default feed says: every fact here is written out again, so a slip in the feed is seen. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Item = { [key: string]: Json };

const raw = readFileSync(new URL('../../src/feed/wisconsin.json', import.meta.url), 'utf8');
const feed = JSON.parse(raw) as Item;

const items = (value: Json | undefined): Item[] => (Array.isArray(value) ? (value as Item[]) : []);
const object = (value: Json | undefined): Item => {
  assert.ok(value !== null && typeof value === 'object' && !Array.isArray(value), 'an object');
  return value;
};
const at = (list: Item[], id: string): Item => {
  const found = list.find((item) => item.id === id);
  assert.ok(found, `there is an item "${id}"`);
  return found;
};
const ids = (list: Item[]): string[] => list.map((item) => String(item.id));

const resources = items(feed.resources);
const trainings = items(feed.trainings);
const hotlines = items(feed.hotlines);
const guide = object(feed.guide);
const terms = object(feed.terms);
const indicators = items(guide.indicators);
const levels = items(guide.levels);
const sessions = trainings.flatMap((training) => items(training.sessions));

/** Every value in the feed with its JSON Pointer and the name of its field (array items keep the array's name). */
function* walk(
  value: Json,
  pointer = '',
  key = '',
): Generator<{ value: Json; pointer: string; key: string }> {
  yield { value, pointer, key };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, `${pointer}/${index}`, key);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, item] of Object.entries(value)) yield* walk(item, `${pointer}/${name}`, name);
  }
}
const all = [...walk(feed)];
const isText = (value: Json): value is { en?: string; es?: string } =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  ('en' in value || 'es' in value);
const texts = all.filter(({ value }) => isText(value)) as {
  value: { en?: string; es?: string };
  pointer: string;
  key: string;
}[];
/** Titles of documents stay in the document's own language. */
const isTitle = (pointer: string) => /^\/resources\/\d+\/(translations\/\d+\/)?name$/.test(pointer);

const RESOURCES = [
  'aht-101-intro-school-staff',
  'aht-basics-recorded-interview',
  'aht-basics-handout',
  'it-happens-here-documentary',
  'it-happens-here-facilitator-guide',
  'webinar-finding-your-strengths',
  'webinar-practical-harm-reduction',
  'dcf-aht-toolkit',
  'ncssle-staff-development-series',
  'ncssle-online-safety-webinar',
  'soar-school-based-professionals',
  'innocence-sold',
  'wi-we-need-to-talk',
  'wi-we-need-to-talk-posters',
  'ht-101-school-administrators-staff',
  'ed-fact-sheet-for-schools',
  'nche-sex-trafficking-of-minors',
  'human-trafficking-in-americas-schools',
  'wi-doj-human-trafficking-resources',
  'ncmec-red-flags',
  'hhs-human-trafficking-tip-sheet',
  'polaris-myths-and-facts',
  'polaris-on-ramps',
  'tahirih-child-marriage',
  'nctsn-experiences-of-youth',
  'nctsn-what-you-might-not-know',
  'nctsn-who-is-vulnerable',
  'dpi-dcf-youth-lessons',
  'youth-lessons-facilitation-guide',
  'youth-lessons-video-series',
  'youth-lessons-free-training',
  'nhtrc-student-toolkit',
  'wi-doj-regional-resource-list',
  'love146-responding-to-disclosures',
  'dcf-engagement-tools',
  'building-a-strong-team-response',
  'finding-your-strengths',
  'ncssle-effective-engagement-webinar',
  'pbis-domestic-sex-trafficking-of-minors',
  'dpi-indicator-guide-online-module',
  'wi-indicator-and-response-guide',
  'wi-indicator-and-response-guide-es',
  'dpi-mandated-reporting-modules',
  'dpi-mandated-reporting-supplements',
];

const DPI_PAGE =
  'https://dpi.wi.gov/sspw/safe-schools/resources-reduce-and-respond-sexual-violence-schools/human-trafficking';
const GUIDE_PAGE = 'https://dcf.wisconsin.gov/ys/aht';
const REPORT_PAGE = 'https://dcf.wisconsin.gov/cps/reportabuse';

/** The address of each resource that has one of its own; all others are linked to the page that lists them. */
const RESOURCE_URLS: Record<string, string> = {
  'dcf-aht-toolkit': 'https://dcf.wisconsin.gov/aht/toolkit',
  'ncssle-staff-development-series':
    'https://safesupportivelearning.ed.gov/addressing-human-trafficking-americas-schools-staff-development-series',
  'ncssle-online-safety-webinar':
    'https://safesupportivelearning.ed.gov/events/webinar/human-trafficking-online-safety',
  'wi-we-need-to-talk': 'https://dcf.wisconsin.gov/wisconsintalks',
  'ht-101-school-administrators-staff':
    'https://safesupportivelearning.ed.gov/resources/human-trafficking-101-school-administrators-and-staff',
  'ed-fact-sheet-for-schools': 'https://www2.ed.gov/about/offices/list/oese/oshs/factsheet.html',
  'nche-sex-trafficking-of-minors':
    'https://nche.ed.gov/sex-trafficking-of-minors-how-to-recognize-and-respond-to-the-trafficking-of-students-brief/',
  'human-trafficking-in-americas-schools':
    'https://www2.ed.gov/documents/human-trafficking/human-trafficking-americas-schools.pdf',
  'wi-doj-human-trafficking-resources': 'https://www.doj.state.wi.us/ocvs/human-trafficking',
  'polaris-on-ramps': 'https://polarisproject.org/on-ramps-intersections-and-exit-routes/',
  'pbis-domestic-sex-trafficking-of-minors':
    'http://www.pbis.org/resource/addressing-the-growing-problem-of-domestic-sex-trafficking-in-minors-through-pbis',
  'dpi-mandated-reporting-modules':
    'https://dpi.state.wi.us/sspw/safe-schools/child-abuse-and-neglect',
};

const GUIDE_URLS = [
  GUIDE_PAGE,
  REPORT_PAGE,
  'https://docs.legis.wisconsin.gov/document/statutes/48.981(2)(a)21.',
  DPI_PAGE,
  'https://www.childwelfare.gov/resources/responding-child-victims-human-trafficking-wisconsin/',
  'https://www.childwelfare.gov/resources/making-and-screening-reports-child-abuse-and-neglect-wisconsin/',
  'https://safesupportivelearning.ed.gov/human-trafficking-americas-schools/indicators',
  'https://www2.ed.gov/about/offices/list/oese/oshs/factsheet.html',
  'https://www.missingkids.org/blog/2024/child-sex-trafficking-know-the-signs',
  'https://www.missingkids.org/blog/2020/january-is-national-human-trafficking-prevention-month',
  'https://www.doj.state.wi.us/news-releases/ag-kaul-shares-signs-human-trafficking-during-human-trafficking-prevention-month',
  'https://www.wearegreenbay.com/news/local-news/signs-of-human-trafficking-what-to-watch-out-for/',
  'http://www.milwaukeeindependent.com/curated/new-awareness-campaign-informs-wisconsin-citizens-youth-sex-trafficking-problem/',
  'https://drydenwire.com/news/human-trafficking-be-aware/',
  'https://drydenwire.com/news/senator-schachtner-it-happens-here/',
  'https://sschc.org/es/wi-need-talk-sex-trafficking/',
  'https://dhs.wisconsin.gov/node/63088',
];

const URLS = new Set([
  ...Object.values(RESOURCE_URLS),
  ...GUIDE_URLS,
  'https://humantraffickinghotline.org/',
  'https://humantraffickinghotline.org/chat',
  'https://wcwpds.wisc.edu/web-based-courses/understanding-child-sex-trafficking/',
]);

/** English and Spanish strings that are rightly the same. */
const SAME = new Set(['Video']);

/** Publishers whose names have no other form in Spanish. */
const PROPER_NAMES = new Set([
  'Center on Positive Behavioral Interventions and Supports (PBIS)',
  'Love146',
  'National Center for Homeless Education (NCHE)',
  'National Center for Missing & Exploited Children (NCMEC)',
  'National Center on Safe Supportive Learning Environments (NCSSLE)',
  'Polaris Project',
  'Tahirih Justice Center',
  'The National Child Traumatic Stress Network (NCTSN)',
]);

test('the file is UTF-8 JSON, two spaces deep, with its letters written as they are', () => {
  assert.equal(raw, `${JSON.stringify(feed, null, 2)}\n`);
  assert.doesNotMatch(raw, /\\u/);
  assert.doesNotMatch(raw, /[\u00ad\u200b-\u200f\u202a-\u202e\ufeff\ufffd]/);
});

test('the envelope names the feed, its languages, its zone and 911', () => {
  assert.deepEqual(Object.keys(feed), [
    '$schema',
    'version',
    'name',
    'publisher',
    'dateModified',
    'inLanguage',
    'timeZone',
    'emergency',
    'hotlines',
    'trainings',
    'guide',
    'terms',
    'resources',
  ]);
  assert.equal(feed.$schema, '../feed.schema.json');
  assert.equal(feed.version, 1);
  assert.equal(feed.dateModified, '2026-11-22T00:00:00Z');
  assert.deepEqual(feed.inLanguage, ['en', 'es']);
  assert.equal(feed.timeZone, 'America/Chicago');
  assert.equal(object(feed.emergency).telephone, '911');
  assert.deepEqual(
    Object.keys(object(feed.publisher)),
    ['name'],
    'no agency is given as the publisher',
  );
});

test('every field is one that the feed format has', () => {
  const allowed: [RegExp, string][] = [
    [
      /^\/hotlines\/\d+$/,
      'id name description telephone tty sms chatUrl url hours languages verified',
    ],
    [
      /^\/trainings\/\d+$/,
      'id name description url audience objectives notFor prerequisite contentNotice contact facilitators cost sessions modules certificate',
    ],
    [/^\/trainings\/\d+\/sessions\/\d+$/, 'id startDate endDate eventStatus previousStartDate'],
    [/^\/trainings\/\d+\/modules\/\d+$/, 'id name description'],
    [/^\/trainings\/\d+\/notFor\/\d+$/, 'description url'],
    [/^\/trainings\/\d+\/facilitators\/\d+$/, 'name role organization'],
    [/^\/trainings\/\d+\/contact$/, 'name email'],
    [/^\/trainings\/\d+\/certificate$/, 'name description'],
    [
      /^\/guide$/,
      'name description example notices groups levels indicators sources verified reviewBy',
    ],
    [/^\/guide\/groups\/\d+$/, 'id name'],
    [/^\/guide\/levels\/\d+$/, 'id name advice minimum actions'],
    [/^\/guide\/levels\/\d+\/actions\/\d+$/, 'name url telephone'],
    [/^\/guide\/indicators\/\d+$/, 'id text level group note'],
    [/^\/guide\/sources\/\d+$/, 'name url inLanguage'],
    [/^\/terms\/\w+\/\d+$/, 'id name parent'],
    [
      /^\/resources\/\d+$/,
      'id name url description publisher category kind audience inLanguage datePublished cost contentNotice typicalAgeRange requires endorsed partOf translations listedAt',
    ],
    [/^\/resources\/\d+\/requires$/, 'text training'],
    [/^\/resources\/\d+\/listedAt$/, 'name url'],
    [/^\/resources\/\d+\/translations\/\d+$/, 'inLanguage name'],
  ];
  for (const [pattern, names] of allowed) {
    const found = all.filter(
      ({ value, pointer }) => !Array.isArray(value) && pattern.test(pointer),
    );
    assert.ok(found.length > 0, `${pattern} is in the feed`);
    for (const { value, pointer } of found)
      for (const name of Object.keys(object(value)))
        assert.ok(names.split(' ').includes(name), `${pointer}/${name}`);
  }
});

test('44 resources stand in the order of the page', () => {
  assert.equal(RESOURCES.length, 44);
  assert.deepEqual(ids(resources), RESOURCES);
  const order = ids(items(terms.category));
  const places = resources.map((resource) => order.indexOf(String(resource.category)));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
});

test('resources are counted by heading and by kind as on the page', () => {
  const count = (field: string) => {
    const counts: Record<string, number> = {};
    for (const resource of resources)
      counts[String(resource[field])] = (counts[String(resource[field])] ?? 0) + 1;
    return counts;
  };
  assert.deepEqual(count('category'), {
    'video-and-online-learning-modules': 12,
    'fact-sheets-guides-and-written-resources': 15,
    'educating-youth': 5,
    'support-youth': 7,
    'mandated-reporting-of-sex-trafficking': 5,
  });
  assert.deepEqual(count('kind'), {
    video: 4,
    handout: 1,
    documentary: 1,
    guide: 7,
    'recorded-webinar': 4,
    'resource-list': 3,
    'online-module': 4,
    'web-page': 3,
    poster: 1,
    'fact-sheet': 9,
    report: 1,
    curriculum: 2,
    training: 1,
    tool: 3,
  });
});

test('each resource has a title, a description, an audience, a language and exactly one place to go', () => {
  for (const resource of resources) {
    const id = String(resource.id);
    assert.ok(isText(resource.description ?? null), `${id} has a description`);
    assert.ok(items(resource.audience).length > 0, `${id} has an audience`);
    const language = id === 'wi-indicator-and-response-guide-es' ? 'es' : 'en';
    assert.deepEqual(resource.inLanguage, [language], `${id} inLanguage`);
    assert.deepEqual(
      Object.keys(object(resource.name)),
      [language],
      `${id} keeps its title's language`,
    );
    assert.equal(resource.url, RESOURCE_URLS[id], `${id} url`);
    assert.notEqual('url' in resource, 'listedAt' in resource, `${id} has either url or listedAt`);
    if ('listedAt' in resource)
      assert.equal(object(resource.listedAt).url, DPI_PAGE, `${id} listedAt`);
  }
  assert.equal(resources.filter((resource) => 'url' in resource).length, 12);
});

test('dates, ages, parts, gates, notices and endorsement are where the facts have them', () => {
  const having = (field: string) =>
    Object.fromEntries(
      resources
        .filter((item) => field in item)
        .map((item): [string, Json | undefined] => [String(item.id), item[field]]),
    );
  assert.deepEqual(having('datePublished'), {
    'webinar-finding-your-strengths': '2023-02-23',
    'webinar-practical-harm-reduction': '2023-03-01',
    'ncssle-online-safety-webinar': '2020-06-17',
    'ed-fact-sheet-for-schools': '2013',
    'human-trafficking-in-americas-schools': '2021-01',
    'polaris-on-ramps': '2018-07',
    'pbis-domestic-sex-trafficking-of-minors': '2021-01-29',
  });
  assert.deepEqual(having('typicalAgeRange'), {
    'innocence-sold': '12+',
    'finding-your-strengths': '11-18',
  });
  assert.deepEqual(having('endorsed'), { 'nhtrc-student-toolkit': false });
  assert.deepEqual(having('partOf'), {
    'aht-basics-recorded-interview': 'aht-101-intro-school-staff',
    'aht-basics-handout': 'aht-101-intro-school-staff',
    'it-happens-here-facilitator-guide': 'it-happens-here-documentary',
    'wi-we-need-to-talk-posters': 'wi-we-need-to-talk',
    'youth-lessons-facilitation-guide': 'dpi-dcf-youth-lessons',
    'youth-lessons-video-series': 'dpi-dcf-youth-lessons',
    'youth-lessons-free-training': 'dpi-dcf-youth-lessons',
    'building-a-strong-team-response': 'dcf-engagement-tools',
    'finding-your-strengths': 'dcf-engagement-tools',
    'dpi-mandated-reporting-supplements': 'dpi-mandated-reporting-modules',
  });
  assert.deepEqual(Object.keys(having('requires')), [
    'dpi-dcf-youth-lessons',
    'youth-lessons-facilitation-guide',
    'youth-lessons-video-series',
  ]);
  for (const requires of Object.values(having('requires')))
    assert.equal(object(requires).training, 'it-happens-here-facilitation');
  assert.deepEqual(Object.keys(having('contentNotice')), [
    'it-happens-here-documentary',
    'innocence-sold',
    'youth-lessons-video-series',
  ]);
  assert.deepEqual(ids(resources.filter((item) => !('publisher' in item))), ['innocence-sold']);
});

test('the two editions of the state guide point to each other', () => {
  const title = 'Guía de Respuestas e Indicadores de Trata y Explotación Sexual de Wisconsin';
  assert.deepEqual(at(resources, 'wi-indicator-and-response-guide').translations, [
    { inLanguage: 'es', name: { es: title } },
  ]);
  const spanish = at(resources, 'wi-indicator-and-response-guide-es');
  assert.deepEqual(spanish.name, { es: title });
  assert.deepEqual(spanish.translations, [
    {
      inLanguage: 'en',
      name: { en: 'Wisconsin Child Sex Trafficking and Exploitation Indicator and Response Guide' },
    },
  ]);
});

test('every text is in English and Spanish, but for titles', () => {
  assert.ok(texts.length > 200);
  for (const { value, pointer } of texts) {
    if (isTitle(pointer)) continue;
    assert.deepEqual(Object.keys(value), ['en', 'es'], pointer);
  }
  for (const { value, pointer } of texts)
    for (const text of Object.values(value)) {
      assert.equal(typeof text, 'string', pointer);
      assert.ok(
        text === text.trim() && text !== '' && !/\s{2}|[<>]/.test(text),
        `${pointer} is clean text`,
      );
    }
});

test('no text field is left in one language as a plain string', () => {
  const always =
    /^(description|advice|text|note|hours|languages|notices|objectives|contentNotice|prerequisite|cost|role|organization)$/;
  for (const { value, pointer, key } of all) {
    if (typeof value !== 'string' || /\/(en|es)$/.test(pointer)) continue;
    assert.doesNotMatch(key, always, pointer);
    if (key === 'name')
      assert.match(pointer, /^\/trainings\/\d+\/(facilitators\/\d+|contact)\/name$/, pointer);
    if (key === 'publisher') assert.ok(PROPER_NAMES.has(value), pointer);
  }
});

test('Spanish differs from English unless listed', () => {
  const same = new Set<string>();
  for (const { value, pointer } of texts) {
    if (isTitle(pointer) || value.en !== value.es) continue;
    assert.ok(value.en !== undefined && SAME.has(value.en), `${pointer}: ${value.en}`);
    same.add(value.en);
  }
  assert.deepEqual(same, SAME, 'the list holds no more than is needed');
});

test('Spanish is whole: no English function words are left in it', () => {
  for (const { value, pointer } of texts) {
    if (isTitle(pointer) || value.es === undefined) continue;
    assert.doesNotMatch(value.es, /\b(the|with|and|your|student|school|report)\b/i, pointer);
    assert.doesNotMatch(value.es, /^[^¿]*\?/, `${pointer} opens its question`);
  }
});

test('every address is on the list, and every address on the list is used', () => {
  const used = new Set<string>();
  for (const { value, pointer } of all) {
    if (typeof value !== 'string' || pointer === '/$schema') continue;
    if (/(^|U|\/u)rl$/.test(pointer)) assert.match(value, /^https?:\/\//, pointer);
    for (const [address] of value.matchAll(/\b[a-z][a-z+.-]*:\/\/\S+|\bwww\.\S+/gi)) {
      assert.ok(URLS.has(value), `${pointer}: ${address}`);
      used.add(value);
    }
  }
  assert.deepEqual([...used].sort(), [...URLS].sort());
  const plain = [...used].filter((address) => !address.startsWith('https:'));
  assert.equal(plain.length, 2, 'only two addresses are known without https');
});

test('e-mail goes to the contact that the page names, and nowhere else', () => {
  const found = all.filter(({ value }) => typeof value === 'string' && value.includes('@'));
  assert.deepEqual(
    found.map(({ pointer, value }) => [pointer, value]),
    [0, 1].map((n) => [`/trainings/${n}/contact/email`, 'julie.incitti@dpi.wi.gov']),
  );
});

test('there is no telephone number but the known ones', () => {
  const numbers = new Set(['1-888-373-7888', '911', '711', '233733', '211', '988']);
  const seen = new Set<string>();
  for (const { value, pointer, key } of all) {
    if (typeof value !== 'string' || pointer === '/$schema' || URLS.has(value)) continue;
    if (key === 'telephone' || key === 'tty' || key === 'number') {
      assert.ok(numbers.has(value), `${pointer}: ${value}`);
      seen.add(value);
      continue;
    }
    if (
      /^(id|partOf|training|level|group|typicalAgeRange|dateModified|startDate|endDate|previousStartDate|datePublished|verified|reviewBy)$/.test(
        key,
      )
    )
      continue;
    const rest = value
      .replaceAll('48.981', '')
      .replaceAll('Love146', '')
      .replaceAll('Grades 7-12', '')
      .replace(/Human Trafficking 101|Trata de personas 101/gi, '')
      .replace(/More than 200 languages|Más de 200 idiomas/, '')
      .replace(/\b(20[12]\d)\b/g, '');
    for (const [run] of rest.matchAll(/\+?\(?\d[\d().\- ]*\d/g)) {
      const digits = run.replace(/\D/g, '');
      if (digits.length < 3) continue;
      assert.ok(/^(911|988|211)$/.test(run), `${pointer}: ${run}`);
      seen.add(run);
    }
    assert.doesNotMatch(
      value,
      /\b[A-Z]{2,}[- ]?\d{4}\b|\d-[A-Z]{4,}/,
      `${pointer} spells no number in letters`,
    );
  }
  assert.deepEqual(seen, numbers);
});

test('the hotline is the national one, with text, chat and relay', () => {
  assert.equal(hotlines.length, 1);
  const [hotline] = hotlines;
  assert.ok(hotline);
  const { description, ...rest } = hotline;
  assert.deepEqual(rest, {
    id: 'national-human-trafficking-hotline',
    name: {
      en: 'National Human Trafficking Hotline',
      es: 'Línea Nacional Contra la Trata de Personas',
    },
    telephone: '1-888-373-7888',
    tty: '711',
    sms: { number: '233733', label: 'BEFREE' },
    chatUrl: 'https://humantraffickinghotline.org/chat',
    url: 'https://humantraffickinghotline.org/',
    hours: {
      en: '24 hours a day, 7 days a week',
      es: 'Las 24 horas del día, los 7 días de la semana',
    },
    languages: {
      en: 'More than 200 languages by phone; English and Spanish by text and chat',
      es: 'Más de 200 idiomas por teléfono; español e inglés por mensaje de texto y chat',
    },
    verified: '2026-11-22',
  });
  const { en, es } = object(description) as { en: string; es: string };
  assert.match(en, /not the police.*immigration/s);
  assert.match(es, /No es la policía.*inmigración/s);
  assert.doesNotMatch(`${en} ${es}`, /confidential|anonym|confidencial|anónim|Polaris|Compass/i);
});

test('ids are well formed and unique in their list', () => {
  for (const { value, pointer, key } of all) {
    if (key === 'id') assert.match(String(value), /^[a-z0-9][a-z0-9-]*$/, pointer);
  }
  const lists = [
    hotlines,
    trainings,
    sessions,
    resources,
    indicators,
    levels,
    items(guide.groups),
    items(terms.category),
    items(terms.audience),
    items(terms.kind),
    ...trainings.map((training) => items(training.modules)),
  ];
  for (const list of lists) assert.equal(new Set(ids(list)).size, list.length, ids(list).join(' '));
  assert.equal(
    lists.flat().length,
    all.filter(({ key }) => key === 'id').length,
    'every id of the feed is in one of these lists',
  );
});

test('every reference resolves, and every term is used', () => {
  const categories = items(terms.category);
  const parents = new Set(
    categories.flatMap((term) => ('parent' in term ? [String(term.parent)] : [])),
  );
  const leaves = ids(categories).filter((id) => !parents.has(id));
  for (const parent of parents) assert.ok(ids(categories).includes(parent), parent);

  const used = {
    category: new Set<string>(),
    kind: new Set<string>(),
    audience: new Set<string>(),
  };
  for (const resource of resources) {
    const id = String(resource.id);
    assert.ok(leaves.includes(String(resource.category)), `${id} category is a leaf`);
    used.category.add(String(resource.category));
    used.kind.add(String(resource.kind));
    if ('partOf' in resource) {
      assert.ok(RESOURCES.includes(String(resource.partOf)), `${id} partOf`);
      assert.ok(!('partOf' in at(resources, String(resource.partOf))), `${id} is one level deep`);
    }
    if ('requires' in resource) {
      const training = at(trainings, String(object(resource.requires).training));
      assert.ok(items(training.sessions).length > 0, `${id} requires a training with sessions`);
    }
  }
  for (const item of [...resources, ...trainings])
    for (const audience of item.audience as string[]) used.audience.add(audience);
  assert.deepEqual([...used.category].sort(), [...leaves].sort());
  assert.deepEqual([...used.kind].sort(), ids(items(terms.kind)).sort());
  assert.deepEqual([...used.audience].sort(), ids(items(terms.audience)).sort());

  const groups = ids(items(guide.groups));
  for (const indicator of indicators) {
    assert.ok(groups.includes(String(indicator.group)), `${indicator.id} group`);
    assert.ok(ids(levels).includes(String(indicator.level)), `${indicator.id} level`);
  }
  assert.deepEqual(
    [...new Set(indicators.map((indicator) => indicator.group))],
    groups,
    'groups follow each other',
  );
});

test("the categories are the page's headings", () => {
  assert.deepEqual(
    items(terms.category).map((term) => [term.id, term.parent]),
    [
      ['building-understanding-of-adults', undefined],
      ['video-and-online-learning-modules', 'building-understanding-of-adults'],
      ['fact-sheets-guides-and-written-resources', 'building-understanding-of-adults'],
      ['educating-youth', undefined],
      ['support-youth', undefined],
      ['mandated-reporting-of-sex-trafficking', undefined],
    ],
  );
  const audiences = items(terms.audience).length;
  assert.ok(audiences >= 8 && audiences <= 12, `${audiences} audiences`);
});

test('the sessions have the dates of the page, and the moved one says from when', () => {
  assert.deepEqual(ids(trainings), [
    'it-happens-here-screening',
    'it-happens-here-facilitation',
    'human-trafficking-101',
  ]);
  assert.deepEqual(at(trainings, 'it-happens-here-screening').sessions, [
    {
      id: 'it-happens-here-screening-2024-09-19',
      startDate: '2024-09-19T09:00',
      endDate: '2024-09-19T10:00',
      eventStatus: 'scheduled',
    },
    {
      id: 'it-happens-here-screening-2024-12-10',
      startDate: '2024-12-10T09:00',
      endDate: '2024-12-10T10:00',
      eventStatus: 'scheduled',
    },
  ]);
  assert.deepEqual(at(trainings, 'it-happens-here-facilitation').sessions, [
    {
      id: 'facilitation-guide-training-2025-02-18',
      startDate: '2025-02-18T09:00',
      endDate: '2025-02-18T11:30',
      eventStatus: 'rescheduled',
      previousStartDate: '2024-09-24T09:00',
    },
  ]);
});

test('the two webinars name who leads them, whom to ask and what they cost', () => {
  const screening = at(trainings, 'it-happens-here-screening');
  const facilitation = at(trainings, 'it-happens-here-facilitation');
  assert.deepEqual(
    items(screening.facilitators).map((person) => person.name),
    ['Asia Jackson', 'Julie Incitti', 'Jessica Goodman Schutz'],
  );
  assert.equal('facilitators' in facilitation, false, 'the page names none for this training');
  assert.deepEqual(screening.audience, [
    'school-staff',
    'parents-and-caregivers',
    'community-partners',
  ]);
  assert.deepEqual(facilitation.audience, [
    'school-staff',
    'pupil-services-staff',
    'professionals',
  ]);
  assert.ok('contentNotice' in screening);
  assert.ok('prerequisite' in facilitation);
  for (const training of [screening, facilitation]) {
    assert.deepEqual(training.cost, { en: 'Free', es: 'Gratis' });
    assert.equal(training.url, DPI_PAGE);
  }
});

test('the course has six modules, three objectives, a certificate without hours and no address', () => {
  const course = at(trainings, 'human-trafficking-101');
  assert.equal(
    object(course.name).en,
    'Human Trafficking 101: Understanding Child Sex Trafficking in Wisconsin',
  );
  assert.deepEqual(
    items(course.modules).map((module) => [module.id, object(module.name).en]),
    [
      ['scope', 'Scope of child sex trafficking'],
      ['dynamics', 'Dynamics of child sex trafficking'],
      ['vulnerability', 'Factors that increase a youth’s vulnerability to child sex trafficking'],
      ['indicators', 'Indicators that a child may be at risk or being sex trafficked'],
      ['leaving', 'The experience of leaving sex trafficking or “the life”'],
      ['resources', 'Resources available in Wisconsin'],
    ],
  );
  assert.equal(items(course.objectives).length, 3);
  assert.deepEqual(
    items(course.notFor).map((entry) => entry.url),
    [
      'https://wcwpds.wisc.edu/web-based-courses/understanding-child-sex-trafficking/',
      undefined,
      undefined,
      undefined,
    ],
  );
  assert.deepEqual(course.audience, [
    'school-staff',
    'youth-service-providers',
    'behavioral-health-and-social-work',
    'advocates',
  ]);
  assert.equal('hours' in object(course.certificate), false);
  for (const field of ['url', 'hours', 'cost', 'sessions'])
    assert.equal(field in course, false, field);
});

test('the guide is marked as an example, dated, and gives its sources', () => {
  assert.equal(guide.example, true);
  assert.equal(guide.verified, '2026-11-22');
  assert.equal(guide.reviewBy, '2027-11-22');
  assert.deepEqual(
    items(guide.sources).map((source) => source.url),
    GUIDE_URLS,
  );
});

test("the guide's notices say what it is not, what not to do, and last of all the duty to report", () => {
  const notices = (guide.notices as Json[]).map(
    (notice) => object(notice) as { en: string; es: string },
  );
  const expected: [RegExp, RegExp][] = [
    [
      /example.*not a diagnosis.*not a validated.*not evidence/s,
      /ejemplo.*No es un diagnóstico.*validado.*prueba/s,
    ],
    [
      /One sign alone proves nothing.*does not mean/s,
      /Una sola señal no prueba nada.*no significa/s,
    ],
    [
      /Do not question.*Do not confront.*do not warn a person you suspect, in the family or outside it.*Do not promise secrecy/s,
      /No interrogue.*No confronte.*sobre aviso.*sea o no de la familia.*No prometa/s,
    ],
    [/CPS takes up every report.*a family member/s, /CPS atiende todo reporte.*un familiar/s],
    [/no names.*not stored or sent/s, /No escriba nombres.*no se guarda ni se envía/s],
    [/harm themselves.*988.*911/s, /hacerse daño.*988.*911/s],
    [/you, too.*988/s, /para usted.*988/s],
    [
      /48\.981.*mandated reporters.*at once.*proof/s,
      /48\.981.*obligado a reportar.*de inmediato.*pruebas/s,
    ],
  ];
  assert.equal(notices.length, expected.length);
  for (const [index, [en, es]] of expected.entries()) {
    assert.match(notices[index]?.en ?? '', en);
    assert.match(notices[index]?.es ?? '', es);
  }
});

test('the guide has three levels, which are actions and not scores', () => {
  assert.deepEqual(
    levels.map((level) => [level.id, level.minimum]),
    [
      ['talk-it-over', 1],
      ['report-your-suspicion', 1],
      ['act-now', 1],
    ],
  );
  const places = (level: Item | undefined) =>
    items(level?.actions).map((action) => action.telephone ?? action.url ?? null);
  assert.deepEqual(places(levels[0]), [GUIDE_PAGE, REPORT_PAGE, '211', '1-888-373-7888']);
  assert.deepEqual(places(levels[1]), [REPORT_PAGE, null, '211', '1-888-373-7888']);
  assert.deepEqual(places(levels[2]), ['911', REPORT_PAGE, '1-888-373-7888']);
  for (const { value, pointer } of texts)
    if (pointer.startsWith('/guide/'))
      assert.doesNotMatch(
        Object.values(value).join(' '),
        /\b(score|scores|points|percent|high risk|at risk|confirmed|puntaje|puntos|alto riesgo|confirmad[oa])\b/i,
        pointer,
      );
});

/** What many things can cause, and what tells of nobody who controls, uses or harms the student. */
const GENERAL = [
  'new-hidden-friends',
  'hides-whereabouts',
  'cut-off-from-people',
  'items-cannot-afford',
  'health-not-treated',
  'worn-out-underfed',
  'hygiene-change',
  'signs-of-addiction',
  'often-absent',
  'grades-drop',
  'much-more-online',
  'trips-without-permission',
  'behaviour-shift',
  'unsure-about-own-details',
  'withdrawn-afraid',
  'harms-self',
];

test('20 to 47 indicators; danger and disclosures act now, general signs are talked over, all others report', () => {
  assert.ok(indicators.length >= 20 && indicators.length <= 47, `${indicators.length} indicators`);
  assert.equal(indicators[0]?.group, 'danger-now');
  for (const indicator of indicators) {
    const urgent = indicator.group === 'danger-now' || indicator.group === 'disclosure';
    assert.equal(
      indicator.level,
      urgent
        ? 'act-now'
        : GENERAL.includes(String(indicator.id))
          ? 'talk-it-over'
          : 'report-your-suspicion',
      String(indicator.id),
    );
    const { en } = object(indicator.text) as { en: string };
    assert.match(en, /\.$/, `${indicator.id} is a sentence`);
    assert.ok(en.split(' ').length <= 20, `${indicator.id} is short`);
  }
  assert.deepEqual(ids(indicators.filter((item) => item.level === 'act-now')), [
    'in-danger-now',
    'says-trafficked',
    'says-traded-sex',
    'police-have-confirmed',
  ]);
  assert.deepEqual(
    ids(indicators.filter((item) => item.level === 'talk-it-over')).sort(),
    [...GENERAL].sort(),
  );
  const note = (id: string) => String(object(at(indicators, id).note).en);
  assert.match(note('sexual-images'), /Never look for, open, copy or forward/);
  assert.match(note('harms-self'), /988/);
});

test('indicators that judge a family, a past or an identity are left out', () => {
  for (const id of [
    'past-abuse',
    'circle-in-sex-trade',
    'many-partners-reported',
    'unstable-housing',
    'lives-from-a-bag',
    'talks-of-other-cities',
    'sexualized-profile',
    'dress-unsuited',
  ])
    assert.ok(!ids(indicators).includes(id), id);
  for (const indicator of indicators) {
    const { en, es } = object(indicator.text) as { en: string; es: string };
    assert.doesNotMatch(
      en,
      /\b(immigra|undocumented|foreign|LGBT|gay|trans|homeless|foster|poor|race|tribal|prior abuse)/i,
      en,
    );
    assert.doesNotMatch(
      es,
      /\b(inmigra|indocumentad|extranjer|LGBT|crianza|pobre|raza|tribal)/i,
      es,
    );
  }
});

test('the duty to report is named where the resources are about it', () => {
  for (const id of [
    'dpi-indicator-guide-online-module',
    'wi-indicator-and-response-guide',
    'dpi-mandated-reporting-modules',
  ]) {
    const { en, es } = object(at(resources, id).description) as { en: string; es: string };
    assert.match(en, /s\. 48\.981, Wis\. Stats\./, id);
    assert.match(es, /s\. 48\.981, Wis\. Stats\./, id);
  }
});

test('no words that blame, frighten or reassure', () => {
  const denied = [
    /prostitu/i,
    /sex worker|trabajador[ae]s? sexual/i,
    /\bvictim|\bvíctim/i,
    /\bslave|esclav/i,
    /\bchains?\b|\bcadenas?\b|handcuff|esposad/i,
    /\brescue|rescat/i,
    /low[- ]risk|no risk|bajo riesgo|sin riesgo|ningún riesgo/i,
    /all clear|nothing to worry|no se preocupe|nada de qué preocuparse/i,
    /promiscu|runaway kid|bad choices|malas decisiones/i,
    /horrif|shocking|epidemic|horror|impactante|epidemia/i,
    /illegal alien|\bilegal(es)?\b/i,
    /menor(es)? trafficad|traficad[oa]s?/i,
  ];
  for (const { value, pointer } of texts)
    for (const text of Object.values(value))
      for (const word of denied) {
        assert.doesNotMatch(text, word, pointer);
      }
  for (const { value, pointer } of texts) {
    for (const [, before] of (value.en ?? '').matchAll(/(.)the life\b/gi))
      assert.equal(before, '“', pointer);
    for (const [, before] of (value.es ?? '').matchAll(/(.)la vida\b(?=”)/gi))
      assert.equal(before, '“', pointer);
  }
});
