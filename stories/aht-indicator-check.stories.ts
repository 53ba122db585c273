/** The indicator check in its pictures: the default guide, a list without groups, none at all. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entry/aht-indicator-check.js';
import { type Picture, pictures, smallFeed, ready, states } from './states.js';

interface Args {
  picture: Picture;
  lang: string;
  headingLevel: number;
  layout: 'list' | 'steps';
  proof: boolean;
}

const all = await states();

const meta: Meta<Args> = {
  title: 'Elements/aht-indicator-check',
  component: 'aht-indicator-check',
  args: { picture: 'ready', lang: 'en', headingLevel: 2, layout: 'list', proof: false },
  argTypes: {
    picture: { control: 'select', options: pictures },
    lang: { control: 'select', options: ['en', 'es', 'hmn'] },
    layout: { control: 'select', options: ['list', 'steps'] },
  },
  render: ({ picture, lang, headingLevel, layout, proof }) => html`<aht-indicator-check
    lang=${lang}
    .state=${all[picture]}
    .headingLevel=${headingLevel}
    .layout=${layout}
    .proof=${proof}
  ></aht-indicator-check>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** One group at a time, and what the page has sent. */
export const Steps: Story = { args: { layout: 'steps', proof: true } };

/** No checklist in the feed: where to report, and whom to call. */
export const Empty: Story = { args: { picture: 'empty' } };

/** A step that asks for two signs: with one ticked, the list names no step. */
export const Small: Story = {
  render: ({ lang }) =>
    html`<aht-indicator-check lang=${lang} .state=${ready(small)}></aht-indicator-check>`,
};

const small = smallFeed({
  guide: {
    name: 'Signs to notice',
    levels: [
      {
        id: 'consult',
        name: 'Consult the guide',
        advice: 'Talk with a colleague who knows the guide.',
        minimum: 2,
        actions: [{ name: 'Read the guide', url: 'https://example.org/guide' }],
      },
    ],
    indicators: [
      { id: 'absent', text: 'The student misses a lot of school.', level: 'consult' },
      {
        id: 'grades',
        text: 'School work has dropped off.',
        level: 'consult',
        note: 'Many things can cause this.',
      },
    ],
  },
});

/** A checklist whose review is overdue gives way to the hotline and its sources. */
export const Overdue: Story = {
  render: ({ lang }) =>
    html`<aht-indicator-check lang=${lang} .state=${ready(overdue)}></aht-indicator-check>`,
};

const overdue = smallFeed({
  guide: {
    name: 'Signs to notice',
    levels: [{ id: 'act', name: 'Act', advice: 'Do it now.', actions: [{ name: 'Report it' }] }],
    indicators: [{ id: 'absent', text: 'The student misses school.', level: 'act' }],
    sources: [{ name: 'The guide of an agency', url: 'https://example.org/guide' }],
    reviewBy: '2020-01-01',
  },
});
