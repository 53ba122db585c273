/** The table of all × all: every element in every picture, light and dark, in two languages. */
import { expect, fixture, html } from '@open-wc/testing';
import * as doors from '../../src/entry/all.js';
import type { FeedState } from '../../src/feed/store.js';
import { type Picture, pictures, states } from '../../stories/states.js';
import { axe, deepText, noSidewaysScroll, quietConsole, settled } from '../helpers.js';

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
          observer.observe(widget.shadowRoot!, {
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
    if (/\p{L}{3}/u.test(plain) && !sameInBoth.test(plain)) found.add(plain);
  };
  const walk = (node: Node) => {
    if (node instanceof Element) {
      if (node.matches('[translate=no], style, div [lang]')) return;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext'])
        add(node.getAttribute(name));
    } else if (node instanceof Text) add(node.textContent);
    for (const child of node.childNodes) walk(child);
  };
  walk(widget.shadowRoot!);
  return found;
}

/** Names of people and bodies, e-mail addresses, and words that both languages share. */
const sameInBoth = /^(Asia Jackson|Julie Incitti|Jessica Goodman Schutz|\S+@\S+|BEFREE)\W*$/;
