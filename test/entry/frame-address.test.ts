/** The address of a frame as people write it, pass it on and get it wrong: what is left out, and what stays. */
import { expect } from '@open-wc/testing';
import { deepText, until } from '../helpers.js';
import {
  type Tag,
  type Visit,
  aWhile,
  feedWords,
  feedsIn,
  hotline,
  leave,
  write,
} from './visit.js';

let words: Awaited<ReturnType<typeof feedWords>>;

const note = 'For the webmaster';
const framed = (query: string, attributes = ''): string =>
  `<iframe ${attributes} title="A widget" width="600" height="150" src="../cdn/frame.html?${query}"></iframe>`;
const inside = ({ document }: Visit): Document =>
  document.querySelector<HTMLIFrameElement>('iframe')!.contentDocument!;
const seen = (there: Visit): string => deepText(inside(there).body);

/** A frame once it has its widget. */
async function open(
  query: string,
  attributes = '',
): Promise<{ there: Visit; widget: HTMLElement }> {
  const there = await write('', framed(query, attributes));
  const name = `aht-${/widget=([a-z-]+)/.exec(query)![1]}`;
  await until(() => inside(there)?.querySelector(name)?.shadowRoot ?? /check/.test(name), 5000);
  await until(() => inside(there).querySelector(name), 5000);
  return { there, widget: inside(there).querySelector<HTMLElement>(name)! };
}

describe('the address of a frame', () => {
  before(async () => {
    words = await feedWords();
  });
  afterEach(leave);

  for (const [widget, name, value] of [
    ['hotline-banner', 'hotline', 'nope'],
    ['hotline-banner', 'placement', 'middle'],
    ['hotline-banner', 'tone', 'loud'],
    ['hotline-banner', 'exit-url', 'http://example.org/'],
    ['hotline-banner', 'lang', '<script>'],
    ['upcoming-sessions', 'audience', 'nope'],
    ['upcoming-sessions', 'layout', 'foo'],
    ['upcoming-sessions', 'limit', '-3'],
    ['upcoming-sessions', 'past', 'x'],
    ['upcoming-sessions', 'as-of', 'banana'],
    ['upcoming-sessions', 'calendar', 'foo'],
    ['upcoming-sessions', 'heading-level', '99'],
    ['indicator-check', 'layout', 'foo'],
    ['resource-grid', 'category', 'nope'],
    ['resource-grid', 'audience', 'nope'],
    ['resource-grid', 'kind', 'nope'],
    ['resource-grid', 'language', 'nope'],
    ['resource-grid', 'page-size', '0'],
    ['resource-grid', 'sort', 'nope'],
    ['resource-grid', 'scheme', 'pink'],
    ['module-progress', 'training', 'nope'],
    ['module-progress', 'current', 'nope'],
    ['module-progress', 'storage', 'cloud'],
  ] as const)
    it(`leaves out ${name}="${value}" and names it below the ${widget}, which stays (L-28)`, async () => {
      const exit = widget === 'hotline-banner' ? '&quick-exit' : '';
      // The sessions of the default feed are over.
      const moment = widget === 'upcoming-sessions' && name !== 'as-of' ? '&as-of=2024-09-01' : '';
      const { there, widget: element } = await open(
        `widget=${widget}${exit}${moment}&${name}=${encodeURIComponent(value)}`,
      );
      const why = `${note}: ${name}="${value}" cannot be followed, so it is left out.`;
      await until(() => seen(there).includes(why), 5000);
      expect(element.isConnected && !element.hasAttribute(name)).to.equal(true);
      const { lastElementChild } = inside(there).body;
      expect(lastElementChild!.textContent).to.equal(why);
      expect(inside(there).documentElement.lang).to.equal('en');
      if (exit) await until(() => seen(there).includes('Leave this site'), 5000);
      if (widget !== 'indicator-check' && name !== 'as-of')
        await until(() => seen(there).includes(words[`aht-${widget}` as Tag].en), 5000);
    });

  it('does not say that no training is scheduled because of an id that the feed does not have (L-28)', async () => {
    const { there } = await open('widget=upcoming-sessions&as-of=2024-09-01&training=nope');
    await until(() => seen(there).includes('training="nope"'), 5000);
    await until(() => seen(there).includes(words['aht-upcoming-sessions'].en), 5000);
    expect(seen(there)).to.not.contain('No trainings are scheduled');
  });

  it('follows ids that the feed has, and says nothing (L-28)', async () => {
    const { there, widget } = await open(
      'widget=resource-grid&category=support-youth&audience=school-staff&lang=es&heading-level=3',
    );
    await until(() => seen(there).includes('recursos'), 5000);
    await aWhile();
    expect(widget.getAttribute('category')).to.equal('support-youth');
    expect(seen(there)).to.not.contain(note);
    // One feed, asked for once.
    expect(feedsIn(await there.requests()).length).to.equal(1);
  });

  it('keeps its widget when it was passed on, and tells readers nothing of what was appended (L-28)', async () => {
    const appended = 'utm_source=news&fbclid=a&igsh=b&ttclid=c&_gl=d&srsltid=e&gad_source=1';
    const { there } = await open(`widget=resource-grid&page-size=3&${appended}`);
    await until(() => seen(there).includes(words['aht-resource-grid'].en), 5000);
    await until(async () => (await there.requests()).includes('/cdn/builder.json'), 5000);
    await aWhile();
    expect(seen(there)).to.not.contain(note);
  });

  it('keeps its widget beside a slip, another widget’s attribute and what is hostile, and names them (L-28)', async () => {
    const { there, widget } = await open(
      'widget=hotline-banner&langg=es&training=x&onclick=alert(1)',
    );
    await until(() => seen(there).includes('"onclick"'), 5000);
    expect(seen(there)).to.contain('does not know "langg". Did you mean "lang"?');
    expect(seen(there)).to.contain('does not know "training". It knows: ');
    expect(widget.getAttributeNames()).to.not.include.members(['langg', 'training', 'onclick']);
    await until(() => seen(there).includes('Chat online'), 5000);
  });

  for (const attributes of ['', 'referrerpolicy="no-referrer"'])
    it(`keeps the exit that the page around has chosen: ${attributes || 'named'} (L-28)`, async () => {
      const exit = encodeURIComponent('https://example.org/weather');
      const { there } = await open(`widget=hotline-banner&quick-exit&exit-url=${exit}`, attributes);
      const link = () =>
        inside(there)
          .querySelector('aht-hotline-banner')!
          .shadowRoot!.querySelector('a[href="https://example.org/weather"]');
      await until(link, 5000);
      expect(seen(there)).to.contain(hotline).and.to.not.contain(note);
    });

  it('keeps the banner, its number and its exit when its feed may not be shown (L-28)', async () => {
    const { there } = await open(
      'widget=hotline-banner&quick-exit&feed=https://evil.example/f.json',
    );
    await until(() => seen(there).includes('Leave this site'), 5000);
    expect(seen(there)).to.contain('Feeds from https://evil.example are not shown here.');
    expect(seen(there)).to.contain(hotline);
  });

  it('has a title in the language of its widget (L-28)', async () => {
    for (const [query, title, language] of [
      ['widget=resource-grid', 'Resources against human trafficking', 'en'],
      ['widget=resource-grid&lang=es', 'Recursos contra la trata de personas', 'es'],
      ['widget=hotline-banner&lang=hmn', 'Help lines', 'en'],
    ] as const) {
      const { there } = await open(query);
      expect(inside(there).title).to.equal(title);
      expect(inside(there).querySelector('title')!.lang).to.equal(language);
      leave();
    }
  });
});
