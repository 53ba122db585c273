/**
 * What the page can see of the indicator check: an element, and that it is being used. Held against
 * listeners in every phase and against a recorder of pages.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deepQuery, quietConsole, rootOf, settled } from '../helpers.js';
import {
  box,
  boxes,
  button,
  click,
  draw,
  guideFeed,
  guidanceText,
  nameOf,
  tick,
} from './indicator-check.js';

/* What a page may hear of one act in the element. */
const types = [
  'click',
  'dblclick',
  'input',
  'beforeinput',
  'change',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
  'focus',
  'blur',
  'toggle',
  'selectionchange',
  'scroll',
  ...['down', 'up', 'over', 'out', 'enter', 'leave', 'cancel'].map((end) => `pointer${end}`),
  ...['down', 'up', 'over', 'out'].map((end) => `mouse${end}`),
];

/** Everything of an event that could lead inside; places and times are not among it. */
const tellTale = (event: Event): unknown[] => [
  event.type,
  event.target,
  (event as Event & { srcElement?: unknown }).srcElement,
  (event as MouseEvent).relatedTarget,
  (event as CustomEvent).detail,
  ...event.composedPath(),
];

describe('aht-indicator-check is closed to the page', () => {
  quietConsole();

  it('has no root that a script of the page gets at (Q-05)', async () => {
    const check = await draw(await guideFeed());
    expect(rootOf(check)!.mode).to.equal('closed');
    // Compared here, because to print a node is to walk the page.
    expect(check.shadowRoot === null).to.equal(true);
    expect(check.renderRoot === null).to.equal(true);
    // Internals would hand it out.
    expect(() => check.attachInternals()).to.throw();
    const inside = (value: unknown) =>
      value instanceof Node && value.getRootNode() === rootOf(check);
    for (
      let at: object | null = check;
      at && at !== HTMLElement.prototype;
      at = Object.getPrototypeOf(at)
    )
      for (const name of Object.getOwnPropertyNames(at)) {
        const { value, get } = Object.getOwnPropertyDescriptor(at, name)!;
        expect(inside(value ?? get?.call(check)), name).to.equal(false);
      }
  });

  it('shows listeners of every phase nothing but itself, whatever is ticked (Q-05) (Q-39)', async () => {
    const check = await draw(await guideFeed());
    const seen: unknown[][] = [];
    const listen = (event: Event) => seen.push(tellTale(event));
    const places = [window, document, check.parentElement!, check];
    const all = (change: 'addEventListener' | 'removeEventListener') => {
      for (const place of places)
        for (const type of types)
          for (const capture of [true, false]) place[change](type, listen, capture);
    };
    all('addEventListener');
    for (const one of boxes(check)) await tick(check, nameOf(one));
    await click(box(check, 'School work'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await click(button(check, 'Start over'));
    await settled(check);
    all('removeEventListener');
    expect(seen.length).to.be.above(20);
    expect(seen.some(([type]) => type === 'click')).to.equal(true);
    const nodes = [...new Set(seen.flat())].filter(
      (part): part is Node => part instanceof Node && part !== document,
    );
    expect(nodes.includes(check)).to.equal(true);
    expect(nodes.every((node) => node.getRootNode() === document)).to.equal(true);
    expect(nodes.some((node) => node !== check && check.contains(node))).to.equal(false);
  });

  it('tells the same of every tick: the page cannot tell one from another by what events hold (Q-05)', async () => {
    const check = await draw(await guideFeed());
    const told: string[] = [];
    for (const one of boxes(check)) {
      const seen: unknown[][] = [];
      const listen = (event: Event) =>
        seen.push(
          tellTale(event).map((part) => (part instanceof Node ? part.nodeName : String(part))),
        );
      for (const type of types) document.addEventListener(type, listen, true);
      one.click();
      await settled(check);
      for (const type of types) document.removeEventListener(type, listen, true);
      told.push(JSON.stringify(seen));
    }
    expect(told[0]).to.contain('click').and.contain('AHT-INDICATOR-CHECK');
    expect(new Set(told).size).to.equal(1);
  });

  it('gives nothing away by what is under the mouse, selected or focused (Q-05)', async () => {
    const check = await draw(await guideFeed());
    const one = box(check, 'School work');
    one.focus();
    one.scrollIntoView({ block: 'center' });
    const { left, top } = one.getBoundingClientRect();
    expect(document.activeElement === check).to.equal(true);
    expect(document.elementFromPoint(left + 5, top + 5) === check).to.equal(true);
    expect(check.textContent).to.equal('');
    expect(check.innerText.trim()).to.equal('');
    expect(document.querySelector('input') === null).to.equal(true);
  });

  it('bears the marks by which recorders leave an element out', async () => {
    const check = await draw(await guideFeed());
    expect(
      check.matches(
        '.rr-block.fs-exclude.ph-no-capture.sentry-block.dd-privacy-hidden' +
          '[data-hj-suppress][data-private][data-clarity-mask="true"][heap-ignore]',
      ),
    ).to.equal(true);
  });

  for (const marked of [true, false])
    it(`leaves neither ticks nor guidance in a recording of rrweb, ${marked ? 'with its marks' : 'by the closed root alone'} (Q-05)`, async () => {
      const check = await draw(await guideFeed());
      if (!marked) {
        check.removeAttribute('class');
        for (const { name } of [...check.attributes])
          if (name !== 'style') check.removeAttribute(name);
      }
      const control = document.createElement('label');
      control.innerHTML = '<input type="checkbox" name="newsletter"> Send me the newsletter';
      check.before(control);
      const { record } = await recorder();
      const events: { data: { source?: number; id?: number } }[] = [];
      const stop = record({
        emit: (event) => events.push(event as never),
        recordCanvas: true,
        inlineStylesheet: true,
      });
      await click(control.querySelector('input')!);
      for (const one of boxes(check)) await tick(check, nameOf(one));
      await click(box(check, 'School work'));
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Space' });
      await settled(check);
      expect(guidanceText(check)).to.contain('Act now');
      await new Promise((resolve) => setTimeout(resolve, 100));
      stop!();
      const told = JSON.stringify(events);
      // The recorder was at work: it has the page's own box, its words and that it was ticked.
      expect(told).to.contain('Send me the newsletter').and.contain('"isChecked":true');
      const guide = await (await fetch('/feeds/file/guide.json')).json();
      const words = JSON.stringify(guide.guide).matchAll(/"(?:en|es|id)":"([^"]+)"/g);
      for (const [, word] of words) {
        // Short ones, such as an id "act", are part of other words.
        if (word!.length > 6) expect(told).to.not.contain(word!);
      }
      expect(told).to.not.match(/What to do|Nothing is ticked|note-|mandated reporter/);
      // One input event, that of the page's own box.
      expect(events.filter(({ data }) => data?.source === 5).length).to.equal(1);
      expect(deepQuery(check, 'input:checked') === null).to.equal(false);
      control.remove();
    });
});

type Record = (options: {
  emit(event: unknown): void;
  recordCanvas?: boolean;
  inlineStylesheet?: boolean;
}) => (() => void) | undefined;

/** The recorder as pages load it. */
async function recorder(): Promise<{ record: Record }> {
  const page = window as Window & { rrweb?: { record: Record } };
  if (!page.rrweb) {
    const script = document.createElement('script');
    script.src = '/node_modules/rrweb/umd/rrweb.min.js';
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error('rrweb is not installed.'));
      document.head.append(script);
    });
    script.remove();
  }
  return page.rrweb!;
}
