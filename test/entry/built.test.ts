/** The one file of the script tag, as it is built: all five widgets on a page that is not ours. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepQueryAll, deepText, stores, until } from '../helpers.js';
import {
  type Tag,
  type Visit,
  aWhile,
  feedWords,
  feedsIn,
  leave,
  tags,
  translations,
  visit,
} from './visit.js';

/** A word of ours in each widget, in English as in the source. */
const ownWords: Record<Tag, string> = {
  'aht-hotline-banner': 'Chat online',
  'aht-upcoming-sessions': 'Upcoming trainings',
  'aht-indicator-check': 'Nothing you tick is stored or sent.',
  'aht-resource-grid': 'Search resources',
  'aht-module-progress': 'What you will learn',
};

async function ready(path: string, language: 'en' | 'es' = 'en'): Promise<Visit> {
  const words = await feedWords();
  const there = await visit(path);
  for (const tag of tags) {
    await until(() => deepText(there.one(tag)).includes(words[tag][language]), 5000);
  }
  return there;
}

describe('aht-widgets.js on a page', () => {
  afterEach(leave);

  it('draws all five from the default feed, under a strict policy (L-13, L-22, L-23)', async () => {
    const { watched, document } = await ready('five.html?csp=strict');
    await aWhile();
    expect(watched.violations).to.deep.equal([]);
    // The test's own eyes: the policy is there.
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    document.head.append(style);
    await until(() => watched.violations.length > 0);
  });

  it('asks once for the feed, and for nothing else than script and feed (L-01, L-21)', async () => {
    const { log, requests, root, window } = await ready('five.html');
    await aWhile();
    expect(await requests()).to.deep.equal(['/cdn/aht-widgets.js', '/cdn/feeds/wisconsin.json']);
    const [, feed] = await log();
    expect(feed).to.not.have.any.keys('cookie', 'referer');
    const all = window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(all.map((address) => address.replace(root, '')).sort()).to.deep.equal([
      '/cdn/aht-widgets.js',
      '/cdn/feeds/wisconsin.json',
      '/pages/watch.js',
    ]);
  });

  it('speaks the languages of the page: Spanish, Hmong and English side by side (L-51, L-52)', async () => {
    const { document, one, requests, watched } = await ready('languages.html?csp=strict', 'es');
    const [spanish, hmong] = [await translations('es'), await translations('hmn')];
    for (const tag of tags) {
      const text = deepText(one(tag));
      expect(text).to.contain(spanish(ownWords[tag]));
      expect(text).to.not.contain(ownWords[tag]);
      expect(deepQuery(one(tag), '[part=base]')!.lang).to.equal('es');
    }
    const chat = ownWords['aht-hotline-banner'];
    const banners = [...document.querySelectorAll('aht-hotline-banner')].slice(1).map(deepText);
    await until(() => deepText(one('section')).includes(hmong(chat)));
    expect(banners[0]).to.not.contain(spanish(chat));
    expect(banners[1]).to.contain(chat);
    expect(new Set([chat, spanish(chat), hmong(chat)]).size).to.equal(3);
    expect(feedsIn(await requests()).length).to.equal(1);
    expect(watched).to.deep.include({ complaints: [], violations: [] });
  });

  it('is silent and keeps nothing, also when it is used (L-05, L-67)', async () => {
    const kept = async ({ window }: Visit) => ({
      ...(JSON.parse(await stores(window)) as object),
      href: '',
      historyLength: 0,
    });
    const before = await kept(await visit('watched.html'));
    const there = await ready('five.html');
    const { one, watched } = there;
    deepQuery<HTMLInputElement>(one('aht-indicator-check'), 'input[type=checkbox]')!.click();
    await until(() => deepQuery(one('aht-indicator-check'), 'input:checked'));
    const search = deepQuery<HTMLInputElement>(one('aht-resource-grid'), 'input[type=search]')!;
    search.value = 'poster';
    search.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await aWhile();
    expect(await kept(there)).to.deep.equal(before);
    expect(watched.complaints).to.deep.equal([]);
    // Eyes again: a trace would be seen.
    there.window.sessionStorage.setItem('aht-test', '1');
    const changed = await kept(there);
    there.window.sessionStorage.removeItem('aht-test');
    expect(changed).to.not.deep.equal(before);
  });

  it('adds nothing to the globals of the page and changes no prototype (L-26)', async () => {
    const [blank, there] = [await visit('watched.html'), await ready('five.html')];
    const globals = ({ window }: Visit) => Object.getOwnPropertyNames(window).sort();
    expect(globals(there)).to.deep.equal(globals(blank));
    const [before, after] = [blank, there].map(({ window }) => builtIns(window));
    expect(before!.size).to.be.greaterThan(5000);
    const changed = [...after!].filter(([name, code]) => before!.get(name) !== code);
    expect(changed).to.deep.equal([]);
    expect(after!.size).to.equal(before!.size);
  });

  it('adds no element and no style to the page (L-26)', async () => {
    const plain = await visit('five.html', { noScripts: true });
    const there = await ready('five.html');
    const { document } = there;
    // But for the marks by which scripts that record pages leave the checklist alone.
    const marks = ['class', 'data-hj-suppress', 'data-private', 'data-clarity-mask', 'heap-ignore'];
    const check = there.one('aht-indicator-check');
    for (const mark of marks) {
      expect(check.hasAttribute(mark), mark).to.equal(true);
      check.removeAttribute(mark);
    }
    expect(document.documentElement.outerHTML).to.equal(plain.document.documentElement.outerHTML);
    expect(document.styleSheets.length).to.equal(0);
    expect(document.adoptedStyleSheets.length).to.equal(0);
    const own = 'html, head, body, h1, p, a, button, ul, li, label, input';
    const looks = ({ document: doc, window }: Visit) =>
      [...doc.querySelectorAll(own)].map((el) => [el.localName, ...stylesOf(el, window)]);
    const [before, after] = [looks(plain), looks(there)];
    expect(before.length).to.be.greaterThan(10);
    expect(after).to.deep.equal(before);
  });

  it('listens on the page only while it must (L-26)', async () => {
    const there = await ready('five.html');
    const names = () => [...new Set(there.watched.listeners.map(({ name }) => name))].sort();
    // The check's guard hears all that people do, at the window; nobody else does.
    const done = () =>
      names().filter((name) =>
        /^window .*(click|key|mouse|pointer|touch|focus|input|copy)/.test(name),
      );
    expect(done()).to.include.members(['window click', 'window keydown', 'window copy']);
    there.one('aht-indicator-check').remove();
    await aWhile();
    expect(done()).to.deep.equal([]);
    expect(names()).to.deep.equal([
      'document click',
      'window afterprint',
      'window beforeprint',
      'window hashchange',
      'window online',
      'window pageshow',
      'window visibilitychange',
    ]);
    for (const tag of tags) there.document.querySelector(tag)?.remove();
    await aWhile();
    expect(names()).to.deep.equal([]);
  });

  it('gives every widget a number to call (H-01)', async () => {
    const { one } = await ready('five.html');
    for (const tag of tags) {
      const numbers = deepQueryAll<HTMLAnchorElement>(one(tag), 'a[href^="tel:"]');
      const shown = numbers.filter((link) => link.checkVisibility());
      expect(shown.map(({ href }) => href)).to.include('tel:+18883737888');
    }
  });
});

/** What a page's own built-ins are made of: each function as text, each other thing as its type. */
function builtIns(window: Window & typeof globalThis): Map<string, string> {
  const found = new Map<string, string>();
  const globals = window as unknown as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(window)) {
    const thing = /^[A-Z]/.test(name) ? globals[name] : undefined;
    if (typeof thing !== 'function') continue;
    for (const [label, owner] of [
      [name, thing],
      [`${name}.prototype`, thing.prototype as object | undefined],
    ] as const) {
      if (!owner) continue;
      for (const key of Reflect.ownKeys(owner)) {
        const { value, get, set } = Object.getOwnPropertyDescriptor(owner, key)!;
        const code = [value, get, set].map((part: unknown) =>
          typeof part === 'function' ? Function.prototype.toString.call(part) : typeof part,
        );
        found.set(`${label} ${String(key)}`, code.join('\n'));
      }
    }
  }
  return found;
}

/** All computed styles but those that follow from what stands elsewhere on the page. */
function stylesOf(el: Element, window: Window): string[] {
  const style = window.getComputedStyle(el);
  return [...style]
    .filter((name) => !/size|height|width|origin/.test(name))
    .map((name) => `${name}: ${style.getPropertyValue(name)}`);
}
