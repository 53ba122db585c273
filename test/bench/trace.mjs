// From a trace of the browser to how long the main thread worked. Counts processor time of the
// thread where the browser tells it, so that other programs on the machine do not count.

/* As the developer tools know it. The category "toplevel" leaves out tasks that begin with a message. */
const taskName = 'RunTask';

/** @param {Buffer} buffer a trace with the categories below */
export function readTrace(buffer, url) {
  const { traceEvents } = JSON.parse(buffer.toString());
  const marks = (name) => traceEvents.filter((event) => event.name === name && event.ts);
  const [loaded] = marks('bench-loaded');
  if (!loaded) throw new Error(`${url} did not show its content.`);
  const mine = ({ pid, tid }) => pid === loaded.pid && tid === loaded.tid;
  const start = marks('navigationStart')
    .filter((event) => event.pid === loaded.pid && event.ts < loaded.ts)
    .findLast(({ args }) => args.data?.documentLoaderURL?.startsWith(url));
  if (!start) throw new Error(`The trace has no start of ${url}.`);

  // Tasks within tasks are counted with the outer one.
  const tasks = [];
  let end = 0;
  for (const task of traceEvents
    .filter((event) => event.ph === 'X' && event.name === taskName && mine(event))
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur)) {
    if (task.ts < end) continue;
    end = task.ts + task.dur;
    tasks.push({
      start: task.ts,
      end,
      wall: task.dur / 1000,
      work: (task.tdur ?? task.dur) / 1000,
    });
  }
  const between = (from, to) => {
    const some = tasks.filter((task) => task.end > from && task.start < to);
    const sum = (of) => some.reduce((total, task) => total + task[of], 0);
    return { work: sum('work'), wall: sum('wall') };
  };

  const answered = marks('bench-answered').filter(mine);
  return {
    load: between(start.ts, loaded.ts),
    /** From the start of the page until all of it is there. */
    longest: Math.max(...tasks.filter((task) => task.end > start.ts).map(({ work }) => work)),
    acts: marks('bench-act')
      .filter(mine)
      .map(({ ts }, index) => between(ts, answered[index].ts)),
  };
}

export const categories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
