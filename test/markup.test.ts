/**
 * Rules for what is written in the sources of the page, held by reading them: links, styles, dates,
 * what is stored and who is asked. What comes of it is looked at in test/elements/markup.test.ts.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const rooms = ['feed', 'model', 'i18n', 'styles', 'ui', 'elements', 'entry'];
const files = rooms.flatMap((room) =>
  readdirSync(`${root}src/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${room}/${name.replaceAll('\\', '/')}`),
);
/** Code and templates without the comments around them. */
const code = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const where = (pattern: RegExp, among = files) => among.filter((path) => pattern.test(code(path)));

describe('links', () => {
  const links = files.flatMap((path) =>
    [...code(path).matchAll(/<a\s[^>]*?href=(\$\{(?:[^{}]|\{[^{}]*\})*\}|"[^"]*")[^>]*>/g)].map(
      ([tag, href]) => ({ path, tag: tag!, href: href! }),
    ),
  );
  /** Telephone, mail and calendar programs are told of no page. */
  const noSite = /^(\$\{`?(tel|sms|mailto):|"(tel|sms|mailto|#)|\$\{webcal\()/;

  it('to other sites tell them nothing of this page, and give them no hold on it (L-36)', () => {
    assert.ok(links.length >= 10, `${links.length} links`);
    const told = links
      .filter(({ href }) => !noSite.test(href))
      .filter(({ tag }) => !/rel="noreferrer( noopener)?"/.test(tag))
      .map(({ path, tag }) => `${path}: ${tag}`);
    // The guide's own actions: to another site with a rel, else mail or a telephone.
    assert.deepEqual(told, [
      'src/elements/indicator-check/aht-indicator-check.view.ts: <a href=${url}>',
    ]);
    assert.match(code(told[0]!.split(':')[0]!), /\/\^http\/\.test\(url\)/);
  });

  it('are the only way to leave, but for the exit; requests name no referrer (L-36)', () => {
    assert.deepEqual(where(/\bwindow\.open\(|\bopen\(href|location\.(assign|replace|href\s*=)/), [
      'src/elements/hotline-banner/exit.ts',
    ]);
    assert.deepEqual(where(/(?<!\.)\bfetch\((?!\.\.\.)/), ['src/feed/client.ts']);
    assert.match(code('src/feed/client.ts'), /referrerPolicy: 'no-referrer'/);
  });
});

describe('the privacy statement and SECURITY.md', () => {
  it('name the only place where something is stored, and the only request (L-38)', () => {
    const watch = 'src/elements/indicator-check/page-watch.ts';
    assert.deepEqual(where(/\b(indexedDB|caches|cookieStore)\.\w|document\.cookie\s*=|setItem\(/), [
      'src/ui/storage.ts',
      watch,
    ]);
    // The check's account of the page asks for names, and opens nothing.
    assert.deepEqual(code(watch).match(/\b(indexedDB|caches|cookieStore)\.\w+/g), [
      'indexedDB.databases',
      'caches.keys',
    ]);
    assert.deepEqual(
      where(
        /\bsendBeacon|XMLHttpRequest|new (WebSocket|EventSource|RTCPeerConnection|Image|Worker)\b/,
      ),
      [],
    );
    const users = where(/from '[./]+ui\/storage\.js'/);
    assert.ok(users.length > 0);
    for (const path of users) assert.match(path, /module-progress/);
    assert.match(code('src/elements/module-progress/kept-progress.ts'), /aht-progress:/);
    for (const path of ['SECURITY.md', 'docs/privacy-statement.md'])
      assert.match(read(path), /aht-progress:/, path);
  });

  it('is there to paste, in both languages, with the same points (L-38)', () => {
    const text = read('docs/privacy-statement.md');
    const [, english, spanish] = /## English\n([\s\S]+?)\n## Español\n([\s\S]+?)\n## /.exec(text)!;
    const points = (part: string) => part.match(/^- /gm)?.length;
    assert.ok(points(english!)! >= 6);
    assert.equal(points(english!), points(spanish!));
    for (const part of [english!, spanish!]) {
      assert.match(part, /aht-progress:/);
      assert.match(part, /cookies/);
      // A name for the agency to fill in, and nothing that is made up.
      assert.match(part, /\[[^\]]+\]/);
      assert.doesNotMatch(part, /https?:\/\//);
    }
    // The buttons that it names are called so.
    const words = read('locales/es.xlf');
    const named = [...english!.matchAll(/"([^"]+)"/g), ...spanish!.matchAll(/«([^»]+)»/g)]
      .map(([, name]) => name!.replace(/\s+/g, ' '))
      .filter((name) => name !== 'What is logged');
    assert.equal(named.length, 4);
    for (const name of named) assert.ok(words.includes(`>${name}</`), `no button "${name}"`);
  });
});

describe('styles', () => {
  const styles = files.filter((path) => path.endsWith('.styles.ts'));

  it('ask how wide the widget is, never how wide the page is (L-48)', () => {
    assert.deepEqual(where(/@media[^{]*(width|height|orientation)/, styles), []);
    assert.match(read('src/styles/tokens.styles.ts'), /container-type: inline-size/);
    assert.ok(where(/@container \(inline-size/, styles).length >= 2);
  });

  it('give no width in pixels, but to what is not to be seen (L-48)', () => {
    const sizes = styles.flatMap((path) =>
      [
        ...code(path).matchAll(
          /(inline-size|flex-basis|grid-template-columns|contain-intrinsic-size):([^;]+);/g,
        ),
      ]
        .filter(([, , value]) => /\d{2,}px/.test(value!))
        .map(([rule]) => `${path}: ${rule}`),
    );
    assert.deepEqual(sizes, []);
  });

  it('tell each element how it is printed (L-35)', () => {
    const elements = readdirSync(`${root}src/elements`);
    for (const name of elements) {
      const own = styles.filter((path) => path.includes(`/${name}/`));
      assert.ok(where(/@media (print|not print)/, own).length > 0, name);
    }
  });
});

describe('dates', () => {
  it('come from the browser, with a zone that is named, by two modules (L-57)', () => {
    assert.deepEqual(where(/new Intl\.DateTimeFormat/).sort(), [
      'src/feed/time.ts',
      'src/i18n/format.ts',
    ]);
    // The day on which a course was done is that of the reader's own calendar.
    assert.deepEqual(
      where(/\.toLocale(Date|Time)?String\(|getTimezoneOffset|\.get(Hours|Date|Day|Month)\(/),
      ['src/model/progress.ts'],
    );
    assert.match(code('src/feed/time.ts'), /DateTimeFormat\('en-US', \{ timeZone,/);
    // Whoever asks for a format says in which zone.
    for (const path of where(/\bformatter\(/)) {
      for (const [, options] of code(path).matchAll(/(?<!function )\bformatter\(([^()]*)\)/g))
        assert.match(options!, /timeZone|options/, `${path}: ${options}`);
    }
  });

  it('need no library, neither in package.json nor in what is sent (L-57)', () => {
    const libraries = /moment|luxon|dayjs|date-fns|js-joda|temporal|spacetime|tzdata/i;
    const { dependencies } = JSON.parse(read('package.json'));
    assert.doesNotMatch(Object.keys(dependencies).join(' '), libraries);
    // A table of zones would be known by the names in it.
    const zones = /America\/(New_York|Denver|Los_Angeles)|Europe\/\w+|Asia\/\w+/;
    for (const path of ['aht-widgets.js', 'elements/aht-upcoming-sessions.js'])
      assert.equal(zones.exec(read(`dist/cdn/${path}`)), null, path);
  });
});
