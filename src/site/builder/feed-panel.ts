/**
 * Which feed: the one that comes with the widgets, addresses, or one that is pasted, dropped or chosen
 * as a file. A pasted feed is read here and goes nowhere. An address is asked only when its reader says
 * so, by the button.
 */
import type { Finding } from '../../lint/finding.js';
import { type Child, byId, chosenOf, h } from './dom.js';
import { type Loose, feedIn } from './facts.js';
import { safeAddress } from './html.js';
import { type Language, said } from './words.js';

type Lint = (
  text: string,
  options: { name: string; now: number; base?: string },
) => readonly Finding[];

/** Longer lists help nobody; what is mended first makes them shorter. */
const most = 100;

export class FeedPanel {
  /** What was read last of an own feed; its ids are offered as options. */
  read: Loose | undefined;
  #asked = 0;

  constructor(
    readonly language: () => Language,
    readonly changed: () => void,
  ) {
    byId('feeds').addEventListener('change', () => this.#switch());
    const pasted = byId<HTMLTextAreaElement>('pasted');
    pasted.addEventListener('input', () => this.#pasted());
    // Not at each key: half an address is an address too.
    byId('addresses').addEventListener('change', () => {
      this.read = undefined;
      this.changed();
    });
    byId('check').addEventListener('click', () => void this.check());
    const file = byId<HTMLInputElement>('feed-file');
    file.addEventListener('change', () => void this.#take(file.files?.[0]));
    this.#drops(byId('feed-pasted'));
  }

  get kind(): string {
    return chosenOf('feed');
  }

  get addresses(): string[] {
    if (this.kind !== 'addresses') return [];
    return byId<HTMLTextAreaElement>('addresses').value.split(/\s+/).filter(Boolean);
  }

  get pasted(): string {
    return this.kind === 'pasted' ? byId<HTMLTextAreaElement>('pasted').value : '';
  }

  get besideDefault(): boolean {
    return byId<HTMLInputElement>('beside').checked;
  }

  #switch(): void {
    byId('feed-addresses').hidden = this.kind !== 'addresses';
    byId('feed-pasted').hidden = this.kind !== 'pasted';
    byId('feed-own').hidden = this.kind === 'default';
    this.#pasted();
  }

  #pasted(): void {
    this.read = feedIn(this.pasted);
    byId('findings').replaceChildren();
    this.#asked++;
    this.changed();
  }

  async #take(file: File | undefined): Promise<void> {
    if (!file) return;
    byId<HTMLTextAreaElement>('pasted').value = await file.text();
    this.#pasted();
    await this.check();
  }

  #drops(place: HTMLElement): void {
    const mark = (on: boolean) => place.classList.toggle('drop', on);
    place.addEventListener('dragover', (event) => {
      event.preventDefault();
      mark(true);
    });
    place.addEventListener('dragleave', () => mark(false));
    place.addEventListener('drop', (event) => {
      mark(false);
      const file = event.dataTransfer?.files[0];
      // Text that is dragged lands in the field by itself.
      if (!file) return;
      event.preventDefault();
      void this.#take(file);
    });
  }

  /** Reads the feeds and tells what the linter says of them. */
  async check(): Promise<void> {
    const asked = ++this.#asked;
    const words = said[this.language()];
    const show = (...children: Child[]) => {
      if (asked !== this.#asked) return;
      byId('findings').replaceChildren(
        ...children.filter((one) => typeof one !== 'boolean' && one !== undefined),
      );
    };
    const sources: { name: string; text: string; base?: string }[] = [];
    const unread: HTMLElement[] = [];
    if (this.pasted.trim()) sources.push({ name: 'feed.json', text: this.pasted });
    // What cannot stand in a page is named above the code, and asked of nobody.
    const addresses = this.addresses.filter((address) => safeAddress(address));
    if (sources.length + addresses.length === 0) return show(h('p', {}, words.noFeed));
    show(h('p', {}, words.checking));
    for (const address of addresses) {
      try {
        const { href } = new URL(address, location.href);
        const answer = await fetch(href, { referrerPolicy: 'no-referrer', credentials: 'omit' });
        if (!answer.ok) throw new Error(String(answer.status));
        sources.push({ name: address, text: await answer.text(), base: href });
      } catch {
        unread.push(h('p', {}, words.unread(address)));
      }
    }
    if (asked !== this.#asked) return;
    if (this.kind === 'addresses' && sources.length > 0) {
      this.read = feedIn(sources.at(-1)!.text);
      this.changed();
    }
    let lint: Lint;
    try {
      ({ lint } = (await import(new URL('builder-check.js', import.meta.url).href)) as {
        lint: Lint;
      });
    } catch {
      return show(...unread, h('p', {}, words.noLinter));
    }
    const now = Date.now();
    show(
      ...unread,
      ...sources.flatMap((source) => [
        sources.length > 1 && h('h3', {}, source.name),
        ...this.#told(lint(source.text, { ...source, now })),
      ]),
    );
  }

  #told(findings: readonly Finding[]): HTMLElement[] {
    const words = said[this.language()];
    if (findings.length === 0) return [h('p', { class: 'good' }, words.clean)];
    const errors = findings.filter(({ severity }) => severity === 'error');
    const others = findings.filter(({ severity }) => severity !== 'error');
    const shown = [...errors, ...others].slice(0, most);
    return [
      h('p', {}, h('strong', {}, words.counted(errors.length, others.length))),
      h(
        'ul',
        { class: 'findings' },
        ...shown.map(({ severity, message, mend, start, pointer }) =>
          h(
            'li',
            { lang: 'en' },
            h(
              'strong',
              { class: severity === 'error' ? 'bad' : '', lang: this.language() },
              severity === 'error' ? words.error : words.warning,
            ),
            `: ${message} ${mend}`,
            h('br'),
            h(
              'span',
              { class: 'place', lang: this.language() },
              words.place(start.line, start.column),
              pointer && ' · ',
              pointer && h('code', {}, pointer),
            ),
          ),
        ),
        findings.length > most && h('li', {}, words.more(findings.length - most)),
      ),
    ];
  }
}
