/**
 * The road of the words: from `msg()` in the sources to locales/*.xlf (`extract`), and from there to
 * src/i18n/generated/ (`makeWords`). The XLIFF files belong to the translators: nothing here
 * translates or reorders.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const configFile = join(root, 'src/i18n/lit-localize.json');
const localesDir = join(root, 'locales');

/** The languages that texts are translated into, as the configuration names them. */
export const locales = JSON.parse(readFileSync(configFile, 'utf8')).targetLocales;

/**
 * Languages whose texts nobody who speaks them has read yet: each target must tell its state, and a
 * text may wait for its target. It is better said in English, and marked so, than made up.
 */
const drafts = new Set(['hmn']);

async function localizer(xliffDir) {
  // lit-localize is large: only who needs it loads it.
  const { RuntimeLitLocalizer } = await import('@lit/localize-tools/lib/modes/runtime.js');
  const { readConfigFileAndWriteSchema } = await import('@lit/localize-tools/lib/config.js');
  const { stringifyDiagnostics } = await import('@lit/localize-tools/lib/typescript.js');
  const config = readConfigFileAndWriteSchema(configFile);
  config.interchange.xliffDir = xliffDir;
  const made = new RuntimeLitLocalizer(config);
  const { errors } = made.extractSourceMessages();
  if (errors.length > 0) throw new Error(stringifyDiagnostics(errors));
  return made;
}

/** Brings the XLIFF files of a folder up to the sources: new texts added, gone ones removed. */
export async function extract(xliffDir = localesDir) {
  mkdirSync(xliffDir, { recursive: true });
  const made = await localizer(xliffDir);
  await made.writeInterchangeFiles();
  for (const locale of locales) {
    // The serializer adds an empty line at each run.
    const file = join(xliffDir, `${locale}.xlf`);
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n`);
  }
}

/**
 * Writes src/i18n/generated/: one module per language, and which of them nobody has reviewed.
 *
 * @param {string} [xliffDir] where the XLIFF files are
 * @param {string} [to] where the modules are written
 */
export async function makeWords(xliffDir = localesDir, to = join(root, 'src/i18n/generated')) {
  const made = await localizer(xliffDir);
  made.config.output.outputDir = to;
  // Missing texts are told by `wordProblems`, with more to go by.
  const warn = console.warn;
  console.warn = () => {};
  try {
    await made.build();
  } finally {
    console.warn = warn;
  }
  for (const locale of locales) {
    // The generator names whole packages; ours take Lit's templates and our own tag.
    const file = join(to, `${locale}.ts`);
    const text = readFileSync(file, 'utf8')
      .replace("from 'lit'", "from 'lit/html.js'")
      .replace("from '@lit/localize'", "from '../str.js'");
    // It takes English for a text without a translation. Left out, it can be told from one that has
    // the same words in both languages, and is marked as English.
    const missing = new Set(
      readUnits(locale, xliffDir).flatMap(({ id, target }) => (target ? [] : id)),
    );
    const entry = /^ *'(\w+)': \w*`(?:[^`\\]|\\.)*`,\n/gm;
    writeFileSync(
      file,
      text.replace(entry, (all, id) => (missing.has(id) ? '' : all)),
    );
  }
  const unreviewed = locales.filter((locale) =>
    readUnits(locale, xliffDir).some(({ state }) => state?.startsWith('needs-')),
  );
  writeFileSync(
    join(to, 'unreviewed.ts'),
    `/** Made by tools/words.mjs: languages with texts that no speaker has reviewed. */\n` +
      `export const unreviewed: readonly string[] = ${JSON.stringify(unreviewed)};\n`,
  );
}

/** The units of the XLIFF file of a language; none where there is no file. */
export function readUnits(locale, dir = localesDir) {
  try {
    return unitsOf(readFileSync(join(dir, `${locale}.xlf`), 'utf8'));
  } catch {
    return [];
  }
}

/**
 * The units of one XLIFF file. They are read with patterns, not with a parser: the extractor writes
 * these files, always in the same shape.
 *
 * @returns {{ id: string, source: string, target?: string, state?: string, translate: boolean }[]}
 */
export function unitsOf(file) {
  const xml = file.replace(/<!--[\s\S]*?-->/g, '');
  return [...xml.matchAll(/<trans-unit\b([^>]*)>([\s\S]*?)<\/trans-unit>/g)].map(
    ([, attributes, inside]) => {
      const target = /<target\b([^>]*?)(?:\/>|>([\s\S]*?)<\/target>)/.exec(inside);
      return {
        id: attribute(attributes, 'id') ?? '',
        translate: attribute(attributes, 'translate') !== 'no',
        source: (/<source\b[^>]*>([\s\S]*?)<\/source>/.exec(inside)?.[1] ?? '').trim(),
        target: target ? (target[2] ?? '').trim() : undefined,
        state: target ? attribute(target[1], 'state') : undefined,
      };
    },
  );
}

const attribute = (text, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];

/** All messages of the sources. Every XLIFF file holds the same ones, so the first is asked. */
export const allMessages = () => readUnits(locales[0]).map(({ id, source }) => ({ id, source }));

/**
 * What is wrong with the translations, one line each.
 *
 * The same words in both languages can be right ("Chat", a name), but three or more words that are
 * left as they were look forgotten. `translate="no"` on the unit says that it is meant. In a draft a
 * text may lack its target.
 */
export function wordProblems(dir = localesDir) {
  const problems = [];
  for (const locale of locales) {
    for (const { id, source, target, state, translate } of readUnits(locale, dir)) {
      const where = `locales/${locale}.xlf: ${id} “${readable(source)}”`;
      const words = readable(source).match(/\p{L}{2,}/gu)?.length ?? 0;
      if (!target && drafts.has(locale)) continue;
      if (target === undefined) problems.push(`${where} has no <target>`);
      else if (target === '') problems.push(`${where} has an empty <target>`);
      else if (target === source && translate && words >= 3) {
        problems.push(
          `${where} still has its English text (translate="no" on the trans-unit if that is right)`,
        );
      }
      if (drafts.has(locale) && !state) {
        problems.push(
          `${where} does not tell the state of its <target>, such as state="needs-review-translation"`,
        );
      }
    }
  }
  return problems;
}

const readable = (text) =>
  text
    .replace(/<x\b[^>]*\/>/g, '…')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
