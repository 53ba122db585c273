/** What to do about colours that are too close: the nearest ones that pass, in words. */
import type { Palette } from '../../model/contrast.js';
import type { Scheme } from '../../model/palette.js';
import { type Close, type Tried, failingIn, betterIn, paletteIn, passesTurned } from './judged.js';
import { nearestColour } from './nearest-colour.js';
import type { Ink, Setting } from './settings.js';

/** A setting that an ink is used in, and what it is too close to there. */
export interface Use {
  readonly setting: Setting;
  readonly close: readonly Close[];
}

const fronts = (close: readonly Close[]): (keyof Palette)[] => close.map(({ pair }) => pair.front);
const isOwn = ({ close }: Use): boolean => close.some(({ isFront }) => isFront);

/** The nearest shade of an ink that passes in all of these: on all that is near it, else in front alone. */
function shade(ink: Ink, uses: readonly Use[]): string | undefined {
  const use = uses.find(isOwn) ?? uses[0];
  const hex = use?.setting.inks.get(ink.name)?.hex;
  if (!hex) return undefined;
  const nearest = (mended: (close: readonly Close[]) => readonly Close[]) => {
    const better = uses.map(({ setting, close }) => betterIn(setting, fronts(mended(close))));
    return nearestColour(hex, (tried) => better.every((willDo) => willDo({ [ink.name]: tried })));
  };
  return nearest((close) => close) ?? nearest((close) => close.filter(({ isFront }) => isFront));
}

type Shades = Readonly<Record<Scheme, string>>;

/** The colours in the place of this one, for light and for dark pages. */
function shades(ink: Ink, uses: readonly Use[]): Shades | undefined {
  const one = shade(ink, uses);
  if (one) return { light: one, dark: one };
  const [light, dark] = (['light', 'dark'] as const).map((scheme) => {
    const all = uses.filter(({ setting }) => setting.scheme === scheme);
    // A part of the page that is set apart may want another colour: that is for the next step.
    return shade(ink, all) ?? shade(ink, all.filter(isOwn));
  });
  const any = light ?? dark;
  return any ? { light: light ?? any, dark: dark ?? any } : undefined;
}

/** One colour for light pages and one for dark ones; browsers that know no light-dark() keep the first. */
function pair({ name, selector }: Ink, { light, dark }: Shades, uses: readonly Use[]): string {
  const both = `--aht-${name}: light-dark(${light}, ${dark});`;
  const onDarkAlone = uses
    .filter(isOwn)
    .every(({ setting }) => setting.scheme === 'dark' && !setting.isFixed);
  const isSame = uses.every(
    ({ setting }) => setting.scheme === 'dark' || setting.inks.get(name)!.hex === light,
  );
  const first = isSame
    ? 'Keep it, and add below, for dark pages'
    : `Write ${light}, and below, for dark pages`;
  return [
    `${first}: @supports (color: light-dark(#000, #fff)) { ${selector} { ${both} } }`,
    onDarkAlone && 'If your pages are never dark, say that instead: :root { color-scheme: light; }',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Colours that this one needs beside it, because those that there are do not go with it. */
function beside(ink: Ink, { setting, close }: Use, uses: readonly Use[], own: Tried): string {
  const still = failingIn(setting, own);
  const names = fronts(close)
    .filter((name) => still.includes(name))
    // The tint that others stand on is the accent's.
    .sort((one, other) => Number(other === 'accent') - Number(one === 'accent'));
  let tried = own;
  const mended: (keyof Palette)[] = [];
  const lost: string[] = [];
  for (const name of names) {
    const near = (wanted: readonly Use[]): string | undefined => {
      const better = wanted.map((one) => betterIn(one.setting, [...mended, name]));
      return nearestColour(paletteIn(setting, tried)[name], (hex) =>
        better.every((willDo) => willDo({ ...tried, [name]: hex })),
      );
    };
    const next = near(uses) ?? near([{ setting, close }]);
    if (next) tried = { ...tried, [name]: next };
    if (next) mended.push(name);
    else lost.push(`--aht-${name}`);
  }
  const found = mended.map((name) => `--aht-${name}: ${tried[name]}`);
  const other = setting.scheme === 'light' ? 'dark' : 'light';
  return [
    found.length > 0 && `Set beside it ${found.join('; ')}.`,
    lost.length > 0 && `No shade of ${lost.join(', ')} goes with it.`,
    ink.name === 'surface' &&
      passesTurned(setting) &&
      `Or, if these pages are always ${other}, say so there: color-scheme: ${other};`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What to do about an ink in one setting; `uses` are all in which the same letters of the sheet count. */
export function mendOf(ink: Ink, use: Use, uses: readonly Use[]): string {
  const found = isOwn(use) ? shades(ink, uses) : undefined;
  if (isOwn(use) && !found)
    return 'No shade of it passes on all that it is drawn on. Choose what is behind it first.';
  const isPair = found && found.light !== found.dark && !ink.isHalf;
  return [
    found && (isPair ? pair(ink, found, uses) : `Write ${found[use.setting.scheme]}.`),
    beside(ink, use, uses, found ? { [ink.name]: found[use.setting.scheme] } : {}),
  ]
    .filter(Boolean)
    .join(' ');
}
