/** What the widgets of a page share: requests, limits, failures and the last good copy. */
import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { requestFeed } from '../../src/feed/client.js';
import { isProblem } from '../../src/feed/index.js';
import { hotlines } from '../../src/feed/sections/hotlines.js';
import { resources } from '../../src/feed/sections/resources.js';
import { terms } from '../../src/feed/sections/terms.js';
import { type FeedState, type FeedStore, feedStores } from '../../src/feed/store.js';
import { dateModifiedOf, publisherOf, timeZoneOf } from '../../src/model/feed.js';
import { address, head, hotline } from './example.js';

const body = (more: object = {}) => JSON.stringify({ ...head, ...more });
const answer = (text: string, status = 200) => new Response(text, { status });

/** A fetch that answers from a list, one after the other; the last answer stays. */
function answers(...list: (() => Response | Promise<Response>)[]) {
  const asked: string[] = [];
  const fetch = async (input: unknown, init?: RequestInit) => {
    asked.push(String(input));
    const make = list[Math.min(asked.length, list.length) - 1]!;
    return new Promise<Response>((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      Promise.resolve(make()).then(resolve, reject);
    });
  };
  return { fetch: fetch as typeof globalThis.fetch, asked };
}

const never = () => new Promise<Response>(() => {});
const refused = () => Promise.reject(new TypeError('refused'));
const turn = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

const storesOf = (fetch: typeof globalThis.fetch, inline: Record<string, string> = {}) =>
  feedStores({
    fetch,
    timeout: 30,
    readInline: async (id) =>
      id in inline ? { text: inline[id]!, base: 'https://page.example/x/' } : undefined,
  });

/** Waits until the store has come to rest and returns its state. */
async function settled(store: FeedStore): Promise<FeedState> {
  for (let i = 0; i < 100 && ['idle', 'loading'].includes(store.state.status); i++) await turn();
  return store.state;
}

const codeOf = async (fetch: typeof globalThis.fetch, limit?: number) => {
  const outcome = await requestFeed(address, { fetch, timeout: 30, ...(limit ? { limit } : {}) });
  return isProblem(outcome) ? `${outcome.code}${outcome.detail ?? ''}` : 'fine';
};

describe('one request', () => {
  it('tries once more when the network, the clock or the server is at fault (L-05)', async () => {
    for (const [first, code] of [
      [refused, 'unreachable'],
      [never, 'timeout'],
      [() => answer('', 500), 'http-error500'],
      [() => answer('', 503), 'http-error503'],
      [() => answer('', 429), 'http-error429'],
    ] as const) {
      const bad = answers(first);
      assert.equal(await codeOf(bad.fetch), code);
      assert.equal(bad.asked.length, 2);
      const mended = answers(first, () => answer(body()));
      assert.equal(await codeOf(mended.fetch), 'fine');
    }
  });

  it('does not ask again for what will not change', async () => {
    for (const [first, code] of [
      [() => answer('', 404), 'http-error404'],
      [() => answer('<p>'), 'not-json'],
      [() => answer('[]'), 'not-a-feed'],
      [() => answer(''), 'not-json'],
      [() => answer(body({ version: 9 })), 'newer-version9'],
    ] as const) {
      const { fetch, asked } = answers(first);
      assert.equal(await codeOf(fetch), code);
      assert.equal(asked.length, 1);
    }
  });

  it('stops reading at the limit, whatever the headers say', async () => {
    let pulled = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            pulled++;
            controller.enqueue(new Uint8Array(1000).fill(32));
          },
        }),
      );
    assert.equal(await codeOf(answers(endless).fetch, 10_000), 'too-large');
    assert.ok(pulled < 20, `read on: ${pulled}`);
  });

  it('counts the body into the time', async () => {
    const slow = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
        }),
      );
    const cut = (_input: unknown, init?: RequestInit) => {
      const response = slow();
      const reader = response.body!.getReader();
      return Promise.resolve({
        ok: true,
        body: {
          getReader: () => ({
            read: () =>
              new Promise((resolve, reject) => {
                init?.signal?.addEventListener('abort', () =>
                  reject(new DOMException('', 'AbortError')),
                );
                reader.read().then((piece) => piece.value && resolve(piece));
              }),
          }),
        },
      } as unknown as Response);
    };
    assert.equal(await codeOf(cut as typeof fetch), 'timeout');
  });

  it('sends no referrer and asks for nothing but http(s)', async () => {
    let options: RequestInit | undefined;
    await requestFeed(address, {
      fetch: (async (_: unknown, init?: RequestInit) => {
        options = init;
        return answer(body());
      }) as typeof fetch,
    });
    assert.equal(options?.referrerPolicy, 'no-referrer');
    for (const wrong of [
      'file:///x.json',
      'data:application/json,{}',
      'javascript:1',
      'nonsense',
    ]) {
      assert.deepEqual(await requestFeed(wrong, { fetch: refused as typeof fetch }), {
        feed: wrong,
        code: 'not-a-url',
      });
    }
  });
});

describe('the stores of a page', () => {
  it('ask once for an address, however many widgets and lists name it', async () => {
    const { fetch, asked } = answers(() => answer(body({ hotlines: [hotline] })));
    const stores = storesOf(fetch);
    const one = stores([address]);
    for (let i = 0; i < 5; i++) one.join(() => {});
    const two = stores([address, 'https://feeds.example/other.json']);
    two.join(() => {});
    await Promise.all([settled(one), settled(two)]);
    assert.deepEqual(
      asked.filter((url) => url === address),
      [address],
    );
    assert.equal(stores([address]), one);
    // Later widgets are served from what was read.
    const three = stores(['https://feeds.example/other.json', address]);
    three.join(() => {});
    await settled(three);
    assert.equal(asked.length, 2);
  });

  it('tell their readers of each state', async () => {
    const store = storesOf(answers(() => answer(body())).fetch)([address]);
    const seen: string[] = [];
    assert.equal(store.state.status, 'idle');
    store.join(() => seen.push(store.state.status));
    await settled(store);
    assert.deepEqual(seen, ['loading', 'ready']);
  });

  it('do not keep a failure: the next to come asks again', async () => {
    const { fetch, asked } = answers(
      () => answer('', 404),
      () => answer(body()),
    );
    const store = storesOf(fetch)([address]);
    store.join(() => {});
    assert.equal((await settled(store)).status, 'failed');
    store.join(() => {});
    assert.equal((await settled(store)).status, 'ready');
    assert.equal(asked.length, 2);
  });

  it('keep the last good copy when a newer one cannot be had, and recover from that (L-05)', async () => {
    const { fetch } = answers(
      () => answer(body({ hotlines: [hotline] })),
      () => answer('', 404),
      () => answer(body({ hotlines: [{ ...hotline, id: 'new' }] })),
    );
    const store = storesOf(fetch)([address]);
    store.join(() => {});
    await settled(store);
    await store.refresh();
    assert.equal(store.state.status, 'stale');
    const stale = store.state as FeedState & { status: 'stale' };
    assert.equal(stale.feed.read(hotlines)[0]?.id, 'line');
    assert.equal(stale.problems[0]?.code, 'http-error');
    await store.refresh();
    assert.equal(store.state.status, 'ready');
    const fresh = store.state as FeedState & { status: 'ready' };
    assert.equal(fresh.feed.read(hotlines)[0]?.id, 'new');
  });

  it('show what could be read when one of several feeds fails', async () => {
    const fetch = (async (input: unknown) =>
      String(input).endsWith('bad.json')
        ? answer('', 404)
        : answer(body({ hotlines: [hotline] }))) as typeof globalThis.fetch;
    const store = storesOf(fetch)([address, 'https://feeds.example/bad.json']);
    store.join(() => {});
    const state = await settled(store);
    assert.equal(state.status, 'ready');
    assert.ok(state.status === 'ready');
    assert.deepEqual(state.problems, [
      { feed: 'https://feeds.example/bad.json', code: 'http-error', detail: '404' },
    ]);
    assert.equal(state.feed.read(hotlines).length, 1);
  });

  it('read a feed that stands on the page, relative to the page (L-04)', async () => {
    const { fetch, asked } = answers(refused);
    const inline = {
      mine: body({ resources: [{ id: 'a', name: 'A', url: 'a.pdf' }] }),
      broken: '{',
    };
    const stores = storesOf(fetch, inline);
    const store = stores(['#mine']);
    store.join(() => {});
    const state = await settled(store);
    assert.ok(state.status === 'ready');
    assert.equal(state.feed.read(resources)[0]?.url, 'https://page.example/x/a.pdf');
    assert.deepEqual(asked, []);
    for (const [id, code] of [
      ['#broken', 'not-json'],
      ['#absent', 'not-found'],
    ] as const) {
      const other = stores([id]);
      other.join(() => {});
      const outcome = await settled(other);
      assert.ok(outcome.status === 'failed');
      assert.equal(outcome.problems[0]?.code, code);
    }
  });

  it('ask once for a widget that is moved or comes back, and keep what nobody waited for', async () => {
    const { fetch, asked } = answers(() => turn(20).then(() => answer(body())));
    const stores = storesOf(fetch);
    const store = stores([address]);
    const told = mock.fn();
    store.join(told);
    store.leave(told);
    store.join(told);
    store.join(told);
    await turn();
    store.leave(told);
    const before = told.mock.callCount();
    assert.equal((await settled(store)).status, 'ready');
    assert.equal(told.mock.callCount(), before);
    store.join(told);
    assert.equal(store.state.status, 'ready');
    assert.equal(asked.length, 1);
  });
});

describe('several feeds', () => {
  const merged = async (...feeds: object[]) => {
    const fetch = (async (input: unknown) =>
      answer(
        body(feeds[Number(new URL(String(input)).pathname.slice(1))]),
      )) as typeof globalThis.fetch;
    const store = storesOf(fetch)(feeds.map((_, index) => `https://feeds.example/${index}`));
    store.join(() => {});
    const state = await settled(store);
    assert.ok(state.status === 'ready');
    return state.feed;
  };

  it('are merged in order: a later item replaces the one with its id where it stands', async () => {
    const feed = await merged(
      {
        resources: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
        ],
      },
      {
        resources: [
          { id: 'c', name: 'C' },
          { id: 'a', name: 'A2' },
        ],
      },
    );
    assert.deepEqual(
      feed.read(resources).map(({ id, name }) => `${id} ${name}`),
      ['a A2', 'b B', 'c C'],
    );
  });

  it('join their terms list by list', async () => {
    const feed = await merged(
      { terms: { category: [{ id: 'a', name: 'A' }], kind: [{ id: 'k', name: 'K' }] } },
      {
        terms: {
          category: [
            { id: 'b', name: 'B' },
            { id: 'a', name: 'A2' },
          ],
        },
      },
    );
    assert.deepEqual(feed.read(terms), {
      category: [
        { id: 'a', name: 'A2' },
        { id: 'b', name: 'B' },
      ],
      kind: [{ id: 'k', name: 'K' }],
      audience: [],
    });
  });

  it('know their addresses, their zone, the youngest date and who keeps the first', async () => {
    const feed = await merged(
      {
        dateModified: '2026-01-02T00:00:00+02:00',
        timeZone: 'Mars/Olympus',
        publisher: { name: 'One' },
      },
      { dateModified: '2026-01-01T23:00:00Z', publisher: { name: 'Two' } },
    );
    assert.deepEqual(feed.addresses, ['https://feeds.example/0', 'https://feeds.example/1']);
    assert.equal(timeZoneOf(feed), 'America/Chicago');
    assert.equal(dateModifiedOf(feed), '2026-01-01T23:00:00Z');
    assert.equal(publisherOf(feed), 'One');
  });

  it('name what was left out of the parts that are read, by feed', async () => {
    const feed = await merged({ hotlines: [{}] }, { hotlines: [hotline], resources: [{}] });
    assert.deepEqual(
      feed.skippedIn([hotlines]).map(({ feed: of, pointer }) => `${of} ${pointer}`),
      ['https://feeds.example/0 /hotlines/0'],
    );
  });
});
