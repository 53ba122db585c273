/**
 * The custom properties and colour schemes in a style sheet, with where they stand and when they hold.
 * Reads the grammar of CSS Syntax (blocks, strings, comments, nesting) and no more: what other properties
 * mean is none of its business. It never gives up: what browsers would skip, it skips.
 */
import type { Scheme } from '../../model/palette.js';

export interface Declaration {
  /** Such as `--aht-accent`, or `color-scheme`. */
  readonly property: string;
  /** Without `!important`; comments are blanks. */
  readonly value: string;
  readonly isImportant: boolean;
  /** Where the value begins in the text. */
  readonly at: number;
}

/** Declarations that hold for the same things at the same times. */
export interface Rule {
  /** Nested ones in full. */
  readonly selectors: readonly string[];
  /** From `prefers-color-scheme`; none: always. */
  readonly prefers: Scheme | undefined;
  /** What else has to be so, such as a width of the page. */
  readonly conditions: readonly string[];
  readonly isLayered: boolean;
  readonly declarations: readonly Declaration[];
}

export interface Sheet {
  readonly rules: readonly Rule[];
  /** Where other files are brought in. */
  readonly imports: readonly { readonly at: number; readonly text: string }[];
  /** Where a block begins that has no end. */
  readonly unclosed: number | undefined;
}

interface Open extends Omit<Rule, 'declarations'> {
  readonly at: number;
  readonly declarations: Declaration[];
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Comments as blanks, so that every place stays; those in strings and addresses are none. */
const withoutComments = (css: string): string =>
  css.replace(
    /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\burl\(\s*[^"'\s)][^)]*\)?/gi,
    (match) => (match.startsWith('/*') ? blank(match) : match),
  );

/** Parts of a list that stand between commas, but for those in brackets and strings. */
export function listed(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [piece] of text.matchAll(/"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|[\s\S]/g)) {
    if (/^[([{]$/.test(piece)) depth++;
    else if (/^[)\]}]$/.test(piece)) depth--;
    if (piece === ',' && depth <= 0) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Far more than anybody writes: what lies deeper has the selectors of what is around it. */
const longest = 2000;

/** Selectors of a rule within a rule. */
function nested(selectors: readonly string[], outer: readonly string[]): readonly string[] {
  if (outer.length === 0) return selectors;
  const made = selectors.flatMap((selector) =>
    outer.map((one) =>
      selector.includes('&') ? selector.replaceAll('&', one) : `${one} ${selector}`,
    ),
  );
  return made.join().length > longest ? outer : made;
}

const schemeQuery = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/i;

/** What a block opens: a rule, or a time when the rules in it hold. */
function opened(prelude: string, outer: Open | undefined, at: number): Open {
  const around: Open = {
    selectors: outer?.selectors ?? [],
    prefers: outer?.prefers,
    conditions: outer?.conditions ?? [],
    isLayered: outer?.isLayered ?? false,
    at,
    declarations: [],
  };
  const [, name, query] = /^@([\w-]+)\s*([\s\S]*)$/.exec(prelude) ?? [];
  if (!name) {
    const selectors = listed(prelude).map(oneLine).filter(Boolean);
    return { ...around, selectors: nested(selectors, outer?.selectors ?? []) };
  }
  if (/^layer$/i.test(name)) return { ...around, isLayered: true };
  // Whoever asks whether light-dark() is known means those who know it: nearly all do.
  if (/^supports$/i.test(name)) return around;
  const condition = oneLine(prelude);
  if (!/^media$/i.test(name)) return { ...around, conditions: [...around.conditions, condition] };
  const [, scheme] = schemeQuery.exec(query!) ?? [];
  const rest = query!.replace(schemeQuery, '').replace(/\b(only|screen|all|and)\b|[\s()]/gi, '');
  const isSimple = rest === '';
  const prefers = scheme?.toLowerCase() as Scheme | undefined;
  return {
    ...around,
    // Widgets are light on paper.
    prefers: /^\s*print\b/i.test(query!)
      ? 'light'
      : /\bnot\b|\bor\b|,/.test(query!)
        ? around.prefers
        : (prefers ?? around.prefers),
    conditions: isSimple ? around.conditions : [...around.conditions, condition],
  };
}

function declarationOf(text: string, at: number): Declaration | undefined {
  const [, before, property, whole] =
    /^(\s*)((?:[\w-]|\\[\s\S]|[^\0-\x7f])+)\s*:([\s\S]*)$/.exec(text) ?? [];
  if (!property || !(property.startsWith('--') || /^color-scheme$/i.test(property)))
    return undefined;
  const start = whole!.search(/\S|$/);
  const value = whole!.trim().replace(/\s*!\s*important$/i, '');
  return {
    property: property.startsWith('--') ? property : property.toLowerCase(),
    value,
    isImportant: value !== whole!.trim(),
    at: at + before!.length + (text.length - before!.length - whole!.length) + start,
  };
}

export function readCss(css: string): Sheet {
  const text = withoutComments(css);
  const rules: Rule[] = [];
  const imports: { at: number; text: string }[] = [];
  const open: Open[] = [];
  /** Round, square and, within the value of a custom property, curly brackets that are open. */
  let depth = 0;
  let from = 0;

  const statement = (to: number): void => {
    const said = text.slice(from, to);
    const at = from + said.search(/\S|$/);
    const declaration = declarationOf(said, from);
    if (declaration) open.at(-1)?.declarations.push(declaration);
    else if (/^\s*@import\b/i.test(said)) imports.push({ at, text: oneLine(said) });
  };

  const tokens = /"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\\[\s\S]|[()[\]{};]/g;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const inValue = /^\s*--[\w-]*\s*:/.test(text.slice(from, Math.min(index, from + 200)));
    if (/^[([]$/.test(token) || (token === '{' && (depth > 0 || inValue))) depth++;
    else if (/^[)\]]$/.test(token) || (token === '}' && depth > 0)) depth = Math.max(0, depth - 1);
    else if (token === '{') {
      const prelude = text.slice(from, index).trim();
      const block = opened(prelude, open.at(-1), from + text.slice(from).search(/\S/));
      open.push(block);
      rules.push(block);
      from = index + 1;
    } else if (token === ';' && depth === 0) {
      statement(index);
      from = index + 1;
    } else if (token === '}') {
      statement(index);
      open.pop();
      from = index + 1;
    }
  }
  statement(text.length);
  return { rules, imports, unclosed: open[0]?.at ?? (depth > 0 ? from : undefined) };
}
