/** When the indicator check forgets what was ticked, by a clock that the test turns. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepText, quietConsole, rootOf, settled } from '../helpers.js';
import {
  box,
  click,
  draw,
  guideFeed,
  guidanceText,
  button,
  tick,
  ticked,
} from './indicator-check.js';

const minute = 60_000;

/** A clock that only moves when it is told to, and rings what waits for it. */
class Clock {
  #now = Date.parse('2026-11-22T15:00:00Z');
  #running = new Map<number, { ring: () => void; every: number; next: number }>();
  readonly #real = { now: Date.now, setInterval, clearInterval };

  constructor() {
    Date.now = () => this.#now;
    window.setInterval = ((ring: () => void, every: number) => {
      const id = 1e6 + this.#running.size;
      this.#running.set(id, { ring, every, next: this.#now + every });
      return id;
    }) as typeof setInterval;
    window.clearInterval = ((id?: number) =>
      void this.#running.delete(id!)) as typeof clearInterval;
  }

  get running(): number {
    return this.#running.size;
  }

  /** `rings`: timers ring on the way, as they do unless the machine sleeps. */
  pass(time: number, rings = true): void {
    const end = this.#now + time;
    while (rings) {
      const [first] = [...this.#running.values()].sort((a, b) => a.next - b.next);
      if (!first || first.next > end) break;
      this.#now = first.next;
      first.next += first.every;
      first.ring();
    }
    this.#now = end;
  }

  restore(): void {
    Date.now = this.#real.now;
    window.setInterval = this.#real.setInterval;
    window.clearInterval = this.#real.clearInterval;
  }
}

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

describe('aht-indicator-check forgets', () => {
  quietConsole();
  let clock: Clock;
  beforeEach(() => (clock = new Clock()));
  afterEach(() => {
    clock.restore();
    delete (document as { hidden?: boolean }).hidden;
  });

  /** With a serious sign ticked. */
  async function drawTicked(layout = 'list') {
    const check = await draw(await guideFeed(), { layout });
    await tick(check, 'Someone is being hurt');
    if (layout === 'list') expect(guidanceText(check)).to.contain('Act now');
    return check;
  }
  const status = (check: Element) => deepText(deepQuery(check, '[role="status"]')!);
  const isWiped = (check: Element) => !ticked(check).length && !status(check).includes('Act now');

  it('after ten minutes in which nobody did anything in it, and says so (Q-29)', async () => {
    const check = await drawTicked();
    clock.pass(10 * minute - 1000);
    expect(isWiped(check)).to.equal(false);
    clock.pass(minute);
    expect(isWiped(check)).to.equal(true);
    expect(status(check)).to.match(/^The ticks were cleared\. That does not mean/);
    expect(clock.running).to.equal(0);
    await tick(check, 'School work');
    await tick(check, 'School work');
    expect(status(check)).to.match(/^Nothing is ticked\./);
  });

  for (const type of ['keydown', 'pointerover'])
    it(`not while there is a ${type} in it (Q-29)`, async () => {
      const check = await drawTicked();
      for (let turn = 0; turn < 3; turn++) {
        clock.pass(9 * minute);
        box(check, 'School').dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      }
      expect(isWiped(check)).to.equal(false);
      clock.pass(11 * minute);
      expect(isWiped(check)).to.equal(true);
    });

  it('before the first act after a sleep in which no timer rang (Q-29)', async () => {
    const check = await drawTicked();
    clock.pass(60 * minute, false);
    await click(box(check, 'School work'));
    await settled(check);
    expect(ticked(check)).to.deep.equal(['School work has dropped off.']);
    expect(guidanceText(check)).to.not.contain('Act now');
  });

  it('with that very tick, where there was no touch or key before it (Q-29)', async () => {
    const check = await drawTicked();
    clock.pass(60 * minute, false);
    await tick(check, 'School work');
    expect(isWiped(check)).to.equal(true);
    expect(status(check)).to.match(/^The ticks were cleared\./);
  });

  it('after five minutes with the page out of sight (Q-29)', async () => {
    const check = await drawTicked();
    hide(true);
    clock.pass(4 * minute);
    hide(false);
    expect(isWiped(check)).to.equal(false);
    hide(true);
    clock.pass(5 * minute + 10_000);
    expect(isWiped(check)).to.equal(true);
  });

  it('before it is seen again, where timers slept with the page (Q-29)', async () => {
    const check = await drawTicked();
    hide(true);
    clock.pass(6 * minute, false);
    expect(isWiped(check)).to.equal(false);
    hide(false);
    expect(isWiped(check)).to.equal(true);
  });

  for (const [name, event] of [
    ['on leaving the page', new PageTransitionEvent('pagehide', { persisted: false })],
    ['on being put away', new PageTransitionEvent('pagehide', { persisted: true })],
    ['on coming back from the cache', new PageTransitionEvent('pageshow', { persisted: true })],
  ] as const)
    it(`${name}, without a word (Q-30)`, async () => {
      const check = await drawTicked();
      dispatchEvent(event);
      expect(isWiped(check)).to.equal(true);
      await settled(check);
      expect(status(check)).to.match(/^Nothing is ticked\./);
    });

  it('not when the page is shown for the first time, late (Q-30)', async () => {
    const check = await drawTicked();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(isWiped(check)).to.equal(false);
  });

  it('on the exit of the page, even where another listener stops it (Q-12)', async () => {
    const check = await drawTicked();
    const banner = document.createElement('div');
    document.body.append(banner);
    banner.addEventListener('aht-exit', (event) => event.stopPropagation());
    banner.dispatchEvent(new CustomEvent('aht-exit', { bubbles: true, composed: true }));
    banner.remove();
    expect(isWiped(check)).to.equal(true);
  });

  it('also that the ticks were to be printed (Q-24)', async () => {
    const check = await drawTicked();
    const paper = () => deepQuery<HTMLInputElement>(check, '.paper input');
    paper()!.click();
    expect(paper()!.checked).to.equal(true);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(paper()).to.equal(null);
    await tick(check, 'Someone is being hurt');
    expect(paper()!.checked).to.equal(false);
  });

  it('and begins again at the first step, says so there and has the focus (Q-28) (Q-29)', async () => {
    const check = await drawTicked('steps');
    // With the focus on a button of the result, which goes with it.
    button(check, 'What to do').click();
    await settled(check);
    button(check, 'Change Danger now').focus();
    clock.pass(11 * minute);
    expect(isWiped(check)).to.equal(true);
    expect(deepText(deepQuery(check, '[part="progress"]')!)).to.equal('Part 1 of 3');
    expect(status(check)).to.equal('The ticks were cleared.');
    expect(deepQuery(check, '[role="status"]')!.checkVisibility()).to.equal(true);
    expect(deepText(rootOf(check)!.activeElement!)).to.equal('Signs to notice');
  });

  it('with the focus where it is, unless that is gone (Q-28)', async () => {
    const check = await drawTicked();
    const school = box(check, 'School');
    school.focus();
    clock.pass(11 * minute);
    expect(rootOf(check)!.activeElement).to.equal(school);
    await tick(check, 'Someone is being hurt');
    deepQuery<HTMLInputElement>(check, '.paper input')!.focus();
    clock.pass(11 * minute);
    expect(deepText(rootOf(check)!.activeElement!)).to.equal('Signs to notice');
    // And takes none from the page.
    await tick(check, 'Someone is being hurt');
    (rootOf(check)!.activeElement as HTMLElement).blur();
    clock.pass(11 * minute);
    expect(isWiped(check)).to.equal(true);
    expect(rootOf(check)!.activeElement).to.equal(null);
  });

  it('and leaves no timer and no listener behind when it is gone', async () => {
    const check = await drawTicked();
    expect(clock.running).to.equal(1);
    check.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.running).to.equal(0);
    // Nothing draws in what is gone.
    const before = deepText(check);
    hide(true);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(deepText(check)).to.equal(before);
  });
});
