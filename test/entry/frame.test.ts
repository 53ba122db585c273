/** One widget in an iframe: what is shown, how high it is, and what a strange address gets. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepText, until } from '../helpers.js';
import { type Visit, aWhile, feedWords, hotline, leave, tags, write } from './visit.js';

let words: Awaited<ReturnType<typeof feedWords>>;

const parentScript = '<script src="../cdn/frame-parent.js"></script>';
const framed = (query: string, attributes = ''): string =>
  `<iframe ${attributes} title="A widget" width="600" height="150" src="../cdn/frame.html?${query}"></iframe>`;

const frameOf = ({ document }: Visit): HTMLIFrameElement => document.querySelector('iframe')!;
const inside = (there: Visit): Document => frameOf(there).contentDocument!;
const heightOf = (there: Visit): number => frameOf(there).getBoundingClientRect().height;

/** The check lets nobody look inside: what is seen of it is how high it is. */
const closed = 'aht-indicator-check';

/** A frame of a page that has a parent script, once it shows these words. */
async function open(query: string, wanted: string, attributes = ''): Promise<Visit> {
  const there = await write(parentScript, framed(query, attributes));
  await until(() => deepText(inside(there).body).includes(wanted), 5000);
  return there;
}

describe('frame.html on a page', () => {
  before(async () => {
    words = await feedWords();
  });
  afterEach(leave);

  for (const tag of tags)
    it(`shows ${tag} whole, as high as it is (L-28, S-34)`, async () => {
      const more = tag === 'aht-upcoming-sessions' ? '&as-of=2024-09-01' : '';
      const there = await open(
        `widget=${tag.slice(4)}${more}`,
        tag === closed ? '' : words[tag].en,
      );
      await until(() => heightOf(there) > 200, 3000);
      const { documentElement } = inside(there);
      // The check is no higher than the window, and scrolls inside.
      const highest = tag === closed ? there.window.innerHeight * 0.9 : Infinity;
      await until(() => {
        const { height } = documentElement.getBoundingClientRect();
        return Math.abs(Math.min(height, highest) - heightOf(there)) < 5;
      }, 3000);
      if (tag !== closed)
        expect(documentElement.scrollHeight).to.be.at.most(documentElement.clientHeight + 1);
      if (tag !== closed) expect(deepText(inside(there).body)).to.contain(hotline);
      expect(there.watched.complaints).to.deep.equal([]);
    });

  it('follows what the address asks for, in its language', async () => {
    const there = await open(
      'widget=resource-grid&lang=es&page-size=3',
      words['aht-resource-grid'].es,
    );
    const document = inside(there);
    expect(document.documentElement.lang).to.equal('es');
    expect(document.querySelector('aht-resource-grid')!.getAttribute('page-size')).to.equal('3');
    expect((await there.requests()).filter((path) => /aht-(?!resource)/.test(path))).to.deep.equal(
      [],
    );
  });

  it('grows and shrinks with what is in it (L-28)', async () => {
    const there = await open('widget=resource-grid', words['aht-resource-grid'].en);
    await until(() => heightOf(there) > 400, 3000);
    const before = heightOf(there);
    frameOf(there).width = '320';
    await until(() => heightOf(there) > before, 3000);
    const box = deepQuery<HTMLInputElement>(inside(there), 'input[type=search]')!;
    box.value = 'xyzzy';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => heightOf(there) < before, 3000);
  });

  it('is followed by a script that comes later than the frame (L-28)', async () => {
    const there = await write('', framed('widget=hotline-banner'));
    await until(() => deepText(inside(there).body).includes('Chat online'), 5000);
    await aWhile();
    expect(heightOf(there)).to.be.below(160);
    const script = there.document.createElement('script');
    script.src = '../cdn/frame-parent.js';
    there.document.body.append(script);
    await until(() => heightOf(there) > 160, 3000);
  });

  it('has a number in sight from the first group of the check to the last (Q-11)', async () => {
    const there = await open('widget=indicator-check', '');
    await until(() => heightOf(there) > 300, 3000);
    const frame = frameOf(there);
    const { document, window } = there;
    // High as a telephone; and made anew where its closed root can be looked into.
    there.frame.width = '400';
    const page = inside(there);
    const view = page.defaultView as typeof globalThis & Window;
    const { attachShadow } = view.Element.prototype;
    let root!: ShadowRoot;
    view.Element.prototype.attachShadow = function (options) {
      return (root = attachShadow.call(this, options));
    };
    const check = page.querySelector('aht-indicator-check')!;
    check.replaceWith(check.cloneNode(true));
    await until(() => root?.querySelectorAll('fieldset').length, 5000);
    document.body.style.paddingBlock = '700px';
    frame.scrollIntoView({ block: 'center' });
    const groups = [...root.querySelectorAll('fieldset')];
    expect(groups.length).to.be.above(5);
    for (const group of groups) {
      group.querySelector('input')!.scrollIntoView({ block: 'center' });
      frame.scrollIntoView({ block: 'center' });
      const around = frame.getBoundingClientRect().top;
      const numbers = [...root.querySelectorAll('a[href^="tel:"]')].filter((link) => {
        const { top, bottom } = link.getBoundingClientRect();
        return bottom > top && top + around >= 0 && bottom + around <= window.innerHeight;
      });
      expect(numbers.map(({ textContent }) => textContent))
        .to.include('911')
        .and.include(hotline);
    }
  });

  it('brings the exit of the banner along where it is asked for (Q-12)', async () => {
    const there = await open('widget=indicator-check&quick-exit&lang=es&layout=steps', '');
    await until(() => inside(there).querySelector('aht-indicator-check'), 5000);
    const [banner, check] = inside(there).body.children;
    expect([banner!.localName, check!.localName]).to.deep.equal(['aht-hotline-banner', closed]);
    expect([banner!.getAttribute('lang'), check!.getAttribute('lang')]).to.deep.equal(['es', 'es']);
    expect(check!.getAttribute('layout')).to.equal('steps');
    await until(() => deepQuery(banner!, '[part=exit]'), 5000);
    leave();
    const without = await open('widget=indicator-check', '');
    await until(() => inside(without).querySelector('aht-indicator-check'), 5000);
    expect(inside(without).querySelector('aht-hotline-banner')).to.equal(null);
  });

  it('tells nothing by the height of a check once its reader has begun (L-28, Q-04)', async () => {
    const there = await open('widget=indicator-check', '');
    await until(() => heightOf(there) > 300, 3000);
    await aWhile();
    const before = heightOf(there);
    const heard: unknown[] = [];
    there.window.addEventListener('message', ({ data }) => heard.push(data));
    const { body, defaultView } = inside(there);
    body.dispatchEvent(
      new (defaultView as typeof globalThis & Window).PointerEvent('pointerdown', {
        bubbles: true,
      }),
    );
    body.style.paddingBottom = '300px';
    frameOf(there).contentWindow!.postMessage({ type: 'aht-frame-ask' }, '*');
    await aWhile();
    expect(heard).to.deep.equal([]);
    expect(heightOf(there)).to.equal(before);
  });

  it('is followed only by frames of its own page, and only in height (L-28)', async () => {
    const there = await write(
      parentScript,
      `${framed('widget=hotline-banner')}<iframe id="other" srcdoc="" height="150"></iframe>`,
    );
    await until(() => heightOf(there) > 160, 5000);
    const { document, window } = there;
    const other = document.querySelector<HTMLIFrameElement>('#other')!;
    const say = (source: Window | null, data: unknown, origin = location.origin) =>
      window.dispatchEvent(new window.MessageEvent('message', { source, data, origin }));
    const told = { type: 'aht-frame-height', height: 777 };
    say(other.contentWindow, told);
    expect(other.style.height).to.equal('');
    const own = frameOf(there);
    const before = own.style.height;
    say(own.contentWindow, told, 'https://evil.example');
    say(own.contentWindow, told, 'null');
    say(null, told);
    for (const height of [-1, 0, 1e9, '<b>', Number.NaN, null, {}])
      say(own.contentWindow, { ...told, height });
    say(own.contentWindow, 'aht-frame-height');
    say(own.contentWindow, null);
    expect(own.style.height).to.equal(before);
    say(own.contentWindow, told);
    expect(own.style.height).to.equal('777px');
    expect(there.watched.complaints).to.deep.equal([]);
  });

  // What WordPress (oEmbed), Google Sites and SharePoint let a frame do.
  for (const sandbox of [
    'allow-scripts',
    'allow-scripts allow-popups allow-forms allow-same-origin allow-popups-to-escape-sandbox allow-downloads allow-modals',
    'allow-scripts allow-same-origin allow-forms allow-popups',
  ])
    it(`works in a sandbox: ${sandbox} (L-28, L-29)`, async () => {
      const there = await write(
        parentScript,
        framed('widget=hotline-banner&quick-exit', `sandbox="${sandbox}"`),
      );
      await until(() => frameOf(there).style.height !== '', 5000);
      // With an origin of its own it cannot be looked into: its height says that it has been drawn.
      await until(() => heightOf(there) > 160, 5000);
      expect((await there.requests()).join()).to.contain('aht-hotline-banner.js');
      expect(there.watched.complaints).to.deep.equal([]);
    });

  it('keeps the number, and says in plain words what it cannot follow (L-28)', async () => {
    for (const [query, why] of [
      ['', 'names no widget'],
      ['widget=../../evil', 'is no name of a widget'],
      ['widget=nothing', 'There is no widget <aht-nothing> here.'],
      ['widget=resource-grid&feed=https://evil.example/f.json', 'Feeds from https://evil.example'],
    ] as const) {
      const there = await open(query, why);
      expect(deepText(inside(there).body)).to.contain(hotline);
      expect(inside(there).querySelector('aht-resource-grid')).to.equal(null);
      leave();
    }
  });

  it('shows no feed of a server that an address of its own leads on to (L-28)', async () => {
    // The same server by another name is another one.
    const elsewhere = location.origin.replace('localhost', '127.0.0.1');
    expect(elsewhere).to.not.equal(location.origin);
    // Shown from where it may be shown: it is a good feed, and would be taken.
    const name = (await feedWords('/feeds/file/five.json'))['aht-resource-grid'].en;
    for (const [server, shown] of [
      [location.origin, true],
      [elsewhere, false],
    ] as const) {
      const to = encodeURIComponent(`${server}/feeds/file/five.json`);
      const feed = encodeURIComponent(`../feeds/moved?to=${to}`);
      const there = await open(
        `widget=resource-grid&feed=${feed}`,
        shown ? name : 'This information cannot be loaded right now.',
      );
      expect(deepText(inside(there).body).includes(name)).to.equal(shown);
      expect(deepText(inside(there).body)).to.contain(hotline);
      leave();
    }
  });

  it('shows the number without any script, in English and Spanish', async () => {
    const there = await write('', framed('widget=hotline-banner', 'sandbox="allow-same-origin"'));
    await until(() => deepText(inside(there).body).includes(hotline), 5000);
    for (const words of ['Call 911', 'Llame al 911'])
      expect(deepText(inside(there).body)).to.contain(words);
    expect(inside(there).querySelectorAll('a[href^="tel:+1888"]').length).to.equal(2);
  });
});
