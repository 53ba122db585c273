/** What a page can ask of a grid by attributes, and what is said to its webmaster where that makes no sense. */
import type { Order } from '../../model/resource-order.js';
import type { FilterName, Slice } from '../../model/resources.js';
import type { LiveElement } from '../../ui/live-element.js';
import { warn } from '../../ui/warn.js';

export interface Host extends LiveElement, Readonly<Record<FilterName, string>> {
  readonly sort: string;
  readonly layout: string;
  readonly pageSize: number;
  readonly structuredData: string;
  focusOn(place: number): void;
}

/** The orders that a page can ask for. */
export const orders: { readonly [sort: string]: Order } = {
  name: { column: 0, down: false },
  newest: { column: 5, down: true },
};

/** Warns of each value that cannot be followed. */
export function complain(host: Host, { open }: Slice): void {
  const { localName, sort, layout, pageSize, structuredData } = host;
  const wrong: Record<string, unknown> = {};
  for (const name of open) if (host[name]) wrong[name] = host[name];
  if (sort !== 'curated' && !orders[sort]) wrong.sort = sort;
  if (!/^(cards|table)$/.test(layout)) wrong.layout = layout;
  if (!(pageSize % 1 === 0 && pageSize > 0)) wrong['page-size'] = pageSize;
  if (!/^(on|off)$/.test(structuredData)) wrong['structured-data'] = structuredData;
  for (const [name, value] of Object.entries(wrong))
    warn(`<${localName}> cannot follow ${name}="${value}".`);
}
