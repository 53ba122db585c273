/**
 * Feeds are data. A feed that has every field of the format, each with the same hostile text or
 * address, is drawn by all five widgets: the page is made of what it is made of with harmless words.
 */
import { expect } from '@open-wc/testing';
import '../../src/entry/all.js';
import { feedOf, ready } from '../../stories/states.js';
import { type Wanted, sampleFeed } from '../feed/sample.js';
import { consoleSpy, deepQueryAll, deepText, rootOf, settled, until } from '../helpers.js';
import { hostileAddresses, hostileTexts, sharpAddresses } from '../xss-corpus.js';

const as: Record<string, Record<string, string>[]> = {
  'aht-hotline-banner': [{ 'quick-exit': '', lang: 'en es' }],
  'aht-upcoming-sessions': [
    { 'as-of': '2024-09-01' },
    { 'as-of': '2024-09-01', layout: 'compact' },
    // It is over, and stands among the past ones.
    { 'as-of': '2025-01-01' },
  ],
  'aht-indicator-check': [{}, { layout: 'steps' }],
  'aht-resource-grid': [{ 'structured-data': 'on' }, { layout: 'table', sort: 'name' }],
  'aht-module-progress': [{ storage: 'none' }, { storage: 'local', current: 'one' }],
};

type Widget = HTMLElement & { state: unknown };

let pwned = 0;
let spy: ReturnType<typeof consoleSpy>;
let box: HTMLElement;
before(() => {
  (window as unknown as { pwned(): void }).pwned = () => pwned++;
});
beforeEach(() => {
  pwned = 0;
  // Feeds with faults are warned of: that is another test's.
  spy = consoleSpy();
  box = document.createElement('div');
  document.body.append(box);
});
afterEach(() => {
  box.remove();
  spy.restore();
});

/* No timer: there are hundreds of turns, and a page in the background gets one timer a second. */
const turn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(0);
  });
const address = () => 'https://example.org/there';

/** An address in every field but the one without which a document is no feed. */
const elsewhere = (url: string) => (path: string) =>
  path.startsWith('/publisher') ? address() : url;

/** All five in their layouts, with what was drawn in each, opened and ticked as a reader would. */
async function drawn(wanted: Wanted): Promise<Widget[]> {
  const state = ready(feedOf(sampleFeed(wanted), `${location.origin}/feeds/feed.json`));
  const widgets = Object.entries(as).flatMap(([tag, layouts]) =>
    layouts.map((attributes) => {
      const widget = document.createElement(tag) as Widget;
      for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
      widget.state = state;
      return widget;
    }),
  );
  box.replaceChildren(...widgets);
  for (const widget of widgets) {
    await settled(widget);
    for (const fold of deepQueryAll<HTMLDetailsElement>(widget, 'details')) fold.open = true;
    deepQueryAll<HTMLInputElement>(widget, '[part=group] input[type=checkbox]')[0]?.click();
  }
  // What comes in a file of its own is drawn in a later turn, though the file is there.
  for (let turns = 0; turns < 3; turns++) await turn();
  for (const widget of widgets) await settled(widget);
  return widgets;
}

/** What a page is made of: its elements and their attributes by name, in order. */
const makeUp = (widget: Element) =>
  [widget, ...deepQueryAll(widget, '*')]
    // That for search engines comes when the page has time; it is looked at in dangers().
    .filter(({ localName }) => localName !== 'script')
    .map((el) => `${el.localName} ${el.getAttributeNames().sort().join(' ')}`);

/** Everything in a widget that a browser could act on. */
function dangers(widget: Element): string[] {
  return deepQueryAll(widget, '*').flatMap((el) => {
    const found = [...el.attributes].flatMap(({ name, value }) => {
      if (/^on/i.test(name)) return `${el.localName} ${name}`;
      if (!/^(href|src|srcdoc|action|formaction|data|xlink:href|poster)$/.test(name)) return [];
      const { protocol } = new URL(value, location.href);
      return /^(https?|mailto|tel|sms):$/.test(protocol) ? [] : `${el.localName} ${name}=${value}`;
    });
    // The one script there may be holds data.
    const isData = el instanceof HTMLScriptElement && el.type === 'application/ld+json';
    if (isData) JSON.parse(el.textContent!);
    const acts = /^(script|iframe|object|embed|base|meta|link|style|img|video|audio)$/;
    return acts.test(el.localName) && !isData ? [...found, el.localName] : found;
  });
}

describe('a hostile feed', () => {
  it(`has ${hostileTexts.length} texts to try, a hundred at least`, () => {
    expect(new Set(hostileTexts).size).to.equal(hostileTexts.length);
    expect(hostileTexts.length).to.be.at.least(100);
  });

  /* A text without a language stands as it is; one in another language is marked as such. */
  const forms: [string, (text: string) => unknown][] = [
    ['without a language', (text) => text],
    ['in another language', (text) => ({ ar: text })],
  ];
  forms.forEach(([name, form], nth) => {
    it(`says its texts ${name} in every field, as text, and makes nothing of them (L-06)`, async function () {
      this.timeout(200_000);
      // The make-up with harmless words, once parts that come in files of their own have come.
      let harmless: string[][] = [];
      let before = '';
      await until(async () => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        harmless = (await drawn({ text: () => form('Word'), url: address })).map(makeUp);
        const last = before;
        before = JSON.stringify(harmless);
        return before === last;
      }, 30_000);
      for (const names of harmless) expect(names.length).to.be.greaterThan(10);

      // Half of them in each form.
      for (const text of hostileTexts.filter((_, at) => at % forms.length === nth)) {
        const widgets = await drawn({ text: () => form(text), url: address });
        await turn();
        expect(pwned, text).to.equal(0);
        widgets.forEach((widget, at) => {
          expect(dangers(widget), text).to.deep.equal([]);
          expect(makeUp(widget), `${widget.localName} with ${text.slice(0, 80)}`).to.deep.equal(
            harmless[at],
          );
          const shown = rootOf(widget)!.textContent!;
          expect(shown.includes(text), `${widget.localName} shows ${text.slice(0, 80)}`).to.equal(
            true,
          );
        });
      }
    });
  });

  it('leads nowhere by an address that is no address (L-06)', async function () {
    this.timeout(60_000);
    for (const url of hostileAddresses) {
      const widgets = await drawn({ text: () => 'Word', url: elsewhere(url) });
      for (const widget of widgets) {
        expect(dangers(widget), url).to.deep.equal([]);
        // The numbers of the code stand, whatever became of the feed.
        expect(deepText(widget)).to.contain('1-888-373-7888');
        for (const link of deepQueryAll<HTMLAnchorElement>(widget, 'a[href]')) {
          expect(link.href, url).not.to.match(/pwned|evil\.example|passwd/);
        }
      }
      expect(pwned, url).to.equal(0);
    }
  });

  it('keeps an address with sharp edges inside of its attribute (L-06)', async () => {
    for (const url of sharpAddresses) {
      const widgets = await drawn({ text: () => 'Word', url: () => url });
      await turn();
      expect(pwned, url).to.equal(0);
      for (const widget of widgets) expect(dangers(widget), url).to.deep.equal([]);
      const links = widgets.flatMap((widget) => deepQueryAll<HTMLAnchorElement>(widget, 'a[href]'));
      const wanted = new URL(url, `${location.origin}/feeds/feed.json`).href;
      expect(
        links.some(({ href }) => href === wanted),
        url,
      ).to.equal(true);
    }
  });
});
