/**
 * What the page can see of the indicator check: an element, and that it is being used. Held against
 * listeners in every phase and against a recorder of pages.
 */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { press, pressesToLeave, type Presses } from '../../src/model/exit.js';
import { deepQuery, engine, quietConsole, rootOf, settled } from '../helpers.js';
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
  ticked,
} from './indicator-check.js';
import {
  firefoxOnly,
  heard,
  isAround,
  leaks,
  ofUse,
  placeAndKey,
  replaceAll,
} from './page-listeners.js';

/** A reader who uses mouse, keyboard, wheel and buttons. */
async function useAll(check: Element): Promise<void> {
  for (const one of boxes(check)) await tick(check, nameOf(one));
  await click(box(check, 'School work'));
  await sendKeys({ press: 'Tab' });
  await sendKeys({ press: 'Space' });
  await click(button(check, 'What to do'));
  await click(deepQuery(check, '[part="result"]')!);
  await click(deepQuery(check, 'summary')!);
  await click(button(check, 'Start over'));
  await settled(check);
}

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

  it('shows listeners of every phase that somebody is there, and neither where nor what (Q-05) (Q-39)', async () => {
    let check!: Element;
    // The document's were there first, those of the window come later: the element is before both.
    const early = [document, document.documentElement, document.body];
    const events = await heard(early, async (listening) => {
      listening();
      const box = await draw(await guideFeed());
      const late = await heard([window, box.parentElement!, box], async (listening) => {
        listening();
        await useAll(box);
      });
      expect(late.length).to.be.above(5);
      expect(
        leaks(
          box,
          late.filter((event) => !isAround(event)),
        ),
      ).to.deep.equal([]);
      check = box;
    });
    expect(
      leaks(
        check,
        events.filter((event) => !isAround(event)),
      ),
    ).to.deep.equal([]);
    // The limit that the docs name: where it has gone, they are to be mended, and the class comment.
    expect(leaks(check, events.filter(isAround))).to.have.members(
      engine() === 'firefox' ? ofUse : [],
    );
    // A change of what is selected is one of the document's; what it tells is another test's.
    const ofIt = events.filter(({ target }) => target === check && target instanceof Element);
    const kinds = [...new Set(ofIt.map(({ type }) => type))];
    expect(kinds).to.have.members(['pointerdown', 'keydown', 'keyup']);
    for (const event of ofIt) expect(placeAndKey(event), event.type).to.deep.equal([]);
  });

  it('cannot be before listeners of the window that were there first: what they see, by engine (Q-05)', async () => {
    let check!: Element;
    const events = await heard([window], async (listening) => {
      listening();
      check = await draw(await guideFeed());
      await useAll(check);
    });
    expect(events.some(({ type }) => type === 'click')).to.equal(true);
    // The limit that the docs name, as above.
    expect(leaks(check, events)).to.have.members(engine() === 'firefox' ? firefoxOnly : []);
  });

  it('tells the same of every tick (Q-05)', async () => {
    const check = await draw(await guideFeed());
    const told: string[] = [];
    for (const one of boxes(check)) {
      const events = await heard([document], async (listening) => {
        listening();
        one.focus();
        await sendKeys({ press: 'Space' });
        await settled(check);
      });
      told.push(
        events
          .filter(({ target }) => target === check)
          .map((event) => [event.type, ...placeAndKey(event)].join())
          .join(' '),
      );
    }
    expect(told[0]).to.equal('keydown keyup');
    expect(new Set(told).size).to.equal(1);
  });

  it('lets the keys of a quick exit through, and no others for them (Q-12)', async () => {
    const check = await draw(await guideFeed());
    let presses: Presses = { times: [] };
    const listen = (event: Event) => (presses = press(presses, event, () => false));
    const exit = (change: typeof addEventListener) => {
      for (const type of ['keydown', 'keyup', 'pointerdown', 'wheel']) change(type, listen, true);
    };
    let escapes = 0;
    const close = ({ key }: KeyboardEvent) => (escapes += Number(key === 'Escape'));
    exit(addEventListener);
    document.addEventListener('keydown', close);
    try {
      boxes(check)[3]!.focus();
      for (let turn = 0; turn < pressesToLeave; turn++) {
        await sendKeys({ down: 'Shift' });
        await sendKeys({ press: 'Tab' });
        await sendKeys({ up: 'Shift' });
      }
      expect(rootOf(check)!.activeElement === boxes(check)[0]).to.equal(true);
      expect(presses.times.length).to.equal(0);
      for (let turn = 0; turn < pressesToLeave; turn++) await sendKeys({ press: 'Shift' });
      expect(presses.times.length).to.equal(pressesToLeave);
      await sendKeys({ press: 'Escape' });
      expect(escapes).to.equal(1);
    } finally {
      exit(removeEventListener as typeof addEventListener);
      document.removeEventListener('keydown', close);
    }
  });

  it('gives nothing away by what is under the mouse or focused (Q-05)', async () => {
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

  it('tells no listener of what is copied; what is selected the browser gives to whoever asks, by engine (Q-05)', async () => {
    const check = await draw(await guideFeed());
    await tick(check, 'Someone is being hurt');
    const words = deepQuery(check, '[role="status"] .title')!;
    words.scrollIntoView({ block: 'center' });
    const text = document.createRange();
    text.selectNodeContents(words);
    const { left, right, top, height } = text.getBoundingClientRect();
    const y = Math.round(top + height / 2);
    const events = await heard([window, document, check], async (listening) => {
      listening();
      await sendMouse({ type: 'move', position: [Math.round(left) + 1, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [Math.round(right) + 1, y] });
      await sendMouse({ type: 'up' });
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'c' });
      await sendKeys({ up: 'Control' });
    });
    const inside = (rootOf(check) as unknown as { getSelection?(): Selection }).getSelection?.();
    // It was selected, as far as the engine lets a test see that.
    if (inside) expect(String(inside)).to.contain('Act no');
    // WebKit tells the page's body of it: a limit, too.
    const told = events.filter(
      ({ type, target }) => /^(copy|selectstart)$/.test(type) && target === check,
    );
    expect(told.map(({ type }) => type)).to.deep.equal([]);
    if (engine() !== 'webkit') expect(events.some(({ type }) => type === 'copy')).to.equal(false);
    // The limits that the docs name; as above.
    const { anchorNode } = getSelection()!;
    expect([
      String(getSelection()).includes('Act no'),
      anchorNode?.getRootNode() !== document,
    ]).to.deep.equal(
      { chromium: [true, false], firefox: [true, true], webkit: [true, false] }[engine()],
    );
    getSelection()!.removeAllRanges();
  });

  it('hands no box to functions of the browser that others have replaced since (Q-05)', async () => {
    const check = await draw(await guideFeed());
    const told = new Set<string>();
    const target = Object.getOwnPropertyDescriptor(Event.prototype, 'target')!.get!;
    const isBox = (value: unknown): boolean =>
      boxNodes.has(value) || (value instanceof Event && boxNodes.has(target.call(value)));
    const all = boxes(check);
    const boxNodes = new Set<unknown>([...all, ...all.map((one) => one.closest('.row'))]);
    const undo = replaceAll((name, values) => values.some(isBox) && told.add(name));
    try {
      for (const one of all) one.labels![0]!.click();
      await settled(check);
      button(check, 'Start over').click();
      await settled(check);
    } finally {
      undo();
    }
    // What the test itself asks for: the labels, their click, and what it finds elements by.
    const own =
      /^(HTMLInputElement\.labels|HTMLElement\.click|Element\.(matches|children|shadowRoot|localName|tagName)|Node\.\w+)$/;
    expect([...told].filter((name) => !own.test(name))).to.deep.equal([]);
    expect(ticked(check)).to.deep.equal([]);
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
