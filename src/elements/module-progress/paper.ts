/**
 * What is printed has a page of its own: a frame inside the widget, so that it is printed alone, as
 * real text, and neither its styles nor those of the host page reach each other.
 */
import { render } from 'lit/html.js';
import { speaking, speechFor, spoken } from '../../i18n/words.js';
import type { Extras } from './extras.js';
import { paperStyles } from './paper.styles.js';
import { paperView } from './paper.view.js';

/**
 * Draws a paper into its frame. To be called whenever it may have changed and when the frame has
 * loaded: Firefox puts a fresh blank page there some time after the frame is in the document.
 */
export function draw(frame: HTMLIFrameElement, extras: Extras): void {
  const { contentDocument: page, contentWindow } = frame;
  if (!page?.body) return;
  const { body, documentElement: root } = page;
  // As high as what is in it: an attribute, as a strict policy allows no inline style.
  const fit = () => {
    const height = String(Math.ceil(body.getBoundingClientRect().height));
    if (frame.height !== height) frame.height = height;
  };
  // Safari before 16.4 knows no such sheets: there the text stands plain.
  if (page.adoptedStyleSheets?.length === 0) {
    // Made in the frame's own window: a sheet serves no other document, and no policy forbids it.
    const sheet = new (contentWindow as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(paperStyles);
    page.adoptedStyleSheets = [sheet];
    contentWindow!.addEventListener('resize', fit);
  }
  const { languages } = extras;
  speaking(languages ? speechFor(languages, true) : spoken(), () => {
    render(paperView(extras), body);
    root.lang = spoken().words;
  });
  // Names the page where it is announced, and the file that it is printed to.
  page.title = body.querySelector('h1')!.textContent!;
  fit();
}
