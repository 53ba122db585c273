/** Where the reader's focus goes in a list that changes. */

/** The headings of the sessions that are shown. */
export const datesIn = (root: ShadowRoot): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[part=date]'),
];

/** Puts the focus there, on a heading too. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  // What cannot have the focus says -1 as well, but does not mean it.
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}
