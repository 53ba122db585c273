/**
 * An element that draws itself with Lit's templates: attributes are properties, and what changes in
 * one turn is drawn once. It stands in the place of LitElement, of which we use a tenth: that is 1.4
 * of the banner's 11 kB, on every partner page. Names and order are LitElement's, so what one knows
 * of that holds here. Nothing about feeds or words.
 */
import { type RenderOptions, render } from 'lit/html.js';
import { warn } from './warn.js';

interface Options {
  /** The attribute's name; false for none; default: the property's in lower case. */
  readonly attribute?: string | false;
  /** Boolean: there or not. Number: what is none is told of and left alone. Default: String. */
  readonly type?: typeof Boolean | typeof Number | undefined;
}

interface Declared extends Options {
  readonly name: string;
}

type Values = Record<string, unknown>;

/* One sheet serves all elements of a page. */
const sheets = new Map<string, CSSStyleSheet>();

/* A browser that knows no light-dark() would take its place for empty: it gets the light one. */
const scheme = /light-dark\((#\w+), ?#\w+\)/g;

function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(
      CSS.supports('color:light-dark(red,red)') ? text : text.replace(scheme, '$1'),
    );
    sheets.set(text, sheet);
  }
  return sheet;
}

/** Gives a root one more sheet. Safari before 16.4 stands without styles, and works. */
export function adopt(root: ShadowRoot, ...styles: readonly string[]): void {
  try {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...styles.map(sheetOf)];
  } catch {}
}

/* In Node, where there is no page, the classes can be imported all the same. */
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

export abstract class LiveElement extends Base {
  static styles: readonly string[] = [];
  /** `closed`: no script of the page gets a way inside, neither by `shadowRoot` nor `renderRoot`. */
  static readonly mode: ShadowRootMode = 'open';
  /** The properties of this class and those above it, the latest last. */
  static declared: readonly Declared[] = [];

  static get observedAttributes(): string[] {
    return ['lang', ...this.declared.flatMap(({ attribute }) => attribute || [])];
  }

  /** For the decorators: makes a property whose change is drawn. */
  static declare(name: string, { attribute = name.toLowerCase(), type }: Options = {}): void {
    this.declared = [...this.declared, { name, attribute, type }];
    Object.defineProperty(this.prototype, name, {
      get(this: LiveElement) {
        return this.#values[name];
      },
      set(this: LiveElement, value: unknown) {
        if (this.#values[name] === value) return;
        this.#values[name] = value;
        this.requestUpdate();
      },
    });
  }

  /** What it is drawn into; null where that is closed. */
  declare renderRoot: ShadowRoot;
  #root: ShadowRoot | undefined;
  /** What was drawn into it before any script ran (`export --html`), until its own picture comes. */
  protected declare standing: unknown;
  /** Ends when the element leaves the page. */
  #stay: AbortController | undefined;
  /** Whether what it is drawn into holds its own picture. */
  #drawn = false;
  isUpdatePending = false;
  hasUpdated = false;
  /** Kept once there is nothing left to draw; false when drawing asked for another turn. */
  updateComplete: Promise<boolean> = Promise.resolve(true);

  readonly #values: Values = {};
  /** What the page set before this class was there, to be set again once its own fields are. */
  readonly #early: Values = {};
  readonly #defaults: Values = {};

  constructor() {
    super();
    const own = this as unknown as Values;
    for (const { name } of this.#class.declared) {
      if (!Object.hasOwn(own, name)) continue;
      this.#early[name] = own[name];
      delete own[name];
    }
  }

  get #class(): typeof LiveElement {
    return this.constructor as typeof LiveElement;
  }

  connectedCallback(): void {
    if (!this.#root) {
      Object.assign(this, this.#early);
      this.#root = this.shadowRoot ?? this.attachShadow({ mode: this.#class.mode });
      this.standing = this.#root.firstChild;
      // What the page has put between the tags stays in sight until there is a picture.
      if (!this.standing) this.#root.append(document.createElement('slot'));
      this.renderRoot = this.shadowRoot!;
      adopt(this.#root, ...this.#class.styles);
    }
    this.#stay = new AbortController();
    this.connected(this.#stay.signal);
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    this.#stay?.abort();
  }

  /** It has come into the page; `stay` is aborted when it leaves: listeners are to be given that. */
  protected connected(_stay: AbortSignal): void {}

  /** An attribute that is taken away gives its property the default again. */
  attributeChangedCallback(attribute: string, _before: string | null, text: string | null): void {
    const declared = this.#class.declared.find((one) => one.attribute === attribute);
    if (!declared) {
      this.requestUpdate();
      return;
    }
    const { name, type } = declared;
    const own = this as unknown as Values;
    if (!(name in this.#defaults)) this.#defaults[name] = own[name];
    if (type === Boolean) own[name] = text !== null;
    else if (text === null) own[name] = this.#defaults[name];
    else if (!type) own[name] = text;
    else if (/\d/.test(text) && Number(text) >= 0) own[name] = Number(text);
    else warn(`<${this.localName} ${attribute}="${text}"> is not a number.`);
  }

  /** Draws once more when this turn is over. */
  requestUpdate(): void {
    if (this.isUpdatePending || !this.#root) return;
    this.isUpdatePending = true;
    this.updateComplete = this.#update();
  }

  async #update(): Promise<boolean> {
    await this.prepare();
    // Nothing may come between the last look and the drawing.
    for (let more: unknown; (more = this.missing()); ) await more;
    if (this.isUpdatePending) this.performUpdate();
    return !this.isUpdatePending;
  }

  /** Draws at once, in this turn. */
  protected performUpdate(): void {
    this.isUpdatePending = false;
    this.update();
    this.hasUpdated = true;
    this.updated();
  }

  /** What must be there before it can be drawn. */
  protected prepare(): Promise<unknown> | undefined {
    return undefined;
  }

  /** What besides that is to be waited for; asked again until it is nothing. */
  protected missing(): Promise<unknown> | undefined {
    return undefined;
  }

  /** Draws. */
  protected update(): void {
    // In the turn in which its own picture comes, so that nobody sees it empty.
    if (!this.#drawn) this.standing = this.#root!.replaceChildren();
    this.#drawn = true;
    render(this.render(), this.#root!, { host: this } as RenderOptions);
  }

  protected abstract render(): unknown;

  /** Comes after each drawing. */
  protected updated(): void {}
}

/** Declares a property that is an attribute too, by its name in lower case or the one given. */
export const property =
  (options: Options = {}) =>
  (prototype: LiveElement, name: string): void =>
    (prototype.constructor as typeof LiveElement).declare(name, options);
