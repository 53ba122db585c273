/** `check --links`: how sites are asked, and what is never asked. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { askLinks } from '../../../src/cli/links/ask.js';
import { isPrivate } from '../../../src/cli/links/private-address.js';
import {
  type Answer,
  type Sites,
  hasty,
  html,
  linksTo,
  notFound,
  openSites,
  page,
  redirect,
  world,
} from './sites.js';

let sites: Sites | undefined;

async function open(answer: Answer): Promise<Sites> {
  return (sites = await openSites(answer));
}

afterEach(async () => {
  await sites?.close();
  sites = undefined;
});

const fine: Answer = ({ path }, response) =>
  path.startsWith('/aht-widgets') ? notFound(response) : html(response, page(`About ${path}`));

describe('check --links asks politely', () => {
  it('asks each address once, HEAD first, and says who asks (R-26)', async () => {
    const { at, asked, net } = await open(fine);
    await askLinks(linksTo(at('a.example', '/x?y=1')), hasty, world, net);
    assert.deepEqual(
      asked.map(({ method, path }) => `${method} ${path}`),
      [
        'HEAD /x?y=1',
        'GET /x?y=1',
        // What the site says of a page that is not there; asked once for each site.
        'HEAD /aht-widgets-asks-for-a-page-that-is-not-there',
        'GET /aht-widgets-asks-for-a-page-that-is-not-there',
      ],
    );
    assert.equal(asked[0]!.headers['user-agent'], 'aht-widgets/9.9.9 (check --links)');
    assert.equal(asked[0]!.headers.cookie, undefined);
  });

  it('sends no password that stands in an address (R-26)', async () => {
    const { at, asked, net } = await open(fine);
    const address = at('a.example', '/').replace('//', '//clerk:secret@');
    await askLinks(linksTo(address), hasty, world, net);
    assert.ok(asked.length > 0);
    assert.deepEqual(
      asked.filter(({ headers }) => headers.authorization),
      [],
    );
  });

  it('asks one at a time of each host, with pauses, and other hosts meanwhile (R-26)', async () => {
    const busy = new Map<string, number>();
    const most = { a: 0, all: 0 };
    const { at, asked, net } = await open((one, response) => {
      busy.set(one.host, (busy.get(one.host) ?? 0) + 1);
      most.a = Math.max(most.a, busy.get('a.example') ?? 0);
      most.all = Math.max(
        most.all,
        [...busy.values()].reduce((sum, count) => sum + count),
      );
      setTimeout(() => {
        busy.set(one.host, busy.get(one.host)! - 1);
        response.writeHead(200, { 'content-type': 'application/pdf' }).end();
      }, 20);
    });
    const addresses = ['a', 'a', 'a', 'a', 'b', 'c', 'd', 'e'].map((name, index) =>
      at(`${name}.example`, `/${index}`),
    );
    const manners = { ...hasty, perHost: 1, overall: 3, pause: 30 };
    await askLinks(linksTo(...addresses), manners, world, net);
    assert.equal(most.a, 1);
    assert.equal(most.all, 3);
    const times = asked.filter(({ host }) => host === 'a.example').map((one) => one.at);
    assert.equal(times.length, 4);
    // 20 ms for the answer and 30 ms of pause; timers may be a little early.
    for (const [index, time] of times.slice(1).entries())
      assert.ok(time - times[index]! > 45, `${time - times[index]!}`);
  });

  it('counts the steps of a redirect as requests of the host that they lead to (R-26)', async () => {
    let busy = 0;
    let most = 0;
    const { at, net } = await open(({ host }, response) => {
      if (host !== 'target.example') return redirect(response, at('target.example', `/${host}`));
      most = Math.max(most, ++busy);
      setTimeout(() => {
        busy--;
        response.writeHead(200, { 'content-type': 'application/pdf' }).end();
      }, 15);
    });
    const addresses = ['a', 'b', 'c', 'd'].map((name) => at(`${name}.example`, '/'));
    await askLinks(linksTo(...addresses), { ...hasty, perHost: 1 }, world, net);
    assert.equal(most, 1);
  });

  it('waits when a site asks for it, and asks again (R-26)', async () => {
    let refusals = 1;
    const { at, net } = await open((asked, response) => {
      if (refusals-- > 0) return void response.writeHead(429, { 'retry-after': '7' }).end();
      fine(asked, response);
    });
    const waits: number[] = [];
    let now = 1_000_000;
    const clock = {
      ...net,
      async wait(milliseconds: number) {
        waits.push(milliseconds);
        now += milliseconds;
      },
    };
    const [answer] = await askLinks(
      linksTo(at('a.example', '/')),
      hasty,
      { ...world, now: () => now },
      clock,
    );
    assert.equal(answer!.verdict, 'ok');
    assert.deepEqual(waits, [7000]);
  });

  for (const [what, header] of [
    ['an hour', '3600'],
    ['a day of the calendar', new Date(Date.now() + 3_600_000).toUTCString()],
    ['no one knows how long', undefined],
  ] as const)
    it(`leaves a site alone that wants to rest for ${what} (R-26)`, async () => {
      const { at, asked, net } = await open(
        (_, response) =>
          void response.writeHead(429, header ? { 'retry-after': header } : {}).end(),
      );
      const addresses = ['/1', '/2', '/3'].map((path) => at('a.example', path));
      const answers = await askLinks(linksTo(...addresses), { ...hasty, perHost: 1 }, world, net);
      assert.equal(asked.length, 1);
      assert.deepEqual(
        answers.map(({ verdict, reason }) => `${verdict} ${reason}`),
        ['unsure status', 'unsure come-back-later', 'unsure come-back-later'],
      );
    });

  it('reads no more of a page than it needs (R-26)', async () => {
    let sent = 0;
    const { at, net } = await open(({ method }, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      if (method === 'HEAD') return void response.end();
      const more = () => {
        sent += 65_536;
        if (!response.destroyed) response.write(page('Long').padEnd(65_536), more);
      };
      more();
    });
    const [answer] = await askLinks(linksTo(at('a.example', '/')), hasty, world, net);
    assert.equal(answer!.verdict, 'ok');
    assert.ok(sent < 20_000_000, String(sent));
  });

  it('tells how far it is, line by line (R-26)', async () => {
    const { at, net } = await open(fine);
    const lines: string[] = [];
    await askLinks(
      linksTo(at('a.example', '/'), at('b.example', '/')),
      hasty,
      { ...world, progress: (line) => void lines.push(line) },
      net,
    );
    assert.match(lines[0]!, /^Links asked: 1 of 2\. [ab]\.example/);
    assert.match(lines[1]!, /^Links asked: 2 of 2\. [ab]\.example/);
    assert.deepEqual(lines.slice(2), ['']);
  });
});

describe('check --links keeps out of private networks', () => {
  const shy = { ...hasty, privately: false };

  it('knows their addresses, however they are written (R-26)', () => {
    const inside =
      '127.0.0.1 10.1.2.3 172.31.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 255.255.255.255 224.0.0.1 :: ::1 fe80::1 fd00::1 ff02::1 ::ffff:10.0.0.1 ::ffff:a00:1 ::127.0.0.1 64:ff9b::a00:1 2002:a00:1:: nothing';
    const outside = '8.8.8.8 172.32.0.1 100.128.0.1 192.169.0.1 2606:4700::1 ::ffff:8.8.8.8';
    for (const address of inside.split(' ')) assert.equal(isPrivate(address), true, address);
    for (const address of outside.split(' ')) assert.equal(isPrivate(address), false, address);
  });

  it('asks them neither by name nor by number (R-26)', async () => {
    const { at, asked, net } = await open((_, response) => void response.end());
    const { port } = new URL(at('a.example', '/'));
    const addresses = [
      at('a.example', '/'),
      `http://127.0.0.1:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://[::1]:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
    ];
    const answers = await askLinks(linksTo(...addresses), shy, world, net);
    assert.deepEqual(
      answers.map(({ verdict }) => verdict),
      addresses.map(() => 'private'),
    );
    assert.deepEqual(asked, []);
  });

  it('nor by a redirect (R-26)', async () => {
    const { at, asked, net } = await open((_, response) =>
      redirect(response, at('inside.example', '/')),
    );
    // Here one address of this machine stands for the world, another for the network inside.
    const [answer] = await askLinks(linksTo(at('public.example', '/')), shy, world, {
      ...net,
      isPrivate: (address) => address === '127.0.0.2',
      lookup: async (name) => [
        { address: name === 'inside.example' ? '127.0.0.2' : '127.0.0.1', family: 4 },
      ],
    });
    assert.equal(answer!.verdict, 'private');
    assert.equal(answer!.location, at('inside.example', '/'));
    assert.deepEqual(
      asked.map(({ host }) => host),
      ['public.example'],
    );
  });

  it('nor by a name with a public and a private address (R-26)', async () => {
    const { at, asked, net } = await open((_, response) => void response.end());
    const both = {
      ...net,
      lookup: async () => [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    };
    const [answer] = await askLinks(linksTo(at('a.example', '/')), shy, world, both);
    assert.equal(answer!.verdict, 'private');
    assert.deepEqual(asked, []);
  });
});
