/**
 * How far the translations are (npm run translations), and how what a translator sends back comes in.
 *
 * What can be asked of it stands in `help`. It changes files with --in alone: all of what came back or, where one text is wrong, nothing.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { locales, readUnits, unitsOf } from './words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const localesDir = join(root, 'locales');

const help = `Usage: npm run translations [-- LANGUAGE] [options]

Tells of each language how many texts are final, translated, in need of review, or missing, and which
of them wait for somebody: all that are not final (or signed-off), the missing ones first.

  npm run translations                      all languages, with the first texts that wait
  npm run translations -- hmn               one language, with all texts that wait
  npm run translations -- --format json     the same for programs
  npm run translations -- --in FILE         takes over the targets of an XLIFF 1.2 file that came back

Read more in docs/translating.md.`;

/**
 * The states of XLIFF 1.2, as four. A target without one has been translated and no more is known. Only
 * what is final has been read by a reviewer; but widgets call a language a draft only where a review is
 * needed.
 */
const kinds = ['final', 'translated', 'needsReview', 'missing'];

function kindOf({ target, state }) {
  if (!target) return 'missing';
  if (/^(final|signed-off)$/.test(state ?? '')) return 'final';
  return /^(needs-|new$)/.test(state ?? '') ? 'needsReview' : 'translated';
}

/** One entry per language: how many texts are how far, and which of them wait for somebody. */
export function translationStates(dir = localesDir) {
  return locales.map((language) => {
    const units = readUnits(language, dir).map((unit) => ({ ...unit, kind: kindOf(unit) }));
    const xml = readFileSync(join(dir, `${language}.xlf`), 'utf8');
    const lineOf = (id) => xml.slice(0, xml.indexOf(`id="${id}"`)).split('\n').length;
    return {
      language,
      texts: units.length,
      ...Object.fromEntries(
        kinds.map((kind) => [kind, units.filter((unit) => unit.kind === kind).length]),
      ),
      // The most urgent first: those that nobody has translated.
      waiting: ['missing', 'needsReview', 'translated']
        .flatMap((wanted) => units.filter(({ kind }) => kind === wanted))
        .map(({ id, source, target, state }) => ({
          id,
          line: lineOf(id),
          source: readable(source),
          ...(target ? { target: readable(target), state } : {}),
        })),
    };
  });
}

const readable = (text) => plain(text.replace(/<x\b[^>]*\bid="(\d+)"[^>]*>/g, '{$1}'));

const plain = (text) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** The table, and of each language the first texts that wait, or all of one. */
export function translationTable(states, only) {
  const heads = ['language', 'texts', 'final', 'translated', 'needs review', 'missing'];
  const rows = states.map((one) => [one.language, one.texts, ...kinds.map((kind) => one[kind])]);
  const line = (cells) =>
    cells
      .map((cell, at) => (at ? String(cell).padStart(heads[at].length) : String(cell).padEnd(8)))
      .join('  ');
  const few = only ? Number.POSITIVE_INFINITY : 5;
  const lists = states.flatMap(({ language, waiting }) => {
    if (waiting.length === 0) return [];
    const left = waiting.length - few;
    return [
      '',
      left > 0
        ? `Waiting for a reviewer in ${language}, ${waiting.length} texts, among them:`
        : `Waiting for a reviewer in ${language}:`,
      ...waiting
        .slice(0, few)
        .map(
          ({ line, source, target }) =>
            `  locales/${language}.xlf:${line}  ${source} → ${target ?? '(no translation)'}`,
        ),
      ...(left > 0 ? [`  … and ${left} more: npm run translations -- ${language}`] : []),
    ];
  });
  return [line(heads), ...rows.map(line), ...lists].join('\n');
}

/** Where values stand in a text, whatever their order. */
const places = (text) =>
  [...text.matchAll(/<x\b[^>]*?\bid="(\d+)"/g)]
    .map(([, id]) => id)
    .sort()
    .join();

/**
 * Our file with the targets of one that came back. A target must have the values of its text, each as
 * often, and no other markup; the text must be the one that we have now. Our own placeholders are
 * written, so that what a program of a translator does to them is of no matter.
 *
 * @param {string} ours the XLIFF file as it is here
 * @param {string} theirs the XLIFF file that came back
 * @returns {{ xml: string, taken: number, problems: string[] }}
 */
export function takeIn(ours, theirs) {
  const language = (xml) => /\btarget-language="([\w-]+)"/.exec(xml)?.[1];
  if (!language(theirs) || language(theirs) !== language(ours))
    return { xml: ours, taken: 0, problems: ['it is not in the language of our file'] };
  const known = new Map(unitsOf(ours).map((unit) => [unit.id, unit]));
  const problems = [];
  const targets = new Map();
  for (const { id, source, target, state } of unitsOf(theirs)) {
    const unit = known.get(id);
    // What has gone from the sources meanwhile is no fault of the translator's.
    if (!unit || !target) continue;
    const where = `${id} “${readable(unit.source)}”`;
    if (readable(source) !== readable(unit.source))
      problems.push(`${where} is the translation of another text: “${readable(source)}”`);
    else if (/<(?!\/?x\b)/.test(target))
      problems.push(`${where} has markup other than <x …/>, or CDATA`);
    else if (places(target) !== places(unit.source))
      problems.push(`${where} must have each of its <x …/> once: ${readable(target)}`);
    else if (
      readable(target) !== readable(unit.target ?? '') ||
      (state ?? '') !== (unit.state ?? '')
    )
      targets.set(id, { text: withOurs(target, unit.source), state: state ?? 'translated' });
  }
  if (problems.length > 0) return { xml: ours, taken: 0, problems };
  const xml = ours.replace(
    /(<trans-unit\b[^>]*?\bid="([^"]*)"[^>]*>[\s\S]*?<\/source>\s*)(?:<target\b[^>]*?(?:\/>|>[\s\S]*?<\/target>))?/g,
    (whole, before, id) => {
      const found = targets.get(id);
      if (!found) return whole;
      const next = `${before}<target state="${found.state}">${found.text}</target>`;
      // Without a target before, the end of the unit stood on this line.
      return whole === before ? `${next}\n` : next;
    },
  );
  return { xml, taken: targets.size, problems };
}

/** A text with each <x/> as our source writes it, and what follows it, if a program gave it an end. */
function withOurs(target, source) {
  const own = new Map(
    [...source.matchAll(/<x\b[^>]*?\bid="(\d+)"[^>]*?\/?>/g)].map(([tag, id]) => [id, tag]),
  );
  return target
    .replace(/<\/x>/g, '')
    .replace(/<x\b[^>]*?\bid="(\d+)"[^>]*?\/?>/g, (_, id) => own.get(id));
}

/** Takes over a file that came back, whole or not at all. */
function bringIn(file) {
  const theirs = readFileSync(file, 'utf8');
  const language = /\btarget-language="([\w-]+)"/.exec(theirs)?.[1];
  if (!locales.includes(language))
    return [`${file} is in no language of ours (target-language="${language ?? ''}")`];
  const path = join(localesDir, `${language}.xlf`);
  const { xml, taken, problems } = takeIn(readFileSync(path, 'utf8'), theirs);
  if (problems.length > 0)
    return [...problems.map((problem) => `${file}: ${problem}`), 'Nothing was taken over.'];
  writeFileSync(`${path}.draft`, xml);
  renameSync(`${path}.draft`, path);
  console.log(`${relative(root, path)}: ${taken} texts taken over. Next: npm run generate`);
  return [];
}

function main() {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    options: {
      format: { type: 'string', default: 'text' },
      in: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(help);
    return [];
  }
  if (values.in) return bringIn(values.in);
  const [only] = positionals;
  if (only && !locales.includes(only)) return [`${only}: there are ${locales.join(', ')}.`];
  if (!['text', 'json'].includes(values.format)) return ['--format is text or json.'];
  const states = translationStates().filter(({ language }) => !only || language === only);
  console.log(
    values.format === 'json' ? JSON.stringify(states, null, 2) : translationTable(states, only),
  );
  return [];
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  let problems;
  try {
    problems = main();
  } catch (error) {
    problems = error.code?.startsWith('ERR_PARSE_ARGS')
      ? [error.message.replace(/\. To specify.*/s, '.'), help]
      : [error.message];
  }
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) exit(2);
}
