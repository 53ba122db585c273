/**
 * The certificate's own page: a frame inside the widget, so that it is printed alone, as real text,
 * and neither its styles nor those of the host page reach each other.
 */
import { render } from 'lit/html.js';
import type { Feed } from '../../feed/merge.js';
import type { Training } from '../../feed/sections/trainings.js';
import { dateModifiedOf, publisherOf } from '../../model/feed.js';
import { certificateStyles } from './certificate.styles.js';
import type { CertificateContent, Paper } from './certificate.view.js';

/**
 * Draws the certificate into its frame. To be called whenever it may have changed and when the frame
 * has loaded: Firefox puts a fresh blank page there some time after the frame is in the document.
 */
export function drawCertificate(frame: HTMLIFrameElement, { title, language, body }: Paper): void {
  const { contentDocument: page, contentWindow } = frame;
  if (!page?.body) return;
  const { documentElement: root } = page;
  // Safari before 16.4 knows no such sheets: there the text stands plain.
  if (page.adoptedStyleSheets?.length === 0) {
    // Made in the frame's own window: a sheet serves no other document, and no policy forbids it.
    const sheet = new (contentWindow as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(certificateStyles);
    page.adoptedStyleSheets = [sheet];
    contentWindow!.addEventListener('resize', () => fit(frame));
  }
  if (page.title !== title) page.title = title;
  if (root.lang !== language) root.lang = language;
  render(body, page.body, { creationScope: page });
  fit(frame);
}

/** Makes the frame as high as what is in it: an attribute, as a strict policy allows no inline style. */
function fit(frame: HTMLIFrameElement): void {
  const height = String(Math.ceil(frame.contentDocument?.body.getBoundingClientRect().height ?? 0));
  if (frame.height !== height) frame.height = height;
}

/** What stands on the certificate that a reader gets now. */
export const certificateOf = (
  training: Training,
  feed: Feed,
  name: string,
  completedOn: string,
): CertificateContent => ({
  title: training.certificate!.name,
  name,
  course: training.name,
  provider: publisherOf(feed),
  completedOn,
  hours: training.certificate!.hours ?? training.hours,
  content: dateModifiedOf(feed).slice(0, 10),
  // 64 random bits, in groups that can be read out: nobody else has this number.
  number: [...crypto.getRandomValues(new Uint16Array(4))]
    .map((group) => (0x10000 + group).toString(16).slice(1))
    .join('-')
    .toUpperCase(),
});
