// What pages with Prototype 1.6 and 1.7 do to the built-ins, written anew after its documentation: JSON
// in quotes twice, Array.from that takes no mapper and no iterator, bind that is no constructor's, elements
// with two dozen methods more, and names that have meant something else ever since.
(function patch() {
  const extend = (target, more) => {
    // As assignments do: enumerable.
    for (const name of Object.keys(more)) target[name] = more[name];
  };
  const copied = (list) => {
    if (!list) return [];
    if (typeof list.toArray === 'function') return list.toArray();
    let length = list.length || 0;
    const result = new Array(length);
    while (length--) result[length] = list[length];
    return result;
  };
  const quoted = function toJSON() {
    const { toJSON: own } = Array.prototype;
    delete Array.prototype.toJSON;
    const text = JSON.stringify(this);
    Array.prototype.toJSON = own;
    return text;
  };
  window.$ = (id) => (typeof id === 'string' ? document.getElementById(id) : id);
  window.$A = copied;
  window.$H = (value) => ({ ...value });
  window.Prototype = { Version: '1.7' };

  Array.from = copied;
  extend(Array.prototype, {
    toJSON: quoted,
    each(visit) {
      for (let at = 0; at < this.length; at++) visit(this[at], at);
      return this;
    },
    all: Array.prototype.every,
    any: Array.prototype.some,
    collect: Array.prototype.map,
    detect: Array.prototype.find,
    inject(start, visit) {
      let result = start;
      for (let at = 0; at < this.length; at++) result = visit(result, this[at], at);
      return result;
    },
    include(value) {
      return this.indexOf(value) !== -1;
    },
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    clear() {
      this.length = 0;
      return this;
    },
    toArray() {
      return [].concat(this);
    },
    // Native since 2015 and another thing there.
    entries() {
      return [].concat(this);
    },
    clone() {
      return [].concat(this);
    },
    without(...values) {
      return this.filter((value) => values.indexOf(value) === -1);
    },
  });
  extend(String.prototype, {
    toJSON() {
      return String(this);
    },
    strip() {
      return this.replace(/^\s+/, '').replace(/\s+$/, '');
    },
    include(part) {
      return this.indexOf(part) > -1;
    },
    startsWith(start) {
      return this.lastIndexOf(start, 0) === 0;
    },
    endsWith(end) {
      return this.indexOf(end, this.length - end.length) >= 0;
    },
    sub(pattern, replacement) {
      return this.replace(pattern, replacement);
    },
    truncate(length = 30) {
      return this.length > length ? `${this.slice(0, length - 3)}...` : String(this);
    },
    blank() {
      return /^\s*$/.test(this);
    },
  });
  extend(Number.prototype, {
    toJSON() {
      return Number(this);
    },
    times(visit) {
      for (let at = 0; at < this; at++) visit(at);
      return this;
    },
  });
  extend(Date.prototype, {
    toJSON() {
      return this.toISOString().replace(/\.\d+/, '');
    },
  });
  extend(Function.prototype, {
    // What is bound twice, or called with `new`, comes out wrong.
    bind(...given) {
      const [that, ...first] = given;

      return (...rest) => this.apply(that, [...first, ...rest]);
    },
    curry(...first) {
      return (...rest) => this(...first, ...rest);
    },
    defer(...rest) {
      return setTimeout(() => this(...rest), 10);
    },
    wrap(around) {
      return (...rest) => around(this, ...rest);
    },
  });
  const methods = {
    visible() {
      return this.style.display !== 'none';
    },
    hide() {
      this.style.display = 'none';
      return this;
    },
    show() {
      this.style.display = '';
      return this;
    },
    toggle() {
      return this.visible() ? this.hide() : this.show();
    },
    remove() {
      this.parentNode.removeChild(this);
      return this;
    },
    update(content) {
      this.innerHTML = content ?? '';
      return this;
    },
    replace(content) {
      this.outerHTML = content;
      return this;
    },
    insert(content) {
      this.insertAdjacentHTML('beforeend', content);
      return this;
    },
    select(selector) {
      return copied(this.querySelectorAll(selector));
    },
    observe(type, listener) {
      this.addEventListener(type, listener);
      return this;
    },
    fire(type, memo) {
      this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: memo }));
      return this;
    },
    clone(deep) {
      return this.cloneNode(deep);
    },
    scrollTo() {
      window.scrollTo(0, this.offsetTop);
      return this;
    },
    empty() {
      return /^\s*$/.test(this.innerHTML);
    },
    next() {
      return this.nextElementSibling;
    },
    previous() {
      return this.previousElementSibling;
    },
    identify() {
      this.id ||= `anonymous_element_${Math.floor(performance.now())}`;
      return this.id;
    },
  };
  extend(HTMLElement.prototype, methods);
  extend(Element.prototype, methods);
})();
