/**
 * What the address of the frame page asks for. Anybody can write such an address and pass it on under
 * the name of whoever hosts the page, so it is read as strictly as a form. No document, no requests.
 */

/** Where a feed may come from. */
export interface Origins {
  /** The server of the frame page. */
  readonly own: string;
  /** The page that the frame stands in, as far as the browser tells. */
  readonly around: string | undefined;
  /** Servers that whoever hosts the frame page has named in it. */
  readonly named: readonly string[];
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

/** What mail programs and social media append to any link; it asks for nothing. */
const appended = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/;

/**
 * The attributes that are asked for: those that the element `knows`, and feeds from nowhere but the
 * frame's own server, the page around it, and servers that its host trusts. Else an address could put a
 * false number under the name of a school district.
 */
export function attributesOf(
  query: URLSearchParams,
  knows: readonly string[],
  page: string,
  { own, around, named }: Origins,
): Wish<{ attributes: Map<string, string> }> {
  const attributes = new Map<string, string>();
  for (const [name, value] of query) {
    if (name === 'widget' || name === 'scheme' || appended.test(name)) continue;
    if (!knows.includes(name))
      return { refused: `This widget does not know "${name}". It knows: ${knows.join(', ')}.` };
    if (attributes.has(name)) return { refused: `The address of this frame has "${name}" twice.` };
    attributes.set(name, value);
  }
  const trusted = [own, around, ...named];
  for (const address of attributes.get('feed')?.split(/\s+/).filter(Boolean) ?? []) {
    const origin = originOf(address, page);
    if (!origin || !trusted.includes(origin))
      return { refused: `Feeds from ${origin ?? address} are not shown here.` };
  }
  // Whoever opens the page by itself was sent there by an address, and should not be sent on by it.
  if (attributes.has('exit-url') && !around)
    return { refused: 'The exit of a page that stands by itself cannot be chosen by its address.' };
  return { attributes };
}

/** `light` or `dark`, to go with the page around it; else what the reader's system says. */
export const schemeOf = (query: URLSearchParams): string =>
  /^(light|dark)$/.exec(query.get('scheme') ?? '')?.[0] ?? 'light dark';
