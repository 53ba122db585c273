/** Small pieces of markup that several widgets put together alike. Nothing is drawn of nothing. */
import { html } from 'lit/html.js';

export const paragraph = (content: unknown, look = ''): unknown =>
  content && html`<p class=${look}>${content}</p>`;

/** The pieces that there are, with something between them. */
export const joined = (pieces: unknown[], between: unknown = ' · '): unknown => {
  const [first, ...more] = pieces.filter(Boolean);
  return first && [first, ...more.map((piece) => [between, piece])];
};
