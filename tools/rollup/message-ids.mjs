/**
 * Gives every `msg()` its id at build time, as a place in the list of all messages, and turns the
 * locale modules into lists of plain texts in that order.
 *
 * Why: @lit/localize finds a translation by a hash of the English text. Minifying the templates
 * changes that text, and translations would silently stay English. With the ids written into the
 * code, the hashing goes too (about 240 bytes).
 *
 * Must run before the templates are minified. A message that no XLIFF file knows ends the build.
 */
import { generateMsgId, HASH_DELIMITER } from '@lit/localize/internal/id-generation.js';
import MagicString from 'magic-string';
import { edited, importsFrom, walk } from './walk.mjs';

const isWords = (source) => source === '@lit/localize' || /(^|\/)i18n\/words\.js$/.test(source);
const isKey = (id) => /\/i18n\/message-key\.js$/.test(id);
const isLocale = (id) => /\/i18n\/generated\/[\w-]+\.js$/.test(id);
const keyOf = 'export const keyOf = (message, key) => key;';
const isPlain = (id) => /\/i18n\/plain-words\.js$/.test(id);
const plain = 'export const plain = (texts) => texts;';
const isEnglish = (id) => /\/i18n\/english\.js$/.test(id);
const isCompose = (id) => /\/i18n\/compose\.js$/.test(id);
const compose = `export const compose = (values, said) =>
  values ? said.split(/{(.)}/).map((part, at) => (at % 2 ? values[part] : part)).join('') : said;`;

/**
 * @param {{ messages: readonly { id: string, source: string }[], together?: boolean }} options all
 *   messages, as the XLIFF files have them. `together`: English leaves the code for a list of its
 *   own, beside the other languages. Alike beside alike packs some 200 bytes smaller, where all
 *   elements are in one file; a file with one element would carry the words of all.
 * @returns {import('rollup').Plugin}
 */
export function messageIds({ messages, together }) {
  // By text, so that the order does not depend on the order of the files and alike words meet.
  const key = ({ id, source }) => `${source}\u0000${id}`;
  const order = [...messages].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ id }) => id);
  const places = new Map(order.map((id, place) => [id, place]));
  const texts = new Map(messages.map(({ id, source }) => [id, plainSource(source)]));
  // One text that is taken apart when it is asked for packs better than a list. Nothing between
  // two bars is a message without a translation, so the English text is shown.
  const listed = (values) => `${JSON.stringify(values.join('|'))}.split('|')`;
  const english = order.map((id) => texts.get(id));

  return {
    name: 'message-ids',
    transform(code, id) {
      // The keys are in the code now.
      if (isKey(id)) return { code: keyOf, map: null };
      if (isPlain(id)) return { code: plain, map: null };
      if (together && isCompose(id)) return { code: compose, map: null };
      if (together && isEnglish(id))
        return { code: `export const english = ${listed(english)};`, map: null };
      if (isLocale(id)) return inOrder(this, code);
      return code.includes('msg') ? withIds(this, code) : null;
    },
  };

  function withIds(context, code) {
    const program = context.parse(code);
    const { named, namespaces } = importsFrom(program, isWords);
    if (namespaces.size > 0) context.error('import msg by its name, not as a namespace');
    const called = (name) =>
      [...named].some(([local, imported]) => local === name && imported === 'msg');
    const magic = new MagicString(code);
    walk(program, (node) => {
      if (
        node.type !== 'CallExpression' ||
        node.callee.type !== 'Identifier' ||
        !called(node.callee.name)
      )
        return;
      const [template, options, ...rest] = node.arguments;
      if (!template || rest.length > 0)
        context.error('msg() takes a text and perhaps options', node.start);
      const own = options && ownId(context, options);
      const message = messageOf(template, named);
      if (!message)
        context.error('msg() needs a text that stands in the code, without markup', template.start);
      const name = own ?? generateMsgId(message, false);
      const place = places.get(name);
      if (place === undefined) {
        const said = message.join('…');
        context.error(
          `the message "${said}" (${name}) is in no XLIFF file: run npm run generate`,
          node.start,
        );
      }
      if (together) valuesAlone(magic, template);
      // The note for translators goes with the old options.
      if (options) magic.overwrite(options.start, options.end, String(place));
      else magic.appendLeft(template.end, `, ${place}`);
    });
    return edited(magic);
  }

  function inOrder(context, code) {
    const program = context.parse(code);
    const magic = new MagicString(code);
    walk(program, (node) => {
      if (node.type !== 'VariableDeclarator' || node.id.name !== 'templates') return;
      const values = new Array(order.length).fill('');
      for (const { key, value } of node.init.properties) {
        const name = key.name ?? key.value;
        const place = places.get(name);
        if (place === undefined)
          context.error(`no message has the id ${name}: run npm run generate`);
        values[place] = textOf(context, value);
      }
      magic.overwrite(node.init.start, node.init.end, listed(values));
    });
    return edited(magic);
  }
}

/** Leaves of a message's text in the code what stands between its words: its values. */
function valuesAlone(magic, template) {
  const { expressions } = template.quasi ?? {};
  if (!expressions?.length) {
    magic.overwrite(template.start, template.end, '0');
    return;
  }
  let end = template.start;
  for (const [at, expression] of expressions.entries()) {
    magic.overwrite(end, expression.start, at ? ',' : '[');
    end = expression.end;
  }
  magic.overwrite(end, template.end, ']');
}

/** An XLIFF source as a plain text, `{0}` in the place of the first value. */
const plainSource = (source) =>
  source
    .replace(/<x\b[^>]*\bid="(\d)"[^>]*>/g, '{$1}')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** A translation as a plain text, `{0}` in the place of the first value. */
function textOf(context, node) {
  if (node.type === 'Literal') return node.value;
  const { quasis, expressions } = node.quasi ?? node;
  const text = quasis
    .map(({ value }, at) => value.cooked + (expressions[at] ? `{${expressions[at].value}}` : ''))
    .join('');
  if (/\||<\w/.test(text))
    context.error(`a message holds neither a bar nor markup: ${text}`, node.start);
  return text;
}

/** The parts of a message's text between its expressions, or undefined when it is not a plain one. */
function messageOf(node, named) {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return cooked(node);
  if (node.type !== 'TaggedTemplateExpression' || node.tag.type !== 'Identifier') return undefined;
  const strings = cooked(node.quasi);
  if (strings.some((part) => part.includes(HASH_DELIMITER))) return undefined;
  return named.get(node.tag.name) === 'str' ? strings : undefined;
}

const cooked = (template) => template.quasis.map(({ value }) => value.cooked);

/** The id that a message was given by hand, if any. */
function ownId(context, options) {
  if (options.type !== 'ObjectExpression')
    context.error('the options of msg() must be written in place', options.start);
  const property = options.properties.find(({ key }) => (key?.name ?? key?.value) === 'id');
  if (property && property.value.type !== 'Literal')
    context.error('the id of a message must be a plain text', property.start);
  return property?.value.value;
}
