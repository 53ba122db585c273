/**
 * The search and the filters of a list that is too long to be seen at a glance. Most pages never
 * have one, so this is loaded by those that do.
 */
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Term } from '../../feed/sections/terms.js';
import { fullDate } from '../../i18n/format.js';
import { msg, spoken, str } from '../../i18n/words.js';
import { folded } from '../../model/folded.js';
import type { SessionTimes, Upcoming } from '../../model/sessions.js';
import { wordingOf } from '../../model/text.js';
import { say } from '../../ui/say.js';

/** What a reader looks for; an empty text is no wish. What is typed stays in memory. */
type Wish = 'query' | 'audience' | 'attendance';

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

/** One that is both online and in person suits either. */
const attends = ({ session: { attendanceMode } }: SessionTimes, mode: string): boolean =>
  attendanceMode === mode || attendanceMode === 'mixed';

export class Controls {
  readonly #wishes: Record<Wish, string> = { query: '', audience: '', attendance: '' };
  readonly #onWish: () => void;

  constructor(onWish: () => void) {
    this.#onWish = onWish;
  }

  /** Whether a session is what the reader looks for: every word of the query stands in it. */
  readonly matching = (times: SessionTimes): boolean => {
    const { query, audience, attendance } = this.#wishes;
    return (
      (!audience || times.audience.includes(audience)) &&
      (!attendance || attends(times, attendance)) &&
      folded(query)
        .split(/\s+/)
        .every((word) => !word || textOf(times).includes(word))
    );
  };

  /** The form, with how many are shown; nothing where all is seen at a glance. */
  view(
    { coming, shown, matches }: Upcoming,
    audiences: readonly Term[],
  ): TemplateResult | undefined {
    const listen = (wish: Wish) => (event: Event) => {
      this.#wishes[wish] = (event.target as HTMLInputElement).value;
      this.#onWish();
    };
    const filter = (
      wish: Wish,
      label: string,
      options: [string, unknown][],
      has: (times: SessionTimes, value: string) => boolean,
    ) => {
      // What no session has, or every one, would narrow nothing.
      const useful = options.filter(([value]) => {
        const { length } = coming.filter((times) => has(times, value));
        return length && length < coming.length;
      });
      return useful.length || this.#wishes[wish]
        ? html`<label
            >${label}
            <select @change=${listen(wish)}>
              <option value="">${msg('All')}</option>
              ${useful.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
            </select></label
          >`
        : undefined;
    };
    const parts = [
      coming.length > 15 || this.#wishes.query
        ? html`<label
            >${msg('Search')}
            <input type="search" autocomplete="off" spellcheck="false" @input=${listen('query')}
          /></label>`
        : undefined,
      filter(
        'audience',
        msg('For whom'),
        audiences.map(({ id, name }) => [id, say(name)]),
        ({ audience }, id) => audience.includes(id),
      ),
      filter(
        'attendance',
        msg('Type'),
        [
          ['onsite', msg('In person')],
          ['online', msg('Online')],
        ],
        attends,
      ),
    ];
    // While it narrows the list it stays, however few are left to come.
    if (!parts.some(Boolean) || (coming.length < 6 && matches === coming.length)) return undefined;
    // A screen reader is silent about words that stay the same, so no two letters read alike.
    const again = this.#wishes.query.length % 2 ? '\u00a0' : '';
    return html`<form class="controls screen-only" part="controls" role="search" aria-labelledby="title" @submit=${stay}>
      ${parts.map((part) => part ?? nothing)}
      <p class="muted" role="status" part="count">
        ${msg(str`Shown: ${shown.length} of ${matches}`)}${again}
      </p>
    </form>`;
  }
}

/** The search answers while one types; Enter must not load the page again. */
const stay = (event: Event): void => event.preventDefault();
