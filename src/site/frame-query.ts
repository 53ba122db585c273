/**
 * What the address of the frame page asks for. Anybody can write such an address and pass it on under
 * the name of whoever hosts the page, so it is read as strictly as a form. No document, no requests.
 */
import { nearest } from '../lint/nearest.js';
import { exitAddress } from '../model/exit.js';

/** Where a feed may come from. */
export interface Origins {
  /** The server of the frame page. */
  readonly own: string;
  /** The page that the frame stands in, as far as the browser tells. */
  readonly around: string | undefined;
  /** Servers that whoever hosts the frame page has named in it. */
  readonly named: readonly string[];
  /** Whether there is a page around, named or not. */
  readonly framed: boolean;
}

/** The server of an http(s) address, if it is one. */
export function originOf(address: string, base: string | undefined): string | undefined {
  try {
    const { origin, protocol } = new URL(address, base);
    return /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** What to show; or in words why that cannot be. */
export type Wish<T> = T | { readonly refused: string };

/** The tag that is asked for. */
export function tagOf(query: URLSearchParams): Wish<{ tag: string }> {
  const name = query.get('widget')?.replace(/^aht-/, '');
  if (!name)
    return { refused: 'The address of this frame names no widget: ?widget=hotline-banner' };
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) return { refused: `"${name}" is no name of a widget.` };
  return { tag: `aht-${name}` };
}

/** What the address asks of the widget. */
export interface Asked {
  /** What it gets. */
  readonly attributes: Map<string, string>;
  /** What it does not get, in words for whoever wrote the address. */
  readonly faults: string[];
  /** Names that the widget does not know. */
  readonly unknown: readonly string[];
  /** The server of a feed that may not be shown here. */
  readonly foreign: string | undefined;
}

/** A value that is left out, in words. */
export const notFollowed = (name: string, value: string): string =>
  `${name}="${value}" cannot be followed, so it is left out.`;

/** Whether a value makes sense, of those attributes on which a widget says nothing itself. */
function isSound(name: string, value: string): boolean {
  // `spanish` is no tag of a language, and would become that of the page.
  if (name === 'lang' || name === 'language')
    return value.split(/\s+/).every((tag) => /^([a-z]{2,3}(-[a-z0-9]{1,8})*)?$/i.test(tag));
  if (name === 'heading-level') return /^[1-6]$/.test(value);
  return name !== 'exit-url' || exitAddress(value) !== undefined;
}

/**
 * The attributes that are asked for: those that the element `knows`, and feeds from nowhere but the
 * frame's own server, the page around it, and servers that its host trusts. Else an address could put a
 * false number under the name of a school district. What makes no sense is left out and named: the
 * widget, and the exit in it, are worth more than any of it.
 */
export function attributesOf(
  query: URLSearchParams,
  knows: readonly string[],
  page: string,
  { own, around, named, framed }: Origins,
): Asked {
  const attributes = new Map<string, string>();
  const faults: string[] = [];
  const unknown: string[] = [];
  for (const [name, value] of query) {
    if (name === 'widget') continue;
    if (name === 'scheme') {
      if (!/^(light|dark)$/.test(value)) faults.push(notFollowed(name, value));
    } else if (!knows.includes(name)) unknown.push(name);
    else if (attributes.has(name))
      faults.push(`The address of this frame has "${name}" twice: the first one counts.`);
    else if (!isSound(name, value)) faults.push(notFollowed(name, value));
    // Whoever opens the page by itself was sent there by an address, and should not be sent on by it.
    else if (name === 'exit-url' && !framed)
      faults.push(
        'A page that stands by itself leads where the widget itself would: its address cannot choose the exit.',
      );
    else attributes.set(name, value);
  }
  const trusted = [own, around, ...named];
  let foreign: string | undefined;
  for (const address of attributes.get('feed')?.split(/\s+/).filter(Boolean) ?? []) {
    const origin = originOf(address, page);
    if (!origin || !trusted.includes(origin)) foreign ??= origin ?? address;
  }
  return { attributes, faults, unknown: [...new Set(unknown)], foreign };
}

/** What belongs to every element, or runs: nobody appends that to a link by chance. */
const hostile = /^(on[a-z]+|style|class|slot|id|is|(inner|outer)\w+|__\w+__)$/i;

/**
 * Tells slips of whoever wrote the address from what mail programs and social media append to any
 * link: a slip is nearly a name that this widget `knows`, or a name of another widget's (`others`).
 * In words, or nothing.
 */
export function slipOf(
  name: string,
  knows: readonly string[],
  others: readonly string[],
): string | undefined {
  const meant = nearest(name, knows);
  if (!meant && !others.includes(name) && !hostile.test(name)) return undefined;
  const way = meant ? `Did you mean "${meant}"?` : `It knows: ${knows.join(', ')}.`;
  return `This widget does not know "${name}". ${way}`;
}

/** `light` or `dark`, to go with the page around it; else what the reader's system says. */
export const schemeOf = (query: URLSearchParams): string =>
  /^(light|dark)$/.exec(query.get('scheme') ?? '')?.[0] ?? 'light dark';
