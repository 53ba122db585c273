/**
 * What few banners need, and so comes in a file of its own: the quick exit and the bar that stays in
 * sight, `aht-contact`, notices, further lines, who answers, the quiet tone, several languages. Without it the help lines stand
 * all the same.
 */
import { html, nothing } from 'lit/html.js';
import type { Hotline, Notice } from '../../feed/sections/hotlines.js';
import type { Feed } from '../../feed/merge.js';
import { spoken } from '../../i18n/words.js';
import { destination, exitAddress } from '../../model/exit.js';
import type { HelpLines } from '../../model/hotlines.js';
import { noticesAt } from '../../model/notices.js';
import { adopt } from '../../ui/live-element.js';
import { say } from '../../ui/say.js';
import { warn } from '../../ui/warn.js';
import { type ExitHost, askForExit, hasExit, hearClicks } from './exit.js';
import { barView } from './exit.view.js';
import { extraStyles } from './extras.styles.js';
import { linesView, whoView } from './extras.view.js';
import { makeRoom } from './placement.js';

export interface ExtrasHost extends ExitHost {
  readonly exitUrl: string;
  readonly placement: string;
  readonly tone: string;
  readonly headingLevel: number;
  readonly collapsible: boolean;
  /** Lets screen readers know of something, politely. */
  tell(what: () => unknown): void;
}

/** What the banner's own view draws with, and this file may not bring along. */
export interface Parts {
  about(
    hotline: Hotline,
    who: (hotline: Hotline) => unknown,
    named: boolean,
    other: boolean,
  ): unknown;
  link(href: string, label: unknown, end: unknown): unknown;
  opens(): unknown;
}

/** What comes to stand within the banner. */
export interface Within {
  readonly notices: unknown;
  readonly lines: unknown;
  readonly who: (hotline: Hotline) => unknown;
}

/** The notices that readers of this page have been shown, however many banners it has. */
const seen = new Set<string>();

export class Extras {
  readonly #host: ExtrasHost;
  /** Rings when a notice begins or ends. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether readers have seen the banner without what is new in it. */
  #drawn: boolean;
  #exit: string | false = false;
  #lines: HelpLines | undefined;
  #placed = false;

  /** `drawn`: it was drawn before it needed this. */
  constructor(host: ExtrasHost, drawn: boolean) {
    this.#host = host;
    this.#drawn = drawn;
    hearClicks(host);
    adopt(host.renderRoot, extraStyles);
  }

  /** What stands within the banner: the notices that hold now, further lines, who answers. */
  of(
    lines: HelpLines,
    feed: Feed | undefined,
    notices: Parameters<typeof noticesAt>[0],
    exitUrl: string | undefined,
    { about, link, opens }: Parts,
  ): Within {
    this.#lines = lines;
    this.#look(exitUrl);
    const { headingLevel, collapsible } = this.#host;
    // Of several feeds it is not known which one a line is from.
    const [document, another] = feed?.documents ?? [];
    const keeper = another ? undefined : document?.header.publisher.name;
    const who = (hotline: Hotline) =>
      whoView(hotline, keeper, (href, label) => link(href, label, opens()));
    const [, ...others] = lines.hotlines;
    return {
      notices: this.#notices(notices),
      who,
      lines:
        others[0] &&
        linesView(
          collapsible ? undefined : headingLevel + 1,
          others.map((hotline) => about(hotline, who, true, true)),
        ),
    };
  }

  /** Takes in where the exit leads and where the banner stands. */
  #look(feedUrl: string | undefined): void {
    askForExit(this.#host);
    const { localName, exitUrl, placement, tone } = this.#host;
    const given = exitUrl || feedUrl || '';
    const exit = (this.#exit = hasExit(this.#host) && destination(given, spoken().wanted));
    if (given && exit && !exitAddress(given))
      warn(`"${given}" is no https address: the exit leads elsewhere.`);
    const placed = (this.#placed = /^(top|bottom)$/.test(placement));
    if (!placed && placement !== 'inline')
      warn(`<${localName} placement="${placement}"> is not known.`);
    if (!/^(quiet)?$/.test(tone)) warn(`<${localName} tone="${tone}"> is not known.`);
  }

  /** The notices that hold now; draws the banner again when that changes. */
  #notices(given: Parameters<typeof noticesAt>[0]): unknown {
    const now = Date.now();
    const { shown, changes } = noticesAt(given, now);
    clearTimeout(this.#timer);
    // Browsers count a wait of more than 31 bits as none at all.
    if (changes < Infinity)
      this.#timer = setTimeout(
        () => this.#host.requestUpdate(),
        Math.min(changes - now, 2 ** 31 - 1),
      );
    this.#tellNew(shown);
    return shown.map(({ text }) => html`<p class="notice" part="notice">${say(text)}</p>`);
  }

  /*
   * What was there at the first drawing is read with the page; what comes later is told, once. A text
   * is new when the set grows by it.
   */
  #tellNew(shown: readonly Notice[]): void {
    const fresh = shown.filter(({ text }) => seen.size < seen.add(JSON.stringify(text)).size);
    if (this.#drawn && fresh[0]) this.#host.tell(() => fresh.map(({ text }) => say(text)));
  }

  /** The bar, before all else: a link out must be the first one to be reached. */
  before(): unknown {
    const { emergency, hotlines } = this.#lines!;
    const numbers = this.#placed ? [emergency.telephone, hotlines[0]!.telephone] : [];
    return this.#exit || this.#placed ? barView(numbers, this.#exit, this.#host.tone) : nothing;
  }

  /** After each drawing. */
  drawn(): void {
    this.#drawn = true;
    makeRoom(this.#host, this.#host.renderRoot.querySelector<HTMLElement>('.bar'));
  }

  /** When the banner leaves the page. */
  left(): void {
    clearTimeout(this.#timer);
    askForExit(this.#host);
    makeRoom(this.#host);
  }
}
