/**
 * What a screen reader would say from the first word to the last, line by line, held against the files
 * in test/fixtures/transcripts/. A virtual one: it reads the page by the rules for roles and names.
 * What real ones make of it is another question: docs/screen-readers.md says who tried which, and when.
 */
import { expect } from '@open-wc/testing';
import '../../src/entry/all.js';
import { feedOf, ready } from '../../stories/states.js';
import { rootOf, settled } from '../helpers.js';

// Its one file for browsers, with the types of its other ones.
const file = '/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js';
const { virtual } = (await import(file)) as typeof import('@guidepup/virtual-screen-reader');

const tags: Record<string, Record<string, string>> = {
  'aht-hotline-banner': {},
  'aht-upcoming-sessions': { 'as-of': '2024-09-01' },
  'aht-indicator-check': {},
  'aht-resource-grid': {},
  'aht-module-progress': { storage: 'none' },
};

/** Every phrase, once through. */
async function transcript(widget: HTMLElement): Promise<string> {
  await virtual.start({ container: rootOf(widget)!.querySelector('[part=base]')! });
  const first = await virtual.lastSpokenPhrase();
  for (let turn = 0; turn < 500; turn++) {
    await virtual.next();
    // It begins again at the end.
    if ((await virtual.lastSpokenPhrase()) === first) break;
  }
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  return `${phrases.slice(0, -1).join('\n')}\n`;
}

describe('read aloud from beginning to end', () => {
  for (const [tag, attributes] of Object.entries(tags)) {
    for (const lang of ['en', 'es']) {
      it(`${tag} says in ${lang} what was agreed (L-40)`, async function () {
        this.timeout(20_000);
        const feed: unknown = await (await fetch('/test/fixtures/feeds/five.json')).json();
        const widget = document.createElement(tag) as HTMLElement & { state: unknown };
        widget.lang = lang;
        for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
        widget.state = ready(feedOf(feed));
        document.body.append(widget);
        try {
          await settled(widget);
          const said = await transcript(widget);
          const agreed = await fetch(`/test/fixtures/transcripts/${tag}.${lang}.txt`);
          expect(said).to.equal(agreed.ok ? await agreed.text() : 'no file');
        } finally {
          widget.remove();
        }
      });
    }
  }
});
