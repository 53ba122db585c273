/**
 * Puts a .br and a .gz beside what is sent as text, so that a server need not pack it at each request.
 * Pages and feeds are left out: their hosts and keepers edit them, and a server that sends the packed
 * file beside one would go on sending the old text. The same on every machine: the gzip is fflate's,
 * because that of Node differs from processor to processor.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { gzipSync } from 'fflate';
import { filesBelow } from './integrity.mjs';

/** What nobody edits once it is built. */
export const isPacked = (name) => /\.(css|js|json|txt)$/.test(name) && !name.startsWith('feeds/');

export const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

export const gzip = (bytes) => gzipSync(bytes, { level: 9, mtime: 0 });

export function compress(folder) {
  for (const name of filesBelow(folder).filter(isPacked)) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotli(bytes));
    writeFileSync(join(folder, `${name}.gz`), gzip(bytes));
  }
}
