/** Where the reader's focus goes in a list that changes. */

/** The headings of the sessions that are shown. */
export const datesIn = (root: ShadowRoot): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[part=date]'),
];

/** What an element is known by when another one may have come into its place. */
export const keyOf = (element: Element | null): string | undefined =>
  element?.id || (element as HTMLAnchorElement | null)?.href;

/** Puts the focus there, on a heading too. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  // What cannot have the focus says -1 as well, but does not mean it.
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}
