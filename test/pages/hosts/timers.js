// First in the head of a test page: notes which timers are waiting, who set them and how often one
// went off. With ?hour in its own address the clock stands still until the test turns it (advance).
const timers = { waiting: new Map(), gone: [], unseen: false };
window.timers = timers;
const { setTimeout: wait, clearTimeout: stop } = window;
const real = { setInterval: window.setInterval, clearInterval: window.clearInterval };

window.setTimeout = (what, ms = 0, ...rest) => {
  const id = wait(() => {
    timers.waiting.delete(id);
    if (typeof what === 'function') what(...rest);
  }, ms);
  timers.waiting.set(id, { ms, stack: new Error().stack });
  return id;
};
window.clearTimeout = (id) => {
  timers.waiting.delete(id);
  stop(id);
};
window.setInterval = (what, ms = 0, ...rest) => {
  const id = real.setInterval.call(window, what, ms, ...rest);
  timers.waiting.set(id, { ms, stack: new Error().stack });
  return id;
};
window.clearInterval = (id) => {
  timers.waiting.delete(id);
  real.clearInterval.call(window, id);
};
