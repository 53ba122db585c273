/** Texts that do not say what they should: empty ones, HTML, broken letters, links called “here”. */
import { isObject } from '../../feed/check.js';
import type { Context, Seen, ValueRule, Wording } from '../context.js';
import { shortened } from '../subject.js';
import { valueAt, holderOf } from '../pointer.js';
import { bare } from '../shapes.js';
import { wordingsOf } from '../survey.js';

/** Texts that may be empty for the schema, because they may be missing as well. */
export const emptyText: ValueRule = (seen, { note }) => {
  if (seen.kind === 'text' && isObject(seen.value) && Object.keys(seen.value).length === 0)
    note(
      'empty-text',
      seen.pointer,
      'has no words in any language',
      'Fill it in, or take the field away.',
    );
  for (const { value, pointer } of wordingsOf(seen)) {
    // Where it must be filled in, the schema says so.
    if (value.trim() || isRequired(seen)) continue;
    note('empty-text', pointer, 'is empty', 'Fill it in, or take it away.');
  }
};

/** Whether the schema refuses an empty text here. */
const isRequired = ({ shape, kind }: Seen): boolean => {
  const { options, pipe } = bare(shape) as {
    options?: readonly { pipe?: unknown }[];
    pipe?: unknown;
  };
  return kind === 'text' ? Boolean(options?.[0]?.pipe) : Boolean(pipe ?? shape.pipe);
};

const vague =
  /^(click |tap |press )?(here|this|this (link|page|site|website)|more|read more|learn more|see more|more info(rmation)?|info|link|website|web site|page|download|pdf|details|go|aqu[ií]|(haga )?clic(k)? aqu[ií]|pulse aqu[ií]|m[aá]s|leer m[aá]s|ver m[aá]s|m[aá]s informaci[oó]n|enlace|p[aá]gina|sitio( web)?|descargar)[.!…>»:]*$/i;

const pointing =
  /\b(click|tap|press|found|available|see|register|sign up|download(ed)?|go|look|it) here\b|\b(haga|hacer|pulse|presione|d[eé]) clic(k)? aqu[ií]|\b(disponible|encuentra|reg[ií]strese|inscr[ií]base|desc[aá]rguelo) aqu[ií]/i;

const html = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,6});/i;
const markdown = /\[[^\]]+\]\([^)\s]+\)|\*\*[^*\s][^*]*\*\*/;
/* What UTF-8 looks like when a program has taken it for Windows-1252, and what is lost for good. */
const broken = /Ã[\u0080-\u00bf\u0152\u0153\u0160\u0161\u2013-\u203a]|Â[\u00a0-\u00bf]|â€|\uFFFD/;

export const textRules: ValueRule = (seen, context) => {
  for (const wording of wordingsOf(seen)) {
    const { value, pointer } = wording;
    if (!value.trim()) continue;
    const found = html.exec(value) ?? markdown.exec(value);
    if (found)
      context.note(
        'html-in-text',
        pointer,
        `holds “${shortened(found[0], 30)}”, which readers see as it stands`,
        'Write plain words: no HTML, no entities such as &amp;, no Markdown. A link has a field of its own.',
      );
    if (broken.test(value))
      context.note(
        'broken-letters',
        pointer,
        `has broken letters (“${shortened(value, 40)}”)`,
        'Type the letters with accents and the quotes anew, and save the file as UTF-8.',
      );
    if (seen.field === 'name') nameRules(wording, seen, context);
    else if (pointing.test(value))
      context.note(
        'vague-link-text',
        pointer,
        `says “${pointing.exec(value)![0]}”, but there is no link in a text`,
        'Say where to find it, and put the address into a field for it, such as "url".',
      );
  }
};

function nameRules({ value, pointer }: Wording, seen: Seen, { note, root }: Context): void {
  const words = value.trim();
  if (/^(https?:\/\/|www\.)\S+$/i.test(words))
    note(
      'name-is-address',
      pointer,
      'is an address, which nobody can read aloud',
      'Give it the title of the page that it leads to.',
    );
  const twice = /^(.{4,}?)\s*[-–—:|/,]\s*(.+)$/.exec(words);
  if (twice && twice[1]!.trim().toLowerCase() === twice[2]!.trim().toLowerCase())
    note(
      'repeated-title',
      pointer,
      `says the same twice (“${shortened(words)}”)`,
      `Write it once: “${shortened(twice[1]!)}”.`,
    );
  const holder = valueAt(root, holderOf(seen.pointer));
  const isLink = isObject(holder) && ('url' in holder || seen.holder === 'resources');
  if (isLink && vague.test(words))
    note(
      'vague-link-text',
      pointer,
      `is “${words}”, which does not say where the link leads`,
      'Write what the reader will find there: many hear a list of the links alone.',
    );
}
