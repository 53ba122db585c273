/**
 * A bar that stays in sight must be a box of the page's own flow: inside the banner's box it would
 * leave with the banner. So the host gives up its box while there is a bar.
 *
 * What the bar covers the page keeps free when it scrolls to something: else the focus could be
 * under it. That is a style of the page (`scroll-padding`), which only the page's root can have. A
 * guest sets none of its own accord: this one was asked for with `quick-exit` or `placement`. A page
 * that has set it itself is left alone.
 */

/** The banner whose bar the page keeps room for; a second bar is as high. */
let roomFor: HTMLElement | undefined;

/* WebKit does not look at scroll-padding when it moves the focus. What is tall is in sight anyway. */
const uncover = ({ target }: Event): void => {
  const { offsetHeight } = target as HTMLElement;
  if (offsetHeight < 99) (target as HTMLElement).scrollIntoView({ block: 'nearest' });
};

/** Makes room for the bar of a banner; to be called after each drawing, and without one at the end. */
export function makeRoom(host: HTMLElement, bar?: HTMLElement | null): void {
  const { documentElement: root } = document;
  if (bar?.isConnected) {
    host.style.display = 'contents';
    if (getComputedStyle(root).scrollPaddingTop !== 'auto') return;
    roomFor = host;
    // Half as much again, for words that take a second line.
    root.style.scrollPaddingBlock = `${bar.offsetHeight * 1.5}px`;
    addEventListener('focusin', uncover);
  } else if (host.style.display === 'contents') {
    host.style.display = '';
    if (roomFor !== host) return;
    root.style.scrollPaddingBlock = '';
    removeEventListener('focusin', uncover);
  }
}
