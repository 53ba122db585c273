/** `check --links`: what is said of an address, for each way in which a server can answer. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';
import { askLinks } from '../../../src/cli/links/ask.js';
import { linkFindings, linkRules } from '../../../src/cli/links/findings.js';
import {
  type Asked,
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

type Site = Readonly<Record<string, (response: ServerResponse, asked: Asked) => void>>;

let sites: Sites;
const at: Sites['at'] = (...address) => sites.at(...address);

/** What each site answers, by path; what it does not name is not found. */
const known: Readonly<Record<string, Site>> = {
  'plain.example': {
    '/': (response) => html(response, page('Welcome')),
    '/page': (response) => html(response, page('A guide for schools')),
    '/chapter': (response) => html(response, page('Chapter 404: Bank deposits')),
    '/missing-children': (response) =>
      html(response, page('Missing children who were not found in time')),
    '/guide.pdf': (response) =>
      void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
    '/taken-away': (response) => html(response, page('Gone'), 410),
    '/no-head': (response, { method }) =>
      method === 'HEAD'
        ? void response.writeHead(405).end()
        : html(response, page('Here all the same')),
    '/head-not-found': (response, { method }) =>
      method === 'HEAD' ? notFound(response) : html(response, page('Here all the same')),
    '/head-breaks': (response, { method }) =>
      method === 'HEAD' ? void response.destroy() : html(response, page('Here all the same')),
    '/breaks': (response) => void response.destroy(),
    '/silent': () => {},
    '/says-not-found': (response) => html(response, page('Page not found | Plain')),
    '/says-404': (response) => html(response, '<title>404 - Plain</title><h1>Oh dear</h1>'),
    '/packed': (response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(page('Page not found'))),
    '/no-encontrada': (response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
        .end(Buffer.from(page('Página no encontrada'), 'latin1')),
    '/no-existe': (response) => html(response, page('Lo sentimos: la p&aacute;gina no existe')),
    '/sent-home': (response) => redirect(response, '/'),
    '/password': (response) => void response.writeHead(401).end(),
    '/no-programs': (response) => html(response, page('Forbidden'), 403),
    '/too-often': (response) => void response.writeHead(429).end(),
    '/trouble': (response) => html(response, page('Sorry'), 503),
    '/captcha': (response) => html(response, page('Just a moment...')),
    '/for-members': (response) => redirect(response, '/account/login?next=%2Ffor-members'),
    '/account/login?next=%2Ffor-members': (response) => html(response, page('Your account')),
    '/moved': (response) => redirect(response, '/page', 301),
    '/moved-twice': (response) => redirect(response, '/moved', 308),
    '/moved-then-lent': (response) => redirect(response, '/lent', 301),
    '/lent': (response) => redirect(response, '/page', 302),
    '/moved-and-gone': (response) => redirect(response, '/nothing-here', 301),
    '/moved-abroad': (response) => redirect(response, at('other.example', '/far/page'), 301),
    '/lent-abroad': (response) => redirect(response, at('other.example', '/far/page'), 302),
    '/circle': (response) => redirect(response, '/circle/2'),
    '/circle/2': (response) => redirect(response, '/circle'),
    '/cookies': (response) =>
      void response.writeHead(302, { location: '/cookies', 'set-cookie': 'seen=1' }).end(),
    '/to-mail': (response) => redirect(response, 'mailto:somebody@plain.example'),
    '/to-parking': (response) =>
      redirect(response, 'https://unknown.hugedomains.com/domain_profile.cfm?d=plain'),
    '/accents': (response) => redirect(response, Buffer.from('/página', 'utf8').toString('latin1')),
    '/p%C3%A1gina': (response) => html(response, page('Una guía')),
  },
  'other.example': {
    '/far/page': (response) => html(response, page('A page of another site')),
  },
  'good.example': {
    '/safe': (response) => html(response, page('Safely here')),
    '/down': (response) => redirect(response, at('plain.example', '/page'), 301),
  },
  'parked.example': {
    '/old': (response) =>
      html(response, page('parked.example', 'This domain is for sale. Make an offer.')),
    '/es': (response) => html(response, page('parked.example', 'Este dominio está en venta.')),
    '/spam': (response) => html(response, page('Slot Gacor terbaik')),
    '/article': (response) =>
      html(
        response,
        page(
          'How domains are used by traffickers',
          `${'A long article. '.repeat(300)} Then the domain name is for sale.`,
        ),
      ),
  },
};

/** Sites that answer 200 to every address, in ways of their own. */
const always: Readonly<Record<string, (response: ServerResponse, asked: Asked) => void>> = {
  'soft.example': (response, { path }) =>
    html(
      response,
      path === '/'
        ? page('Soft', 'Our school has news for you each week, and photos.')
        : path === '/there'
          ? page('A real page', 'With words of its own about a training for school staff.')
          : page('Soft', `We have nothing for ${path}. Try the search, or the menu above.`),
    ),
  'script.example': (response) => html(response, page('App', 'Loading …')),
  'endless.example': (response, { path }) => redirect(response, `${path}x`),
};

const cases: readonly [
  what: string,
  address: () => string,
  verdict: string,
  told: RegExp | undefined,
][] = [
  ['a page', () => at('plain.example', '/page'), 'ok', undefined],
  ['a file', () => at('plain.example', '/guide.pdf'), 'ok', undefined],
  ['a home page', () => at('plain.example', '/'), 'ok', undefined],
  ['https', () => at('good.example', '/safe', 'good'), 'ok', undefined],
  ['a chapter 404', () => at('plain.example', '/chapter'), 'ok', undefined],
  ['HEAD answered with 405', () => at('plain.example', '/no-head'), 'ok', undefined],
  ['HEAD answered with 404', () => at('plain.example', '/head-not-found'), 'ok', undefined],
  ['HEAD broken off', () => at('plain.example', '/head-breaks'), 'ok', undefined],
  ['one short redirect', () => at('plain.example', '/lent'), 'ok', undefined],
  ['a redirect with accents', () => at('plain.example', '/accents'), 'ok', undefined],
  ['a long article on domains', () => at('parked.example', '/article'), 'ok', undefined],
  ['404', () => at('plain.example', '/nothing'), 'gone', /is gone: the server answers 404, not f/],
  ['410', () => at('plain.example', '/taken-away'), 'gone', /answers 410, taken away for good\./],
  ['a redirect to 404', () => at('plain.example', '/moved-and-gone'), 'gone', /way of .*nothing-h/],
  ['no such name', () => at('unknown.example', '/x'), 'no-host', /no site unknown\.example\./],
  ['a broken connection', () => at('plain.example', '/breaks'), 'refused', /breaks it off/],
  ['no service', () => 'http://plain.example:1/', 'refused', /refuses the connection/],
  ['no answer', () => at('plain.example', '/silent'), 'timeout', /does not answer in time/],
  [
    'a certificate that ran out',
    () => at('expired.example', '/', 'expired'),
    'certificate',
    /has run out\./,
  ],
  [
    'a certificate of its own',
    () => at('self.example', '/', 'self-signed'),
    'certificate',
    /signed by the site itself/,
  ],
  [
    'a certificate of another',
    () => at('wrong.example', '/', 'good'),
    'certificate',
    /is that of another site/,
  ],
  [
    'no TLS',
    () => at('plain.example', '/').replace('http:', 'https:'),
    'certificate',
    /No safe connection/,
  ],
  [
    'words in the title',
    () => at('plain.example', '/says-not-found'),
    'soft-404',
    /says that it is not found/,
  ],
  [
    '404 in the title',
    () => at('plain.example', '/says-404'),
    'soft-404',
    /says that it is not found/,
  ],
  ['a packed page', () => at('plain.example', '/packed'), 'soft-404', /not found/],
  ['Spanish words', () => at('plain.example', '/no-encontrada'), 'soft-404', /not found/],
  ['Spanish words as entities', () => at('plain.example', '/no-existe'), 'soft-404', /not found/],
  ['sent to the home page', () => at('plain.example', '/sent-home'), 'soft-404', /home page/],
  [
    'the page of missing pages',
    () => at('soft.example', '/old'),
    'soft-404',
    /for pages that do not/,
  ],
  ['its neighbour that is there', () => at('soft.example', '/there'), 'ok', undefined],
  ['pages made by a script', () => at('script.example', '/x'), 'unsure', /every address the same/],
  ['for sale', () => at('parked.example', '/old'), 'parked', /somebody else now/],
  ['for sale in Spanish', () => at('parked.example', '/es'), 'parked', /somebody else now/],
  ['taken over', () => at('parked.example', '/spam'), 'parked', /somebody else now/],
  ['sent to a seller of names', () => at('plain.example', '/to-parking'), 'parked', /hugedomains/],
  ['401', () => at('plain.example', '/password'), 'unsure', /asks for a password/],
  [
    '403',
    () => at('plain.example', '/no-programs'),
    'unsure',
    /403, which many sites give to progr/,
  ],
  [
    '503',
    () => at('plain.example', '/trouble'),
    'unsure',
    /503, which means that it is in trouble/,
  ],
  [
    'a page for persons',
    () => at('plain.example', '/captcha'),
    'unsure',
    /whether a person is asking/,
  ],
  ['a page for signing in', () => at('plain.example', '/for-members'), 'unsure', /signing in/],
  [
    'a circle with cookies',
    () => at('plain.example', '/cookies'),
    'unsure',
    /unless cookies are kept/,
  ],
  ['a circle', () => at('plain.example', '/circle'), 'redirects', /leads in a circle/],
  ['no end', () => at('endless.example', '/'), 'redirects', /on and on without an end/],
  ['a redirect to mail', () => at('plain.example', '/to-mail'), 'redirects', /no web page/],
  ['moved', () => at('plain.example', '/moved'), 'moved', /moved for good\./],
  [
    'from https to http',
    () => at('good.example', '/down', 'good'),
    'insecure',
    /from https to http/,
  ],
  ['moved to another site', () => at('plain.example', '/moved-abroad'), 'moved', /to another host/],
  [
    'lent to another site',
    () => at('plain.example', '/lent-abroad'),
    'other-site',
    /to another site, http/,
  ],
];

describe('check --links tells of each address what became of it', () => {
  before(async () => {
    sites = await openSites((asked, response) => {
      const { host, path } = asked;
      const answer = always[host] ?? known[host]?.[path];
      if (answer) answer(response, asked);
      else notFound(response);
    });
  });
  after(() => sites.close());

  const ask = async (...addresses: string[]) =>
    askLinks(linksTo(...addresses), { ...hasty, timeout: 700 }, world, sites.net);

  for (const [what, address, verdict, told] of cases)
    it(`${what}: ${verdict} (R-26)`, async () => {
      const answers = await ask(address());
      assert.equal(answers[0]!.verdict, verdict, JSON.stringify(answers[0]));
      const [finding] = linkFindings(linksTo(address()), answers);
      if (!told) return assert.equal(finding, undefined);
      assert.match(finding!.message, told);
      assert.ok(finding!.message.includes(address()));
      assert.equal(finding!.rule, `link-${verdict}`);
      assert.ok(finding!.rule in linkRules);
      assert.match(finding!.mend, /^[A-Z].*\.$/);
      const broken = ['gone', 'no-host', 'parked'].includes(verdict);
      if (broken) assert.equal(finding!.severity, 'error');
      if (verdict === 'unsure') assert.equal(finding!.severity, 'warning');
    });

  it('names the address to write, as far as the move is for good (R-26)', async () => {
    const answers = await ask(
      at('plain.example', '/moved-twice'),
      at('plain.example', '/moved-then-lent'),
    );
    assert.deepEqual(
      answers.map(({ location }) => location),
      [at('plain.example', '/page'), at('plain.example', '/lent')],
    );
    const [link] = linksTo(at('plain.example', '/moved-twice'));
    const [finding] = linkFindings(
      [{ ...link!, places: [{ pointer: '/exitUrl', fragment: '#part' }] }],
      answers,
    );
    assert.equal(finding!.mend, `Write ${at('plain.example', '/page')}#part.`);
  });

  it('follows a way of twenty steps and no further (R-26)', async () => {
    const before = sites.asked.length;
    await ask(at('endless.example', '/way'));
    assert.equal(sites.asked.length - before, 20);
  });

  it('does not make up broken links of all that only a person can tell (R-26)', async () => {
    const paths = ['/password', '/no-programs', '/trouble', '/captcha', '/too-often'];
    const answers = await ask(...paths.map((path) => at('plain.example', path)));
    for (const { verdict } of answers) assert.equal(verdict, 'unsure');
  });
});
