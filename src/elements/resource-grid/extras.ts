/**
 * What few readers of a grid ask for, and so comes in a file of its own: counts beside the filters,
 * what comes near to a search without matches, marks, a table, other orders, a list, a spreadsheet.
 */
import type { Feed } from '../../feed/merge.js';
import type { Organization } from '../../feed/sections/header.js';
import type { Resource } from '../../feed/sections/resources.js';
import { spoken } from '../../i18n/words.js';
import { folded } from '../../model/folded.js';
import { nearest } from '../../model/resource-nearest.js';
import { type Options, optionsOf } from '../../model/resource-options.js';
import { type Order, csv, sorted } from '../../model/resource-order.js';
import { type Finder, finderOf } from '../../model/resource-search.js';
import type { Choices, Slice } from '../../model/resources.js';
import { adopt } from '../../ui/live-element.js';
import { saveFile } from '../../ui/save-file.js';
import type { GridView, parts } from './aht-resource-grid.view.js';
import { annotate } from './annotate.js';
import { extraStyles } from './extras.styles.js';
import {
  cellsOf,
  chipsView,
  columns,
  factsView,
  nearView,
  tableView,
  toolsView,
} from './extras.view.js';
import { mark } from './found.js';
import type { Gate } from './gate.js';
import { type Host, complain, orders } from './mistakes.js';

export class Extras {
  readonly #host: Host;
  readonly #parts: typeof parts;
  /** The ids that the reader has put on a list. In memory alone. */
  readonly #listed = new Set<string>();
  /** The order that the reader has asked for. */
  #asked: Order | undefined;
  #slice!: Slice;
  #finder!: Finder;
  #found: Options | undefined;
  #keeper: Organization | undefined;
  #feed!: Feed;
  /** What leads to a training; nothing until a card names one, and for good where it cannot be had. */
  #gate: Gate | undefined;
  #gateAsked = false;
  #query = '';
  /** What the address of the page names, until it has been looked for. */
  #linked = location.hash.slice(1);
  #unmark = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, given: typeof parts) {
    this.#host = host;
    this.#parts = given;
    adopt(host.renderRoot, extraStyles);
    for (const type of ['focusin', 'focusout', 'toggle'])
      host.renderRoot.addEventListener(type, () => host.requestUpdate(), true);
    // What cannot be shown any more is not told to search engines either.
    host.addEventListener('aht-error', () => {
      if (host.renderRoot.querySelector('[part=failed]')) annotate(host);
    });
  }

  get #order(): Order | undefined {
    return this.#asked ?? orders[this.#host.sort];
  }

  get #isTable(): boolean {
    return this.#host.layout === 'table';
  }

  /** Made when it is first asked for: in ten thousand resources it takes as long as a search. */
  get #options(): Options {
    return (this.#found ??= optionsOf(this.#slice, this.#finder.find));
  }

  /** Whether the tools are unfolded. */
  get #open(): boolean {
    return !!this.#host.renderRoot.querySelector('details')?.open;
  }

  /** Takes in what there is, and returns what is found of it, in the order asked for. */
  find(slice: Slice, choices: Choices, feed: Feed): readonly Resource[] {
    const [one, another] = (this.#feed = feed).documents;
    if (slice !== this.#slice) {
      this.#slice = slice;
      this.#finder = finderOf(slice, this.#parts);
      this.#found = undefined;
      warm(slice.items, this.#finder);
    }
    // Of several feeds it is not known which one a resource is from.
    this.#keeper = another ? undefined : one!.header.publisher;
    complain(this.#host, slice);
    this.#rest();
    annotate(this.#host, slice);
    // After the answer has been painted, and not at each letter of a word.
    if (choices.query && this.#host.isConnected) this.#timer = setTimeout(this.#mark, 150);
    return this.#sorted(this.#finder.find(choices));
  }

  /** Whether that is one list without headings. */
  get flat(): boolean {
    return !!this.#order || this.#isTable;
  }

  readonly #sorted = (found: readonly Resource[]): readonly Resource[] => {
    const order = this.#order;
    return order
      ? sorted(found, (one) => this.#cells(one)[order.column]!, order, spoken().wanted)
      : found;
  };

  readonly #cells = (resource: Resource): string[] =>
    cellsOf(this.#slice.cardOf(resource), this.#slice.cut.terms.category, this.#parts);

  /** What is set, each to be taken away. */
  chips(view: GridView): unknown {
    this.#query = view.choices.query;
    const id = this.#linked;
    this.#linked = '';
    // The page may have a place of that name itself.
    if (id && this.#slice.items.some((one) => one.id === id) && !document.getElementById(id)) {
      view.onChoose({ id: 'only', value: id });
      this.#host.focusOn(0);
    }
    const { category, kind, audience, language } = view.choices;
    if (!(category || kind || audience || language)) return undefined;
    return chipsView(this.#options, view, (name) => {
      view.onChoose({ id: name, value: '' });
      // The button goes, and the focus with it.
      this.#host.renderRoot.querySelector<HTMLElement>('input, summary')!.focus();
    });
  }

  /** What stands in the place of the groups, if anything. */
  results(view: GridView): unknown {
    if (!view.matches) {
      const near = nearest(this.#slice.items, this.#finder.textOf, folded(this.#query));
      return nearView(near.map(this.#slice.cardOf), view, this.#parts);
    }
    return this.#isTable
      ? tableView(view, this.#order, this.#cells, this.#parts, (column) => {
          this.#asked = { column, down: this.#order?.column === column && !this.#order.down };
          this.#host.requestUpdate();
        })
      : undefined;
  }

  /** The filters, and what can be done with all that is shown, while it is unfolded. */
  tools(view: GridView): unknown {
    if (!this.#open) return undefined;
    const { find } = this.#finder;
    const { choices } = view;
    // Counts are seen where a filter is being chosen; a keystroke in ten thousand has no time for them.
    const counted = this.#host.renderRoot.activeElement?.localName === 'select';
    return toolsView(
      view,
      this.#options,
      (name, id) => (counted ? ` (${find({ ...choices, only: '', [name]: id }).length})` : ''),
      this.#listed.size,
      () => view.onChoose({ id: 'only', value: [...this.#listed].join(' ') }),
      () =>
        saveFile(
          'resources.csv',
          'text/csv',
          csv([columns(), ...this.#sorted(find(choices)).map(this.#cells)]),
        ),
    );
  }

  /** What else is said of a resource, and what can be done with it while the tools are unfolded. */
  facts(resource: Resource): unknown {
    const { id } = resource;
    return factsView(
      resource,
      this.#keeper,
      this.#open && this.#listed.has(id),
      this.#open &&
        (() => {
          if (!this.#listed.delete(id)) this.#listed.add(id);
          this.#host.requestUpdate();
        }),
    );
  }

  /** The training that a resource needs, before its link. */
  gate(resource: Resource): unknown {
    if (!resource.requires?.training) return undefined;
    if (!this.#gateAsked) {
      this.#gateAsked = true;
      import('./gate.js').then(
        ({ gate }) => {
          this.#gate = gate;
          this.#host.requestUpdate();
        },
        () => {
          // The words of the feed say what is needed.
        },
      );
    }
    return this.#gate?.(resource, this.#feed, this.#parts);
  }

  /** When the grid leaves the page: what was searched for goes with it. */
  left(): void {
    this.#rest();
    annotate(this.#host);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#unmark();
  }

  readonly #mark = (): void => {
    this.#unmark = mark(
      this.#host.renderRoot.querySelectorAll('.card, tbody'),
      folded(this.#query).match(/\S\S+/g) ?? [],
    );
  };
}

/** Makes the search texts while the reader thinks of a word, a few hundred at a time. */
function warm(items: readonly Resource[], finder: Finder, from = 0): void {
  const next = from + 300;
  items.slice(from, next).forEach(finder.textOf);
  if (next < items.length) setTimeout(warm, 0, items, finder, next);
}
