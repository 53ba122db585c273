/**
 * The templates of the widgets as markup: a tree of tags and texts in which every value of a feed is
 * escaped, to be pruned and written down. It draws what tools/small-lit.js draws, without a page, and
 * without listeners and properties: those need a script. Nothing about feeds or words.
 */
import { nothing } from 'lit/html.js';

/** A text is kept as it is written in markup: escaped. */
export type Markup = Tag | string;

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What a template asks for, as text. A value stands in the place of nodes or of a whole attribute. */
function written(value: unknown): string {
  if (value === nothing || value == null) return '';
  if (Array.isArray(value)) return value.map(written).join('');
  if (typeof value !== 'object') return escaped(String(value));
  const { strings, values } = value as Template;
  // What came as JSON has no `raw`: no data can pass for a template.
  if (!Object.hasOwn(strings ?? {}, 'raw')) throw new Error('not a template');
  let text = '';
  strings.forEach((string, at) => {
    // The quote that follows a value in quotes has been written with it.
    text += /="$/.test(strings[at - 1] ?? '') ? string.slice(1) : string;
    if (at === values.length) return;
    const [place, kind, name] = /\s([@.]?)([\w-]+)="?$/.exec(string) ?? [];
    if (!place) text += written(values[at]);
    else {
      text = text.slice(0, -place.length);
      const said = values[at] as string | symbol | undefined;
      if (!kind && said !== nothing) text += ` ${name}="${escaped(String(said ?? ''))}"`;
    }
  });
  return text;
}

const voids = new Set(['br', 'hr', 'img', 'input']);
const token = /<(\/?)([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*"|=[^\s"'<>]+)?)*)\s*(\/?)>|[^<]+/gy;

/** The tree of what a template draws. */
export function markupOf(template: unknown): Markup[] {
  const text = written(template).replace(/<!--.*?-->/g, '');
  const top: Markup[] = [];
  const open: { name: string; children: Markup[] }[] = [{ name: '', children: top }];
  let end = 0;
  for (const { 0: all, 1: close, 2: name, 3: given, 4: alone, index } of text.matchAll(token)) {
    end = index + all.length;
    const parent = open.at(-1)!;
    if (!name) parent.children.push(all.replace(/[ \t\r\n]+/g, ' '));
    else if (close) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> without its beginning`);
    } else {
      const children: Markup[] = [];
      const attributes = Object.fromEntries(
        [...given!.matchAll(/([^\s=]+)(?:="([^"]*)"|=(\S+))?/g)].map(
          ([, key, quoted, bare]) => [key!, quoted ?? bare ?? ''] as const,
        ),
      );
      parent.children.push({ name, attributes, children });
      if (!alone && !voids.has(name)) open.push({ name, children });
    }
  }
  if (end !== text.length || open[1])
    throw new Error(`cannot be read: ${text.slice(end, end + 60)}`);
  return top;
}

/**
 * The tree with each tag as `change` has it, from the inside out: nothing leaves it out, and a list
 * takes its place.
 */
export const changed = (
  nodes: readonly Markup[],
  change: (tag: Tag) => Markup | readonly Markup[] | undefined,
): Markup[] =>
  nodes.flatMap((node) =>
    typeof node === 'string'
      ? node
      : (change({ ...node, children: changed(node.children, change) }) ?? []),
  );

/** What is read of some nodes, escaped. */
export const textOf = (nodes: readonly Markup[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

/** What begins a line of its own, so that a person can read the source. */
const block =
  /^(div|section|article|p|ul|ol|li|dl|dt|dd|h[1-6]|details|summary|fieldset|legend|table|thead|tbody|tr|form)$/;

/** The tree as HTML. */
export const htmlOf = (nodes: readonly Markup[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const { name, attributes, children } = node;
      const given = Object.entries(attributes)
        .map(([key, value]) => ` ${key}${value && `="${value}"`}`)
        .join('');
      const start = block.test(name) ? '\n' : '';
      const inside = htmlOf(children).trimEnd();
      return voids.has(name)
        ? `<${name}${given}>`
        : `${start}<${name}${given}>${start ? inside.trimStart() : htmlOf(children)}</${name}>`;
    })
    .join('')
    .replace(/ *\n\s*/g, '\n');
