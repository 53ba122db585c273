/**
 * What a list has that is too long to be seen at a glance: search, filters, "show more", and all of it
 * on paper. Many pages never have one, so this is loaded by those that do.
 */
import { html, nothing } from 'lit/html.js';
import { fullDate } from '../../i18n/format.js';
import { languageName } from '../../i18n/language-names.js';
import { msg, spoken, str } from '../../i18n/words.js';
import { folded } from '../../model/folded.js';
import type { SessionTimes, Upcoming } from '../../model/sessions.js';
import { wordingOf } from '../../model/text.js';
import { controls } from '../../styles/controls.styles.js';
import { adopt } from '../../ui/live-element.js';
import { say } from '../../ui/say.js';
import { datesIn, focusOn } from './focus.js';
import { styles } from './long-list.styles.js';

/** What a search looks at. */
const textOf = ({ training, session, start, zone }: SessionTimes): string =>
  folded(
    [
      ...[
        training.name,
        session.name,
        session.description,
        session.location?.name,
        session.location?.address,
      ].map((words) => wordingOf(words, spoken().wanted).value),
      fullDate(start, zone),
    ].join(' '),
  );

/** What can be filtered by, and whether a session is of a kind. */
const filters = {
  audience: ({ audience }: SessionTimes, id: string) => audience.includes(id),
  // One that is both online and in person suits either.
  attendance: ({ session }: SessionTimes, mode: string) =>
    [mode, 'mixed'].includes(session.attendanceMode!),
  language: ({ session }: SessionTimes, tag: string) => session.inLanguage?.includes(tag),
  query: (times: SessionTimes, query: string) =>
    folded(query)
      .split(/\s+/)
      .every((word) => !word || textOf(times).includes(word)),
};

type Wish = keyof typeof filters;

export class LongList {
  #printing = false;
  #count = 0;
  /** A screen reader is silent about words that stay the same, so no two choices in a row read alike. */
  #again = '';
  /** What the reader looks for. It stays in memory. */
  readonly #wishes = new Map<Wish, string>();
  readonly #root: ShadowRoot;
  readonly #draw: () => void;

  /** `draw` draws the list at once. */
  constructor(root: ShadowRoot, draw: () => void) {
    this.#root = root;
    this.#draw = draw;
    adopt(root, controls, styles);
  }

  /** How many sessions are to be shown at least. */
  get count(): number {
    return this.#printing ? Infinity : this.#count;
  }

  /** Paper has no "show more": all that matches is there while the page is printed. */
  print(printing: boolean): void {
    this.#printing = printing;
    this.#draw();
  }

  /** Whether a session is what the reader looks for: every word of the query stands in it. */
  readonly matching = (times: SessionTimes): boolean =>
    [...this.#wishes].every(([wish, value]) => !value || filters[wish](times, value));

  /** What is said when nothing matches what the reader looks for. */
  none(): string {
    return msg('No matches. Try fewer or other words, or fewer filters.');
  }

  /** The button that shows so many more, and takes the reader to the first session that is new. */
  more({ next, shown }: Upcoming): unknown {
    const onMore = () => {
      const before = datesIn(this.#root).map(({ id }) => id);
      this.#count = shown.length + next;
      this.#draw();
      focusOn(datesIn(this.#root).find(({ id }) => !before.includes(id)));
    };
    return next
      ? html`<p>
          <button type="button" part="more" @click=${onMore}>${msg(str`Show more (${next})`)}</button>
        </p>`
      : nothing;
  }

  /** The form, with how many are shown; nothing where all is seen at a glance. */
  form({ coming, shown, matches, audiences }: Upcoming): unknown {
    const wishes = this.#wishes;
    const listen = (wish: Wish) => (event: Event) => {
      wishes.set(wish, (event.target as HTMLInputElement).value);
      this.#count = 0;
      this.#again = this.#again ? '' : '\u00a0';
      this.#draw();
    };
    const filter = (wish: Wish, label: string, options: [string, unknown][]) => {
      const chosen = wishes.get(wish) ?? '';
      // What no session has, or every one, would narrow nothing.
      const useful = options.filter(([value]) => {
        const { length } = coming.filter((times) => filters[wish](times, value));
        // What is chosen stays, or else the box would say that nothing is.
        return value === chosen || (length && length < coming.length);
      });
      return (
        useful[0] &&
        html`<label
            >${label}
            <select @change=${listen(wish)}>
              ${[['', msg('All')], ...useful].map(
                ([value, words]) =>
                  html`<option value=${value} .selected=${value === chosen}>${words}</option>`,
              )}
            </select></label
          >`
      );
    };
    const tags = new Set(coming.flatMap(({ session }) => session.inLanguage ?? []));
    const query = wishes.get('query');
    const parts = [
      (coming.length > 15 || query) &&
        html`<label
            >${msg('Search')}
            <input type="search" autocomplete="off" spellcheck="false" @input=${listen('query')}
          /></label>`,
      filter(
        'audience',
        msg('For whom'),
        audiences.map(({ id, name }) => [id, say(name)]),
      ),
      filter('attendance', msg('Type'), [
        ['onsite', msg('In person')],
        ['online', msg('Online')],
      ]),
      filter(
        'language',
        msg('Language'),
        [...tags].map((tag) => [tag, languageName(tag)]),
      ),
    ];
    // While it narrows the list it stays, however few are left to come.
    if (!parts.some(Boolean) || (coming.length < 6 && matches === coming.length)) return nothing;
    return html`<form class="actions controls screen-only" part="controls" role="search" aria-labelledby="title" @submit=${stay}>
      ${parts.map((part) => part || nothing)}
      <p class="muted" role="status" part="count">
        ${msg(str`Shown: ${shown.length} of ${matches}`)}${this.#again}
      </p>
    </form>`;
  }
}

/** The search answers while one types; Enter must not load the page again. */
const stay = (event: Event): void => event.preventDefault();
