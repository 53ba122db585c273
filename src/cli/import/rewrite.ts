/**
 * Writes new values into the text of a JSON file and leaves all else in it as it is: order, blanks,
 * line ends, fields that nobody knows.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Edit, type Node, getNodeValue, parseTree } from 'jsonc-parser';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** More than this nobody writes on one line. */
const longest = 160;

/** The text with these values in the place of the old ones. */
export function rewritten(text: string, value: unknown): string {
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const unit = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const whole = () => `${JSON.stringify(value, null, unit).replaceAll('\n', eol)}${eol}`;
  const root = parseTree(text);
  if (!root) return whole();
  const edits: Edit[] = [];

  /** What stands before a node on its line, as far as it is blank. */
  const indentAt = (offset: number): string => {
    const from = text.lastIndexOf('\n', offset - 1) + 1;
    let to = from;
    while (text[to] === ' ' || text[to] === '\t') to++;
    return text.slice(from, to);
  };
  const isInline = (node: Node): boolean =>
    !text.slice(node.offset, node.offset + node.length).includes('\n');
  const hasLines = text.includes('\n');
  /* In a file without line breaks what is added has none; on a line of its own, what is short stays on it. */
  const written = (of: unknown, indent: () => string, inline: boolean): string => {
    if (!hasLines) return JSON.stringify(of);
    const line = inline && onOneLine(of);
    return line && line.length < longest
      ? line
      : JSON.stringify(of, null, unit).replaceAll('\n', eol + indent());
  };

  /** `last`: what they follow. */
  function addTo(node: Node, last: Node | undefined, pieces: readonly string[]): void {
    const inline = isInline(node) && (Boolean(last) || !hasLines);
    const indent = last && !inline ? indentAt(last.offset) : indentAt(node.offset) + unit;
    const between = inline ? (hasLines ? ' ' : '') : eol + indent;
    const joined = pieces.join(`,${between}`);
    if (last)
      edits.push({ offset: last.offset + last.length, length: 0, content: `,${between}${joined}` });
    else
      edits.push({
        offset: node.offset + 1,
        length: node.length - 2,
        content: inline ? joined : between + joined + eol + indentAt(node.offset),
      });
  }
  const innerIndent = (node: Node) => (): string =>
    node.children?.[0] && !isInline(node)
      ? indentAt(node.children.at(-1)!.offset)
      : indentAt(node.offset) + unit;
  const isTight = (node: Node): boolean =>
    isInline(node) && (Boolean(node.children?.[0]) || !hasLines);

  /** Takes fields out of an object of which some are kept, each with the comma before it. */
  function remove(all: readonly Node[], isKept: (node: Node) => boolean): void {
    const first = all.findIndex(isKept);
    if (first > 0)
      edits.push({
        offset: all[0]!.offset,
        length: all[first]!.offset - all[0]!.offset,
        content: '',
      });
    for (let at = first + 1; at < all.length; at++) {
      if (isKept(all[at]!)) continue;
      const from = all[at - 1]!.offset + all[at - 1]!.length;
      edits.push({ offset: from, length: all[at]!.offset + all[at]!.length - from, content: '' });
    }
  }

  function walk(node: Node, wanted: unknown): void {
    if (isDeepStrictEqual(getNodeValue(node), wanted)) return;
    if (node.type === 'object' && isObject(wanted)) {
      const all = node.children!;
      const keyOf = (property: Node) => String(property.children![0]!.value);
      const isKept = (property: Node) => wanted[keyOf(property)] !== undefined;
      if (all.some(isKept) || !all[0]) {
        for (const property of all)
          if (isKept(property)) walk(property.children![1]!, wanted[keyOf(property)]);
        remove(all, isKept);
        const there = new Set(all.map(keyOf));
        const added = Object.entries(wanted).filter(
          ([key, of]) => !there.has(key) && of !== undefined,
        );
        const colon = isTight(node) && !hasLines ? ':' : ': ';
        if (added[0])
          addTo(
            node,
            all.filter(isKept).at(-1),
            added.map(
              ([key, of]) =>
                `${JSON.stringify(key)}${colon}${written(of, innerIndent(node), isTight(node))}`,
            ),
          );
        return;
      }
    }
    if (
      node.type === 'array' &&
      Array.isArray(wanted) &&
      node.children!.length <= wanted.length &&
      wanted.some(isObject)
    ) {
      const old = node.children!;
      old.forEach((child, at) => void walk(child, wanted[at]));
      const added = wanted.slice(old.length);
      if (added[0] !== undefined)
        addTo(
          node,
          old.at(-1),
          added.map((of) =>
            written(
              of,
              innerIndent(node),
              isTight(node) || (Boolean(old[0]) && old.every(isInline)),
            ),
          ),
        );
      return;
    }
    edits.push({
      offset: node.offset,
      length: node.length,
      content: written(wanted, () => indentAt(node.offset), isInline(node) && !isObject(wanted)),
    });
  }

  walk(root, value);
  const made = applied(text, edits);
  // A file with the same field twice and the like: then what it says counts more than how it looks.
  return isSame(made, value) ? made : whole();
}

/** All edits in one go: ten thousand of them, one by one, would copy the text ten thousand times. */
function applied(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  // What is put in comes before what is taken out behind it.
  for (const { offset, length, content } of [...edits].sort(
    (one, other) => one.offset - other.offset || one.length - other.length,
  )) {
    pieces.push(text.slice(at, offset), content);
    at = offset + length;
  }
  return pieces.join('') + text.slice(at);
}

function isSame(text: string, value: unknown): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
  } catch {
    return false;
  }
}

/** As people write small objects: { "en": "Yes", "es": "Sí" }. */
function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, of]) => of !== undefined);
  return entries[0]
    ? `{ ${entries.map(([key, of]) => `${JSON.stringify(key)}: ${onOneLine(of)}`).join(', ')} }`
    : '{}';
}
