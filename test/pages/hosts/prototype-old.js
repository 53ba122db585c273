// Prototype up to 1.6.0: a reduce that was named before there was one.
Array.prototype.reduce = function reduce() {
  return this.length > 1 ? this : this[0];
};
