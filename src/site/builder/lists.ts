/**
 * The parts of the page that are written anew in another language: the widgets to choose from, the
 * lists, and what is known of a website's system. What was chosen stays.
 */
import { byId, h } from './dom.js';
import type { Widget } from './manifest.js';
import { widgetWords } from './option-words.js';
import { adviceOf, systems } from './systems.js';
import { type Language, fixed, said } from './words.js';

/** English stands in the page itself; it is kept before other words take its place. */
const english = new Map<Element, string>();

/** The words that stand in builder.html, in this language. */
export function drawFixed(language: Language): void {
  document.documentElement.lang = language;
  const say = (element: HTMLElement, key: string, now: string, put: (words: string) => void) => {
    if (!english.has(element)) english.set(element, now);
    put((language === 'es' && fixed[key]) || english.get(element)!);
  };
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    say(element, element.dataset['word']!, element.textContent!, (words) => {
      element.textContent = words;
    });
  for (const element of document.querySelectorAll<HTMLElement>('[data-word-label]'))
    say(element, element.dataset['wordLabel']!, element.getAttribute('aria-label')!, (words) =>
      element.setAttribute('aria-label', words),
    );
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
}

/** A radio button for each widget. */
export function drawWidgets(widgets: readonly Widget[], chosen: string, language: Language): void {
  byId('widget-cards').replaceChildren(
    ...widgets.map(({ tag, description }) => {
      const words = widgetWords[language][tag];
      return h(
        'label',
        { class: 'card' },
        h('input', { type: 'radio', name: 'widget', value: tag, checked: tag === chosen }),
        h(
          'span',
          {},
          h('strong', {}, words?.name ?? tag),
          h('span', {}, words?.purpose ?? description),
        ),
      );
    }),
  );
}

type Entry = readonly [value: string, words: string, lang?: string];

function fill(id: string, entries: readonly Entry[]): void {
  const list = byId<HTMLSelectElement>(id);
  const { value } = list;
  list.replaceChildren(
    ...entries.map(([key, words, lang]) => h('option', { value: key, lang }, words)),
  );
  list.value = entries.some(([key]) => key === value) ? value : entries[0]![0];
}

export function drawLists(language: Language): void {
  const words = said[language];
  fill('lang', [
    ['', words.page],
    ['en', 'English', 'en'],
    ['es', 'Español', 'es'],
    ['hmn', 'Hmoob', 'hmn'],
  ]);
  fill('heading-level', [
    ['', words.defaultOf('2')],
    ...['1', '2', '3', '4', '5', '6'].map((level): Entry => [level, words.level(level)]),
  ]);
  fill(
    'system',
    systems.map((system): Entry => [system.id, system[language].name]),
  );
}

/** What the chosen system keeps, and which form of the code follows from it. */
export function drawAdvice(language: Language): void {
  const words = said[language];
  const advice = adviceOf(byId<HTMLSelectElement>('system').value, language);
  if (!advice) return;
  const form = byId('forms').querySelector(`[data-word="${advice.form}"]`)!.textContent!;
  const { why, tried, source } = advice;
  byId('advice').replaceChildren(
    h('p', {}, `${words.recommended}: `, h('strong', {}, form)),
    h('p', {}, why),
    h(
      'p',
      { class: 'hint' },
      `${words.tried}: ${tried} `,
      source !== undefined && h('a', { href: source, rel: 'noreferrer' }, words.source),
    ),
  );
}
