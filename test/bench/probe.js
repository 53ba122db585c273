// Runs in every page of the bench, before anything else: tells when something has been painted, and
// what is in sight. The same for all contestants; it looks at parts, never at how they are made.
(() => {
  const { now, item, ready } = window.benchOptions;
  const started = performance.now();
  Date.now = () => now + performance.now() - started;

  // The bench looks at what is inside, and reaches for it by selectors: closed roots too.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    return attachShadow.call(this, { ...options, mode: 'open' });
  };

  const root = () => {
    const host = document.querySelector('[data-bench]');
    return host?.shadowRoot ?? host;
  };
  const all = (selector) => [...(root()?.querySelectorAll(selector) ?? [])];
  const inSight = () =>
    all(item).filter((element) => {
      const { top, bottom, height } = element.getBoundingClientRect();
      return height > 0 && top < innerHeight && bottom > 0;
    }).length;

  /** Marks the moment after the first frame in which `is` is true. */
  const painted = (is, mark) =>
    new Promise((resolve) => {
      const look = () => {
        if (!is()) return requestAnimationFrame(look);
        // A message is taken after this frame has been laid out and painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          performance.mark(mark);
          resolve(performance.now());
        };
        port2.postMessage(0);
      };
      requestAnimationFrame(look);
    });

  const digits = (text) => text.replace(/(\d)[,.\u202f](?=\d{3})/g, '$1').match(/\d+/g) ?? [];
  const words = (element) => element.innerText.toLowerCase().match(/[\p{L}\p{N}@.]+/gu) ?? [];

  const bench = {
    // The feed comes a second late where this is asked for: what moves before is the script's.
    shifts: { script: 0, feed: 0 },
    /** Settled once the first content has been painted; how many items were in sight then. */
    loaded: painted(() => all(ready).length > 0, 'bench-loaded').then(() => inSight()),
    inSight,
    count: () => all(item).length,
    /** What a reader gets in the end: every item by its name, and all words that are used. */
    content() {
      // What is not laid out has no words.
      for (const element of all('*')) element.style.contentVisibility = 'visible';
      return {
        names: all(item).map((element) =>
          (element.querySelector('a, h3, h4') ?? element).textContent.trim().replace(/\s+/g, ' '),
        ),
        words: [...new Set([...root().children].flatMap(words))],
      };
    },
    /** How long a box takes from its click until the outcome is laid out; no wait for a frame is in it. */
    async answerTo({ box, selector, text }) {
      const target = all('input[type=checkbox]')[box];
      const outcome = () => root().querySelector(selector);
      const start = performance.now();
      target.click();
      for (let turn = 0; !outcome()?.textContent.includes(text); turn++) {
        if (turn > 1000) throw new Error(`No ${text} in ${selector}.`);
        await undefined;
      }
      outcome().getBoundingClientRect();
      return performance.now() - start;
    },
    /** Gets ready for an act of the reader; `answer` is settled once its outcome has been painted. */
    expect(act, { selector, numbers = [], text = '', first }) {
      let answered;
      bench.answer = new Promise((resolve) => (answered = resolve));
      const is = () => {
        const found = root().querySelector(selector)?.textContent ?? '';
        const seen = digits(found);
        return (
          numbers.every((number) => seen.includes(String(number))) &&
          found.includes(text) &&
          (first === undefined || all(item)[0]?.textContent.includes(first))
        );
      };
      addEventListener(
        act,
        ({ timeStamp }) => {
          performance.mark('bench-act');
          painted(is, 'bench-answered').then((end) =>
            answered({ felt: end - timeStamp, inSight: inSight() }),
          );
        },
        { capture: true, once: true },
      );
    },
  };
  window.bench = bench;

  new PerformanceObserver((list) => {
    for (const { value, startTime } of list.getEntries())
      bench.shifts[startTime < 900 ? 'script' : 'feed'] += value;
  }).observe({ type: 'layout-shift', buffered: true });

  // How often the feed's text is parsed, and how often each of its sections is checked.
  bench.parses = 0;
  bench.reads = {};
  const { parse } = JSON;
  if (window.benchOptions.count) {
    JSON.parse = (text, ...rest) => {
      const value = parse(text, ...rest);
      if (typeof text !== 'string' || text.length < 1000 || value?.version !== 1) return value;
      bench.parses += 1;
      // Who checks a section reads the id of its first item.
      for (const [key, section] of Object.entries(value)) {
        const first = [section, ...Object.values(section)].find(Array.isArray)?.[0];
        if (!first?.id) continue;
        const { id } = first;
        Object.defineProperty(first, 'id', {
          enumerable: true,
          get() {
            bench.reads[key] = (bench.reads[key] ?? 0) + 1;
            return id;
          },
        });
      }
      return value;
    };
  }
})();
