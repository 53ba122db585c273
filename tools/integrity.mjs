/**
 * What a page needs to pin what it loads: a hash of every script, and an import map for the elements'
 * files, which embed.js and they themselves import. No file may be changed after this.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As in an `integrity` attribute. */
export const integrityOf = (bytes) =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** The paths of all files below a folder, sorted, with slashes on every system. */
export const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** Writes integrity.json and importmap.json into the folder. */
export function writeIntegrity(folder) {
  const values = Object.fromEntries(
    filesBelow(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, integrityOf(readFileSync(join(folder, name)))]),
  );
  const write = (name, value) =>
    writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  write('integrity.json', values);
  // What a page names itself has an attribute for it. In a map, "./" is the folder of the page:
  // whoever pastes it puts the address of this folder there.
  const imported = Object.entries(values).filter(([name]) => name.startsWith('elements/'));
  write('importmap.json', {
    integrity: Object.fromEntries(imported.map(([name, value]) => [`./${name}`, value])),
  });
}
