/** Pages with a design of their own: design systems, resets and rules that reach for everything. */
import { expect } from '@open-wc/testing';
import { axe, deepQueryAll, deepText, noSidewaysScroll, until } from '../helpers.js';
import { type Visit, aWhile, feedWords, five, hotline, leave, tags, write } from './visit.js';

const script = '<script type="module" src="../cdn/aht-widgets.js"></script>';
const widgets = five('feed="../feeds/file/five.json"');

let words: Awaited<ReturnType<typeof feedWords>>;

async function drawn({ one }: Visit): Promise<void> {
  for (const tag of tags) await until(() => deepText(one(tag)).includes(words[tag].en), 5000);
  // What fades in has come.
  await aWhile(500);
}

/** The smallest letters that a reader meets in a widget, in pixels. */
const smallest = ({ window, one }: Visit): number =>
  Math.min(
    ...tags.flatMap((tag) =>
      deepQueryAll(one(tag), '*')
        .filter((el) =>
          [...el.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
        )
        .filter(
          (el) => el.checkVisibility({ visibilityProperty: true }) && el.localName !== 'style',
        )
        .map((el) => Number.parseFloat(window.getComputedStyle(el).fontSize)),
    ),
  );

/** All computed styles of the page's own elements, those aside that follow from what stands around. */
const looksOf = ({ document, window }: Visit): string[] =>
  [...document.querySelectorAll('html, head, body, .own, .own *')].flatMap((el) => {
    const style = window.getComputedStyle(el);
    return [...style]
      .filter((name) => !/size|height|width|origin|perspective/.test(name))
      .map((name) => `${el.localName}.${el.className} ${name}: ${style.getPropertyValue(name)}`);
  });

before(async () => {
  words = await feedWords('/feeds/file/five.json');
});
afterEach(leave);

const bootstrap = `<link rel="stylesheet" href="/node_modules/bootstrap/dist/css/bootstrap.min.css">
  <script defer src="/node_modules/bootstrap/dist/js/bootstrap.bundle.min.js"></script>`;
const uswds = `<link rel="stylesheet" href="/node_modules/@uswds/uswds/dist/css/uswds.min.css">
  <script defer src="/node_modules/@uswds/uswds/dist/js/uswds.min.js"></script>`;

const systems: [name: string, head: string, own: string, frame: string, faceOf: string][] = [
  [
    'Bootstrap 5',
    bootstrap,
    `<header class="own navbar bg-dark navbar-dark"><a class="navbar-brand" href="#m">A school</a></header>
     <form class="own p-3"><label class="form-label" for="n">Name</label>
       <input class="form-control" id="n"> <button type="button" class="btn btn-primary">Send</button></form>
     <ul class="own list-group"><li class="list-group-item"><h2 class="card-title">News</h2></li></ul>`,
    'container',
    '.own.p-3',
  ],
  [
    'USWDS 3',
    uswds,
    `<header class="own usa-header usa-header--basic"><div class="usa-navbar"><a href="#m">A state</a></div></header>
     <form class="own usa-form"><label class="usa-label" for="n">Name</label>
       <input class="usa-input" id="n"> <button type="button" class="usa-button">Send</button></form>
     <ul class="own usa-list"><li><h2>News</h2></li></ul>`,
    'grid-container usa-prose',
    '.usa-prose',
  ],
];

describe('a page made with', () => {
  for (const [name, head, own, frame, faceOf] of systems)
    describe(name, () => {
      const body = `${own}<main id="m" class="${frame}"><h1>Keeping students safe</h1>${widgets}</main>`;

      it('keeps its looks, its globals and its elements (L-26)', async () => {
        const [plain, there] = [await write(head, body), await write(head + script, body)];
        await drawn(there);
        const [before, after] = [looksOf(plain), looksOf(there)];
        expect(before.length).to.be.greaterThan(3000);
        expect(after.filter((line, at) => line !== before[at])).to.deep.equal([]);
        const globals = ({ window }: Visit) => Object.getOwnPropertyNames(window).sort();
        expect(globals(there)).to.deep.equal(globals(plain));
        expect(there.document.adoptedStyleSheets.length).to.equal(0);
        expect(there.document.styleSheets.length).to.equal(1);
        expect(there.document.querySelectorAll('head > *').length).to.equal(
          plain.document.querySelectorAll('head > *').length + 1,
        );
        expect(there.watched.complaints).to.deep.equal([]);
      });

      it('shows all five as its own: its type face, accessible, no sideways scroll (L-27, L-44)', async function () {
        this.timeout(30_000);
        const there = await write(head + script, body);
        await drawn(there);
        const faces = tags.map((tag) => {
          const inside = deepQueryAll(there.one(tag), '*').find(
            (el) => deepText(el) && el.part.length,
          );
          return there.window.getComputedStyle(inside!).fontFamily;
        });
        const { fontFamily } = there.window.getComputedStyle(there.one(faceOf));
        expect(new Set(faces)).to.deep.equal(new Set([fontFamily]));
        expect(smallest(there)).to.be.at.least(12);
        for (const tag of tags) await axe(there.one(tag));
        // Theirs may be wider than that.
        for (const one of there.document.querySelectorAll('.own')) one.remove();
        for (const width of [320, 768]) await noSidewaysScroll(there.document, width);
      });
    });
});

/** Rules of pages, and the widths at which the page itself can be asked not to scroll sideways. */
const hostile: [name: string, css: string, widths: readonly number[]][] = [
  ['a reset of all', '* { all: revert } * { margin: 0; padding: 0; list-style: none }', [320]],
  ['a root of ten pixels', 'html { font-size: 62.5% } body { font-size: 1.6rem }', [320]],
  ['nothing as the size around them', 'main { font-size: 0 }', [320]],
  ['a part of a size for everything', '* { font-size: 62.5%; letter-spacing: 0.1em }', [320]],
  ['letters far apart', '* { letter-spacing: 0.3em; word-spacing: 0.5em; line-height: 1 }', [400]],
  ['no buttons and no lists', 'button, ul, input, [role] { display: none !important }', [320]],
  ['boxes as columns', 'body * { display: flex; min-width: 0 }', [320]],
  ['floats', 'main > * { float: left; clear: none }', [320]],
  ['nothing before it is defined', ':not(:defined) { visibility: hidden }', [320]],
  [
    'another direction of writing',
    'main { text-align: right; text-transform: uppercase; white-space: nowrap }',
    [320],
  ],
  [
    'text without colour',
    'main, main * { color: transparent; -webkit-text-fill-color: currentcolor }',
    [320],
  ],
  ['pictures of everything', '* { max-width: 100%; height: auto; overflow: hidden }', [320]],
];

describe('a page with rules for everything:', () => {
  for (const [name, css, widths] of hostile)
    it(`${name}: they can be read and used (L-27)`, async function () {
      this.timeout(20_000);
      const there = await write(`${script}<style>${css}</style>`, `<main>${widgets}</main>`);
      await drawn(there);
      for (const tag of tags) {
        expect(deepText(there.one(tag)), tag).to.contain(hotline);
        expect(there.one(tag).getBoundingClientRect().height, tag).to.be.greaterThan(100);
        await axe(there.one(tag));
      }
      // 12 pixels, and for what is set small a part of it.
      expect(smallest(there)).to.be.at.least(9.75);
      for (const width of widths) await noSidewaysScroll(there.document, width);
    });
});
