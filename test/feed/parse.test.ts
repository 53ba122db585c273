/** What the reader of feeds promises: strict about the head, forgiving about items, never a throw. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isProblem, parse, parseFeed, readDocument } from '../../src/feed/index.js';
import { readSection } from '../../src/feed/parse.js';
import { guides } from '../../src/feed/sections/guide.js';
import { hotlines } from '../../src/feed/sections/hotlines.js';
import { resources } from '../../src/feed/sections/resources.js';
import { terms } from '../../src/feed/sections/terms.js';
import { trainings } from '../../src/feed/sections/trainings.js';
import { address, head, hotline, session } from './example.js';

const documentOf = (more: object) => {
  const document = readDocument({ ...head, ...more }, address);
  assert.ok(!isProblem(document));
  return document;
};

describe('the head of a feed', () => {
  const problemOf = (raw: unknown) => {
    const outcome = readDocument(raw, address);
    assert.ok(isProblem(outcome), 'should be refused');
    return outcome;
  };

  it('refuses what is no object', () => {
    for (const raw of [null, [], [head], 'text', 7, true]) {
      assert.equal(problemOf(raw).code, 'not-a-feed');
    }
  });

  for (const field of ['version', 'name', 'publisher', 'dateModified'] as const) {
    it(`refuses a document without ${field} and names the field`, () => {
      const { [field]: _, ...rest } = head;
      assert.deepEqual(problemOf(rest), { feed: address, code: 'not-a-feed', detail: `/${field}` });
    });
  }

  it('refuses a newer version as such', () => {
    assert.deepEqual(problemOf({ version: 2 }), {
      feed: address,
      code: 'newer-version',
      detail: '2',
    });
  });

  it('refuses a version that is no number', () => {
    assert.equal(problemOf({ ...head, version: '1' }).code, 'not-a-feed');
  });

  it('refuses text that is no JSON', () => {
    for (const text of ['', '<!doctype html><p>404', '{"version":1', '\u0000']) {
      const outcome = parseFeed(text, address);
      assert.ok(isProblem(outcome));
      assert.equal(outcome.code, 'not-json');
    }
  });

  it('survives a hundred thousand nested lists', () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000);
    assert.ok(isProblem(parseFeed(text, address)));
    const inside = JSON.stringify(head).replace(/}$/, `,"resources":${text}}`);
    const outcome = parse(inside, address);
    assert.ok('problem' in outcome || outcome.skipped.length === 1);
  });

  it('leaves out what is no time zone and says so', () => {
    const document = documentOf({ timeZone: 'noon' + String.fromCharCode(8211) });
    assert.equal(document.header.timeZone, undefined);
    assert.deepEqual(document.skipped, [
      { feed: address, pointer: '/timeZone', reason: 'not-a-time-zone', at: '/timeZone' },
    ]);
  });
});

describe('the items of a feed', () => {
  it('leaves out the wrong one and keeps its neighbours', () => {
    const document = documentOf({
      hotlines: [
        hotline,
        { id: 'no-number', name: 'X' },
        { ...hotline, id: 'Third!' },
        { ...hotline, id: 'fourth' },
      ],
    });
    const { value, skipped } = readSection(document, hotlines);
    assert.deepEqual(
      value.map(({ id }) => id),
      ['line', 'fourth'],
    );
    assert.deepEqual(skipped, [
      { feed: address, pointer: '/hotlines/1', reason: 'missing', at: '/hotlines/1/telephone' },
      { feed: address, pointer: '/hotlines/2', reason: 'not-an-id', at: '/hotlines/2/id' },
    ]);
  });

  it('keeps a training when one of its sessions is wrong', () => {
    const document = documentOf({
      trainings: [
        {
          id: 'a',
          name: 'A',
          sessions: [session('one'), session('two', { endDate: 'soon' }), session('three')],
        },
      ],
    });
    const { value, skipped } = readSection(document, trainings);
    assert.deepEqual(
      value[0]?.sessions?.map(({ id }) => id),
      ['one', 'three'],
    );
    assert.deepEqual(
      skipped.map(({ pointer, reason, at }) => [pointer, reason, at]),
      [['/trainings/0/sessions/1', 'not-a-date', '/trainings/0/sessions/1/endDate']],
    );
  });

  it('leaves out one wrong word of a list, not the item that holds it', () => {
    const document = documentOf({
      resources: [{ id: 'a', name: 'A', audience: ['staff', 'Not An Id', 7] }],
    });
    const { value, skipped } = readSection(document, resources);
    assert.deepEqual(value[0]?.audience, ['staff']);
    assert.deepEqual(
      skipped.map(({ pointer, reason }) => [pointer, reason]),
      [
        ['/resources/0/audience/1', 'not-an-id'],
        ['/resources/0/audience/2', 'wrong-type'],
      ],
    );
  });

  it('keeps the first of two items with one id', () => {
    const document = documentOf({
      resources: [
        { id: 'a', name: 'First' },
        { id: 'a', name: 'Second' },
      ],
    });
    const { value, skipped } = readSection(document, resources);
    assert.deepEqual(value, [{ id: 'a', name: 'First' }]);
    assert.deepEqual(
      skipped.map(({ pointer, reason }) => [pointer, reason]),
      [['/resources/1', 'duplicate-id']],
    );
  });

  it('takes a section of the wrong type for none, and names it', () => {
    for (const [section, key] of [
      [hotlines, 'hotlines'],
      [trainings, 'trainings'],
      [resources, 'resources'],
      [guides, 'guide'],
      [terms, 'terms'],
    ] as const) {
      const { value, skipped } = readSection<unknown>(documentOf({ [key]: 'nonsense' }), section);
      assert.deepEqual(value, section.none);
      assert.deepEqual(
        skipped.map(({ pointer, reason }) => [pointer, reason]),
        [[`/${key}`, 'wrong-type']],
      );
    }
  });

  it('ignores unknown fields (L-03)', () => {
    const { value, skipped } = readSection(
      documentOf({ hotlines: [{ ...hotline, colour: 'blue' }] }),
      hotlines,
    );
    assert.deepEqual(value, [hotline]);
    assert.equal(skipped.length, 0);
  });

  it('is not led astray by __proto__, constructor or inherited names', () => {
    const text = JSON.stringify({ ...head, hotlines: [hotline] })
      .replace(
        '"id":"line"',
        '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"id":"line"',
      )
      .replace('{"version"', '{"__proto__":{"resources":[{"id":"x","name":"X"}]},"version"')
      .replace('"en":"A feed"', '"__proto__":"x","en":"A feed"');
    const document = parseFeed(text, address);
    assert.ok(!isProblem(document));
    assert.deepEqual(readSection(document, hotlines).value, [hotline]);
    assert.deepEqual(readSection(document, resources).value, []);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('reads random rubbish without a throw', () => {
    // A fixed sequence, so that a failure can be seen again.
    let seed = 1;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const values = [
      null,
      0,
      -1,
      '',
      'x',
      [],
      {},
      true,
      [[]],
      [{}],
      [null],
      { id: 'a' },
      [{ id: 'a', name: 'b' }],
    ];
    const keys = [
      'hotlines',
      'trainings',
      'guide',
      'terms',
      'resources',
      'emergency',
      'notice',
      'exitUrl',
      'inLanguage',
      'timeZone',
    ];
    for (let run = 0; run < 2000; run++) {
      const raw: Record<string, unknown> = { ...head };
      for (const key of keys) raw[key] = values[Math.floor(random() * values.length)];
      assert.ok('feed' in parse(raw, address));
    }
  });
});

describe('addresses', () => {
  const urlOf = (url: string, base = address) => {
    const document = readDocument(
      { ...head, resources: [{ id: 'a', name: 'A', url }] },
      address,
      base,
    );
    assert.ok(!isProblem(document));
    return readSection(document, resources).value[0]?.url;
  };

  it('resolves relative ones against the feed', () => {
    assert.equal(urlOf('guide.pdf'), 'https://feeds.example/dir/guide.pdf');
    assert.equal(urlOf('../guide.pdf'), 'https://feeds.example/guide.pdf');
    assert.equal(urlOf('/guide.pdf'), 'https://feeds.example/guide.pdf');
    assert.equal(urlOf('a/b:c'), 'https://feeds.example/dir/a/b:c');
    assert.equal(urlOf('https://other.example/x'), 'https://other.example/x');
  });

  it('resolves those inside lists and objects too', () => {
    const document = documentOf({
      trainings: [
        {
          id: 'a',
          name: 'A',
          notFor: [{ description: 'B', url: 'b.html' }],
          sessions: [
            session('s', { url: 'mailto:a@b.example', location: { name: 'L', url: '/l' } }),
          ],
        },
      ],
    });
    const [training] = readSection(document, trainings).value;
    assert.equal(training?.notFor?.[0]?.url, 'https://feeds.example/dir/b.html');
    assert.equal(training?.sessions?.[0]?.url, 'mailto:a@b.example');
    assert.equal(training?.sessions?.[0]?.location?.url, 'https://feeds.example/l');
  });

  const hostile = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x/y',
    'ftp://x.example',
    '//other.example/x',
    '\\\\other.example\\x',
    'https:\\\\other.example',
    'mailto:a@b.example',
    '',
    'http://[',
    'about:blank',
    'view-source:https://x.example',
    'intent://x',
    'javascript&colon;alert(1) ',
  ];
  for (const url of hostile) {
    it(`refuses ${JSON.stringify(url)} as the address of a resource`, () => {
      assert.equal(urlOf(url), undefined);
    });
  }

  it('refuses a relative one when the feed itself is nowhere on the web', () => {
    assert.equal(urlOf('guide.pdf', 'file:///home/feed.json'), undefined);
  });
});

describe('times', () => {
  const reasonOf = (more: object, feed: object = {}) => {
    const document = documentOf({
      ...feed,
      trainings: [{ id: 'a', name: 'A', sessions: [session('s', more)] }],
    });
    return readSection(document, trainings).skipped[0]?.reason;
  };

  it('gives a session the zone of its feed', () => {
    const document = documentOf({ trainings: [{ id: 'a', name: 'A', sessions: [session('s')] }] });
    assert.equal(
      readSection(document, trainings).value[0]?.sessions?.[0]?.timeZone,
      'America/Chicago',
    );
  });

  it('refuses a wall-clock time without any zone', () => {
    assert.equal(reasonOf({}, { timeZone: undefined }), 'no-time-zone');
    assert.equal(
      reasonOf(
        { startDate: '2024-09-19T09:00:00-05:00', endDate: '2024-09-19T10:00:00-05:00' },
        { timeZone: undefined },
      ),
      undefined,
    );
  });

  it('refuses what stands in no calendar', () => {
    assert.equal(
      reasonOf({ startDate: '2024-02-30T09:00', endDate: '2024-03-01T10:00' }),
      'not-a-date',
    );
    assert.equal(reasonOf({ startDate: '2023-02-29T09:00' }), 'not-a-date');
    assert.equal(reasonOf({ startDate: '2024-02-29T09:00' }), undefined);
    assert.equal(reasonOf({ startDate: '2024-13-01T09:00' }), 'not-a-date');
    assert.equal(reasonOf({ startDate: '2024-09-19T24:00' }), 'not-a-date');
    assert.equal(reasonOf({ startDate: 'September 19' }), 'not-a-date');
  });

  it('refuses a zone that no clock has, and an end before the start', () => {
    assert.equal(reasonOf({ timeZone: 'Central Standard Time' }), 'not-a-time-zone');
    assert.equal(reasonOf({ timeZone: 'America/Madison' }), 'not-a-time-zone');
    assert.equal(reasonOf({}, { timeZone: 'Mars/Olympus' }), 'not-a-time-zone');
    assert.equal(reasonOf({ endDate: '2024-09-19T08:00' }), 'ends-before-it-starts');
  });
});

describe('the guide', () => {
  const guide = {
    name: 'G',
    levels: [{ id: 'low', name: 'L', advice: 'A', actions: [{ name: 'Do' }] }],
    indicators: [
      { id: 'i', text: 'I', level: 'low' },
      { id: 'j', text: 'J', level: 'nowhere' },
    ],
  };

  it('leaves out an indicator that leads nowhere', () => {
    const { value, skipped } = readSection(documentOf({ guide }), guides);
    assert.deepEqual(
      value?.indicators.map(({ id }) => id),
      ['i'],
    );
    assert.deepEqual(
      skipped.map(({ pointer, reason }) => [pointer, reason]),
      [['/guide/indicators/1', 'unknown-level']],
    );
  });

  it('leaves out a guide that has lost a level, or a thing to do there, and says where (Q-15)', () => {
    const act = { id: 'act', name: 'Act', advice: 'Go', actions: [{ name: 'Call' }] };
    for (const [broken, at, reason] of [
      [{ ...act, advice: '' }, '/guide/levels/1/advice', 'empty'],
      [{ ...act, actions: [...act.actions, {}] }, '/guide/levels/1/actions/1/name', 'missing'],
      [{ ...act, id: 'low' }, '/guide/levels/1/id', 'duplicate-id'],
      ['act', '/guide/levels/1', 'wrong-type'],
    ] as const) {
      const broke = { ...guide, levels: [...guide.levels, broken] };
      const { value, skipped } = readSection(documentOf({ guide: broke }), guides);
      assert.equal(value, undefined);
      assert.deepEqual(
        skipped.map(({ pointer, ...more }) => [pointer, more.at, more.reason]),
        [['/guide', at, reason]],
      );
    }
  });

  it('leaves out a guide without levels, actions or indicators rather than show half of it', () => {
    for (const broken of [
      { ...guide, levels: [] },
      { ...guide, indicators: [] },
      { ...guide, levels: [{ ...guide.levels[0], actions: [] }] },
    ]) {
      assert.equal(readSection(documentOf({ guide: broken }), guides).value, undefined);
    }
  });
});
