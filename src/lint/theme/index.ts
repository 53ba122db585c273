/**
 * The linter of themes: the text of a style sheet goes in, which of the widgets' colours are too close to
 * each other comes out. The pairs are those of the builder's table (model/contrast.ts). What cannot be
 * read is said, and never taken for right.
 */
import type { Palette } from '../../model/contrast.js';
import { colourNames } from '../../model/palette.js';
import type { Finding, Place } from '../finding.js';
import { nearest } from '../nearest.js';
import { type Close, tooClose } from './judged.js';
import { type Use, mendOf } from './mend.js';
import { type Sheet, readCss } from './read-css.js';
import { type ThemeRuleId, themeRules } from './rules.js';
import { type Ink, type Setting, settingsOf } from './settings.js';

export { themeRules } from './rules.js';

export interface ThemeOptions {
  /** The rules that are switched off. */
  readonly disabled?: ReadonlySet<string>;
}

/** All names that a page may set. */
const properties = [...colourNames, 'font', 'radius', 'space'].map((name) => `--aht-${name}`);

interface Said {
  readonly rule: ThemeRuleId;
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly mend: string;
}

/** What is drawn in a colour, as it is called in the builder. */
const drawn: Readonly<Record<keyof Palette, string>> = {
  accent: 'buttons and links',
  'on-accent': 'text on buttons',
  text: 'text',
  muted: 'quiet text',
  surface: 'the background',
  border: 'edges of controls',
  danger: 'the 911 link',
  focus: 'the ring of focus',
};

/** All that there is to say of the theme in a style sheet, in the order of its lines. */
export function lintTheme(sheet: string, { disabled }: ThemeOptions = {}): readonly Finding[] {
  const text = sheet.replace(/^\uFEFF/, '');
  const read = readCss(text);
  const settings = settingsOf(read.rules);
  const placeOf = placesIn(text);
  const said = [
    ...contrasts(settings),
    ...unread(settings, read, text),
    ...strangers(read),
    ...unclosed(read),
    ...nothing(read),
  ];
  const told = new Map(said.map((one) => [`${one.from} ${one.message}`, one]));
  return [...told.values()]
    .filter(({ rule }) => !disabled?.has(rule))
    .sort((one, other) => one.from - other.from)
    .map(({ rule, from, to, message, mend }) => ({
      rule,
      severity: themeRules[rule].severity,
      pointer: '',
      start: placeOf(from),
      end: placeOf(to),
      message,
      mend,
    }));
}

/** Each colour that is too close to others, once for light and once for dark pages. */
function contrasts(settings: readonly Setting[]): Said[] {
  const uses = settings.map((setting) => ({ setting, close: tooClose(setting) }));
  const said: Said[] = [];
  const told = new Set<string>();
  for (const { setting, close } of uses)
    for (const ink of new Set(close.map((one) => one.ink))) {
      const all: Use[] = uses
        .filter(({ setting: other }) => other.inks.get(ink.name)?.from === ink.from)
        .map((use) => ({ ...use, close: use.close.filter((one) => one.ink.from === ink.from) }));
      const use = all.find((one) => one.setting === setting)!;
      const clauses = use.close.map(clause);
      // Parts of a page that are set apart may tell the same: once is enough.
      const keys = clauses.map((words) => `${ink.from} ${setting.scheme} ${words}`);
      if (keys.every((key) => told.has(key))) continue;
      for (const key of keys) told.add(key);
      said.push({
        rule: 'low-contrast',
        from: ink.from,
        to: ink.to,
        message: `On ${setting.scheme} pages --aht-${ink.name} (${ink.hex}) is too close to what it meets. ${capital(clauses.join('; '))}.`,
        mend: mendOf(ink, use, all),
      });
    }
  return said;
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** `quiet text on the background (#ffffff): 2.8 to 1 instead of 4.5`. */
function clause({ pair, ink }: Close): string {
  const { front, back, ratio, needs, ground, isTinted } = pair;
  const behind = isTinted ? 'the tint of boxes' : 'the background';
  const where =
    ink.name === back && !isTinted
      ? ''
      : back === 'accent'
        ? ` (${ground})`
        : ` on ${behind} (${ground})`;
  return `${drawn[front]}${where}: ${ratio.toFixed(1)} to 1 instead of ${needs}`;
}

/** Colours whose letters do not tell what they are, and other files that may hold some. */
function unread(settings: readonly Setting[], { imports }: Sheet, text: string): Said[] {
  const colours = settings.flatMap(({ inks }) =>
    [...inks.values()]
      .filter(({ hex }) => !hex)
      .map(
        ({ name, from, to, written, why }: Ink): Said => ({
          rule: 'contrast-not-checked',
          from,
          to,
          message: `The contrast of --aht-${name} was not checked: ${written ? `“${shortened(written)}”` : 'its value'} ${why}.`,
          mend: /semicolon/.test(why!)
            ? 'Put a ; after the colour.'
            : 'Write a colour such as #14606b here, or try it out in builder.html, which shows the contrast.',
        }),
      ),
  );
  const files = imports.map(
    ({ at, text: statement }): Said => ({
      rule: 'contrast-not-checked',
      from: at,
      to: at + (/^[^;]*/.exec(text.slice(at))![0].trimEnd().length || 1),
      message: `The file of “${shortened(statement)}” was not read.`,
      mend: 'If it sets colours of the widgets, check it by itself: --theme may stand several times.',
    }),
  );
  return [...colours, ...files];
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** Names that begin as ours do and are none. */
const strangers = ({ rules }: Sheet): Said[] =>
  rules.flatMap(({ declarations }) =>
    declarations
      .filter(({ property }) => property.startsWith('--aht-') && !properties.includes(property))
      .map(({ property, at, value }) => {
        const meant = nearest(property, properties);
        return {
          rule: 'unknown-theme-property',
          from: at,
          to: at + value.length,
          message: `${property} is no property that widgets know, so it changes nothing.`,
          mend: meant ? `Write ${meant}.` : `There are ${properties.join(', ')}.`,
        };
      }),
  );

const unclosed = ({ unclosed: at }: Sheet): Said[] =>
  at === undefined
    ? []
    : [
        {
          rule: 'unclosed-block',
          from: at,
          to: at + 1,
          message:
            'What begins here has no end, so browsers may take all that follows for a part of it.',
          mend: 'Close it: every { needs its }, every ( its ).',
        },
      ];

const nothing = ({ rules }: Sheet): Said[] =>
  rules.some(({ declarations }) =>
    declarations.some(({ property }) => property.startsWith('--aht-')),
  )
    ? []
    : [
        {
          rule: 'no-theme',
          from: 0,
          to: 0,
          message: 'This file sets no colour of the widgets, so there was nothing to check.',
          mend: `Name the file that has ${properties[0]} and the like.`,
        },
      ];

/** Lines and columns of places in a text. */
const placesIn =
  (text: string) =>
  (at: number): Place => {
    const lines = text.slice(0, at).split('\n');
    return { line: lines.length, column: lines.at(-1)!.length + 1 };
  };
