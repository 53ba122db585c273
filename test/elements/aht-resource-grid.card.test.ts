/** What a card of the resource grid says, and how it can be reached. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepQueryAll, deepText, quietConsole, until } from '../helpers.js';
import {
  cards,
  search,
  titleOf,
  titles,
  unfold,
  wisconsin,
  withResources,
  words,
} from './resource-grid.js';

const day = (daysAgo: number): string =>
  new Date(Date.now() - daysAgo * 24 * 60 * 60_000).toISOString().slice(0, 10);

describe('aht-resource-grid: what a card says', () => {
  quietConsole();

  it('says before the link what it opens: kind, language, file, site (R-12)', async () => {
    const here = `${location.origin}/a/guide.PDF`;
    const grid = await withResources(
      [
        { id: 'a', name: 'A', url: 'https://a.example/x/guide.pdf', kind: 'g', inLanguage: ['es'] },
        { id: 'b', name: 'B', url: here },
        { id: 'c', name: 'C', url: 'https://c.example/guide.pdf/about' },
      ],
      { terms: { kind: [{ id: 'g', name: 'Guide' }] } },
    );
    const about = cards(grid).map((card) => {
      const link = deepQuery(card, 'a')!;
      const what = grid.shadowRoot!.getElementById(link.getAttribute('aria-describedby')!)!;
      expect(what.compareDocumentPosition(link)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      return words(what);
    });
    expect(about).to.deep.equal(['Guide · Spanish · PDF · a.example', 'PDF', 'c.example']);
  });

  it('says how long it takes, when it was last checked and by whom (R-12, R-19)', async () => {
    const grid = await withResources([
      { id: 'a', name: 'A', timeRequired: 'PT1H30M' },
      { id: 'b', name: 'B', verified: day(364) },
      { id: 'c', name: 'C', verified: '2020-02-29' },
      { id: 'd', name: 'D' },
    ]);
    await until(() => /Last checked/.test(deepText(grid)));
    const [long, fresh, old, plain] = cards(grid).map((card) => deepText(card));
    expect(long).to.contain('about 90 min');
    expect(fresh).to.match(/Last checked: \w+ \d+, 20\d\d · An agency$/);
    expect(old).to.match(
      /Last checked: February 29, 2020 · An agency · Next check due: February 28, 2021$/,
    );
    expect(plain).to.equal('D');
  });

  it('says what a service costs, where it works and when it answers (R-17, R-21)', async () => {
    const grid = await withResources([
      {
        id: 'a',
        name: 'A',
        telephone: '608-555-0100',
        hours: 'Day and night',
        areaServed: 'Dane County',
        cost: 'Free',
        inLanguage: ['en', 'es'],
      },
    ]);
    expect(deepText(cards(grid)[0]!)).to.equal(
      'English · Spanish A 608-555-0100 · Day and night · Dane County Cost: Free',
    );
    await search(grid, 'dane');
    expect(titles(grid)).to.deep.equal(['A']);
  });

  it('leaves its text to be selected where there is a mouse (R-04)', async function () {
    if (!matchMedia('(pointer: fine)').matches) return this.skip();
    const grid = await withResources([
      { id: 'a', name: 'A', url: 'https://a.example/', description: 'What it is about.' },
    ]);
    const text = deepQuery(grid, '.description')!;
    text.scrollIntoView();
    const { left, top, height } = text.getBoundingClientRect();
    expect(grid.shadowRoot!.elementFromPoint(left + 5, top + height / 2) === text).to.equal(true);
    expect(getComputedStyle(text).userSelect).to.not.equal('none');
  });

  it('shows no images and asks no other host for anything (R-30, R-31, R-32)', async () => {
    const grid = await wisconsin();
    await unfold(grid);
    expect(deepQueryAll(grid, 'img, picture, video, iframe, object, embed').length).to.equal(0);
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect(new Set(hosts)).to.deep.equal(new Set([location.host]));
  });

  it('says how to reach a service, and its number can be pressed on a card that is all link', async () => {
    const listedAt = { name: 'List', url: 'https://list.example/' };
    const grid = await withResources([
      {
        id: 's',
        name: 'Shelter',
        telephone: '608-555-0100',
        hours: 'Day and night',
        areaServed: 'Dane County',
        listedAt,
      },
    ]);
    expect(deepText(cards(grid)[0]!)).to.contain('608-555-0100 · Day and night · Dane County');
    const call = deepQuery(cards(grid)[0]!, 'a[href="tel:+16085550100"]')!;
    call.scrollIntoView();
    const { left, top, width, height } = call.getBoundingClientRect();
    expect(grid.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2) === call).to.equal(
      true,
    );
  });

  it('names what a part belongs to, and warns of it', async () => {
    const grid = await withResources([
      { id: 'w', name: 'Whole', alert: 'The site is down.', url: 'https://w.example/' },
      { id: 'x', name: 'Other' },
      { id: 'p', name: 'Part', partOf: 'w' },
    ]);
    expect(titles(grid)).to.deep.equal(['Whole', 'Part', 'Other']);
    const [whole, part] = cards(grid).map((card) => deepText(card));
    expect(whole).to.match(/^w\.example The site is down\. Whole/);
    expect(part).to.contain('Part of: Whole');
  });

  it('says of each resource that is not endorsed that it is not, and of no other (R-15)', async () => {
    for (const [lang, words] of [
      ['en', 'Listed as an example, not as an endorsement.'],
      ['es', 'Se incluye como ejemplo, no como recomendación.'],
    ] as const) {
      const grid = await withResources(
        [
          { id: 'a', name: 'A', endorsed: false },
          { id: 'b', name: 'B', endorsed: true },
          { id: 'c', name: 'C' },
        ],
        {},
        { lang },
      );
      expect(cards(grid).map((card) => deepText(card))).to.deep.equal([`A ${words}`, 'B', 'C']);
    }
  });

  it('has each text in the reader’s language where there is one, and marks the others (R-25)', async () => {
    const two = (en: string, es: string) => ({ en, es });
    const grid = await withResources(
      [
        {
          id: 'a',
          name: two('Shelter', 'Refugio'),
          description: two('Beds.', 'Camas.'),
          publisher: { en: 'The county' },
          hours: two('Day and night', 'Día y noche'),
          cost: two('Free', 'Gratis'),
          kind: 'k',
        },
      ],
      { terms: { kind: [{ id: 'k', name: two('Service', 'Servicio') }] } },
      { lang: 'es' },
    );
    const [card] = cards(grid);
    expect(deepText(card!)).to.equal(
      'Servicio Refugio The county Camas. Día y noche Costo: Gratis',
    );
    expect(deepQueryAll(card!, '[lang]').map((each) => [each.lang, words(each)])).to.deep.equal([
      ['en', 'The county'],
    ]);
  });

  it('says what to know before the link, and to those who come to the link by Tab (R-13)', async () => {
    const grid = await withResources([
      {
        id: 'a',
        name: 'Film',
        url: 'https://a.example/',
        contentNotice: 'Strong themes.',
        typicalAgeRange: '12+',
        requires: { text: 'Take the training.' },
      },
    ]);
    const link = deepQuery(grid, '.card a')!;
    const notice = grid.shadowRoot!.getElementById(link.getAttribute('aria-describedby')!)!;
    expect(deepText(notice)).to.equal(
      'a.example Content notice: Strong themes. Ages: 12+ Needed first: Take the training.',
    );
    expect(notice.compareDocumentPosition(link)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(notice.getBoundingClientRect().bottom).to.be.at.most(
      link.getBoundingClientRect().top + 1,
    );
  });

  it('puts both language editions on one card (R-16)', async () => {
    const grid = await wisconsin({ language: 'es' });
    const card = cards(grid).find((each) =>
      words(titleOf(each)).startsWith('Indicator and Response Guide'),
    )!;
    expect(deepText(card)).to.contain(
      'Also in: Spanish · Guía de Respuestas e Indicadores de Trata y Explotación Sexual de Wisconsin',
    );
    expect(words(deepQuery(card, '[lang=es]'))).to.match(/^Guía/);

    const linked = await withResources([
      {
        id: 'a',
        name: { en: 'Guide' },
        url: 'https://a.example/en',
        inLanguage: ['en'],
        translations: [
          { inLanguage: 'es', name: 'Guía', url: 'https://a.example/es' },
          { inLanguage: 'hmn' },
        ],
      },
    ]);
    const [first, second] = deepQueryAll<HTMLAnchorElement>(cards(linked)[0]!, 'a');
    expect(words(first!)).to.equal('Guide');
    expect([words(second!), second!.href, second!.hreflang]).to.deep.equal([
      'Spanish · Guía',
      'https://a.example/es',
      'es',
    ]);
    expect(words(deepQuery(second!, '[lang=es]'))).to.equal('Guía');
    expect(deepText(cards(linked)[0]!)).to.contain('Also in: Hmong');
    // The second link can be clicked, though the first one reaches over the card.
    second!.scrollIntoView();
    const { left, top, width, height } = second!.getBoundingClientRect();
    expect(
      linked.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2)!.closest('a') ===
        second,
    ).to.equal(true);
  });

  it('links the page that lists it where no address of its own is known (R-03)', async () => {
    const grid = await withResources([
      {
        id: 'own',
        name: 'Own',
        url: 'https://own.example/',
        listedAt: { name: 'List', url: 'https://list.example/' },
      },
      { id: 'listed', name: 'Listed', listedAt: { name: 'List', url: 'https://list.example/' } },
      { id: 'none', name: 'None' },
    ]);
    const links = cards(grid).map((card) =>
      deepQueryAll(card, 'a').map((link) => `${words(link)} ${link.getAttribute('href')}`),
    );
    expect(links).to.deep.equal([['Own https://own.example/'], ['List https://list.example/'], []]);
    expect(deepText(cards(grid)[1]!)).to.contain('Listed at: List');
  });
});
