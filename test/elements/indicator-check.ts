/** What the tests of the indicator check share: its fixture, and a reader who ticks. */
import { fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import '../../src/entry/aht-indicator-check.js';
import type { AhtIndicatorCheck } from '../../src/entry/aht-indicator-check.js';
import type { FeedState } from '../../src/feed/store.js';
import { feedOf, ready } from '../../stories/states.js';
import { deepQuery, deepQueryAll, deepText, settled, until } from '../helpers.js';

// biome-ignore lint/suspicious/noExplicitAny: a feed as it comes from a file, before it is checked.
type Json = any;

/** The fixture `guide.json`, changed or not. */
export async function guideFeed(change: (feed: Json) => void = () => {}): Promise<FeedState> {
  const feed: Json = await (await fetch('/feeds/file/guide.json')).json();
  change(feed);
  return ready(feedOf(feed));
}

/** The element in a box of a given width. */
export async function draw(
  state: FeedState,
  { lang = 'en', width = '40em', layout = 'list', proof = false } = {},
) {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  box.style.maxWidth = width;
  const check = document.createElement('aht-indicator-check') as AhtIndicatorCheck;
  check.state = state;
  check.layout = layout;
  check.proof = proof;
  box.append(check);
  await settled(check);
  // What steps and proof need comes in a file of its own.
  if (layout === 'steps' || proof)
    await until(() => !deepQuery(check, '[part="list"]')?.closest('.off'));
  return check;
}

/** A real click in the middle of what is given. */
export async function click(target: Element): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + width / 2), Math.round(top + height / 2)],
  });
}

export const boxes = (check: Element) =>
  deepQueryAll<HTMLInputElement>(check, '[part="group"] input[type="checkbox"]');

/** The checkbox with this accessible name. */
export function box(check: Element, name: string): HTMLInputElement {
  const found = boxes(check).filter((one) => nameOf(one).startsWith(name));
  if (found.length !== 1) throw new Error(`${found.length} checkboxes are named "${name}".`);
  return found[0]!;
}

/** The words by which a checkbox is known: those of its labels. */
export const nameOf = (one: HTMLInputElement): string =>
  [...one.labels!].map((label) => label.textContent!.replace(/\s+/g, ' ').trim()).join(' ');

/** Clicks the words of an indicator and waits for the answer. One real click in a test is enough. */
export async function tick(check: Element, name: string): Promise<void> {
  box(check, name).labels![0]!.click();
  await settled(check);
}

/** The names of what is ticked, as it can be seen. */
export const ticked = (check: Element): string[] =>
  boxes(check)
    .filter((one) => one.checked)
    .map(nameOf);

export const panel = (check: Element) => deepQuery(check, '[part="guidance"]')!;
export const guidanceText = (check: Element): string => deepText(panel(check));
export const button = (check: Element, name: string) =>
  deepQueryAll<HTMLButtonElement>(check, 'button').find((one) => deepText(one) === name)!;

/** Everything that changes in or below `target` while `act` runs. */
export async function changes(
  target: Node,
  act: () => Promise<unknown>,
): Promise<MutationRecord[]> {
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(target, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  await act();
  seen.push(...observer.takeRecords());
  observer.disconnect();
  return seen;
}
