/**
 * A text that a language has no words for: it is said in English and marked as English, and all else
 * stays as it is. The file of words is one from before the text came, as a district may still have it.
 */
import { expect } from '@open-wc/testing';
import '../../src/entry/all.js';
import type { WordsLanguage } from '../../src/i18n/language.js';
import { loaded, wordsFor } from '../../src/i18n/words.js';
import { feedOf, ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  deepQuery,
  deepQueryAll,
  deepText,
  quietConsole,
  rootOf,
  settled,
  until,
} from '../helpers.js';
import { draw as drawBanner, failed, plain } from './hotline-banner.js';
import { draw as drawCourse, press } from './module-progress.js';
import { draw as drawGrid } from './resource-grid.js';
import { draw as drawSessions, feedWith, session } from './upcoming-sessions.js';

// Its one file for browsers, with the types of its other ones.
const file = '/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js';
const { virtual } = (await import(file)) as typeof import('@guidepup/virtual-screen-reader');

const whole = new Map<WordsLanguage, Readonly<Record<string, string>> | undefined>();

/** Leaves only those words of a language that are not in the list; without a list, none. */
async function lack(language: 'es' | 'hmn', ...texts: string[]): Promise<void> {
  await wordsFor(language);
  const words = loaded.get(language)!;
  whole.set(language, words);
  const rest = Object.entries(words).filter(([, text]) => texts[0] && !texts.includes(text));
  if (texts[0]) expect(rest.length).to.equal(Object.keys(words).length - texts.length);
  loaded.set(language, Object.fromEntries(rest));
}

/** What is marked as another language, below a node. */
const marked = (node: Element | null) =>
  [...node!.querySelectorAll('[lang]')].map((one) => [one.getAttribute('lang'), plain(one)]);
const base = (element: Element) => deepQuery(element, '[part=base]')!;

const two = ['one', 'two'].map((id) => ({
  id,
  name: { en: 'A guide', es: 'Una guía' },
  url: `https://example.org/${id}`,
}));

describe('a text without words in its language', () => {
  quietConsole();
  afterEach(() => {
    for (const [language, words] of whole) loaded.set(language, words);
    whole.clear();
  });

  it('is English, marked so, among the words of the language (L-55)', async () => {
    await lack('es', 'Llame al');
    const banner = await drawBanner(failed, { lang: 'es' });
    expect(base(banner).lang).to.equal('es');
    const call = deepQuery(banner, '[part=call]')!;
    expect(plain(call)).to.equal('Call 1-888-373-7888');
    expect(marked(call)).to.deep.equal([['en', 'Call']]);
    expect(deepQuery(call, '[lang]')!.children.length).to.equal(0);
    // Nothing else is English, and nothing else has lost its words.
    expect(marked(base(banner))).to.deep.equal([
      ['en', 'Call'],
      ['en', 'Call'],
    ]);
    expect(deepText(banner)).to.contain('Línea Nacional Contra la Trata de Personas');
    expect(deepText(banner)).to.contain('Chatee en línea (se abre en una pestaña nueva)');
    await axe(banner.parentElement!);
  });

  it('is read at its place: only these words are others (L-55)', async () => {
    await lack('es', 'Llame al');
    const feed: unknown = await (await fetch('/test/fixtures/feeds/five.json')).json();
    const banner = await drawBanner(ready(feedOf(feed)), { lang: 'es' });
    await virtual.start({ container: base(banner) });
    const first = await virtual.lastSpokenPhrase();
    do await virtual.next();
    while ((await virtual.lastSpokenPhrase()) !== first);
    const phrases = (await virtual.spokenPhraseLog()).slice(0, -1);
    await virtual.stop();
    const agreed = await fetch('/test/fixtures/transcripts/aht-hotline-banner.es.txt');
    expect(`${phrases.join('\n')}\n`).to.equal(
      (await agreed.text()).replaceAll('Llame al', 'Call'),
    );
  });

  it('is marked with its values, and follows them (L-55)', async () => {
    await lack('es', 'Recursos mostrados: {0} de {1}');
    const grid = await drawGrid(ready(smallFeed({ resources: two })), { lang: 'es' });
    const status = deepQuery(grid, '[part=status]')!;
    expect(marked(status)).to.deep.equal([['en', 'Resources shown: 2 of 2']]);
    const search = deepQuery<HTMLInputElement>(grid, '#query')!;
    search.value = 'guía';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => status.textContent!.includes('“guía”'));
    expect(deepText(status)).to.equal('Resources shown: 2 of 2 · “guía”');
    expect(marked(status)).to.deep.equal([['en', 'Resources shown: 2 of 2']]);
    expect(deepText(grid)).to.contain('Buscar recursos');
  });

  it('is plain English where nothing can be marked: in an attribute, in a sentence (L-55)', async () => {
    await lack('es', 'Módulos completados: {0} de {1}', 'Hecho', 'En persona');
    const element = await drawCourse({ lang: 'es', storage: 'none' });
    const bar = deepQuery(element, '[part=bar]')!;
    expect(bar.getAttribute('aria-valuetext')).to.equal('Modules done: 0 of 3');
    expect(marked(deepQuery(element, '#count'))).to.deep.equal([['en', 'Modules done: 0 of 3']]);
    await press(element, 'Marcar como hecho First steps');
    expect(bar.getAttribute('aria-valuetext')).to.equal('Modules done: 1 of 3');
    // What is announced is between nodes: each piece has its own language.
    const said = deepQuery(element, '.visually-hidden[role=status]')!;
    expect(plain(said)).to.equal('First steps: Done. Modules done: 1 of 3.');
    expect(marked(said)).to.deep.equal([
      ['en', 'Done'],
      ['en', 'Modules done: 1 of 3'],
    ]);
    await axe(element.parentElement!);
  });

  it('is marked beside words of the language, in one line (L-55)', async () => {
    await lack('es', 'En persona');
    const list = await drawSessions(
      feedWith([session('a', '2024-09-19T09:00', '2024-09-19T10:00', { attendanceMode: 'mixed' })]),
      { 'as-of': '2024-09-01' },
      'es',
    );
    const line = deepQueryAll(list, 'p').find((one) => plain(one) === 'In person · En línea');
    expect(marked(line!)).to.deep.equal([['en', 'In person']]);
  });

  it('is marked on the choice itself in a list to choose from (L-55)', async () => {
    await lack('es', 'Todos');
    const terms = {
      kind: ['book', 'film'].map((id) => ({ id, name: { en: id, es: `${id} es` } })),
    };
    const resources = two.map((one, at) => ({ ...one, kind: terms.kind[at]!.id }));
    const grid = await drawGrid(ready(smallFeed({ terms, resources })), { lang: 'es' });
    deepQuery(grid, '[part=tools] summary')!.click();
    await until(() => deepQuery(grid, 'select#kind'));
    const options = [...deepQuery<HTMLSelectElement>(grid, 'select#kind')!.options];
    expect(options.map(({ lang, text }) => [lang, text.split(' (')[0]])).to.deep.equal([
      ['en', 'All'],
      ['es', 'book es'],
      ['es', 'film es'],
    ]);
    await axe(grid.parentElement!);
  });

  it('is said once, or beside its other language, where two are spoken at once (L-55)', async () => {
    await lack('hmn', 'Hu rau', '24 teev ib hnub, 7 hnub ib lub lim tiam');
    const said = async (lang: string) => {
      const banner = await drawBanner(failed, { lang });
      const hours = [...base(banner).querySelectorAll('p')].find((one) => /24/.test(plain(one)!))!;
      const own = (node: Element) =>
        [...node.querySelectorAll('[lang]')].map((one) => [one.getAttribute('lang'), plain(one)]);
      return [own(deepQuery(banner, '[part=call]')!), own(hours), plain(hours)];
    };
    const english = '24 hours a day, 7 days a week';
    const spanish = 'Las 24 horas del día, los 7 días de la semana';
    expect(await said('en hmn')).to.deep.equal([[], [], english]);
    expect(await said('hmn en')).to.deep.equal([[['en', 'Call']], [['en', english]], english]);
    expect(await said('hmn es')).to.deep.equal([
      [
        ['en', 'Call'],
        ['es', 'Llame al'],
      ],
      [
        ['en', english],
        ['es', spanish],
      ],
      `${english} ${spanish}`,
    ]);
  });

  it('runs from left to right on a page that runs the other way (L-55)', async () => {
    await lack('hmn', 'Hu rau');
    const banner = await drawBanner(failed, { lang: 'hmn' });
    banner.parentElement!.dir = 'rtl';
    const span = deepQuery(banner, '[part=call] [lang=en]')!;
    expect(span.dir).to.equal('auto');
    expect(getComputedStyle(span).direction).to.equal('ltr');
  });

  const attributes: Record<string, Record<string, string>> = {
    'aht-hotline-banner': { 'quick-exit': '', collapsible: '' },
    'aht-upcoming-sessions': { 'as-of': '2024-09-01' },
    'aht-indicator-check': { layout: 'steps', proof: '' },
    'aht-resource-grid': {},
    'aht-module-progress': { storage: 'none' },
  };
  for (const [tag, given] of Object.entries(attributes))
    it(`leaves no English unmarked in ${tag} when there are no words at all (L-55)`, async () => {
      await lack('hmn');
      const xml = await (await fetch('/locales/hmn.xlf')).text();
      const sources = [...xml.matchAll(/<source>(.*?)<\/source>/g)].map(
        ([, source]) =>
          new RegExp(
            `^${source!.replace(/<x[^>]*>/g, '\0').replace(/[.?()+]/g, '\\$&')}$`.replaceAll(
              '\0',
              '.*',
            ),
          ),
      );
      expect(sources.length).to.be.above(100);
      const feed: unknown = await (await fetch('/test/fixtures/feeds/five.json')).json();
      const widget = document.createElement(tag) as HTMLElement & { state: unknown };
      widget.lang = 'hmn';
      for (const [name, value] of Object.entries(given)) widget.setAttribute(name, value);
      widget.state = ready(feedOf(feed));
      document.body.append(widget);
      try {
        await settled(widget);
        for (const fold of deepQueryAll<HTMLDetailsElement>(widget, 'details')) fold.open = true;
        // What is folded, and what comes in a file of its own.
        deepQueryAll(widget, 'summary, input')[0]?.dispatchEvent(
          new Event('focusin', { bubbles: true, composed: true }),
        );
        await new Promise((over) => setTimeout(over, 200));
        await settled(widget);
        const root = rootOf(widget)!;
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const seen = { en: 0, hmn: 0 };
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const text = node.textContent!.trim();
          const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
          if (!sources.some((one) => one.test(text))) continue;
          seen[lang as keyof typeof seen]++;
          expect(lang, text).to.equal('en');
        }
        expect(seen.en).to.be.above(4);
        await axe(widget);
      } finally {
        widget.remove();
      }
    });
});
