// The worst that helpers of old have done: every object has properties more that a loop meets, one of
// them under a name that widgets and feeds use too.
Object.prototype.each = function each(visit) {
  for (const key in this) if (Object.hasOwn(this, key)) visit(this[key], key);
};
Object.prototype.extend = function extend(more) {
  for (const key in more) this[key] = more[key];
  return this;
};
Object.prototype.lang = undefined;
