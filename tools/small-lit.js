/**
 * What stands in the place of lit-html in the script-tag files: `html`, `nothing` and `render` for the
 * templates of this library, at a quarter of the bytes, on every partner page. It is modelled on Lit's
 * rendering and knows what our templates ask for: a value is a text, a template or a list of them in the
 * place of a node, or the whole of an attribute, a property (`.name`) or a listener (`@name`). No
 * directives, no boolean attributes, no values that are nodes, nothing within `script`, `style`,
 * `textarea` and `title`. tools/rollup/small-lit.mjs ends the build where a template asks for more.
 *
 * The npm modules import Lit by name and get it whole. The browser tests run on this, and
 * test/ui/small-lit.test.ts draws the same with both.
 */

/** Draws no text, and takes an attribute away. */
export const nothing = Symbol.for('lit-nothing');

/** A template with its values. */
export const html = (strings, ...values) => ({ strings, values });

// The name that pages with a policy for trusted types know from Lit.
const policy = globalThis.trustedTypes?.createPolicy('lit-html', { createHTML: (text) => text });

/** What has been parsed, by the strings of the template: they are the same at each drawing. */
const parsed = new WeakMap();

// 1 and 128: elements and comments. One serves all, as it is never used twice at a time.
const walker = document.createTreeWalker(document, 129);

/** The content of a template, and what is to come where, in the order of the document. */
function parse(strings) {
  // What came as JSON has no `raw`: no data can pass for a template.
  if (!Object.hasOwn(strings, 'raw')) throw new Error('not a template');
  const template = document.createElement('template');
  const last = strings.length - 1;
  // A value after an equals sign is an attribute, whose name is marked so that no browser acts on it
  // (an address, a path); any other gets a comment in its place.
  const text = strings
    .map((string, i) => {
      // What stands last among its neighbours must have an end.
      if (i === last) return string || '<!---->';
      return /="?$/.test(string) ? string.replace(/="?$/, '~$&0') : `${string}<?>`;
    })
    .join('');
  template.innerHTML = policy ? policy.createHTML(text) : text;
  const { content } = template;
  const places = [];
  walker.currentNode = content;
  for (let at = 0, node; (node = walker.nextNode()); at++) {
    if (node.data === '?') places.push({ at });
    // Comments have no attributes.
    for (const marked of node.getAttributeNames?.() ?? []) {
      const [, kind, name] = /^([.@]?)(.*)~$/.exec(marked) ?? [];
      if (!name) continue;
      node.removeAttribute(marked);
      places.push({ at, kind, name });
    }
  }
  return { content, places };
}

/** Makes the nodes of a template; `update` gives them their values. */
function make({ content, places }) {
  const fragment = document.importNode(content, true);
  walker.currentNode = fragment;
  let at = -1;
  let node;
  const setters = places.map((place) => {
    for (; at < place.at; at++) node = walker.nextNode();
    return place.name ? attribute(node, place) : child(node, node.nextSibling);
  });
  // It would keep what it stands on.
  walker.currentNode = document;
  const update = (values) => {
    setters.forEach((set, i) => {
      set(values[i]);
    });
  };
  return { fragment, update };
}

/** Sets what an element has by a name. */
function attribute(element, { kind, name }) {
  let before = nothing;
  // One listener for all that it will be told to call.
  if (kind === '@') element.addEventListener(name, (event) => before?.call?.(element, event));
  return (value) => {
    if (value === before) return;
    before = value;
    if (kind === '.') element[name] = value;
    else if (!kind && value === nothing) element.removeAttribute(name);
    else if (!kind) element.setAttribute(name, value ?? '');
  };
}

/** Sets what stands between two nodes; without `end`, all that follows `start`. */
function child(start, end) {
  /** The text that stands there, the parts of a list, or the template and how to update it. */
  let before = '';
  const clear = (from) => {
    while (from !== end) {
      const next = from.nextSibling;
      from.remove();
      from = next;
    }
  };
  const add = (node) => start.parentNode.insertBefore(node, end);
  return (value) => {
    if (Object(value) !== value) {
      const text = value == null || value === nothing ? '' : `${value}`;
      if (text === before) return;
      if (text && before && typeof before === 'string') start.nextSibling.data = text;
      else {
        clear(start.nextSibling);
        if (text) add(document.createTextNode(text));
      }
      before = text;
    } else if (Array.isArray(value)) {
      if (!Array.isArray(before)) {
        clear(start.nextSibling);
        before = [];
      }
      value.forEach((item, i) => {
        if (!before[i]) {
          const from = add(document.createComment(''));
          const to = add(document.createComment(''));
          before[i] = { to, set: child(from, to) };
        }
        before[i].set(item);
      });
      if (before.length > value.length) {
        clear(value.length ? before[value.length - 1].to.nextSibling : start.nextSibling);
        before.length = value.length;
      }
    } else {
      const { strings, values } = value;
      if (before.strings !== strings) {
        if (!parsed.has(strings)) parsed.set(strings, parse(strings));
        const { fragment, update } = make(parsed.get(strings));
        // Before it can be seen, and before its elements come to the page.
        update(values);
        clear(start.nextSibling);
        add(fragment);
        before = { strings, update };
      } else before.update(values);
    }
  };
}

const roots = new WeakMap();

/** Draws a template into a root, or brings up to date what it drew there before. */
export function render(value, root) {
  if (!roots.has(root))
    roots.set(root, child(root.insertBefore(document.createComment(''), null), null));
  roots.get(root)(value);
}
