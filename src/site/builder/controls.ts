/**
 * The controls of a widget's own attributes, made from what the manifest says of them. Ids are offered
 * by name where the feed is known. What is chosen is handed on; nothing is kept here.
 */
import { field, h, select, withCode } from './dom.js';
import { type Loose, type Offer, offersFor } from './facts.js';
import type { Option, Widget } from './manifest.js';
import { optionWords } from './option-words.js';
import type { Chosen } from './plain.js';
import { type Language, said } from './words.js';

interface Context {
  readonly language: Language;
  /** The feed whose ids are offered. */
  readonly feed: Loose | undefined;
  readonly chosen: Chosen;
  /** Called with what an attribute is now; `undefined` for its default. */
  set(name: string, value: string | true | undefined): void;
}

const textValue = (value: string | true | undefined): string =>
  value === true ? '' : (value ?? '');

function flag(option: Option, { chosen, set }: Context): HTMLInputElement {
  const box = h('input', { type: 'checkbox' });
  box.checked = chosen[option.name] !== undefined;
  box.addEventListener('change', () => set(option.name, box.checked || undefined));
  return box;
}

/** Values that stand for themselves. */
function choice(option: Option, { language, chosen, set }: Context): HTMLSelectElement {
  const words = said[language];
  const value = chosen[option.name];
  const first = option.default ? words.defaultOf(option.default) : words.default;
  // A select knows only strings: the attribute by its name alone stands as "on".
  const made = select(
    [
      ['', first],
      ...option.choices.map((one) => [one || 'on', one || words.on] as [string, string]),
    ],
    value === true ? 'on' : textValue(value),
  );
  const bare = option.choices.includes('');
  made.addEventListener('change', () =>
    set(option.name, bare && made.value === 'on' ? true : made.value || undefined),
  );
  return made;
}

/** An id, by the name that the feed gives it. One that the feed does not have stays. */
function id(
  option: Option,
  offers: Offer[],
  { language, chosen, set }: Context,
): HTMLSelectElement {
  const value = textValue(chosen[option.name]);
  const strange = value && !offers.some((offer) => offer.value === value);
  const made = select(
    [
      ['', said[language].default],
      ...(strange ? [[value, value] as [string, string]] : []),
      ...offers.map(({ value, name }) => [value, name || value] as [string, string]),
    ],
    value,
  );
  made.addEventListener('change', () => set(option.name, made.value || undefined));
  return made;
}

function typed(option: Option, { chosen, set }: Context): HTMLInputElement {
  const number = option.kind === 'number';
  const box = h('input', {
    type: number ? 'number' : 'text',
    min: number && 0,
    inputmode: option.kind === 'address' && 'url',
    placeholder: option.default || undefined,
    spellcheck: 'false',
    value: textValue(chosen[option.name]),
  });
  box.addEventListener('input', () => set(option.name, box.value.trim() || undefined));
  return box;
}

function control(option: Option, context: Context): HTMLElement {
  if (option.kind === 'choice') return choice(option, context);
  const offers = offersFor(option.name, context.feed, context.language, context.chosen['training']);
  if (option.kind === 'text' && offers.length > 0) return id(option, offers, context);
  return typed(option, context);
}

/** The controls of a widget, one for each attribute. */
export function optionControls(widget: Widget, context: Context): HTMLElement[] {
  if (widget.options.length === 0) return [h('p', {}, said[context.language].noOptions)];
  return widget.options.map((option) => {
    const { name, meaning, lang } = optionWords(widget.tag, option, context.language);
    const label = [name, ' ', h('code', {}, option.name)];
    const hint = withCode(meaning);
    const key = `option-${option.name}`;
    if (option.kind !== 'flag') return field(key, label, control(option, context), { hint, lang });
    const box = flag(option, context);
    box.id = key;
    box.setAttribute('aria-describedby', `${key}-hint`);
    return h(
      'div',
      { class: 'field', lang },
      h('span', { class: 'choice' }, box, h('label', { for: key }, ...label)),
      h('p', { class: 'hint', id: `${key}-hint` }, ...hint),
    );
  });
}
