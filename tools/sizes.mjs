/**
 * What each face costs a reader, in bytes of brotli 11, held against the bars. Every file counts on
 * its own, as it is sent. English is in the code; another language is one more file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';

const cdn = fileURLToPath(new URL('../dist/cdn', import.meta.url));

/** Bytes that must not be exceeded. 1 kB is 1,000 bytes. */
export const bars = {
  'aht-hotline-banner': 11_000,
  'aht-upcoming-sessions': 15_000,
  'aht-indicator-check': 13_000,
  'aht-resource-grid': 14_000,
  'aht-module-progress': 14_000,
  'aht-widgets.js': 32_000,
  'embed.js': 1_500,
};

/** Those that are over their bar may not grow; whoever makes one smaller lowers its number here. */
const reached = {
  'aht-widgets.js': 42_400,
};

const packed = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

/** The files that a module names, by `import … from` and by `import()`. */
function references(file) {
  const still = [];
  const later = [];
  const visit = (node) => {
    const named = typeof node.source?.value === 'string' ? node.source.value : undefined;
    if (named && node.type.endsWith('Declaration')) still.push(named);
    if (named && node.type === 'ImportExpression') later.push(named);
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof child.type === 'string') visit(child);
      }
    }
  };
  visit(parseAst(readFileSync(join(cdn, file), 'utf8')));
  const place = (path) => posix.join(posix.dirname(file), path);
  return { still: still.map(place), later: later.map(place) };
}

/** The words of one language. */
const isLanguage = (file) => /\/(es|hmn)-\w+\.js$/.test(file);

/** A module with everything that it imports before it can run. */
function closure(entry) {
  const files = new Set();
  const later = new Set();
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    const found = references(file);
    for (const path of found.later) later.add(path);
    for (const path of found.still) add(path);
  };
  add(entry);
  return { files: [...files], later: [...later].filter((file) => !files.has(file)) };
}

/**
 * @returns {{ elements: Record<string, { bytes: number, files: string[] }>,
 *   words: { file: string, bytes: number }, files: Record<string, number> }} bytes of brotli 11: each
 *   element with all it needs, the largest language file, and the files that stand alone
 */
export function sizes() {
  if (!existsSync(join(cdn, 'aht-widgets.js')))
    throw new Error('dist/cdn is not built: run npm run build');
  const known = new Map();
  const bytesOf = (file) => {
    if (!known.has(file)) known.set(file, packed(readFileSync(join(cdn, file))));
    return known.get(file);
  };
  const sum = (files) => files.reduce((total, file) => total + bytesOf(file), 0);

  const elements = {};
  let words = { file: '', bytes: 0 };
  for (const name of readdirSync(join(cdn, 'elements'))
    .filter((name) => /^aht-[a-z-]+\.js$/.test(name))
    .sort()) {
    const { files, later } = closure(`elements/${name}`);
    elements[basename(name, '.js')] = { bytes: sum(files), files };
    for (const file of later) {
      if (isLanguage(file) && bytesOf(file) > words.bytes) words = { file, bytes: bytesOf(file) };
    }
  }
  const alone = readdirSync(cdn)
    .filter((name) => name.endsWith('.js'))
    .sort();
  return { elements, words, files: Object.fromEntries(alone.map((name) => [name, bytesOf(name)])) };
}

/** One line per face with its bar, whether all bars hold, and whether none has grown. */
export function sizeTable({ elements, words, files } = sizes()) {
  const rows = [
    ...Object.entries(elements).map(
      ([
        tag,
        {
          bytes,
          files: { length },
        },
      ]) => [tag, bytes, `${length} files`],
    ),
    ...Object.entries(files).map(([name, bytes]) => [name, bytes, '']),
    ['+ another language', words.bytes, words.file],
  ];
  const number = (value) => (value ? value.toLocaleString('en-US') : '');
  const lines = rows.map(([name, bytes, note]) => {
    const bar = bars[name];
    const verdict = bar === undefined ? '' : bytes <= bar ? 'ok' : 'OVER';
    return `${name.padEnd(24)}${number(bytes).padStart(8)}${number(bar).padStart(9)}  ${verdict.padEnd(5)} ${note}`.trimEnd();
  });
  const good = rows.every(([name, bytes]) => bars[name] === undefined || bytes <= bars[name]);
  const held = rows.every(([name, bytes]) => bytes <= (reached[name] ?? bars[name] ?? bytes));
  return {
    good,
    held,
    text: [`${'brotli 11'.padEnd(24)}${'bytes'.padStart(8)}${'bar'.padStart(9)}`, ...lines].join(
      '\n',
    ),
  };
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const { good, text } = sizeTable();
  console.log(text);
  if (!good) exit(1);
}
