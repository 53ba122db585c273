/** The import map that pins what the small loader fetches, as it is pasted. Pure; no document. */
import { jsonInScript, startTag } from './html.js';

/**
 * The values of all files of the elements, which that of the loader does not cover. All of them, because
 * the page may have other widgets, too, and some browsers take one map only.
 */
export function importMapOf(
  folder: string,
  integrity: Readonly<Record<string, string>> = {},
): string | undefined {
  // What begins otherwise would be a name to a map, and not an address.
  const address = /^(https?:|\.{0,2}\/)/i.test(folder) ? folder : `./${folder}`;
  const values = Object.entries(integrity)
    .filter(([file]) => file.startsWith('elements/'))
    .map(([file, value]) => [address + file, value]);
  if (values.length === 0) return undefined;
  const text = JSON.stringify({ integrity: Object.fromEntries(values) }, null, 2);
  return `${startTag('script', { type: 'importmap' })}\n${jsonInScript(text)}\n</script>`;
}
