/** The resource grid in its pictures: the default feed, a slice of it, every sort of card, none at all. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entry/aht-resource-grid.js';
import { type Picture, pictures, ready, smallFeed, states } from './states.js';

interface Args {
  picture: Picture;
  lang: string;
  headingLevel: number;
  category: string;
  audience: string;
  kind: string;
  language: string;
  pageSize: number;
  sort: string;
  layout: string;
  noSearch: boolean;
  noFilters: boolean;
}

const all = await states();

const meta: Meta<Args> = {
  title: 'Elements/aht-resource-grid',
  component: 'aht-resource-grid',
  args: {
    picture: 'ready',
    lang: 'en',
    headingLevel: 2,
    category: '',
    audience: '',
    kind: '',
    language: '',
    pageSize: 24,
    sort: 'curated',
    layout: 'cards',
    noSearch: false,
    noFilters: false,
  },
  argTypes: {
    picture: { control: 'select', options: pictures },
    lang: { control: 'select', options: ['en', 'es', 'hmn'] },
    sort: { control: 'select', options: ['curated', 'name', 'newest'] },
    layout: { control: 'select', options: ['cards', 'table'] },
  },
  render: (args) => html`<aht-resource-grid
    lang=${args.lang}
    category=${args.category}
    audience=${args.audience}
    kind=${args.kind}
    language=${args.language}
    sort=${args.sort}
    layout=${args.layout}
    .state=${all[args.picture]}
    .headingLevel=${args.headingLevel}
    .pageSize=${args.pageSize}
    ?no-search=${args.noSearch}
    ?no-filters=${args.noFilters}
  ></aht-resource-grid>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** What a page about supporting youth shows: one heading, nothing to search. */
export const Slice: Story = {
  args: { category: 'support-youth', noSearch: true, noFilters: true },
};

/** For staff: rows, sorted by the buttons of their columns. */
export const Table: Story = { args: { layout: 'table', sort: 'newest', pageSize: 100 } };

/** No resources in the feed: whom to call. */
export const Empty: Story = { args: { picture: 'empty' } };

/** The page's own words: for whom the list is, and who has chosen. */
export const OwnWords: Story = {
  render: ({ lang }) => html`<aht-resource-grid lang=${lang} .state=${all.ready} page-size="2">
    <span slot="title">For families</span>
    <p slot="intro">Chosen by our social workers. Ask in the office for a copy on paper.</p>
  </aht-resource-grid>`,
};

/** A narrow place, such as the side column of a page: one card in a row. */
export const Narrow: Story = {
  args: { pageSize: 4 },
  decorators: [(story) => html`<div style="max-inline-size: 17.5em">${story()}</div>`],
};

/** Everything that can stand on a card. */
export const Cards: Story = {
  render: ({ lang }) =>
    html`<aht-resource-grid lang=${lang} .state=${ready(cards)}></aht-resource-grid>`,
};

const cards = smallFeed({
  trainings: [
    {
      id: 'leading',
      name: { en: 'Leading a discussion', es: 'Dirigir una conversación' },
      url: 'https://example.org/training',
      sessions: [
        {
          id: 'next',
          startDate: '2099-02-18T15:00:00Z',
          endDate: '2099-02-18T16:30:00Z',
          url: 'https://example.org/register',
        },
      ],
    },
  ],
  terms: {
    kind: [
      { id: 'film', name: { en: 'Film', es: 'Película' } },
      { id: 'service', name: { en: 'Service', es: 'Servicio' } },
    ],
    audience: [{ id: 'staff', name: { en: 'School staff', es: 'Personal escolar' } }],
  },
  resources: [
    {
      id: 'film',
      name: { en: 'A film for older students' },
      url: 'https://example.org/film',
      kind: 'film',
      audience: ['staff'],
      inLanguage: ['en'],
      publisher: 'An agency',
      datePublished: '2023-02',
      description: { en: 'Survivors speak.', es: 'Hablan sobrevivientes.' },
      contentNotice: { en: 'May stir strong emotions.', es: 'Puede despertar emociones fuertes.' },
      typicalAgeRange: '12+',
      timeRequired: 'PT45M',
      requires: {
        text: { en: 'Take the free training.', es: 'Tome la capacitación gratuita.' },
        training: 'leading',
      },
      translations: [
        { inLanguage: 'es', name: 'Una película', url: 'https://example.org/pelicula' },
        { inLanguage: 'hmn' },
      ],
    },
    {
      id: 'shelter',
      name: { en: 'A shelter', es: 'Un refugio' },
      kind: 'service',
      telephone: '608-555-0100',
      hours: { en: 'Day and night', es: 'Día y noche' },
      areaServed: { en: 'Dane County', es: 'Condado de Dane' },
      cost: { en: 'Free', es: 'Gratis' },
      verified: '2024-02-01',
      alert: { en: 'No free beds this week.', es: 'No hay camas libres esta semana.' },
      listedAt: {
        name: { en: 'A list of shelters', es: 'Una lista de refugios' },
        url: 'https://example.org/',
      },
    },
    { id: 'guide', name: { en: 'A guide to the film' }, partOf: 'film', endorsed: false },
  ],
});
