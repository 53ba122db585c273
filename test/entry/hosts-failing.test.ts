/** One widget fails by a fault of its own or of the page: the others go on, and a number stands in each. */
import { expect } from '@open-wc/testing';
import { deepText, until } from '../helpers.js';
import { type Visit, aWhile, feedWords, five, hotline, leave, tags, write } from './visit.js';

const script = '<script type="module" src="../cdn/aht-widgets.js"></script>';
const feed = 'feed="../feeds/file/five.json"';
const own = '<p>Our own words</p>';

let words: Awaited<ReturnType<typeof feedWords>>;

async function others({ one }: Visit, failing: string): Promise<void> {
  for (const tag of tags)
    if (tag !== failing) await until(() => deepText(one(tag)).includes(words[tag].en), 5000);
}

/** Errors of the page itself, which a guest must not make. */
const thrown = ({ watched }: Visit): string[] =>
  watched.complaints.filter((line) => /^(thrown|rejected|error)/.test(line));

before(async () => {
  words = await feedWords('/feeds/file/five.json');
});
afterEach(leave);

describe('one widget that fails', () => {
  for (const tag of tags)
    it(`${tag} throws at what it has read: a number, the page's words, one warning; the others live (L-74)`, async () => {
      const there = await write(script, '');
      const { customElements, document } = there.window;
      await customElements.whenDefined(tag);
      const { prototype } = customElements.get(tag) as { prototype: Record<string, unknown> };
      const picture = prototype.picture as (state: { status: string }) => unknown;
      prototype.picture = function (state: { status: string }) {
        if (state.status === 'ready') throw new Error('broken on purpose');
        return picture.call(this, state);
      };
      document.body.innerHTML = five(feed, own);
      await others(there, tag);
      await until(() => deepText(there.one(tag)).includes(hotline));
      // The banner has one picture, with all that needs no feed.
      if (tag !== 'aht-hotline-banner')
        expect(deepText(there.one(tag))).to.contain('Our own words');
      await aWhile();
      const { complaints } = there.watched;
      expect(complaints.length).to.equal(1);
      expect(complaints[0]).to.match(/^warn: \[aht-widgets\] <.*broken on purpose/);
      expect(complaints[0]).to.contain(`<${tag}> could not be drawn`);
    });

  const faults: [name: string, code: string, failing: string][] = [
    [
      'no dates',
      'Intl.DateTimeFormat = function () { throw new RangeError("no dates") }',
      'aht-upcoming-sessions',
    ],
    [
      'no storage',
      'Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("no", "SecurityError") } });' +
        'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError") } });',
      '',
    ],
    ['no collation', 'Intl.Collator = undefined; String.prototype.localeCompare = undefined', ''],
    [
      'no cookies',
      'Object.defineProperty(document, "cookie", { get() { throw new Error("no") } })',
      '',
    ],
    ['no observers', 'delete window.IntersectionObserver; delete window.ResizeObserver', ''],
    ['no idle time', 'delete window.requestIdleCallback', ''],
  ];
  for (const [name, code, failing] of faults)
    it(`a page with ${name}: a number in each, and the others live (L-74)`, async () => {
      const there = await write(`<script>${code}</script>${script}`, five(feed, own));
      await others(there, failing);
      for (const tag of tags) await until(() => deepText(there.one(tag)).includes(hotline), 3000);
      await aWhile();
      expect(thrown(there)).to.deep.equal([]);
    });

  it('a part of the feed that is broken takes nothing with it but itself (L-74)', async () => {
    for (const part of ['trainings', 'guide', 'resources', 'hotlines', 'terms', 'notice']) {
      const broken = await (await fetch('/feeds/file/five.json')).json();
      broken[part] = [{ id: 7, startDate: {} }, null, 'x'];
      const there = await write(
        script,
        `<script type="application/json" id="broken">${JSON.stringify(broken)}</script>` +
          five('feed="#broken"', own),
      );
      const reads: Record<string, readonly string[]> = {
        trainings: ['aht-upcoming-sessions', 'aht-module-progress'],
        guide: ['aht-indicator-check'],
        resources: ['aht-resource-grid'],
        hotlines: ['aht-hotline-banner'],
      };
      for (const tag of tags) {
        if (!reads[part]?.includes(tag))
          await until(() => deepText(there.one(tag)).includes(words[tag].en), 3000);
        await until(() => deepText(there.one(tag)).includes(hotline), 3000);
      }
      expect(thrown(there), part).to.deep.equal([]);
      leave();
    }
  });
});

describe('a browser that is too old', () => {
  const lacks: [what: string, code: string][] = [
    ['custom elements', 'delete window.customElements; window.customElements = undefined'],
    ['sheets that are made by script', 'CSSStyleSheet.prototype.replaceSync = undefined'],
    ['shadow roots', 'Element.prototype.attachShadow = undefined'],
  ];
  for (const [what, code] of lacks)
    it(`without ${what}: the page's own words stand, with the number (L-68)`, async () => {
      const number = `<p>Call <a href="tel:+18883737888">${hotline}</a></p>`;
      const there = await write(`<script>${code}</script>${script}`, five(feed, number));
      await aWhile(500);
      for (const tag of tags) expect(deepText(there.one(tag)), tag).to.contain(hotline);
    });

  it('that knows no modules never asks for the script: the words between the tags stay (L-68)', async () => {
    // So does one that cannot read the script: it is told as not understood, and nothing runs.
    const unread = '<script type="module">let a = 1 ?? ;</script>';
    const there = await write(unread, five(feed, `<p>Call ${hotline}</p>`));
    await aWhile(50);
    for (const tag of tags) expect(deepText(there.one(tag)), tag).to.equal(`Call ${hotline}`);
  });
});
