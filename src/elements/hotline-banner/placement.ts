/**
 * A bar that stays in sight must be a box of the page's own flow: inside the banner's box it would
 * leave with the banner. So the host gives up its box while there is a bar.
 *
 * What the bar covers the page keeps free when it scrolls to something: else the focus could be
 * under it. That is a style of the page (`scroll-padding`), which only the page's root can have. A
 * guest sets none of its own accord: this one was asked for with `quick-exit` or `placement`. A page
 * that has set it itself is left alone.
 */

/** The bars that the page keeps room for, by their banner. */
const bars = new Map<HTMLElement, HTMLElement>();
/** Whether the page's scroll-padding is ours. */
let ours = false;

/*
 * WebKit does not look at scroll-padding when it moves the focus. What is tall is in sight anyway. Not
 * for what a mouse or finger is on: it would move away under it, and its click be lost.
 */
const uncover = ({ target }: Event): void => {
  const element = target as HTMLElement;
  if (element.offsetHeight < 99 && !element.matches(':active'))
    element.scrollIntoView({ block: 'nearest' });
};

/** Makes room for the bar of a banner; to be called after each drawing, and without one at the end. */
export function makeRoom(host: HTMLElement, bar?: HTMLElement | null): void {
  const { documentElement: root } = document;
  if (bar?.isConnected) {
    host.style.display = 'contents';
    bars.set(host, bar);
  } else {
    if (bars.delete(host)) host.style.display = '';
    if (!ours) return;
  }
  if (!ours && getComputedStyle(root).scrollPaddingTop !== 'auto') return;
  ours = bars.size > 0;
  // Half as much again, for words that take a second line; and what the page keeps there itself.
  const room = (edge: 'top' | 'bottom') =>
    Math.max(
      ...[...bars.values()].map(
        (one) => one.offsetHeight * 1.5 + (Number.parseFloat(getComputedStyle(one)[edge]) || 0),
      ),
    );
  root.style.scrollPaddingBlock = ours ? `${room('top')}px ${room('bottom')}px` : '';
  (ours ? addEventListener : removeEventListener)('focusin', uncover);
}
