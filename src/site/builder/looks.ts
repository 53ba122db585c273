/**
 * The controls of the theme, and the table that tells whether its colours can be told apart. It warns
 * and never forbids.
 */
import { type Pair, type Palette, hexOf, pairsOf } from '../../model/contrast.js';
import { type Scheme, colourNames } from '../../model/palette.js';
import { type Child, field, h, select } from './dom.js';
import { type Measure, type Theme, measureNames, measures, paletteOf } from './theme.js';
import { type Language, colourWords, measureWords, said } from './words.js';

const schemes: readonly Scheme[] = ['light', 'dark'];
const schemeWords = {
  en: { light: 'Light', dark: 'Dark' },
  es: { light: 'Claro', dark: 'Oscuro' },
} as const;

interface Context {
  readonly language: Language;
  readonly theme: Theme;
  setColour(scheme: Scheme, name: keyof Palette, value: string | undefined): void;
  setMeasure(name: Measure, value: string | undefined): void;
}

/** A colour to type, and the browser's own picker beside it. */
function ink(name: keyof Palette, scheme: Scheme, context: Context): HTMLElement {
  const { language, theme, setColour } = context;
  const words = said[language];
  const label = `${schemeWords[language][scheme]}`;
  const own = `${colourWords[language][name]}, ${label}`;
  const key = `color-${name}-${scheme}`;
  const text = h('input', {
    type: 'text',
    id: key,
    spellcheck: 'false',
    maxlength: 7,
    placeholder: paletteOf(theme, scheme)[name],
    value: theme[scheme][name],
    'aria-describedby': `${key}-wrong`,
  });
  const picker = h('input', { type: 'color', 'aria-label': own });
  picker.value = theme[scheme][name] ?? paletteOf(theme, scheme)[name];
  const wrong = h('span', { id: `${key}-wrong`, class: 'bad' });
  text.addEventListener('input', () => {
    const hex = hexOf(text.value);
    const strange = text.value.trim() !== '' && !hex;
    text.setAttribute('aria-invalid', String(strange));
    wrong.textContent = strange ? words.notAColor : '';
    if (hex) picker.value = hex;
    if (!strange) setColour(scheme, name, hex);
  });
  picker.addEventListener('input', () => {
    text.value = picker.value;
    text.setAttribute('aria-invalid', 'false');
    wrong.textContent = '';
    setColour(scheme, name, picker.value);
  });
  return h(
    'div',
    {},
    h('div', { class: 'ink' }, h('label', { for: key }, label), text, picker),
    wrong,
  );
}

/** Rows of colours: light and dark of each. */
export const colourControls = (context: Context): HTMLElement[] =>
  colourNames.map((name) =>
    h(
      'fieldset',
      { class: 'color' },
      h('legend', {}, colourWords[context.language][name], ' ', h('code', {}, `--aht-${name}`)),
      h('div', { class: 'inks' }, ...schemes.map((scheme) => ink(name, scheme, context))),
    ),
  );

export const measureControls = ({ language, theme, setMeasure }: Context): HTMLElement[] =>
  measureNames.map((name) => {
    const [first, ...others] = measures[name];
    const made = select(
      [
        ['', said[language].defaultOf(first)],
        ...others.map((one) => [one, one] as [string, string]),
      ],
      theme.measures[name] ?? '',
    );
    made.addEventListener('change', () => setMeasure(name, made.value || undefined));
    return field(`measure-${name}`, [measureWords[language][name]], made);
  });

/** Shows what a field's own colour would be, once others have changed what follows from them. */
export function refreshDefaults(theme: Theme): void {
  for (const scheme of schemes) {
    const palette = paletteOf(theme, scheme);
    for (const name of colourNames) {
      const text = document.querySelector<HTMLInputElement>(`#color-${name}-${scheme}`);
      if (!text) continue;
      text.placeholder = palette[name];
      const picker = text.parentElement!.querySelector<HTMLInputElement>('[type=color]')!;
      if (!text.value.trim()) picker.value = palette[name];
    }
  }
}

/** The pairs with their contrast in both schemes, as words and figures. */
export function contrastTable(theme: Theme, language: Language): Child[] {
  const words = said[language];
  const number = new Intl.NumberFormat(`${language}-US`, { minimumFractionDigits: 1 });
  const [light, dark] = schemes.map((scheme) => pairsOf(paletteOf(theme, scheme)));
  const low = [...light!, ...dark!].filter(({ passes }) => !passes).length;
  const cell = (pair: Pair) => {
    const needs = String(pair.needs);
    const fails = pair.needs === 3 ? words.failsEdge(needs) : words.fails(needs);
    return h(
      'td',
      {},
      `${words.ratio(number.format(pair.ratio))} `,
      h('span', { class: pair.passes ? 'good' : 'bad' }, pair.passes ? words.passes(needs) : fails),
    );
  };
  const names = colourWords[language];
  const pairName = ({ front, back }: Pair) =>
    // "Text on buttons" says both already.
    back === 'surface' ? words.onWhat(names[front], names[back].toLowerCase()) : names[front];
  const head = [words.pair, schemeWords[language].light, schemeWords[language].dark];
  return [
    h(
      'p',
      { class: low ? 'bad' : 'good', role: 'status' },
      low ? words.tooLow(low) : words.allPass,
    ),
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'contrast-heading' },
      h(
        'table',
        { 'aria-labelledby': 'contrast-heading' },
        h('thead', {}, h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)))),
        h(
          'tbody',
          {},
          ...light!.map((pair, at) =>
            h('tr', {}, h('th', { scope: 'row' }, pairName(pair)), cell(pair), cell(dark![at]!)),
          ),
        ),
      ),
    ),
  ];
}
