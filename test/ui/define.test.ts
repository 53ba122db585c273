/** Registering as a guest: twice, in two versions, or where the name is taken. */
import { expect } from '@open-wc/testing';
import { define } from '../../src/ui/define.js';
import { version } from '../../src/ui/version.js';
import { type ConsoleSpy, consoleSpy } from '../helpers.js';

const turn = () => new Promise((resolve) => setTimeout(resolve, 10));
const fresh = (of?: string) => {
  class Fresh extends HTMLElement {
    declare static version?: string;
  }
  if (of) Fresh.version = of;
  return Fresh;
};

describe('define', () => {
  let spy: ConsoleSpy;
  beforeEach(() => {
    spy = consoleSpy();
  });
  afterEach(() => spy.restore());

  it('registers, and is silent when the same version comes again (L-24)', async () => {
    const first = fresh();
    define('define-a', first);
    define('define-a', fresh());
    await turn();
    expect(customElements.get('define-a')).to.equal(first);
    expect(spy.complaints).to.deep.equal([]);
  });

  it('keeps what is there and warns once when another version or a stranger has the name (L-24)', async () => {
    customElements.define('define-b', fresh('0.0.1'));
    customElements.define('define-d', fresh('0.0.1'));
    customElements.define('define-c', class extends HTMLElement {});
    for (let i = 0; i < 3; i++) {
      define('define-b', fresh());
      define('define-c', fresh());
      define('define-d', fresh());
    }
    await turn();
    expect(spy.texts).to.deep.equal([
      `[aht-widgets] ${version} is not used: the page has 0.0.1.\n` +
        `${version} is not used: the page has a <define-c>.`,
    ]);
  });
});
