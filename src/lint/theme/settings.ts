/**
 * What a style sheet makes of the widgets' colours: for the page, and for each part or time that it sets
 * apart, the colours on light and on dark pages. Knows the cascade as far as a theme needs it: which
 * declaration wins. What is wrong with the colours is not asked here.
 */
import type { Palette } from '../../model/contrast.js';
import { type Scheme, colourNames } from '../../model/palette.js';
import { colourOf } from './colour.js';
import { type Declaration, type Rule, listed } from './read-css.js';

/** A colour that the sheet sets: where, and which it is or why that cannot be told. */
export interface Ink {
  readonly name: keyof Palette;
  /** What it is set for. */
  readonly selector: string;
  /** Where it is written, in the text: of light-dark() the half that counts. */
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly hex?: string;
  readonly why?: string;
  /** Whether what is written there holds for this scheme alone. */
  readonly isHalf: boolean;
  /** The more particular of two wins. */
  readonly rank: number;
}

/** The colours of a widget at one place of a page, on a light or a dark one. */
export interface Setting {
  readonly scheme: Scheme;
  /** Whether the sheet says so, and not the reader's system. */
  readonly isFixed: boolean;
  readonly inks: ReadonlyMap<keyof Palette, Ink>;
}

interface Placed {
  readonly declaration: Declaration;
  readonly rule: Rule;
  readonly selector: string;
  readonly condition: string;
  readonly order: number;
}

/** Selectors of what holds the widgets of a whole page, the outermost first. */
const outer = ['html', ':root', 'body', '*'];

/** Selectors that surely fit where this one does: what is around it, and its tag alone. */
function fitting(selector: string): string[] {
  const compounds = selector.split(/\s*[\s>+~]\s*/);
  const around = compounds.slice(0, -1).map((_, at) => compounds.slice(0, at + 1).join(' '));
  const [tag] = /^[a-z][\w-]*/i.exec(compounds.at(-1)!) ?? [];
  return [...outer, ...around, ...(tag ? [tag] : []), selector];
}

const isPage = (selector: string): boolean => outer.includes(selector);

const isAhtColour = (property: string): boolean =>
  colourNames.some((name) => property === `--aht-${name}`);

/** Of what fits, the declaration that counts of each property: the innermost, and of these the last. */
function winners(placed: readonly Placed[], fits: readonly string[]): Map<string, Placed> {
  const key = ({ declaration, rule, selector, order }: Placed) => [
    fits.indexOf(selector),
    Number(declaration.isImportant),
    // A layer gives way to what is in none; with !important it is the other way round.
    Number(rule.isLayered === declaration.isImportant),
    order,
  ];
  const won = new Map<string, Placed>();
  for (const one of placed) {
    const other = won.get(one.declaration.property);
    if (!other || isBefore(key(other), key(one))) won.set(one.declaration.property, one);
  }
  return won;
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 || one[at]! < other[at]!;
}

/** A value with what it takes from other custom properties of the sheet. */
function resolved(value: string, won: ReadonlyMap<string, Placed>, depth = 0): string {
  const [, name] = /^var\(\s*(--[\w-]+)\s*(?:,[\s\S]*)?\)$/.exec(value) ?? [];
  const next = name && won.get(name)?.declaration.value;
  // One that takes from itself leads nowhere.
  return next === undefined || next === '' || depth > 20 ? value : resolved(next, won, depth + 1);
}

/** The half of light-dark() that counts, and where in the value it stands. */
function halfOf(value: string, scheme: Scheme): { text: string; at: number } | undefined {
  const [, head, inside] = /^(light-dark\()([\s\S]*)\)$/i.exec(value) ?? [];
  const halves = inside === undefined ? [] : listed(inside);
  if (halves.length !== 2) return undefined;
  const half = halves[scheme === 'light' ? 0 : 1]!;
  const before = head!.length + (scheme === 'light' ? 0 : halves[0]!.length + 1);
  return { text: half.trim(), at: before + half.search(/\S|$/) };
}

const unread = (value: string): string | undefined =>
  /--[\w-]+\s*:/.test(value)
    ? 'has no semicolon at its end'
    : /^var\(/.test(value)
      ? 'is set in another file'
      : undefined;

function inkOf(
  name: keyof Palette,
  { declaration, rule, selector, condition }: Placed,
  won: ReadonlyMap<string, Placed>,
  fits: readonly string[],
  scheme: Scheme,
): Ink {
  const { value, at } = declaration;
  const own = halfOf(value, scheme);
  const written = own?.text ?? value;
  const whole = resolved(written, won);
  const last = resolved(halfOf(whole, scheme)?.text ?? whole, won);
  const read = colourOf(last);
  const from = at + (own?.at ?? 0);
  return {
    name,
    selector,
    from,
    to: from + written.length,
    written,
    ...('hex' in read ? read : { why: unread(last) ?? read.why }),
    isHalf: own !== undefined,
    rank: fits.indexOf(selector) + (condition ? 0.5 : 0) + (rule.prefers ? 0.25 : 0),
  };
}

/** `color-scheme` as it is set, for readers whose system is light or dark. */
function schemeOf(value: string | undefined, prefers: Scheme): Scheme {
  const [light, dark] = ['light', 'dark'].map((word) => new RegExp(`\\b${word}\\b`).test(value!));
  if (value === undefined || (light && dark)) return prefers;
  return dark ? 'dark' : light || value === 'normal' ? 'light' : prefers;
}

/** All places and times that the sheet sets apart. The page comes first. */
export function settingsOf(rules: readonly Rule[]): Setting[] {
  const placed = rules.flatMap((rule, order) =>
    rule.selectors.flatMap((selector) =>
      rule.declarations.map(
        (declaration): Placed => ({
          declaration,
          rule,
          selector,
          condition: rule.conditions.join(' '),
          order,
        }),
      ),
    ),
  );
  const apart = new Map<string, { selector: string; condition: string }>([
    ['', { selector: ':root', condition: '' }],
  ]);
  for (const { selector, condition, declaration } of placed)
    if (
      (isAhtColour(declaration.property) || declaration.property === 'color-scheme') &&
      !(isPage(selector) && !condition)
    )
      apart.set(`${selector} ${condition}`, { selector, condition });

  return [...apart.values()].flatMap(({ selector, condition }) => {
    const fits = isPage(selector) ? outer : fitting(selector);
    const near = placed.filter(
      (one) => fits.includes(one.selector) && (one.condition === '' || one.condition === condition),
    );
    return (['light', 'dark'] as const).map((prefers): Setting => {
      const won = winners(
        near.filter(({ rule }) => rule.prefers === undefined || rule.prefers === prefers),
        fits,
      );
      const said = won.get('color-scheme')?.declaration.value;
      const scheme = schemeOf(said, prefers);
      const inks = colourNames.flatMap((name) => {
        const one = won.get(`--aht-${name}`);
        // `initial` takes the widgets' own colour.
        return one && one.declaration.value !== 'initial'
          ? [[name, inkOf(name, one, won, fits, scheme)] as const]
          : [];
      });
      return { scheme, isFixed: said !== undefined, inks: new Map(inks) };
    });
  });
}
