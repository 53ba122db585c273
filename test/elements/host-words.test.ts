/**
 * The page's own words in the widgets: their title, what stands below it, and what is said when there is
 * nothing to show. The same slots with the same meaning in all; none in the banner.
 */
import { expect } from '@open-wc/testing';
import '../../src/entry/all.js';
import { defaultFeed, ready, smallFeed } from '../../stories/states.js';
import {
  accessibilityTree,
  axe,
  deepQuery,
  deepQueryAll,
  deepText,
  emulate,
  engine,
  inReadingOrder,
  noSidewaysScroll,
  quietConsole,
  rootOf,
  settled,
  until,
} from '../helpers.js';
import { button, click } from './indicator-check.js';
import { certify, cleanStores, course, finished, paper } from './module-progress.js';
import { search } from './resource-grid.js';

/** Those that take words, and the titles that they have without. */
const titles = {
  'aht-upcoming-sessions': 'Upcoming trainings',
  'aht-indicator-check': 'What have you noticed? A quick check for school staff',
  'aht-resource-grid': 'Resources',
  'aht-module-progress': 'Human Trafficking 101: Understanding Child Sex Trafficking in Wisconsin',
};
type Tag = keyof typeof titles;
const tags = Object.keys(titles) as Tag[];

const ours =
  '<span slot="title">Words of our school</span><p slot="intro">Ask <b>in the office</b>.</p>';

const box = document.createElement('div');
document.body.append(box);
const { lang } = document.documentElement;
afterEach(() => {
  box.replaceChildren();
  box.removeAttribute('lang');
  document.documentElement.lang = lang;
  cleanStores();
});

async function draw<T extends Tag | 'aht-hotline-banner'>(
  tag: T,
  inside = ours,
  attributes: Record<string, string> = {},
  state = ready(smallFeed()),
): Promise<HTMLElementTagNameMap[T]> {
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.innerHTML = inside;
  widget.state = state;
  box.append(widget);
  await settled(widget);
  return widget;
}

const full = async (tag: Tag, inside = ours, attributes: Record<string, string> = {}) =>
  draw(
    tag,
    inside,
    // When there were trainings to come.
    tag === 'aht-upcoming-sessions' ? { 'as-of': '2024-09-01', ...attributes } : attributes,
    ready(await defaultFeed()),
  );

const titleOf = (widget: Element) => deepQuery(widget, '[part=title]')!;
/** Where it is on the page, taken for what is read from top to bottom. */
const placeOf = (at: Element) => at.getBoundingClientRect();
const own = (widget: Element, slot: string) => widget.querySelector(`[slot=${slot}]`)!;

describe('words of the page', () => {
  quietConsole();

  for (const tag of tags)
    describe(tag, () => {
      it('take the place of its title, at the same level, and stand below it (L-49)', async () => {
        const widget = await full(tag, ours, { 'heading-level': '3' });
        const title = titleOf(widget);
        expect(title.localName).to.equal('h3');
        expect(deepText(title)).to.equal('Words of our school');
        expect(deepText(widget)).to.contain('Words of our school Ask in the office.');
        expect(deepText(widget).split('Words of our school').length).to.equal(2);
        const intro = placeOf(own(widget, 'intro'));
        expect(intro.height).to.be.above(10);
        expect(intro.top).to.be.at.least(placeOf(title).bottom);
      });

      it('leave its own title and no gap where there are none (L-49)', async () => {
        const widget = await full(tag, '<p>Until the script runs.</p>');
        expect(deepText(titleOf(widget))).to.equal(titles[tag]);
        const { bottom } = placeOf(titleOf(widget));
        const below = deepQueryAll(widget, '[part=title], [part=title] ~ *, div:has(> .title) ~ *')
          .filter((one) => !one.querySelector('[name=intro]'))
          .map(placeOf)
          .filter(({ top, height }) => height && top >= bottom);
        // What its layouts have between a title and what follows, 1.25 em at most.
        expect(Math.min(...below.map(({ top }) => top - bottom))).to.be.at.most(20.5);
      });

      it('come late, change and go again, and its own are back (L-49)', async () => {
        const widget = await full(tag, '');
        const before = deepText(widget);
        const { height } = placeOf(widget);
        const holder = document.createElement('div');
        holder.innerHTML = ours;
        widget.append(...holder.children);
        expect(deepText(widget)).to.contain('Words of our school Ask in the office.');
        expect(placeOf(widget).height).to.be.above(height);
        own(widget, 'title').textContent = 'Other words';
        widget.requestUpdate();
        await settled(widget);
        expect(deepText(titleOf(widget))).to.equal('Other words');
        for (const slot of ['title', 'intro']) own(widget, slot).remove();
        expect(deepText(widget)).to.equal(before);
        expect(placeOf(widget).height).to.equal(height);
      });

      it('name it for a screen reader, and are read once, with their links (L-49)', async function () {
        if (engine() !== 'chromium') this.skip();
        await full(tag, `${ours}<p slot="intro">See <a href="#office">our page</a>.</p>`);
        const all = inReadingOrder(await accessibilityTree());
        const named = all.filter(({ name }) => name === 'Words of our school');
        const roles = named.map(({ role }) => role);
        expect(roles).to.include('region').and.to.include('heading');
        // The course's bar and the grid's search have the name of the widget too.
        expect(roles).to.include(
          { 'aht-module-progress': 'progressbar', 'aht-resource-grid': 'search' }[tag as string] ??
            'region',
        );
        expect(all.filter(({ name }) => name === titles[tag])).to.deep.equal([]);
        // As text: in the heading, and nowhere else.
        expect(roles.filter((role) => role === 'StaticText').length).to.equal(1);
        expect(all.some(({ role, name }) => role === 'link' && name === 'our page')).to.equal(true);
      });

      it('speak the language of their page, beside a widget in that language (L-49)', async () => {
        box.lang = 'es';
        const widget = await full(
          tag,
          '<span slot="title">Para nuestra escuela</span><p slot="intro">Pregunte en la oficina.</p>',
        );
        expect(deepText(widget)).to.contain('Para nuestra escuela Pregunte en la oficina.');
        expect(deepText(widget)).to.contain('Línea Nacional');
        for (const slot of ['title', 'intro'])
          expect(own(widget, slot).matches(':lang(es)')).to.equal(true);
        // Another language of the widget is not one of the words.
        widget.lang = 'en';
        await until(() => deepText(widget).includes('National Human'));
        expect(deepText(widget)).to.contain('Para nuestra escuela Pregunte en la oficina.');
      });

      it('fit a narrow column, and break where they must (L-49)', async () => {
        const long = 'https://example.org/'.padEnd(90, 'long');
        const inside = `<span slot="title">${long}</span><p slot="intro">See <a href="#a">${long}</a>.</p>`;
        const widget = await full(tag, inside);
        await noSidewaysScroll(widget, 320);
        box.style.inlineSize = '320px';
        const { left, right } = placeOf(widget);
        for (const slot of ['title', 'intro'])
          for (const line of own(widget, slot).getClientRects()) {
            expect(line.left).to.be.at.least(left - 1);
            expect(line.right).to.be.at.most(right + 1);
          }
        box.removeAttribute('style');
      });

      it('have no fault that axe finds, in their place (L-49)', async function () {
        this.timeout(30_000);
        await axe(await full(tag));
      });

      it('are printed, once (L-49) (L-35)', async function () {
        // Only Chromium can be told to print.
        if (engine() !== 'chromium') this.skip();
        const widget = await full(tag);
        await emulate({ media: 'print' });
        try {
          expect(deepText(widget).split('Words of our school Ask in the office.').length).to.equal(
            2,
          );
        } finally {
          await emulate();
        }
      });

      it('wait for the widget, and give way where it has no title (L-49)', async () => {
        for (const status of ['loading', 'failed'] as const)
          for (const rest of ['', '<p>Our list.</p>']) {
            const widget = await draw(tag, ours + rest, {}, { status, problems: [] });
            expect(deepText(widget)).to.not.contain('Words of our school');
            expect(deepText(widget)).to.contain(rest ? 'Our list.' : '1-888-373-7888');
            widget.remove();
          }
      });
    });

  const empty: Partial<Record<Tag, string>> = {
    'aht-upcoming-sessions': 'No trainings are scheduled right now.',
    'aht-resource-grid': 'No resources found',
    'aht-module-progress': 'There is no course here at the moment.',
  };
  for (const [tag, words] of Object.entries(empty) as [Tag, string][])
    it(`say in ${tag} that there is nothing, in place of ours, with help below (L-49)`, async () => {
      const inside = '<p slot="empty">We plan the autumn now.</p>';
      const widget = await draw(tag, inside);
      expect(deepText(widget)).to.contain('We plan the autumn now.').and.not.contain(words);
      expect(deepText(widget)).to.match(/We plan the autumn now\..*911.*1-888-373-7888/);
      own(widget, 'empty').remove();
      expect(deepText(widget)).to.contain(words);
      // Where there is something, they are not said.
      expect(deepText(await full(tag, inside))).to.not.contain('We plan the autumn now.');
    });

  it('for an empty grid are not for a search that finds nothing (L-49)', async () => {
    const grid = await full('aht-resource-grid', '<p slot="empty">We choose now.</p>');
    await search(grid as HTMLElementTagNameMap['aht-resource-grid'], 'zzzzzz');
    expect(deepText(grid)).to.contain('No resources found').and.not.contain('We choose now.');
  });

  it('for an empty grid are said when nothing is of what its attributes ask for (L-49)', async () => {
    const resources = [{ id: 'a', name: 'A', inLanguage: ['en'], category: 'x' }];
    const terms = { category: ['x', 'y'].map((id) => ({ id, name: id })) };
    const state = ready(smallFeed({ resources, terms }));
    const inside = '<p slot="empty">We choose now.</p>';
    const grid = await draw('aht-resource-grid', inside, { category: 'y' }, state);
    expect(deepText(grid)).to.contain('We choose now.');
    expect(deepQuery(grid, 'input')).to.equal(null);
    grid.category = 'x';
    await settled(grid);
    expect(deepText(grid)).to.not.contain('We choose now.');
  });

  it('do not take the place of where to report, when there is no checklist (L-49)', async () => {
    const check = await draw(
      'aht-indicator-check',
      `${ours}<p slot="empty">All is well.</p><p>Report to the county.</p>`,
    );
    expect(deepText(check)).to.contain(
      'Report to the county. There is no up-to-date checklist here.',
    );
    expect(deepText(check)).to.contain('You do not need proof.').and.not.contain('All is well.');
  });

  it('lead nothing of the page into the check, whatever is clicked in it (L-49) (Q-05)', async () => {
    const check = await full('aht-indicator-check');
    const root = rootOf(check)!;
    const seen: EventTarget[] = [];
    const hear = (event: Event) =>
      seen.push(...event.composedPath(), event.target!, (event as MouseEvent).relatedTarget!);
    const types = ['pointerdown', 'pointerover', 'mouseout', 'click', 'focusin', 'slotchange'];
    for (const type of types) document.addEventListener(type, hear, true);
    try {
      await click(own(check, 'intro'));
      await click(deepQuery(check, '[part=group] label')!);
      own(check, 'title').remove();
      await new Promise((resolve) => setTimeout(resolve, 20));
    } finally {
      for (const type of types) document.removeEventListener(type, hear, true);
    }
    const nodes = seen.filter((one): one is Node => one instanceof Node);
    // Compared here, because to print a node is to walk the page.
    expect([own(check, 'intro'), check].every((one) => nodes.includes(one))).to.equal(true);
    expect(nodes.some((node) => node === root || node.getRootNode() === root)).to.equal(false);
    expect(own(check, 'intro').assignedSlot === null).to.equal(true);
  });

  it('below the title of the check stand with the first group of its steps alone (L-49)', async () => {
    const check = await full('aht-indicator-check', ours, { layout: 'steps' });
    await until(() => deepQuery(check, '[part=progress]'));
    expect(deepText(check)).to.contain('Words of our school Ask in the office.');
    button(check, 'Continue').click();
    await settled(check);
    expect(deepText(check)).to.contain('Words of our school').and.not.contain('in the office');
  });

  it('are not on the certificate, which has the name of the course once (L-49)', async () => {
    const widget = await finished(course());
    widget.innerHTML = ours;
    await certify(widget, 'Ana Example');
    expect(deepText(titleOf(widget))).to.equal('Words of our school');
    expect(paper(widget)).to.not.contain('Words of our school').and.not.contain('office');
    expect(paper(widget).split('Course 101').length).to.equal(2);
  });

  it('never take the place of a number: the banner has no slot for them (L-49)', async () => {
    const looks: Record<string, string>[] = [
      {},
      { tone: 'quiet' },
      { 'quick-exit': '' },
      { placement: 'top' },
    ];
    for (const attributes of looks) {
      const without = await draw('aht-hotline-banner', '', attributes, ready(await defaultFeed()));
      await until(() => !('placement' in attributes) || deepQuery(without, '[part=bar]'));
      await until(() => !('quick-exit' in attributes) || deepQuery(without, '[part=exit]'));
      const words = deepText(without);
      without.innerHTML = `${ours}<p slot="empty">Nobody answers.</p>`;
      expect(words).to.contain('1-888-373-7888');
      expect(deepText(without)).to.equal(words);
      without.remove();
    }
  });
});
