/** The built file where things go wrong: bad feeds, no scripts, pages that style and move everything. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepQueryAll, deepText, until } from '../helpers.js';
import {
  type Tag,
  type Visit,
  aWhile,
  feedWords,
  feedsIn,
  five,
  hotline,
  leave,
  tagOf,
  tags,
  visit,
  write,
} from './visit.js';

const script = '<script type="module" src="../cdn/aht-widgets.js"></script>';

let words: Awaited<ReturnType<typeof feedWords>>;

/** Waits until all five show what they read. */
async function drawn({ one }: Visit, { from = words, language = 'en' as 'en' | 'es' } = {}) {
  for (const tag of tags) await until(() => deepText(one(tag)).includes(from[tag][language]), 5000);
}

/** Whether a person sees the number: there, not hidden, not still fading in. */
function showsNumber(widget: Element): boolean {
  const links = deepQueryAll<HTMLAnchorElement>(widget, 'a[href="tel:+18883737888"]');
  return links.some((link) => link.textContent!.includes(hotline) && opacityOf(link) > 0.9);
}

function opacityOf(el: Element): number {
  if (!el.checkVisibility({ visibilityProperty: true })) return 0;
  let opacity = 1;
  for (let at: Element | null = el; at; ) {
    opacity *= Number(at.ownerDocument.defaultView!.getComputedStyle(at).opacity);
    const parent: Node | null = at.assignedSlot ?? at.parentNode;
    at =
      parent instanceof at.ownerDocument.defaultView!.ShadowRoot ? parent.host : at.parentElement;
  }
  return opacity;
}

before(async () => {
  words = await feedWords();
});
afterEach(leave);

describe('five widgets with a bad feed', () => {
  const bad: [name: string, feed: string, code: string][] = [
    ['that is refused', 'http://localhost:9/feed.json', 'unreachable'],
    ['that breaks off', '../feeds/reset', 'unreachable'],
    ['that hangs', '../feeds/hang', 'timeout'],
    ['that answers 500', '../feeds/status?code=500', 'http-error 500'],
    ['that is empty', '../feeds/empty', 'not-json'],
    ['that is an array', '../feeds/array', 'not-a-feed'],
    ['that is a page', '../feeds/html', 'not-json'],
    ['of a newer version', '../feeds/newer', 'newer-version'],
    ['of 6 MB', '../feeds/huge?mb=6', 'too-large'],
    ['that is nested 100,000 deep', '../feeds/deep', 'not-a-feed'],
    ['that is no web address', 'javascript:alert(1)', 'not-a-url'],
  ];
  for (const [name, feed, code] of bad) {
    it(`${name}: the number within a second, one warning, nothing thrown (H-01, L-05)`, async function () {
      this.timeout(25_000);
      const there = await write(script, five(`feed="${feed}"`));
      // The page has loaded: the script has run.
      for (const tag of tags) await until(() => showsNumber(there.one(tag)), 1000);
      await until(() => there.watched.complaints.length > 0, 12_000);
      await aWhile();
      const { complaints } = there.watched;
      expect(complaints.length).to.equal(1);
      expect(complaints[0]).to.match(/^warn: \[aht-widgets\] Feed \S+: /);
      expect(complaints[0]).to.contain(code);
      for (const tag of tags) {
        expect(showsNumber(there.one(tag)), tag).to.equal(true);
        if (tag === 'aht-hotline-banner') continue;
        expect(deepText(there.one(tag))).to.contain('This information cannot be loaded right now.');
      }
      // Browsers themselves ask again over a broken connection.
      if (feed.endsWith('reset')) return;
      const asked = feedsIn(await there.requests()).length;
      expect(asked).to.equal(!feed.startsWith('..') ? 0 : /timeout|500/.test(code) ? 2 : 1);
    });
  }
});

describe('a page without scripts', () => {
  const child = `<a href="tel:+18883737888">Call ${hotline}</a>`;

  it('shows what stands between the tags, and it can be clicked (H-02, L-18)', async () => {
    const there = await write(script, five('', `<p>${child}</p>`), { noScripts: true });
    expect(there.window.customElements.get(tags[0])).to.equal(undefined);
    for (const tag of tags) {
      expect(deepText(there.one(tag))).to.equal(`Call ${hotline}`);
      const link = there.one(`${tag} a`);
      const { left, top, width, height } = link.getBoundingClientRect();
      const hit = there.document.elementFromPoint(left + width / 2, top + height / 2);
      expect(hit).to.equal(link);
    }
    expect(feedsIn(await there.requests())).to.deep.equal([]);
  });

  it('shows the same while the script is on its way, and when it never comes (H-02)', async () => {
    const lost = '<script type="module" src="http://localhost:9/aht-widgets.js"></script>';
    const there = await write(lost, five('', child));
    for (const tag of tags) expect(showsNumber(there.one(tag)), tag).to.equal(true);
  });
});

describe('a page with styles of its own', () => {
  /** Styles, and something of the page's own that shows that they are in force. */
  const styles: [name: string, css: string, markup: string, property: string, value: string][] = [
    [
      'that take all back',
      '* { all: revert !important }',
      '<b style="font-style: italic">',
      'font-style',
      'normal',
    ],
    [
      'for the tags and classes that are inside',
      `button, input, a { display: none }
       p { font-size: 40px }
       h2, h3 { color: red; text-transform: uppercase }
       .title, .stack, .button, section, details { position: absolute; opacity: 0 }
       [part] { visibility: hidden }`,
      '<p>',
      'font-size',
      '40px',
    ],
  ];

  for (const [name, css, markup, property, value] of styles)
    it(`${name}: they do not reach inside (L-27)`, async () => {
      const hostile = `<style>${css}</style>`;
      // A small feed: every property of every element is looked at.
      const from = await feedWords('/feeds/file/five.json');
      const widgets = five('feed="../feeds/file/five.json"');
      const [plain, there] = [await write(script, widgets), await write(script + hostile, widgets)];
      await drawn(plain, { from });
      await drawn(there, { from });
      for (const tag of tags) {
        const [before, after] = [plain, there].map((page) => looksOf(page, tag));
        expect(before!.length).to.be.greaterThan(10);
        expect(after!.length).to.equal(before!.length);
        const changed = after!.flatMap((look, at) =>
          look.filter((line, nth) => line !== before![at]![nth]),
        );
        expect(changed.slice(0, 12), tag).to.deep.equal([]);
      }
      there.document.body.insertAdjacentHTML('beforeend', markup);
      const own = there.window.getComputedStyle(there.document.body.lastElementChild!);
      expect(own.getPropertyValue(property)).to.equal(value);
    });

  it('does theme them by the custom properties that are there for it (L-46)', async () => {
    const there = await write(
      `${script}<style>aht-hotline-banner { --aht-accent: rgb(120, 0, 120); --aht-surface: rgb(255, 250, 240) }</style>`,
      tagOf('aht-hotline-banner'),
    );
    await until(() => showsNumber(there.one('aht-hotline-banner')));
    const call = deepQuery(there.one('aht-hotline-banner'), '[part=call]')!;
    expect(there.window.getComputedStyle(call).backgroundColor).to.equal('rgb(120, 0, 120)');
  });
});

describe('a page that does what pages do', () => {
  it('may stand them in a form: nothing is sent with it, and nothing sends it (L-66)', async () => {
    const there = await write(
      script,
      `<form action="../sent">${five()}<button>Send</button></form>`,
    );
    await drawn(there);
    const form = there.one<HTMLFormElement>('form');
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    there.window.print = () => {};
    for (const tag of tags) {
      for (const control of deepQueryAll(there.one(tag), 'button, input[type=checkbox], summary')) {
        control.click();
      }
    }
    const search = deepQuery<HTMLInputElement>(there.one('aht-resource-grid'), '[type=search]')!;
    search.form?.requestSubmit();
    await aWhile(50);
    expect(sent).to.equal(0);
    expect([...form.elements].map(({ localName }) => localName)).to.deep.equal(['button']);
    expect([...new there.window.FormData(form)]).to.deep.equal([]);
    form.requestSubmit();
    expect(sent).to.equal(1);
    there.window.sessionStorage.clear();
  });

  for (const [when, feed] of [
    ['when they have read it', '../feeds/file/five.json'],
    ['while it is on its way', '../feeds/slow?ms=600&amp;file=five.json'],
  ]) {
    it(`may move them, ${when}: they go on, with one request (L-01)`, async () => {
      const from = await feedWords('/feeds/file/five.json');
      const there = await write(script, `<main>${five(`feed="${feed}"`)}</main><aside></aside>`);
      if (when === 'when they have read it') await drawn(there, { from });
      for (let turn = 0; turn < 3; turn++) {
        for (const tag of tags) there.one(turn % 2 ? 'main' : 'aside').append(there.one(tag));
        await aWhile(20);
      }
      await drawn(there, { from });
      await aWhile();
      expect(feedsIn(await there.requests()).length).to.equal(1);
      // They still answer.
      const check = there.one('aht-indicator-check');
      deepQuery<HTMLInputElement>(check, 'input[type=checkbox]')!.click();
      await until(() => deepQuery(check, 'input:checked'));
      there.one('aside').lang = 'es';
      await drawn(there, { from, language: 'es' });
      expect(there.watched).to.deep.include({ complaints: [], violations: [] });
    });
  }

  const ways: [string, (doc: Document, tag: Tag) => Element][] = [
    [
      'createElement',
      (doc, tag) => {
        const widget = doc.createElement(tag);
        if (tag === 'aht-upcoming-sessions') widget.setAttribute('as-of', '2024-09-01');
        return widget;
      },
    ],
    [
      'innerHTML',
      (doc, tag) => {
        const box = doc.createElement('div');
        box.innerHTML = tagOf(tag);
        return box.firstElementChild!;
      },
    ],
    [
      'cloneNode of one that is shown',
      (doc, tag) => doc.querySelector(tag)!.cloneNode(true) as Element,
    ],
    [
      'a template',
      (doc, tag) => {
        const template = doc.createElement('template');
        template.innerHTML = tagOf(tag);
        return doc.importNode(template.content, true).firstElementChild!;
      },
    ],
  ];
  for (const [way, make] of ways) {
    it(`may make them by ${way}: drawn as any other, without another request (L-01, L-13)`, async () => {
      const there = await visit('five.html');
      await drawn(there);
      for (const tag of tags) {
        const widget = make(there.document, tag);
        there.one('ul').append(widget);
        await until(() => deepText(widget).includes(words[tag].en));
        expect(deepText(widget)).to.equal(deepText(there.one(tag)));
      }
      await aWhile();
      expect(feedsIn(await there.requests()).length).to.equal(1);
      expect(there.watched.complaints).to.deep.equal([]);
    });
  }
});

/** For each element in a widget, how it looks: a line for each property. */
function looksOf({ one, window }: Visit, tag: Tag): string[][] {
  return deepQueryAll(one(tag), '*')
    .filter(({ localName }) => localName !== 'style')
    .map((el) => {
      const style = window.getComputedStyle(el);
      const name = `${el.localName}.${el.className}`;
      return [...style].map(
        (property) => `${name} ${property}: ${style.getPropertyValue(property)}`,
      );
    });
}
