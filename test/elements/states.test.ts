/** The table of all × all: every element in every picture, light and dark, in two languages. */
import { expect, fixture, html } from '@open-wc/testing';
import * as doors from '../../src/entry/all.js';
import type { FeedState } from '../../src/feed/store.js';
import { type Picture, pictures, states } from '../../stories/states.js';
import {
  axe,
  consoleSpy,
  deepText,
  noSidewaysScroll,
  quietConsole,
  rootOf,
  settled,
  until,
} from '../helpers.js';

const tags = Object.keys(doors).map((name) =>
  name.replace(/[A-Z]/g, (letter, at) => `${at ? '-' : ''}${letter.toLowerCase()}`),
);
const schemes = ['light', 'dark'] as const;
const languages = ['en', 'es'] as const;

type Widget = HTMLElement & { state?: FeedState; updateComplete: Promise<boolean> };

describe('every element in every picture', () => {
  quietConsole();
  let all: Record<Picture, FeedState>;
  before(async () => {
    all = await states();
    names = plainNames(await (await fetch('/src/feed/wisconsin.json')).json());
    expect(names).to.include('Polaris Project');
  });

  // What has gone wrong with a feed is told once for a page. It is told here, by one widget in each
  // such picture, so that the console must be silent in everything that follows.
  before(async () => {
    const spy = consoleSpy();
    for (const picture of ['stale', 'failed'] as const) await draw(tags[0]!, picture, 'en');
    await until(() => spy.complaints.length > 0).finally(() => spy.restore());
    const problems = [all.stale, all.failed].flatMap((state) =>
      'problems' in state ? state.problems : [],
    );
    const lines = problems.map(({ feed, code }) => `Feed ${feed}: ${code} `);
    expect(spy.texts).to.deep.equal([`[aht-widgets] ${[...new Set(lines)].join('\n')}`]);
  });

  async function draw(tag: string, picture: Picture, lang: string, scheme = 'light') {
    const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
    box.style.cssText = `color-scheme:${scheme};background:Canvas;color:CanvasText;max-width:60em;padding:1px`;
    const widget = document.createElement(tag) as Widget;
    widget.state = all[picture];
    box.append(widget);
    await settled(widget);
    return { box, widget };
  }

  it('knows all five', () => {
    expect(tags).to.have.members([
      'aht-hotline-banner',
      'aht-indicator-check',
      'aht-module-progress',
      'aht-resource-grid',
      'aht-upcoming-sessions',
    ]);
  });

  for (const tag of tags) {
    describe(tag, () => {
      for (const picture of pictures) {
        for (const lang of languages) {
          for (const scheme of schemes) {
            it(`${picture}, ${lang}, ${scheme}: accessible, with a number to call`, async function () {
              this.timeout(20_000);
              const { box, widget } = await draw(tag, picture, lang, scheme);
              expect(deepText(widget)).to.contain('1-888-373-7888');
              await axe(box);
            });
          }
        }
        it(`${picture}: fits 320 px and 240 px in Spanish, without a sideways scroll (L-44)`, async () => {
          const { widget } = await draw(tag, picture, 'es');
          for (const width of [320, 240]) await noSidewaysScroll(widget, width);
        });
      }

      it('speaks Spanish: no sentence of ours stays English (H-12)', async () => {
        for (const picture of pictures) {
          const english = sentences((await draw(tag, picture, 'en')).widget);
          const spanish = sentences((await draw(tag, picture, 'es')).widget);
          const same = [...english].filter((sentence) => spanish.has(sentence));
          expect(same, picture).to.deep.equal([]);
        }
      });

      it('draws the same thing twice without touching the page', async () => {
        for (const picture of pictures) {
          const { widget } = await draw(tag, picture, 'en');
          const changes: MutationRecord[] = [];
          const observer = new MutationObserver((records) => changes.push(...records));
          observer.observe(rootOf(widget)!, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
          (widget as unknown as { requestUpdate(): void }).requestUpdate();
          await settled(widget);
          changes.push(...observer.takeRecords());
          observer.disconnect();
          expect(changes.length, picture).to.equal(0);
        }
      });
    });
  }
});

/**
 * What of an element is in the language of the element: texts and labels, without what is marked as
 * another language, as not to be translated, or stands for itself.
 */
function sentences(widget: Element): Set<string> {
  const found = new Set<string>();
  const add = (text: string | null) => {
    const plain = text?.replace(/\s+/g, ' ').trim() ?? '';
    if (/\p{L}{3}/u.test(plain) && !alike.has(plain) && !names.has(plain)) found.add(plain);
  };
  const walk = (node: Node) => {
    if (node instanceof Element) {
      if (node.matches('[translate=no], style, div [lang]')) return;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext'])
        add(node.getAttribute(name));
    } else if (node instanceof Text) add(node.textContent);
    for (const child of node.childNodes) walk(child);
  };
  walk(rootOf(widget)!);
  return found;
}

/** Words that are written alike in both languages. */
const alike = new Set(['Video']);

/** Names of people and bodies, which the feed gives without a language. */
let names: Set<string>;

/** The plain strings among the feed's names and addresses; a Text with its languages is no string. */
function plainNames(value: unknown, field = ''): Set<string> {
  if (typeof value === 'string') {
    return new Set(/^(name|organization|publisher|email|label)$/.test(field) ? [value] : []);
  }
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Set(parts.flatMap(([key, part]) => [...plainNames(part, key)]));
}
