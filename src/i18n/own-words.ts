/**
 * A site's own words in the place of ours: `<script type="application/json" data-aht-words>` says which.
 * It stands in a file of its own, `words.js`, and only there: pages that want our words carry none of
 * it. Works in the script-tag build, where a text is known by its place in the list of all.
 */
import { english } from './english.js';

/** The words of the widgets by language, as `words.ts` holds them. */
type Held = Map<string, Readonly<Record<string, string>> | undefined>;

const list: readonly string[] = Object.values(english);
const languages = ['en', 'es', 'hmn'];

/** Each value has its place in a text: {0}, {1}. */
const places = (text: string): string => (text.match(/{.}/g) ?? []).sort().join();

const tell = (what: string): void => console.warn(`[aht-widgets] data-aht-words: ${what}`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Why a text cannot be said so; nothing if it can. */
function mistake(language: string, text: string, own: unknown): string | undefined {
  if (!languages.includes(language))
    return `widgets speak ${languages.join(', ')}, not ${language}.`;
  if (!list.includes(text))
    return `no widget says “${text}”. Texts are named by their English words.`;
  if (typeof own !== 'string' || !own.trim()) return `${language}, “${text}”: a text is needed.`;
  return places(own) === places(text)
    ? undefined
    : `${language}, “${text}”: “${own}” must have the same values, such as {0}, each once.`;
}

/** The page's words by language and place. What cannot be is told of and left out; the rest stands. */
function ownWords(page: Document): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  for (const { textContent } of page.querySelectorAll('script[data-aht-words]')) {
    let given: unknown;
    try {
      given = JSON.parse(textContent!);
    } catch (error) {
      tell(`${error}`);
      continue;
    }
    for (const [language, texts] of Object.entries(isObject(given) ? given : {})) {
      for (const [text, own] of Object.entries(isObject(texts) ? texts : {})) {
        const wrong = mistake(language, text, own);
        if (wrong) tell(wrong);
        else found.set(language, { ...found.get(language), [list.indexOf(text)]: own as string });
      }
    }
  }
  return found;
}

/** Puts the page's words over those that the widgets with these tags hold, now and later. */
export function useOwnWords(page: Document, tags: readonly string[]): void {
  const own = ownWords(page);
  const done = new Set<Held>();

  function put(held: Held): void {
    if (done.has(held)) return;
    done.add(held);
    // A language that comes later is put into this very map: its words get ours over them there.
    held.set = (language, words) =>
      Map.prototype.set.call(
        held,
        language,
        words && Object.assign(Object.create(words), own.get(language)),
      ) as Held;
    for (const [language, words] of held) held.set(language, words);
  }

  for (const tag of tags) {
    void customElements.whenDefined(tag).then((known) => {
      const { words } = known as unknown as { words?: Held };
      // A class of the page itself, or of another version, holds none.
      if (words) put(words);
      for (const widget of page.querySelectorAll<HTMLElement & { requestUpdate?(): void }>(tag))
        widget.requestUpdate?.();
    });
  }
}
