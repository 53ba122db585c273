// What pages with MooTools 1.2 to 1.4, Datejs and old helpers do to the built-ins, written anew: the
// names Element and Event are taken, Array.from wraps what it does not know, Date.parse gives a Date,
// and every object has one property more in a loop.
(function patch() {
  const { Element: NativeElement } = window;
  const kept = { parse: Date.parse, slice: Array.prototype.slice };

  window.Element = function Element(tag, properties) {
    return Object.assign(document.createElement(tag), properties);
  };
  window.Element.prototype = NativeElement.prototype;
  window.$ = (id) => (typeof id === 'string' ? document.getElementById(id) : id);
  window.$$ = (selector) => kept.slice.call(document.querySelectorAll(selector));
  window.MooTools = { version: '1.4' };

  Array.from = (item) => {
    if (item === null || item === undefined) return [];
    const isList = typeof item !== 'string' && typeof item.length === 'number';
    return isList ? (Array.isArray(item) ? item : kept.slice.call(item)) : [item];
  };
  Number.from = (item) =>
    Number.isFinite(Number.parseFloat(item)) ? Number.parseFloat(item) : null;
  Function.from = (item) => (typeof item === 'function' ? item : () => item);
  Date.parse = (text) => new Date(kept.parse(text));

  const extend = (target, more) => {
    for (const name of Object.keys(more)) target[name] = more[name];
  };
  extend(Array.prototype, {
    contains(item, from) {
      return this.indexOf(item, from) !== -1;
    },
    include(item) {
      if (!this.contains(item)) this.push(item);
      return this;
    },
    clean() {
      return this.filter((item) => item !== null && item !== undefined);
    },
    flatten() {
      return [].concat(...this);
    },
    empty() {
      this.length = 0;
      return this;
    },
    pick() {
      return this.find((item) => item !== null && item !== undefined) ?? null;
    },
    getLast() {
      return this.length ? this[this.length - 1] : null;
    },
  });
  extend(String.prototype, {
    contains(part) {
      return this.indexOf(part) > -1;
    },
    clean() {
      return this.replace(/\s+/g, ' ').trim();
    },
    test(pattern) {
      return new RegExp(pattern).test(this);
    },
    toInt(base = 10) {
      return Number.parseInt(this, base);
    },
  });
  extend(Function.prototype, {
    delay(ms, that, rest = []) {
      return setTimeout(() => this.apply(that, rest), ms);
    },
    periodical(ms, that, rest = []) {
      return setInterval(() => this.apply(that, rest), ms);
    },
    attempt(rest, that) {
      try {
        return this.apply(that, [].concat(rest));
      } catch {
        return null;
      }
    },
  });
  extend(Element.prototype, {
    set(name, value) {
      this.setAttribute(name, value);
      return this;
    },
    get(name) {
      return this.getAttribute(name);
    },
    getElement(selector) {
      return this.querySelector(selector);
    },
    inject(target) {
      target.appendChild(this);
      return this;
    },
    addEvent(type, listener) {
      this.addEventListener(type, listener);
      return this;
    },
    dispose() {
      return this.parentNode ? this.parentNode.removeChild(this) : this;
    },
    clone(deep) {
      return this.cloneNode(deep);
    },
    erase(name) {
      this.removeAttribute(name);
      return this;
    },
  });
})();
