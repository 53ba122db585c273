/**
 * What the indicator check keeps to itself: nothing is sent, stored or told. What the page can see of
 * it is in aht-indicator-check.closed.test.ts, when it forgets in aht-indicator-check.wiped.test.ts.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defaultFeed, ready, smallFeed } from '../../stories/states.js';
import {
  engine,
  deepQuery,
  deepText,
  quietConsole,
  settled,
  stores,
  until,
  rootOf,
} from '../helpers.js';
import type { FeedState } from '../../src/feed/store.js';
import type { AhtIndicatorCheck } from '../../src/entry/aht-indicator-check.js';
import {
  box,
  boxes,
  button,
  changes,
  click,
  draw,
  guideFeed,
  guidanceText,
  nameOf,
  tick,
  ticked,
} from './indicator-check.js';

/** A reader who ticks by mouse and by keyboard, reads the guidance, and starts again. */
async function useAll(check: Element): Promise<void> {
  for (const one of boxes(check)) await tick(check, nameOf(one));
  await click(button(check, 'What to do'));
  await click(box(check, 'School work'));
  await sendKeys({ press: 'Space' });
  await settled(check);
  expect(ticked(check).length).to.equal(6);
  expect(guidanceText(check)).to.contain('Act now');
  await click(deepQuery(check, 'summary')!);
  await click(button(check, 'Start over'));
  await tick(check, 'Someone is being hurt');
}

describe('aht-indicator-check keeps to itself what is ticked', () => {
  quietConsole();

  it('sends nothing between the first tick and the guidance (Q-01)', async () => {
    const run = `${engine()}-check-private`;
    const log = async () => (await (await fetch(`/requests.json?run=${run}`)).json()) as unknown[];
    const check = document.createElement('aht-indicator-check') as AhtIndicatorCheck;
    check.feed = `/run/${run}/feeds/file/guide.json`;
    document.body.append(check);
    await until(() => boxes(check).length === 6);
    expect((await log()).length).to.equal(1);

    // The stories' own feed, which this file loads on the way, must be in before the watch begins.
    await defaultFeed();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const calls: string[] = [];
    const restore = watchRequests(calls);
    const before = performance.getEntriesByType('resource').length;
    const entries: string[] = [];
    const observer = new PerformanceObserver((list) =>
      entries.push(...list.getEntries().map(({ name }) => name)),
    );
    observer.observe({ type: 'resource' });
    await useAll(check);
    // What a page sends on leaving counts too, and entries come late.
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    restore();
    expect(calls).to.deep.equal([]);
    expect(entries).to.deep.equal([]);
    expect(performance.getEntriesByType('resource').length).to.equal(before);
    expect((await log()).length).to.equal(1);
    expect(
      rootOf(check)!.querySelectorAll('img, iframe, object, embed, script, link, video, audio')
        .length,
    ).to.equal(0);
    check.remove();
  });

  for (const type of ['online', 'visibilitychange'])
    it(`asks for no newer feed on ${type} once somebody is at it, and does when nobody is (Q-01)`, async () => {
      const run = `${engine()}-check-${type}-${Date.now()}`;
      const asked = async () =>
        ((await (await fetch(`/requests.json?run=${run}`)).json()) as unknown[]).length;
      const check = document.createElement('aht-indicator-check') as AhtIndicatorCheck;
      check.feed = `/run/${run}/feeds/file/guide.json`;
      document.body.append(check);
      await until(() => boxes(check).length === 6);
      const { now } = Date;
      let later = 16 * 60_000;
      Date.now = () => now() + later;
      try {
        const back = async () => {
          (type === 'online' ? window : document).dispatchEvent(new Event(type, { bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve, 100));
          return asked();
        };
        // Nothing is ticked yet, but a key was pressed.
        boxes(check)[0]!.focus();
        await sendKeys({ press: 'Tab' });
        expect(await back()).to.equal(1);
        await tick(check, 'Someone is being hurt');
        expect(await back()).to.equal(1);
        expect(guidanceText(check)).to.contain('Act now');
        button(check, 'Start over').click();
        expect(await back()).to.equal(1);
        later += 11 * 60_000;
        await back();
        await until(async () => (await asked()) === 2);
      } finally {
        Date.now = now;
        check.remove();
      }
    });

  it('stores nothing: no cookie, storage, cache, history, address, title or window name (Q-02)', async () => {
    localStorage.clear();
    sessionStorage.clear();
    const check = await draw(await guideFeed());
    const dump = async () => [
      await stores(),
      document.title,
      document.cookie,
      navigator.serviceWorker?.controller,
    ];
    const before = await dump();
    await useAll(check);
    expect(await dump()).to.deep.equal(before);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(await dump()).to.deep.equal(before);
  });

  it('gives the browser nothing to fill in or to bring back (Q-02)', async () => {
    const check = await draw(await guideFeed());
    for (const one of boxes(check)) {
      expect([
        one.getAttribute('autocomplete'),
        one.name,
        one.getAttribute('value'),
        one.defaultChecked,
      ]).to.deep.equal(['off', '', null, false]);
    }
  });

  it('forgets on leaving the page, before it is put away (Q-02)', async () => {
    const check = await draw(await guideFeed());
    await tick(check, 'Someone is being hurt');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(ticked(check)).to.deep.equal([]);
    await settled(check);
    expect(guidanceText(check)).to.contain('Nothing is ticked.');
  });

  it('forgets when it is taken out of the page, not when it is moved in it (Q-02)', async () => {
    const check = await draw(await guideFeed());
    await tick(check, 'Someone is being hurt');
    const elsewhere = document.createElement('div');
    check.parentElement!.append(elsewhere);
    elsewhere.append(check);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await settled(check);
    expect(ticked(check)).to.deep.equal(['Someone is being hurt right now.']);
    expect(guidanceText(check)).to.contain('Act now');
    check.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    elsewhere.append(check);
    await settled(check);
    expect(ticked(check)).to.deep.equal([]);
    expect(guidanceText(check)).to.contain('Nothing is ticked.');
  });

  it('stays as it is under the hands of whoever ticks, and has the newer list for the next (Q-08)', async () => {
    const check = await draw(await guideFeed());
    await tick(check, 'School work');
    await tick(check, 'Someone is being hurt');
    const names = boxes(check).map(nameOf);
    const newer = await guideFeed(({ guide }) => {
      guide.indicators = guide.indicators
        .filter(({ id }: { id: string }) => id !== 'hurt')
        .reverse();
    });
    const seen = await changes(rootOf(check)!, async () => {
      check.state = newer;
      await settled(check);
    });
    expect(seen.filter(({ target }) => target.isConnected).length).to.equal(0);
    expect(boxes(check).map(nameOf)).to.deep.equal(names);
    expect(ticked(check)).to.have.members([
      'School work has dropped off.',
      'Someone is being hurt right now.',
    ]);
    expect(guidanceText(check)).to.contain('Act now');
    await click(button(check, 'Start over'));
    await settled(check);
    expect(boxes(check).length).to.equal(names.length - 1);
    expect(ticked(check)).to.deep.equal([]);
  });

  it('forgets the ticks of a list that another picture took the place of', async () => {
    const check = await draw(await guideFeed());
    await tick(check, 'Someone is being hurt');
    check.state = { status: 'failed', problems: [] };
    await settled(check);
    expect(boxes(check)).to.deep.equal([]);
    check.state = await guideFeed();
    await settled(check);
    expect(ticked(check)).to.deep.equal([]);
    expect(guidanceText(check)).to.not.contain('Act now');
  });

  it('sends no event about ticks or guidance (Q-39)', async () => {
    const sent: string[] = [];
    const { dispatchEvent: send } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      sent.push(event.type);
      return send.call(this, event);
    };
    try {
      const check = await draw(await guideFeed());
      expect(sent).to.include('aht-load');
      sent.length = 0;
      await useAll(check);
      // That somebody is there, without place and key: what a quick exit of the page lives on.
      expect(sent.filter((type) => !/^(pointerdown|wheel|key(down|up))$/.test(type))).to.deep.equal(
        [],
      );
    } finally {
      EventTarget.prototype.dispatchEvent = send;
    }
  });

  it('lets no input, change or click bubble to the page, not even to its own host (Q-39)', async () => {
    const check = await draw(await guideFeed());
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    const types = ['input', 'change', 'click', 'beforeinput', 'toggle', 'submit', 'formdata'];
    const places = [check, check.parentElement!, document, window];
    for (const place of places) for (const type of types) place.addEventListener(type, listen);
    await useAll(check);
    // The guidance tells what was ticked, so its links are no business of the page either.
    const link = deepQuery(check, '[part="actions"] a')!;
    // It leads nowhere in this test: no listener is there to keep it.
    link.removeAttribute('href');
    await click(link);
    for (const place of places) for (const type of types) place.removeEventListener(type, listen);
    expect(heard).to.deep.equal([]);
  });

  it('shows listeners of the document no input, change or click at all, however early they listen (Q-39)', async () => {
    const seen: string[] = [];
    const listen = ({ type }: Event) => seen.push(type);
    const types = ['input', 'beforeinput', 'change', 'click', 'auxclick', 'contextmenu', 'reset'];
    for (const type of types) document.addEventListener(type, listen, true);
    const check = await draw(await guideFeed());
    await useAll(check);
    for (const type of types) document.removeEventListener(type, listen, true);
    expect(seen).to.deep.equal([]);
  });

  it('presses each of its buttons with no click to be heard: steps, summary, try again (Q-39)', async () => {
    let clicks = 0;
    const listen = () => clicks++;
    document.addEventListener('click', listen, true);
    const state = await guideFeed();
    const check = await draw(state, { layout: 'steps' });
    for (const name of ['Continue', 'Continue', 'Continue', 'Change School']) {
      await click(button(check, name));
      await settled(check);
    }
    expect(deepText(deepQuery(check, '[part="progress"]')!)).to.equal('Part 2 of 3');
    let again = 0;
    (check as unknown as { retry(): void }).retry = () => again++;
    for (const status of ['stale', 'failed'] as const) {
      check.state =
        status === 'stale' ? ({ ...state, status } as FeedState) : { status, problems: [] };
      await settled(check);
      await click(button(check, 'Try again'));
    }
    expect(again).to.equal(2);
    document.removeEventListener('click', listen, true);
    expect(clicks).to.equal(0);
  });

  it('leaves clicks on what the page put inside to the page', async () => {
    const check = await draw(ready(smallFeed()));
    check.innerHTML = '<button type="button">Ask us</button>';
    let heard = 0;
    check.parentElement!.addEventListener('click', () => heard++);
    await click(check.firstElementChild!);
    expect(heard).to.equal(1);
  });

  it('tells nothing by the page: neither its own attributes and states nor anything around it change (Q-02)', async () => {
    const check = await draw(await guideFeed());
    const before = check.outerHTML;
    const seen = await changes(document, () => useAll(check));
    // Changes inside the shadow root are not seen from here; all others are.
    expect(seen).to.deep.equal([]);
    expect(check.outerHTML).to.equal(before);
    expect(guidanceText(check)).to.contain('Act now');
    for (const name of ['act', 'ticked', 'checked', 'hurt'])
      expect(check.matches(`:state(${name})`)).to.equal(false);
  });

  it('adds nothing to a form around it, and submits none (Q-42)', async () => {
    const check = await draw(await guideFeed());
    const form = document.createElement('form');
    check.replaceWith(form);
    form.append(check);
    let submits = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits++;
    });
    await useAll(check);
    box(check, 'The student speaks').focus();
    await sendKeys({ press: 'Enter' });
    expect([...new FormData(form)]).to.deep.equal([]);
    expect(form.elements.length).to.equal(0);
    expect(submits).to.equal(0);
    expect(
      (customElements.get('aht-indicator-check') as { formAssociated?: boolean }).formAssociated,
    ).to.not.equal(true);
    // Where a browser takes Enter in a box for it, the element's own form goes nowhere either.
    const own = deepQuery<HTMLFormElement>(check, '#ticks')!;
    const { href } = location;
    let leaves = 0;
    const leave = () => leaves++;
    addEventListener('beforeunload', leave);
    own.requestSubmit();
    await new Promise((resolve) => setTimeout(resolve, 100));
    removeEventListener('beforeunload', leave);
    expect([leaves, location.href]).to.deep.equal([0, href]);
    expect([...new FormData(own)]).to.deep.equal([]);
    // A reset is the page's own matter and takes nothing away.
    form.reset();
    expect(ticked(check)).to.include('Someone is being hurt right now.');
    expect(deepText(check)).to.contain('Act now');
  });
});

/** Writes down every way to send that leaves no resource entry, or may come too late to be seen. */
function watchRequests(calls: string[]): () => void {
  const undo: (() => void)[] = [];
  const watch = (owner: object, name: string) => {
    const holder = owner as Record<string, (...given: unknown[]) => unknown>;
    const original = holder[name]!;
    holder[name] = function (this: unknown, ...given) {
      calls.push(`${name} ${String(given[0])}`);
      return original.apply(this, given);
    };
    undo.push(() => (holder[name] = original));
  };
  watch(window, 'fetch');
  watch(window, 'open');
  watch(navigator, 'sendBeacon');
  watch(XMLHttpRequest.prototype, 'open');
  watch(history, 'pushState');
  watch(history, 'replaceState');
  // The test runner's own talk goes over one socket that is open by now: only new ones count.
  const { WebSocket: Socket } = window;
  window.WebSocket = class extends Socket {
    constructor(...given: ConstructorParameters<typeof Socket>) {
      super(...given);
      calls.push(`WebSocket ${String(given[0])}`);
    }
  };
  undo.push(() => (window.WebSocket = Socket));
  return () => {
    for (const one of undo) one();
  };
}
