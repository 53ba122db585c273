/**
 * What the builder needs of custom-elements.json: each widget with its own attributes, and what may
 * be put into them. Nothing is listed here by hand, so that an attribute that is new in the code is
 * new in the builder. The build writes the outcome to `builder.json`.
 */

/** How an attribute is asked for. */
export type Kind = 'flag' | 'choice' | 'number' | 'address' | 'text';

export interface Option {
  readonly name: string;
  readonly kind: Kind;
  /** What it is when nobody says; empty where the description tells. */
  readonly default: string;
  /** The values of a `choice`, without its default. For '' the attribute stands by its name alone. */
  readonly choices: readonly string[];
  /** English, with code in backticks. */
  readonly description: string;
}

export interface Widget {
  readonly tag: string;
  readonly description: string;
  readonly options: readonly Option[];
}

interface ManifestAttribute {
  readonly name: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly description?: string;
}

/** The part of a manifest that is read here. */
export interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly description?: string;
      readonly attributes?: readonly ManifestAttribute[];
    }[];
  }[];
}

const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').trim();

function optionOf(attribute: ManifestAttribute): Option {
  const { name, type: { text: type = '' } = {} } = attribute;
  const description = oneLine(attribute.description);
  const [, quoted] = /^'([^']*)'$/.exec(attribute.default ?? '') ?? [];
  const said = /Default: `?([a-z]+)`?\.$/.exec(description)?.[1] ?? '';
  // The values that a description names stand in backticks, in small letters.
  const named = [...description.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, value]) => value!);
  const option = { name, description, default: quoted || said, choices: [] as string[] };
  if (/boolean/.test(type)) return { ...option, kind: 'flag', default: '' };
  if (/number/.test(type) || /^\d+$|Size$/.test(attribute.default ?? ''))
    return { ...option, kind: 'number', default: /Default: (\d+)/.exec(description)?.[1] ?? '' };
  if (/\bURL\b|\bhttps address\b/.test(description))
    return { ...option, kind: 'address', default: '' };
  if (named.length === 0) return { ...option, kind: 'text', default: '' };
  // Off unless it stands there, by its name alone or with a value.
  const off = said === 'off' && /^Shows /.test(description);
  const initial = off || said === 'none' ? '' : option.default;
  const choices = [...new Set(named)].filter((value) => value !== initial);
  return { ...option, kind: 'choice', default: initial, choices: off ? ['', ...choices] : choices };
}

/** The widgets of a manifest in the order of their names, the help lines first. */
export function widgetsOf({ modules }: Manifest): Widget[] {
  const found = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName, description, attributes = [] }) => ({
      tag: tagName!,
      description: oneLine(description),
      options: attributes.map(optionOf),
    }));
  // What all have, such as the feed, is asked for once, and not with the options of one.
  const isShared = (name: string): boolean =>
    found.length > 1 && found.every(({ options }) => options.some((one) => one.name === name));
  const rank = ({ tag }: Widget): string => (/hotline/.test(tag) ? ` ${tag}` : tag);
  return found
    .map((one) => ({ ...one, options: one.options.filter(({ name }) => !isShared(name)) }))
    .sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
