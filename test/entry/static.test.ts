/** What `export --html` makes, in a real browser: without scripts, when the script takes over, and when it fails. */
import { expect } from '@open-wc/testing';
import { type Wanted, staticHtml } from '../../src/cli/html/static-html.js';
import { parse } from '../../src/feed/index.js';
import { hostileFeed, payloads } from '../cli/payloads.js';
import { axe, deepText, until } from '../helpers.js';
import { type Tag, type Visit, aWhile, feedsIn, leave, tags, write } from './visit.js';

const script = '<script type="module" src="../cdn/aht-widgets.js"></script>';
const address = '../feeds/file/full.json';
const closed = 'aht-indicator-check';
const rooted = tags.filter((tag) => tag !== closed);

let full: string;
before(async () => {
  full = await (await fetch('/feeds/file/full.json')).text();
});
afterEach(leave);

async function fragment(tag: Tag, wanted: Partial<Wanted> = {}, raw: unknown = full) {
  const outcome = parse(raw, new URL('/feeds/file/full.json', location.origin).href);
  if ('problem' in outcome) throw new Error(outcome.problem.code);
  return staticHtml(outcome.feed, {
    widget: tag.slice(4),
    language: 'en',
    now: Date.parse('2026-11-22T12:00:00Z'),
    ...wanted,
    attributes: {
      feed: address,
      // The same moment for whoever draws it.
      ...(tag === 'aht-upcoming-sessions' && { 'as-of': '2026-11-22T06:00' }),
      ...wanted.attributes,
    },
  });
}

const made = async (...given: Parameters<typeof fragment>) => (await fragment(...given)).html;

/** Runs right after the fragment has been parsed, before any module: notes all that is seen from then on. */
const watch = `<script>
  const host = document.querySelector('[lang]:not(html)');
  const base = host.shadowRoot?.querySelector('[part=base]');
  window.seen = [];
  const look = () => seen.push([
    (host.shadowRoot ?? host).textContent.replace(/\\s+/g, ' ').trim().length,
    !!host.shadowRoot && host.shadowRoot.querySelectorAll('[part=base]').length,
    base?.isConnected,
  ].join());
  if (host.shadowRoot) new MutationObserver(look).observe(host.shadowRoot, { childList: true, subtree: true });
  setInterval(look, 4);
  look();
  window.told = [];
  for (const type of ['aht-load', 'aht-error']) document.addEventListener(type, () => told.push(type));
</script>`;

type Seen = { seen: string[]; told: string[] };
const noted = ({ window }: Visit) => window as unknown as Seen;

/** The words of the first, without its date, all stand in the second, in their order. */
function follows(one: string, other: string): void {
  const rest = other.split(' ');
  const date = /Content as of (\S+ \d+, \d{4}(, \d+ [ap]\.m\. \w+)?|.*$)|Contenido al .*$/;
  for (const word of one.replace(date, '').split(' ').filter(Boolean)) {
    const at = rest.indexOf(word);
    expect(at, `"${word}" in: ${rest.slice(0, 30).join(' ')}`).to.be.at.least(0);
    rest.splice(0, at + 1);
  }
}

describe('a static widget without scripts', () => {
  for (const tag of tags)
    it(`${tag} is there to be read, and its links lead somewhere (S-33, L-63)`, async () => {
      const there = await write(script, await made(tag), { noScripts: true });
      const host = there.one(tag);
      expect(!!host.shadowRoot).to.equal(tag !== closed);
      const root = host.shadowRoot ?? host;
      const text = deepText(there.document.body);
      const words = {
        'aht-hotline-banner': 'English, Spanish and Hmong',
        'aht-upcoming-sessions': 'For everyone at a school.',
        'aht-indicator-check': 'The student is often absent.',
        'aht-resource-grid': 'What number 24 is about.',
        'aht-module-progress': 'Part three',
      }[tag];
      expect(text).to.contain(words).and.contain('1-888-373-7888');
      // Once, not in the root and between the tags as well.
      expect(text.split(words).length).to.equal(2);
      expect(root.querySelectorAll('button, input, select').length).to.equal(0);
      const links = [...root.querySelectorAll<HTMLAnchorElement>('a')];
      expect(links.length).to.be.at.least(2);
      for (const { href } of links) expect(href).to.match(/^(https?|tel|sms|mailto):/);
      expect(feedsIn(await there.requests())).to.deep.equal([]);
    });

  for (const plain of [false, true])
    for (const tag of tags)
      it(`${tag} has no fault that axe finds${plain ? ', plain' : ''} (L-63)`, async function () {
        this.timeout(60_000);
        // Plain links stand as far apart as the page has its lines.
        const lines = '<style>body { line-height: 1.6 }</style>';
        const there = await write(plain ? lines : '', await made(tag, { plain }));
        await axe(there.one(tag));
      });

  it('holds no more of a hostile feed than its texts (S-33)', async () => {
    for (const tag of tags) {
      const text = await made(tag, {}, JSON.stringify(hostileFeed));
      const there = await write('', text);
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((one) => [
          one,
          ...(one.shadowRoot ? all(one.shadowRoot) : []),
        ]);
      const inside = all(there.document.body);
      // The texts are there: it was not left out for them.
      const read = there.document.body.textContent;
      expect(payloads.filter((one) => read.includes(one)).length).to.be.above(60);
      for (const one of inside) {
        expect(one.localName).to.not.match(/script|iframe|object|meta|img|form|math|input|mglyph/);
        for (const { name, value } of one.attributes) {
          expect(name).to.not.match(/^on/);
          if (name === 'href') expect(value).to.match(/^(https?:\/\/(?!evil)|tel:|sms:)/);
        }
      }
      expect(there.watched.complaints).to.deep.equal([]);
      leave();
    }
  });
});

describe('a static widget that the script takes over', () => {
  const slow = '../feeds/slow?ms=400&file=full.json';

  for (const tag of rooted)
    it(`${tag} stands until the feed is there, and is never empty (L-63, S-33)`, async () => {
      const text = await made(tag, { attributes: { feed: slow } });
      const there = await write(script, text + watch);
      const host = there.one(tag);
      await until(() => there.window.customElements.get(tag));
      const before = deepText(host);
      const [first] = noted(there).seen;
      await aWhile(150);
      // The script has run; the feed is on its way.
      expect(noted(there).told).to.deep.equal([]);
      expect(new Set(noted(there).seen)).to.deep.equal(new Set([first]));
      await until(() => noted(there).told[0] === 'aht-load', 4000);
      await aWhile();
      follows(before, deepText(host));
      expect(host.shadowRoot!.querySelectorAll('[part=base]').length).to.equal(1);
      expect(host.shadowRoot!.querySelector('style, link')).to.equal(null);
      const least = Number(first!.split(',')[0]) / 2;
      for (const one of noted(there).seen) {
        const [length, bases] = one.split(',');
        expect(Number(length), one).to.be.above(Math.min(least, 300));
        expect(bases, one).to.equal('1');
      }
      expect(there.watched.complaints).to.deep.equal([]);
      // It is alive: it has what only a script can do, or tells what only that knows.
      if (tag !== 'aht-hotline-banner')
        expect(host.shadowRoot!.querySelector('button, input')).to.not.equal(null);
    });

  it('speaks Spanish all the time, where files come one by one (L-63)', async () => {
    for (const tag of rooted) {
      const there = await write(
        '<script async src="../cdn/embed.js"></script>',
        (await made(tag, { language: 'es' })) + watch,
      );
      const before = deepText(there.one(tag));
      const { shadowRoot } = there.one(tag);
      const english: string[] = [];
      const listen = () =>
        english.push(...(/In danger|Loading|Call /.exec(shadowRoot!.textContent!) ?? []));
      const observer = new MutationObserver(listen);
      observer.observe(shadowRoot!, { childList: true, subtree: true, characterData: true });
      await until(() => noted(there).told[0] === 'aht-load', 4000);
      await aWhile();
      observer.disconnect();
      follows(before, deepText(there.one(tag)));
      listen();
      expect(english, tag).to.deep.equal([]);
      leave();
    }
  });

  const late: [tag: Tag, what: string, parts: string[]][] = [
    [
      'aht-hotline-banner',
      'further lines, who answers, notices',
      ['[part=notice]', '[part=lines]', '[part=about]'],
    ],
    ['aht-resource-grid', 'what is told of a resource', ['.facts .muted']],
  ];
  for (const [tag, what, parts] of late)
    it(`loses nothing of ${tag} that comes in a file of its own: ${what} (L-63)`, async () => {
      const there = await write(
        '<script async src="../cdn/embed.js"></script>',
        (await made(tag)) + watch,
      );
      const { shadowRoot } = there.one(tag);
      const pieces = () => parts.every((one) => shadowRoot!.querySelector(one));
      let lost = 0;
      const observer = new MutationObserver(() => (lost += +!pieces()));
      observer.observe(shadowRoot!, { childList: true, subtree: true });
      expect(pieces()).to.equal(true);
      await until(() => noted(there).told[0] === 'aht-load', 4000);
      await aWhile();
      expect(pieces()).to.equal(true);
      expect(lost).to.equal(0);
      observer.disconnect();
    });

  it('waits for its words, however late they are (L-63)', async () => {
    // All else is there already.
    await import('../../src/elements/hotline-banner/extras.js');
    await import('../../src/entry/aht-hotline-banner.js');
    const outcome = parse(full, new URL('/feeds/file/full.json', location.origin).href);
    if ('problem' in outcome) throw new Error(outcome.problem.code);
    const banner = document.createElement('aht-hotline-banner');
    // As the parser leaves it.
    const root = banner.attachShadow({ mode: 'open' });
    root.append('Puas raug kev phom sij?');
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(root.textContent!));
    observer.observe(root, { childList: true, subtree: true });
    Object.assign(banner, { lang: 'hmn', state: { ...outcome, status: 'ready', problems: [] } });
    document.body.append(banner);
    await until(() => root.querySelector('[part=lines]'));
    await aWhile();
    observer.disconnect();
    banner.remove();
    for (const text of seen) expect(text).to.contain('Puas raug');
  });

  it('stays when the feed fails, and the page is told (L-63)', async () => {
    for (const tag of rooted) {
      const failing = '../feeds/status?code=404';
      const there = await write(
        script,
        (await made(tag, { attributes: { feed: failing } })) + watch,
      );
      const before = deepText(there.one(tag));
      await until(() => noted(there).told[0] === 'aht-error', 4000);
      await aWhile();
      expect(deepText(there.one(tag))).to.equal(before);
      expect(there.one(tag).shadowRoot!.textContent).to.match(/Content as of|Last checked/);
      leave();
    }
  });

  it('keeps the check readable while its feed is on its way, and when that fails (S-33)', async () => {
    for (const feed of [slow, '../feeds/status?code=404']) {
      const there = await write(script, (await made(closed, { attributes: { feed } })) + watch);
      await aWhile(150);
      const words = 'The student is often absent.';
      expect(deepText(there.document.body)).to.contain(words);
      await until(() => noted(there).told[0], 4000);
      await aWhile();
      expect(deepText(there.document.body).split(words).length).to.equal(2);
      expect(there.one(closed).shadowRoot).to.equal(null);
      leave();
    }
  });

  it('makes the exit of a banner wait for no feed (S-33)', async () => {
    const attributes = { feed: '../feeds/hang', 'quick-exit': '' };
    const there = await write(script, await made('aht-hotline-banner', { attributes }));
    const { shadowRoot } = there.one('aht-hotline-banner');
    await until(() => shadowRoot!.querySelector('[part=exit]'));
  });

  it('has words of the page in their place, before the script and after (L-49, L-63)', async () => {
    for (const tag of rooted.filter((one) => one !== 'aht-hotline-banner')) {
      const own = '<span slot="title">Our title</span><p slot="intro">Our intro.</p>';
      const html = await made(tag, { attributes: { feed: slow } });
      const there = await write(script, html.replace(`</${tag}>`, `${own}</${tag}>`) + watch);
      const seen = () => deepText(there.one(tag)).split('Our title Our intro.').length;
      expect(seen()).to.equal(2);
      expect(there.one(tag).shadowRoot!.querySelector('input, button')).to.equal(null);
      await until(() => noted(there).told[0] === 'aht-load', 4000);
      await until(() => there.one(tag).shadowRoot!.querySelector('input, button'), 4000);
      expect(seen()).to.equal(2);
      leave();
    }
  });

  it('keeps the focus of a reader on the session where it was (L-63)', async () => {
    const tag = 'aht-upcoming-sessions';
    const there = await write(script, (await made(tag, { attributes: { feed: slow } })) + watch);
    const { shadowRoot } = there.one(tag);
    const link = shadowRoot!.getElementById('register/staff/s4')!;
    link.focus();
    await until(() => noted(there).told[0] === 'aht-load', 4000);
    await aWhile();
    expect(shadowRoot!.activeElement?.id).to.equal('register/staff/s4');
    expect(link.isConnected).to.equal(false);
  });
});

describe('a static widget under a strict policy', () => {
  const policy = (more: string) =>
    `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${location.origin}; connect-src ${location.origin}; require-trusted-types-for 'script'; trusted-types lit-html${more}">`;
  const looks = (there: Visit, tag: Tag) =>
    getComputedStyle(there.one(tag).shadowRoot!.querySelector('.title')!).fontSize;

  it('has its looks by the hash, and without that is plain, whole, and taken over (L-63)', async () => {
    const tag = 'aht-resource-grid';
    const { html, styles } = await fragment(tag);
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styles));
    const hash = btoa(String.fromCharCode(...new Uint8Array(bytes)));
    const allowed = await write(policy(`; style-src 'sha256-${hash}'`), html);
    expect(looks(allowed, tag)).to.equal('24px');
    expect(allowed.watched.violations).to.deep.equal([]);
    const refused = await write(policy(''), html);
    expect(deepText(refused.one(tag))).to.contain('What number 1 is about.');
    const over = await write(policy('') + script, html);
    await until(() => over.one(tag).shadowRoot!.querySelector('input'), 4000);
    expect(looks(over, tag)).to.equal('24px');
    expect(over.watched.complaints).to.deep.equal([]);
  });
});

describe('plain HTML', () => {
  it('can be read and changed by translators of pages, and the script throws at nothing (L-56)', async () => {
    for (const tag of tags) {
      const there = await write(script, await made(tag, { plain: true }));
      const { document } = there;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      expect(texts.map(({ data }) => data).join('')).to.contain('1-888-373-7888');
      for (const text of texts) {
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(text);
      }
      await until(() => there.window.customElements.get(tag));
      await aWhile();
      expect(there.watched.complaints).to.deep.equal([]);
      leave();
    }
  });
});
