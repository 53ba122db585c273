// First in the head of a test page: a clock that runs as any other until the test lets an hour go by
// (`hour.pass`). Notes when a timer went off, and how many are waiting. Knows no widget.
(function fake() {
  const { setTimeout: wait, setInterval: repeat, Date: Native } = window;
  let skipped = 0;
  let next = 1;
  const queue = new Map();
  const now = () => Native.now() + skipped;

  window.Date = class extends Native {
    constructor(...parts) {
      super(...(parts.length ? parts : [now()]));
    }
    static now() {
      return now();
    }
  };
  const add = (what, ms, rest, every) => {
    const id = next++;
    queue.set(id, { what, rest, every, at: now() + Math.max(0, Number(ms) || 0) });
    return id;
  };
  window.setTimeout = (what, ms, ...rest) => add(what, ms, rest);
  window.setInterval = (what, ms, ...rest) => add(what, ms, rest, Math.max(1, Number(ms) || 0));
  window.clearTimeout = window.clearInterval = (id) => queue.delete(id);

  const hour = {
    fired: [],
    get waiting() {
      return queue.size;
    },
    /** Lets so many milliseconds go by, from timer to timer; what they start gets its turn. */
    async pass(ms) {
      const end = now() + ms;
      for (;;) {
        const due = [...queue]
          .filter(([, { at }]) => at <= end)
          .sort(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        skipped += Math.max(0, due[1].at - now());
        run(due);
        await new Promise((over) => wait(over, 0));
      }
      skipped += Math.max(0, end - now());
    },
  };
  function run([id, timer]) {
    if (timer.every) timer.at = now() + timer.every;
    else queue.delete(id);
    hour.fired.push({ at: now(), what: String(timer.what).slice(0, 80) });
    timer.what(...timer.rest);
  }
  repeat(() => {
    for (const due of [...queue]) if (queue.has(due[0]) && due[1].at <= now()) run(due);
  }, 4);
  window.hour = hour;
})();
