/** What the script-tag files draw with, held against Lit itself, drawing by drawing. */
import { expect } from '@open-wc/testing';
import * as lit from 'lit/html.js';

type Lit = Pick<typeof lit, 'html' | 'nothing' | 'render'>;

// By its address: no build of the tests may give it another place.
const address = '/tools/small-lit.js';
const small = (await import(address)) as Lit;

/** What a reader, a style sheet or a script of the page can see of it. */
const seen = (root: Node): unknown[] =>
  [...root.childNodes].flatMap((node) => {
    if (node instanceof Comment) return [];
    if (!(node instanceof Element)) return [node.nodeValue];
    const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`);
    return [[node.localName, node.namespaceURI, attributes.sort(), seen(node)]];
  });

/** Draws one after the other with both, and holds them against each other each time. */
function same(drawings: (lib: Lit) => readonly unknown[]): HTMLElement {
  const drawn = [small, lit].map((lib) => {
    const root = document.createElement('div');
    const states = drawings(lib).map((drawing) => {
      lib.render(drawing, root);
      return seen(root);
    });
    return { root, states };
  });
  expect(drawn[0]!.states).to.deep.equal(drawn[1]!.states);
  expect(drawn[0]!.states.length).to.be.greaterThan(0);
  return drawn[0]!.root;
}

/** Every value after every other one, so that each passes into each. */
const pairs = <T>(values: readonly T[]): T[] =>
  values.flatMap((one) => values.flatMap((other) => [one, other]));

describe('what the script-tag files draw with', () => {
  it('draws each kind of value after each other kind as Lit does', () => {
    same(({ html, nothing }) => {
      const list = (...items: unknown[]) => items.map((item) => html`<li>${item}</li>`);
      const one = (value: unknown) => html`<b>${value}</b>`;
      const other = (value: unknown) => html`${value}`;
      const values = [
        '',
        'text',
        '<i>&amp;</i>',
        0,
        7,
        false,
        null,
        undefined,
        nothing,
        [],
        ['a', 'b'],
        list('a', 'b', 'c'),
        list('b'),
        [nothing, [list('x'), 'y'], undefined],
        one('a'),
        one(one(['n'])),
        other('a'),
        other(list('z')),
        html`plain`,
      ];
      const page = (value: unknown) => html`before ${value}<p>${value} after</p>${value}`;
      return pairs(values).map(page);
    });
  });

  it('draws attributes as Lit does', () => {
    same(({ html, nothing }) =>
      pairs(['', 'a "b" <c>', 0, 7, undefined, null, nothing, 'https://example.org/?a=b&c']).map(
        (value) => html`<a class="still" href=${value} title="${value}"
            >${value}</a
          ><svg viewBox="0 0 1 1"><path d=${value} /></svg>`,
      ),
    );
  });

  it('draws within tables and keeps text from the document where it is', () => {
    same(({ html }) =>
      [1, 3, 0, 2].map(
        (rows) =>
          html`<table>
            <tbody>
              ${Array.from({ length: rows }, (_, i) => html`<tr><td>${i}</td></tr>`)}
            </tbody>
          </table>
          ? <?other ?>`,
      ),
    );
  });

  it('keeps the nodes of a template that is drawn again', () => {
    const root = document.createElement('div');
    const draw = (text: string) => small.render(small.html`<p title=${text}>${text}</p>`, root);
    draw('one');
    const [before] = root.children;
    draw('two');
    expect(root.children[0]).to.equal(before);
    expect(root.textContent).to.equal('two');
  });

  it('changes nothing when the same is drawn again', async () => {
    const root = document.createElement('div');
    const draw = () =>
      small.render(
        small.html`<p title=${'a'} @click=${() => {}}>${'t'}${[small.html`<b>${1}</b>`]}</p>`,
        root,
      );
    draw();
    const watched = new MutationObserver(() => {});
    watched.observe(root, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    draw();
    expect(watched.takeRecords()).to.deep.equal([]);
  });

  it('sets properties when their value is another, as Lit does', () => {
    for (const { html, render } of [small, lit]) {
      const root = document.createElement('div');
      const draw = (on: boolean) => render(html`<input type="checkbox" .checked=${on} />`, root);
      draw(true);
      const box = root.querySelector('input')!;
      expect(box.checked).to.equal(true);
      box.checked = false;
      draw(true);
      expect(box.checked, 'what the reader did stays').to.equal(false);
      draw(false);
      draw(true);
      expect(box.checked).to.equal(true);
    }
  });

  it('calls the listener of the latest drawing, once, and none where there is none', () => {
    for (const { html, nothing, render } of [small, lit]) {
      const root = document.createElement('div');
      const heard: string[] = [];
      const draw = (listener: unknown) => {
        render(html`<button @click=${listener}></button>`, root);
        root.querySelector('button')!.click();
      };
      draw(() => heard.push('a'));
      draw(({ type }: Event) => heard.push(type));
      draw(nothing);
      draw(undefined);
      draw(() => heard.push('b'));
      expect(heard).to.deep.equal(['a', 'click', 'b']);
    }
  });

  it('takes no data for a template', () => {
    const forged = JSON.parse('{"strings":["<img src=x>"],"values":[],"_$litType$":1}') as unknown;
    for (const { html, render } of [small, lit]) {
      const root = document.createElement('div');
      expect(() => render(html`<p>${forged}</p>`, root)).to.throw();
      expect(root.querySelector('img')).to.equal(null);
    }
  });
});
