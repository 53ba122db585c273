/** `aht-widgets check --links` as a whole: from the feed to the line that is to be mended. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { command } from './world.js';

describe('aht-widgets check --links', () => {
  let site: string;
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/here' ? 200 : 404, { 'content-type': 'text/html' });
    response.end(
      request.url === '/here'
        ? '<title>A film</title><h1>A film</h1>'
        : `<h1>${Math.random()}</h1>`,
    );
  });
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  const feed = () =>
    JSON.stringify(
      {
        version: 1,
        name: 'Our district',
        publisher: { name: 'Example School District' },
        dateModified: '2026-11-20T09:00:00-06:00',
        resources: [
          { id: 'film', name: 'A film for classes', url: `${site}/here` },
          { id: 'guide', name: 'A guide for schools', url: `${site}/gone` },
        ],
      },
      null,
      2,
    );
  const quiet = ['--disable', 'link-without-https,private-link'];
  const check = (...line: string[]) =>
    command(['check', 'feed.json', ...quiet, ...line], { 'feed.json': feed() }, { now: Date.now });

  it('names a link that is gone where it stands, ends with 1, and says how many were asked (R-26)', async () => {
    const { code, printed, said } = await check('--links', '--links-private');
    assert.equal(code, 1);
    assert.match(printed, /^feed\.json:17:14 error .*\/gone is gone: .* \(link-gone\)$/m);
    assert.doesNotMatch(printed, /\/here/);
    assert.match(said, /Links: 2 looked at, 1 fine, 1 broken/);
  });

  it('asks nothing without --links, and leaves out what is switched off', async () => {
    assert.equal((await check()).code, 0);
    const { code } = await check('--links', '--links-private', '--disable', 'link-gone');
    assert.equal(code, 0);
  });

  it('writes the second feed, from one feed at a time (R-28)', async () => {
    const status = ['--links', '--links-private', '--link-status', 'status.json'];
    const { written } = await check(...status);
    const { resources } = JSON.parse(written['status.json']!);
    assert.deepEqual(
      resources.map(({ id, url }: { id: string; url?: string }) => [id, url]),
      [['guide', undefined]],
    );
    const two = await check('other.json', ...status);
    assert.equal(two.code, 2);
    assert.match(two.said, /--link-status is written from one feed/);
  });

  it('has its rules in the SARIF report', async () => {
    const { printed } = await check('--links', '--links-private', '--format', 'sarif');
    const [run] = JSON.parse(printed).runs;
    const [result] = run.results;
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, 'link-gone');
  });
});
