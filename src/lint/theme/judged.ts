/** How the colours of one setting go together: which pairs are too close, and whose doing it is. Pure. */
import { type Pair, type Palette, contrast, pairsOf } from '../../model/contrast.js';
import { paletteFrom } from '../../model/palette.js';
import type { Ink, Setting } from './settings.js';

/** Colours by name that are tried in the place of what the sheet sets. */
export type Tried = Partial<Palette>;

export const paletteIn = ({ scheme, inks }: Setting, tried: Tried = {}): Palette => {
  const set = [...inks.values()].flatMap(({ name, hex }) => (hex ? [[name, hex]] : []));
  const palette = paletteFrom({ ...Object.fromEntries(set), ...tried }, scheme);
  // A tint of an accent that cannot be read is left out of account.
  return isUnread(inks.get('accent')) && !tried.accent
    ? { ...palette, accent: palette.surface }
    : palette;
};

const isUnread = (ink: Ink | undefined): boolean => ink !== undefined && ink.hex === undefined;

/** What a colour follows that is not set. */
const followed: Partial<Record<keyof Palette, keyof Palette>> = {
  'on-accent': 'surface',
  focus: 'accent',
};

/** Where the sheet sets a colour, or the one that it follows. */
const originOf = ({ inks }: Setting, name: keyof Palette): Ink | undefined =>
  inks.get(name) ?? (followed[name] && inks.get(followed[name]));

/** The pairs that can be judged: all but those with a colour that cannot be read. */
export function pairsIn(setting: Setting, tried: Tried = {}): Pair[] {
  const isKnown = (name: keyof Palette): boolean => {
    if (tried[name]) return true;
    const next = setting.inks.has(name) ? undefined : followed[name];
    return next ? isKnown(next) : !isUnread(setting.inks.get(name));
  };
  return pairsOf(paletteIn(setting, tried)).filter(({ front, back }) => {
    return isKnown(front) && isKnown(back);
  });
}

/** A pair that is too close, and the colour of the sheet that makes it so. */
export interface Close {
  readonly pair: Pair;
  readonly ink: Ink;
  /** Whether it is the one in front. The ring of focus is drawn in the accent for want of another. */
  readonly isFront: boolean;
}

/** The more particular colour is to blame: it was put to the other; of two alike, the one in front. */
export function tooClose(setting: Setting): Close[] {
  const palette = paletteIn(setting);
  return pairsIn(setting).flatMap((pair) => {
    if (pair.passes) return [];
    const front = originOf(setting, pair.front);
    // The accent is behind it only where its tint makes the difference.
    const byTint = pair.isTinted && contrast(palette[pair.front], palette[pair.back]) >= pair.needs;
    const back = (byTint && setting.inks.get('accent')) || originOf(setting, pair.back);
    const ink = front && back ? (back.rank > front.rank ? back : front) : (front ?? back);
    // Text on buttons has the background's colour; that was not chosen for it.
    const isFront = ink === front && (ink?.name === pair.front || pair.front === 'focus');
    return ink ? [{ pair, ink, isFront }] : [];
  });
}

/** What is too close to what is behind it. */
export const failingIn = (setting: Setting, tried: Tried = {}): (keyof Palette)[] =>
  pairsIn(setting, tried)
    .filter(({ passes }) => !passes)
    .map(({ front }) => front);

/** Whether with other colours nothing is too close that was not so before, and no more what was `mended`. */
export function betterIn(
  setting: Setting,
  mended: readonly (keyof Palette)[],
): (tried: Tried) => boolean {
  const before = failingIn(setting).filter((front) => !mended.includes(front));
  return (tried) => failingIn(setting, tried).every((front) => before.includes(front));
}

/** Whether all would pass on pages of the other scheme, where the sheet leaves that open. */
export const passesTurned = (setting: Setting): boolean =>
  !setting.isFixed &&
  failingIn({ ...setting, scheme: setting.scheme === 'light' ? 'dark' : 'light' }).length === 0;
