// First in the head of a test page: notes what the page says and suffers, before any other script.
// A file of its own, so that it runs under a strict policy. Knows no widget.
const watched = { complaints: [], violations: [], listeners: [] };
// As a property: a script's own `const` cannot be read from the window around the frame.
window.watched = watched;

// Closed shadow roots, for the tests alone.
window.shadowRoots = new WeakMap();
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (options) {
  const root = attachShadow.call(this, options);
  window.shadowRoots.set(this, root);
  return root;
};

for (const kind of ['log', 'info', 'debug', 'warn', 'error']) {
  console[kind] = (...parts) => watched.complaints.push(`${kind}: ${parts.map(String).join(' ')}`);
}
// While going down: a script that cannot be loaded tells its own element only.
addEventListener(
  'error',
  ({ target, message }) =>
    watched.complaints.push(target === window ? `thrown: ${message}` : `lost: ${target.src}`),
  true,
);
addEventListener('unhandledrejection', ({ reason }) =>
  watched.complaints.push(`rejected: ${reason}`),
);
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
  watched.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
);

// Which listeners of the window and the document are there now.
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const nameOf = (target) =>
  target === document ? 'document' : target === window || target == null ? 'window' : '';
const forget = (entry) => {
  watched.listeners = watched.listeners.filter((one) => one.listener !== entry);
};
EventTarget.prototype.addEventListener = function (type, listener, options) {
  const name = nameOf(this);
  if (name) {
    watched.listeners.push({ name: `${name} ${type}`, listener });
    options?.signal?.addEventListener('abort', () => forget(listener));
  }
  return add.call(this ?? window, type, listener, options);
};
EventTarget.prototype.removeEventListener = function (type, listener, options) {
  if (nameOf(this)) forget(listener);
  return remove.call(this ?? window, type, listener, options);
};
