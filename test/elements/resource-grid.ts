/** What the tests of the resource grid share: drawing it, and reading it as its visitors do. */
import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/entry/aht-resource-grid.js';
import type { AhtResourceGrid } from '../../src/entry/aht-resource-grid.js';
import type { FeedState } from '../../src/feed/store.js';
import { defaultFeed, ready, smallFeed } from '../../stories/states.js';
import { deepQuery, deepQueryAll, settled, until } from '../helpers.js';

export async function draw(state: FeedState, attributes: Record<string, string> = {}, style = '') {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.cssText = style;
  const grid = document.createElement('aht-resource-grid') as AhtResourceGrid;
  grid.state = state;
  for (const [name, value] of Object.entries(attributes)) grid.setAttribute(name, value);
  box.append(grid);
  await settled(grid);
  return grid;
}

export const wisconsin = async (attributes: Record<string, string> = {}, style = '') =>
  draw(ready(await defaultFeed()), { 'page-size': '100', ...attributes }, style);
export const withResources = (
  resources: object[],
  more: object = {},
  attributes: Record<string, string> = {},
) => draw(ready(smallFeed({ resources, ...more })), attributes);

export const words = (node: Element | null): string =>
  node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const cards = (grid: Element) => deepQueryAll(grid, '[part=card]');
/** A card is known by what labels it. */
export const titleOf = (card: Element): HTMLElement =>
  (card.getRootNode() as ShadowRoot).getElementById(card.getAttribute('aria-labelledby')!)!;
export const titles = (grid: Element): string[] => cards(grid).map((card) => words(titleOf(card)));
/** As a screen reader gets it: every character counts. */
export const status = (grid: Element): string => deepQuery(grid, '[role=status]')!.textContent!;
export const box = (grid: Element) => deepQuery<HTMLInputElement>(grid, 'input')!;
export const labelled = (grid: Element): string[] => deepQueryAll(grid, 'label > b').map(words);
export const button = (grid: Element, name: RegExp) =>
  deepQueryAll<HTMLButtonElement>(grid, 'button').find((each) => name.test(words(each)));
export const select = (grid: Element, name: string) =>
  deepQueryAll<HTMLSelectElement>(grid, 'select').find(
    (each) => words(each.labels![0]!.querySelector('b')) === name,
  )!;
export const focused = (grid: Element) => grid.shadowRoot!.activeElement;

/** What the grid fetches when its reader turns to the controls is there in this turn. */
async function arrived(grid: AhtResourceGrid): Promise<void> {
  await import('../../src/elements/resource-grid/extras.js');
  await new Promise((resolve) => setTimeout(resolve));
  await settled(grid);
}

/** Unfolds the filters and tools, as a reader with a keyboard does. */
export async function unfold(grid: AhtResourceGrid): Promise<void> {
  const summary = deepQuery(grid, 'summary')!;
  const fold = summary.parentElement as HTMLDetailsElement;
  if (fold.open) return;
  summary.focus();
  summary.click();
  await arrived(grid);
  await until(() => deepQuery(fold, 'button'));
}

export async function search(grid: AhtResourceGrid, query: string): Promise<void> {
  box(grid).focus();
  box(grid).select();
  await arrived(grid);
  await (query ? sendKeys({ type: query }) : sendKeys({ press: 'Delete' }));
  await settled(grid);
}

export async function choose(grid: AhtResourceGrid, name: string, option: string): Promise<void> {
  await unfold(grid);
  const control = select(grid, name);
  control.focus();
  await settled(grid);
  control.value = [...control.options].find(
    (each) => words(each).replace(/ \(\d+\)$/, '') === option,
  )!.value;
  for (const type of ['input', 'change']) {
    control.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
  }
  await settled(grid);
}

/** Presses a button as who has no mouse does. */
export async function press(grid: Element, name: RegExp): Promise<void> {
  button(grid, name)!.focus();
  await sendKeys({ press: 'Enter' });
  await settled(grid);
}

/** Resources of several years and none, in two categories and none. */
export const dated = [
  { id: 'b', name: 'Beta', datePublished: '2020', category: 'x' },
  { id: 'n', name: 'Nothing' },
  { id: 'a', name: 'alpha', datePublished: '2024-05', category: 'y' },
  { id: 'g', name: 'Gamma', datePublished: '2023-12-31', category: 'x' },
];
export const twoCategories = {
  category: [
    { id: 'x', name: 'X' },
    { id: 'y', name: 'Y' },
  ],
};
