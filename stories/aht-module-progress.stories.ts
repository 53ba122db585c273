/** The course in its pictures: untouched, on the way, done with a certificate, none at all. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { AhtModuleProgress } from '../src/entry/aht-module-progress.js';
import '../src/entry/aht-module-progress.js';
import { type Picture, pictures, ready, smallFeed, states } from './states.js';

interface Args {
  picture: Picture;
  lang: string;
  headingLevel: number;
  current: string;
  storage: 'none' | 'session' | 'local';
}

const all = await states();

const meta: Meta<Args> = {
  title: 'Elements/aht-module-progress',
  component: 'aht-module-progress',
  args: { picture: 'ready', lang: 'en', headingLevel: 2, current: '', storage: 'none' },
  argTypes: {
    picture: { control: 'select', options: pictures },
    lang: { control: 'select', options: ['en', 'es', 'hmn'] },
    storage: { control: 'select', options: ['none', 'session', 'local'] },
  },
  render: ({ picture, lang, headingLevel, current, storage }) => html`<aht-module-progress
    lang=${lang}
    .state=${all[picture]}
    .headingLevel=${headingLevel}
    .current=${current}
    .storage=${storage}
  ></aht-module-progress>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Marks modules of the course that a story shows. */
const mark =
  (...modules: string[]): Story['play'] =>
  async ({ canvasElement }) => {
    const course = canvasElement.querySelector<AhtModuleProgress>('aht-module-progress')!;
    await course.updateComplete;
    for (const module of modules) course.complete(module);
  };

export const Default: Story = {};

/** The page of the third module, two being done. */
export const OnTheWay: Story = {
  args: { current: 'vulnerability' },
  play: mark('scope', 'dynamics'),
};

/** All modules done: the certificate can be had. */
export const Done: Story = {
  play: mark('scope', 'dynamics', 'vulnerability', 'indicators', 'leaving', 'resources'),
};

/** No course in the feed: a word, and whom to call. */
export const Empty: Story = { args: { picture: 'empty' } };

const small = smallFeed({
  trainings: [
    {
      id: 'short',
      name: 'A short course',
      modules: [
        { id: 'signs', name: 'Signs', timeRequired: 'PT45M', contentNotice: 'Tells of violence.' },
        { id: 'help', name: 'Help', url: 'https://example.org/help', timeRequired: 'PT1H30M' },
      ],
    },
  ],
});

/** Times, a content note, a link, and no certificate at the end. */
export const Small: Story = {
  render: ({ lang, storage }) => html`<aht-module-progress
    lang=${lang}
    .state=${ready(small)}
    .storage=${storage}
  ></aht-module-progress>`,
};
