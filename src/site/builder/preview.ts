/**
 * The widget as it will be, in the frame page of the same folder. Only another widget loads that page
 * anew; all else is set on the widget that stands there, so that it follows each key without a flash.
 */
import { h } from './dom.js';
import { feedIn } from './facts.js';
import { pastedId } from './snippet.js';
import type { Scheme } from '../../model/palette.js';
import { type Theme, propertiesOf } from './theme.js';
import type { Wish } from './wish.js';

export interface Shown {
  readonly wish: Wish;
  readonly theme: Theme;
  readonly scheme: Scheme;
  readonly narrow: boolean;
}

/** The attributes that the builder sets, beside the widget's own. */
const common = ['feed', 'lang', 'heading-level'];

export class Preview {
  #frame: HTMLIFrameElement | undefined;
  #tag = '';
  #shown: Shown | undefined;

  /** `failed` is told when the frame page is not there. */
  constructor(
    readonly stage: HTMLElement,
    readonly failed: () => void,
  ) {}

  show(shown: Shown, title: string): void {
    this.#shown = shown;
    this.stage.classList.toggle('narrow', shown.narrow);
    const { tag } = shown.wish.widget;
    if (tag !== this.#tag) this.#load(tag, shown);
    this.#frame!.title = title;
    this.#apply();
  }

  #load(tag: string, { wish }: Shown): void {
    this.#tag = tag;
    const query = new URLSearchParams({
      widget: tag.replace(/^aht-/, ''),
      lang: wish.lang || wish.pageLanguage,
    });
    const frame = h('iframe', {
      src: `frame.html?${query}`,
      // The exit may be tried: it hides the frame, and does not take the builder away.
      sandbox: 'allow-scripts allow-same-origin allow-popups allow-forms allow-modals',
    });
    frame.addEventListener('load', () => void this.#ready(frame, tag));
    this.#frame = frame;
    this.stage.replaceChildren(frame);
  }

  /** The frame page puts its widget there after it has loaded. */
  async #ready(frame: HTMLIFrameElement, tag: string): Promise<void> {
    for (let tries = 0; tries < 200 && frame.isConnected; tries++) {
      if (frame.contentDocument?.querySelector(tag)) return this.#apply();
      await new Promise((over) => setTimeout(over, 25));
    }
    if (frame.isConnected) this.failed();
  }

  #apply(): void {
    const page = this.#frame?.contentDocument;
    const widget = page?.querySelector<HTMLElement>(this.#tag);
    if (!page || !widget || !this.#shown) return;
    const { wish, theme, scheme } = this.#shown;
    this.#looks(page.documentElement, theme, scheme);
    const attributes = this.#attributes(page, wish);
    for (const name of [...common, ...wish.widget.options.map((option) => option.name)]) {
      const value = attributes.get(name);
      if (value === undefined) widget.removeAttribute(name);
      else if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
    }
    page.documentElement.lang = attributes.get('lang')!;
  }

  #looks({ style }: HTMLElement, theme: Theme, scheme: Scheme): void {
    style.colorScheme = scheme;
    for (const name of [...style]) if (name.startsWith('--aht-')) style.removeProperty(name);
    const { plain, paired } = propertiesOf(theme);
    for (const [name, value] of plain) style.setProperty(name!, value!);
    if (CSS.supports('color', 'light-dark(#000, #fff)'))
      for (const [name, value] of paired) style.setProperty(name!, value!);
  }

  #attributes(page: Document, wish: Wish): Map<string, string> {
    const attributes = new Map<string, string>();
    for (const { name, kind } of wish.widget.options) {
      const value = wish.options[name];
      if (value === undefined || value === '') continue;
      // Half an address or a date that is being typed is nothing to try.
      if (kind === 'address' && !/^https?:\/\/.+\../.test(String(value))) continue;
      attributes.set(name, value === true ? '' : value);
    }
    attributes.set('lang', wish.lang || wish.pageLanguage);
    if (/^[1-6]$/.test(wish.headingLevel)) attributes.set('heading-level', wish.headingLevel);
    const feeds = wish.feeds.filter(Boolean).map((address) => address.trim());
    if (feedIn(wish.pasted)) feeds.push(this.#pasted(page, wish.pasted));
    if (feeds.length > 0)
      attributes.set(
        'feed',
        [...(wish.besideDefault ? ['feeds/wisconsin.json'] : []), ...feeds].join(' '),
      );
    return attributes;
  }

  /**
   * A pasted feed as an element of the frame page. Each text has an id of its own: a feed that was read
   * once is not read again.
   */
  #pasted(page: Document, text: string): string {
    const old = page.querySelector(`[data-pasted]`);
    if (old?.textContent === text) return `#${old.id}`;
    const next = page.createElement('div');
    next.hidden = true;
    next.id = pastedId(text);
    next.dataset['pasted'] = '';
    next.textContent = text;
    old?.remove();
    page.body.append(next);
    return `#${next.id}`;
  }
}
