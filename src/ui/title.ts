/**
 * The title of a widget with the page's own words for it. Not for the banner: its title says whose number
 * it is, and nothing may come between the two.
 */
import { type TemplateResult, html } from 'lit/html.js';
import { heading } from './heading.js';

/** `words` stand there unless the page has a `title`; below it what the page has as its `intro`. */
export const titleView = (level: number, words: unknown): TemplateResult[] => [
  heading(level, html`<slot name="title">${words}</slot>`, {
    id: 'title',
    part: 'title',
    look: 'title',
  }),
  html`<slot name="intro"></slot>`,
];
