/** The frame of all widgets, seen through the simplest one: faults, retry, languages, manners. */
import { expect, fixture, html } from '@open-wc/testing';
import { html as template } from 'lit';
import type { Feed } from '../../src/feed/merge.js';
import { resources } from '../../src/feed/sections/resources.js';
import { msg } from '../../src/i18n/words.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { FeedElement } from '../../src/ui/feed-element.js';
import { ready, smallFeed } from '../../stories/states.js';
import {
  type ConsoleSpy,
  consoleSpy,
  deepQuery,
  deepText,
  settled,
  stores,
  until,
} from '../helpers.js';

/** As small as a widget can be. */
class ProbeWidget extends FeedElement<string[]> {
  static override readonly reads = [resources];
  static fault = false;
  protected override model(feed: Feed) {
    return feed.read(resources).map(({ id }) => id);
  }
  protected override isEmpty(ids: string[]) {
    return ids.length === 0;
  }
  protected override readyPicture(ids: string[]) {
    if (ProbeWidget.fault) throw new Error('a fault of ours');
    return template`<p>${msg('Call')} ids: ${ids.join(' ')}</p>`;
  }
  protected override emptyPicture() {
    return template`<p>empty</p>`;
  }
}
customElements.define('probe-widget', ProbeWidget);

let run = 0;
/** An address of its own for each test: what was read once is kept for the page. */
const feed = (path: string) =>
  `/feeds/${path}${path.includes('?') ? '&' : '?'}run=${Date.now()}-${run++}`;

interface Told {
  type: string;
  detail: { code?: string; feed?: string; message?: string; feeds?: string[]; skipped?: object[] };
}

async function probe(attributes: Record<string, string>, inside = '') {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const told: Told[] = [];
  for (const type of ['aht-load', 'aht-error']) {
    box.addEventListener(type, (event) =>
      told.push({ type, detail: (event as CustomEvent).detail }),
    );
  }
  const widget = document.createElement('probe-widget') as ProbeWidget;
  widget.textContent = inside;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  box.append(widget);
  return { box, widget, told };
}

describe('the frame of a widget', () => {
  let spy: ConsoleSpy;
  beforeEach(() => {
    spy = consoleSpy();
  });
  afterEach(() => {
    spy.restore();
    ProbeWidget.fault = false;
  });
  /** The warning comes after the turn in which the widgets learnt of it. */
  const complaints = async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return spy.complaints;
  };

  const faults: [path: string, code: string][] = [
    ['status?code=500', 'http-error'],
    ['status?code=404', 'http-error'],
    ['reset', 'unreachable'],
    ['empty', 'not-json'],
    ['array', 'not-a-feed'],
    ['html', 'not-json'],
    ['newer', 'newer-version'],
    ['huge?mb=6', 'too-large'],
    ['deep', 'not-a-feed'],
  ];
  for (const [path, code] of faults) {
    it(`shows the hotline and a way to try again when the feed is: ${path} (H-01)`, async () => {
      const { widget, told } = await probe({ feed: feed(path) });
      await settled(widget);
      expect(deepText(widget)).to.contain('1-888-373-7888');
      await until(() => told.length > 0, 8000);
      await settled(widget);
      expect(told.map(({ type, detail }) => `${type} ${detail.code}`)).to.deep.equal([
        `aht-error ${code}`,
      ]);
      expect(told[0]!.detail.message).to.contain('/feeds/');
      expect(deepText(widget)).to.contain('cannot be loaded');
      expect(deepText(widget)).to.contain('1-888-373-7888');
      expect((await complaints()).map(({ kind }) => kind)).to.deep.equal(['warn']);
    });
  }

  it('shows the hotline within a second while a feed hangs, and gives up in time (H-01)', async function () {
    this.timeout(15_000);
    const { widget, told } = await probe({ feed: feed('hang') });
    await settled(widget);
    const help = deepQuery(widget, 'a[href="tel:+18883737888"]')!;
    await until(() => getComputedStyle(help.closest('.waiting')!).opacity === '1', 1000);
    await until(() => told.length > 0, 9500);
    expect(told[0]!.detail.code).to.equal('timeout');
    expect((await complaints()).length).to.equal(1);
  });

  it('tells five widgets of one bad feed with one warning', async () => {
    const address = feed('status?code=404');
    const told: number[] = [];
    for (let i = 0; i < 5; i++) {
      const { box } = await probe({ feed: address });
      box.addEventListener('aht-error', () => told.push(i));
    }
    await until(() => told.length >= 1);
    expect((await complaints()).length).to.equal(1);
  });

  it('keeps what the page put inside while loading and when the feed fails', async () => {
    const { widget, told } = await probe(
      { feed: feed('status?code=404') },
      'Call us at the office',
    );
    await settled(widget);
    expect(deepText(widget)).to.equal('Call us at the office');
    await until(() => told.length > 0);
    await settled(widget);
    expect(deepText(widget)).to.contain('Call us at the office');
    expect(deepText(widget)).to.contain('1-888-373-7888');
  });

  it('takes blanks between its tags for nothing', async () => {
    const { widget } = await probe({ feed: feed('hang') }, '\n  \n');
    await settled(widget);
    expect(deepText(widget)).to.contain('Loading');
    widget.remove();
  });

  it('tries again when the reader asks, and says so when that fails too', async () => {
    const { widget, told } = await probe({ feed: feed('status?code=404') });
    await until(() => told.length > 0);
    await settled(widget);
    expect(deepQuery(widget, '[role=status]')).to.equal(null);
    // What changes in a status is read out: it is loading, and then, that it is not to be had.
    const said: string[] = [];
    new MutationObserver(() =>
      said.push(deepQuery(widget, '[role=status]')!.textContent!.trim()),
    ).observe(widget.shadowRoot!, { subtree: true, childList: true, characterData: true });
    deepQuery(widget, 'button')!.click();
    await until(() => told.length > 1);
    await settled(widget);
    expect(said[0]).to.contain('Loading');
    expect(said.at(-1)).to.contain('cannot be loaded right now');
  });

  it('reads an inline feed and asks for nothing (L-04)', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.id = 'inline-feed';
    script.textContent = JSON.stringify({
      version: 1,
      name: 'F',
      publisher: { name: 'P' },
      dateModified: '2026-01-01T00:00:00Z',
      resources: [{ id: 'one', name: 'One' }, { id: 'two' }],
    });
    document.body.append(script);
    const { widget, told } = await probe({ feed: '#inline-feed' });
    await until(() => told.length > 0);
    await settled(widget);
    expect(deepText(widget)).to.equal('Call ids: one');
    expect(told).to.deep.equal([
      {
        type: 'aht-load',
        detail: {
          feeds: ['#inline-feed'],
          skipped: [
            {
              feed: '#inline-feed',
              pointer: '/resources/1',
              reason: 'missing',
              at: '/resources/1/name',
            },
          ],
        },
      },
    ]);
    expect((await complaints()).map(({ text }) => text)).to.deep.equal([
      '[aht-widgets] Left out of #inline-feed: /resources/1 (missing at /resources/1/name)',
    ]);
    script.remove();
  });

  it('shows the last good copy with a note when a newer one cannot be had (L-05)', async () => {
    const { widget } = await probe({});
    widget.state = {
      status: 'stale',
      feed: smallFeed({ resources: [{ id: 'a', name: 'A' }] }),
      problems: [],
    };
    await settled(widget);
    expect(deepText(widget)).to.contain('ids: a');
    expect(deepText(widget)).to.contain('may be out of date');
  });

  it('asks once, also when the page says that it is shown before anything is drawn', async () => {
    let go = () => {};
    class LateWidget extends ProbeWidget {
      protected override prepare() {
        return new Promise<void>((resolve) => (go = resolve));
      }
    }
    customElements.define('late-widget', LateWidget);
    const address = feed('file/five.json');
    const log = async () => {
      const id = new URL(address, location.href).searchParams.get('run');
      return ((await (await fetch(`/requests.json?run=${id}`)).json()) as unknown[]).length;
    };
    const first = await probe({ feed: address });
    await until(() => first.told.length > 0);
    const late = document.createElement('late-widget') as LateWidget;
    late.setAttribute('feed', address);
    first.box.append(late);
    // As at the end of every load.
    dispatchEvent(new PageTransitionEvent('pageshow'));
    go();
    await settled(late);
    await new Promise((over) => setTimeout(over, 200));
    expect(await log()).to.equal(1);
  });

  it('survives a fault of its own: the hotline stands and the page is told once (L-74)', async () => {
    ProbeWidget.fault = true;
    const { widget } = await probe({});
    widget.state = ready(smallFeed({ resources: [{ id: 'a', name: 'A' }] }));
    await settled(widget);
    await until(() => deepText(widget).includes('1-888-373-7888'));
    expect((await complaints()).map(({ kind }) => kind)).to.deep.equal(['warn']);
    ProbeWidget.fault = false;
    widget.state = ready(smallFeed({ resources: [{ id: 'b', name: 'B' }] }));
    await settled(widget);
    expect(deepText(widget)).to.contain('ids: b');
  });

  it('draws the same whether a property is set before or after attaching', async () => {
    const state = ready(smallFeed({ resources: [{ id: 'a', name: 'A' }] }));
    const before = document.createElement('probe-widget') as ProbeWidget;
    before.state = state;
    before.lang = 'es';
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.append(before);
    const after = document.createElement('probe-widget') as ProbeWidget;
    box.append(after);
    after.state = state;
    after.lang = 'es';
    await settled(before);
    await settled(after);
    expect(after.shadowRoot!.innerHTML).to.equal(before.shadowRoot!.innerHTML);
    expect(before.getAttribute('lang')).to.equal('es');
  });

  it('leaves nothing in any store (L-05)', async () => {
    const before = await stores();
    const { widget, told } = await probe({ feed: feed('file/good.json') });
    await until(() => told.length > 0);
    await settled(widget);
    expect(await stores()).to.equal(before);
  });
});

describe('the looks of a widget', () => {
  it('are the light ones where the browser knows no light-dark(), as on an old Chromebook', async () => {
    const { supports } = CSS;
    CSS.supports = (...test: string[]) =>
      !test.join(':').includes('light-dark') && supports.apply(CSS, test as [string]);
    try {
      class OldWidget extends ProbeWidget {
        // Other words than those whose sheet is kept for the page.
        static override styles = [`${tokens}/**/`];
      }
      customElements.define('old-widget', OldWidget);
      const widget = await fixture<OldWidget>(
        html`<old-widget .state=${{ status: 'idle' }}></old-widget>`,
      );
      const value = (name: string) => getComputedStyle(widget).getPropertyValue(name).trim();
      expect([value('--_text'), value('--_surface')]).to.deep.equal(['#1c2b33', '#fff']);
      expect(getComputedStyle(deepQuery(widget, '[part=base]')!).color).to.equal('rgb(28, 43, 51)');
    } finally {
      CSS.supports = supports;
    }
  });
});

describe('the language of a widget', () => {
  const state = ready(smallFeed({ resources: [{ id: 'a', name: 'A' }] }));
  const draw = async (lang: string | null, around?: string) => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    if (around !== undefined) box.lang = around;
    const widget = document.createElement('probe-widget') as ProbeWidget;
    if (lang !== null) widget.lang = lang;
    widget.state = state;
    box.append(widget);
    await settled(widget);
    return { box, widget };
  };
  const langOf = (widget: Element) => deepQuery(widget, '[part=base]')!.lang;

  it('is its own, else that of an ancestor, else the document’s (L-51)', async () => {
    expect(langOf((await draw('es')).widget)).to.equal('es');
    expect(langOf((await draw(null, 'es-MX')).widget)).to.equal('es');
    expect(langOf((await draw('en', 'es')).widget)).to.equal('en');
    expect(langOf((await draw(null)).widget)).to.equal('en');
    expect(langOf((await draw('mww')).widget)).to.equal('hmn');
    expect(langOf((await draw('fr')).widget)).to.equal('en');
  });

  it('changes when the page changes it (L-51)', async () => {
    const { box, widget } = await draw(null, 'en');
    expect(deepText(widget)).to.equal('Call ids: a');
    box.lang = 'es';
    await until(() => langOf(widget) === 'es');
    expect(deepText(widget)).to.contain('Llam');
    widget.lang = 'en';
    await until(() => langOf(widget) === 'en');
  });

  it('is one per widget, two on one page at the same time (L-52)', async () => {
    const { widget: spanish } = await draw('es');
    const english = (await draw('en')).widget;
    spanish.requestUpdate();
    english.requestUpdate();
    await settled(spanish);
    await settled(english);
    expect(deepText(english)).to.equal('Call ids: a');
    expect(deepText(spanish)).to.contain('Llam');
  });

  it('says of Hmong that nobody has reviewed it yet (L-09)', async () => {
    const { widget } = await draw('hmn');
    expect(deepQuery(widget, '[part=unreviewed]')).to.not.equal(null);
    expect(deepQuery((await draw('es')).widget, '[part=unreviewed]')).to.equal(null);
  });
});
