// The banner as it is built, alone: its own file, with what few banners need in another one.
import { type Visit, write } from '../entry/visit.js';

export const ownFile =
  '<script type="module" src="../cdn/elements/aht-hotline-banner.js"></script>';
export const oneFile = '<script type="module" src="../cdn/aht-widgets.js"></script>';

/** The name of the file of extras, which changes with what is in it. */
async function extrasFile(): Promise<string> {
  const code = await (await fetch('/cdn/elements/aht-hotline-banner.js')).text();
  const [name] = /extras-\w+\.js/.exec(code) ?? [];
  if (!name) throw new Error('The banner names no file of extras: build first.');
  return name;
}

/** A page whose banner gets `instead(address)` when it asks for its extras. */
export async function withExtras(
  instead: (address: string) => string,
  body: string,
  head = ownFile,
): Promise<Visit> {
  const name = await extrasFile();
  return write((root) => {
    const extras = `${root}/cdn/elements/${name}`;
    // Only when the banner asks: what comes instead may ask for the file itself.
    const scopes = {
      [`${root}/cdn/elements/aht-hotline-banner.js`]: { [extras]: instead(extras) },
    };
    return `<script type="importmap">${JSON.stringify({ scopes })}</script>${head}`;
  }, body);
}

/** A page that gets `instead(address)` when it asks for the words of Spanish. */
export async function withSpanish(
  instead: (address: string) => string,
  body: string,
): Promise<Visit> {
  const named = async (file: string, name: RegExp) =>
    name.exec(await (await fetch(`/cdn/elements/${file}`)).text())![0];
  const core = await named('aht-hotline-banner.js', /shared-\w+\.js/);
  const spanish = await named(core, /es-\w+\.js/);
  return write((root) => {
    const words = `${root}/cdn/elements/${spanish}`;
    const scopes = { [`${root}/cdn/elements/${core}`]: { [words]: instead(words) } };
    return `<script type="importmap">${JSON.stringify({ scopes })}</script>${ownFile}`;
  }, body);
}

/** Such a file after so many milliseconds. */
export const late =
  (ms: number) =>
  (address: string): string =>
    `${location.origin}/pages/late.js?ms=${ms}&of=${encodeURIComponent(address)}`;
