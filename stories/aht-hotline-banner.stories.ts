/** The hotline banner: what a control cannot reach. Its attributes are the controls. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit/html.js';
import '../src/entry/aht-hotline-banner.js';
import { countyFeed, ready, smallFeed, states } from './states.js';

const meta: Meta = {
  title: 'Hotline banner',
  component: 'aht-hotline-banner',
  loaders: [async () => ({ states: await states() })],
  render: ({ hotline, collapsible, tone, 'heading-level': level }, { loaded: { states } }) => html`
    <aht-hotline-banner
      .state=${states.ready}
      hotline=${hotline ?? ''}
      ?collapsible=${collapsible}
      tone=${tone ?? ''}
      heading-level=${level ?? 2}
    ></aht-hotline-banner>
  `,
};
export default meta;

export const Default: StoryObj = {};

export const Collapsible: StoryObj = { args: { collapsible: true } };

/** For pages on which a banner would draw the wrong eye. */
export const Quiet: StoryObj = { args: { tone: 'quiet' } };

const notice = {
  text: {
    en: 'Texting is down this evening. Calls and chat work as always.',
    es: 'Los mensajes de texto no funcionan esta noche. Las llamadas y el chat, sí.',
  },
};

/** A county's feed: four lines and a notice. */
export const SeveralLines: StoryObj = {
  render: () => html`<aht-hotline-banner .state=${ready(countyFeed(notice))}></aht-hotline-banner>`,
};

/** For passers-by: both languages in one banner, each number once. */
export const TwoAtOnce: StoryObj = {
  render: () => html`
    <aht-hotline-banner lang="en es" .state=${ready(countyFeed(notice))}></aht-hotline-banner>
  `,
};

/** Right to left where the feed's own texts are. */
export const Arabic: StoryObj = {
  render: () => html`
    <aht-hotline-banner lang="ar" .state=${ready(countyFeed())}></aht-hotline-banner>
  `,
};

/** Every feed has failed: the line that is part of the script stands as it did. */
export const FeedFailed: StoryObj = {
  render: (_, { loaded: { states } }) =>
    html`<aht-hotline-banner .state=${states.failed}></aht-hotline-banner>`,
};

export const TwoLanguages: StoryObj = {
  render: (_, { loaded: { states } }) => html`
    <aht-hotline-banner .state=${states.ready} lang="en"></aht-hotline-banner>
    <br />
    <aht-hotline-banner .state=${states.ready} lang="es"></aht-hotline-banner>
  `,
};

/** A county's own line, with a keyword for text messages. */
export const OwnLine: StoryObj = {
  render: () => {
    const feed = smallFeed({
      hotlines: [
        {
          id: 'county',
          name: { en: 'Example county line', es: 'Línea del condado de ejemplo' },
          telephone: '555-010-0000',
          sms: { number: '555-010-0001', body: { en: 'HELP', es: 'AYUDA' } },
          hours: { en: 'Monday to Friday, 8 to 5', es: 'De lunes a viernes, de 8 a 5' },
        },
      ],
    });
    return html`<aht-hotline-banner .state=${ready(feed)}></aht-hotline-banner>`;
  },
};

export const Narrow: StoryObj = {
  render: (_, { loaded: { states } }) => html`
    <div style="max-inline-size: 18rem">
      <aht-hotline-banner .state=${states.ready} lang="es"></aht-hotline-banner>
    </div>
  `,
};

/* A page for the banner to stand on. */
const paragraphs = (count: number) =>
  Array.from(
    { length: count },
    () => html`<p>
      Counselors, nurses and social workers are at every school of the district.
      <a href="#more">More about this</a>.
    </p>`,
  );

/** A strip at the upper edge: 911, the number and the exit stay in sight. */
export const Strip: StoryObj = {
  render: (_, { loaded: { states } }) => html`
    <aht-hotline-banner quick-exit placement="top" .state=${states.ready}></aht-hotline-banner>
    <h1>Student services</h1>
    ${paragraphs(30)}
  `,
};

/** A card in the text, with an exit that stays in sight. */
export const Card: StoryObj = {
  render: (_, { loaded: { states } }) => html`
    <h1>Student services</h1>
    ${paragraphs(2)}
    <aht-hotline-banner quick-exit .state=${states.ready}></aht-hotline-banner>
    ${paragraphs(30)}
  `,
};

/** A line at the lower edge, near the thumbs; the whole banner is at the end of the page. */
export const FooterLine: StoryObj = {
  render: (_, { loaded: { states } }) => html`
    <h1>Student services</h1>
    ${paragraphs(30)}
    <aht-hotline-banner quick-exit placement="bottom" .state=${states.ready}></aht-hotline-banner>
  `,
};

/** A tab that floats: of a banner at the end of the page only the exit is in sight from the first. */
export const FloatingTab: StoryObj = {
  render: (_, { loaded: { states } }) => html`
    <h1>Student services</h1>
    ${paragraphs(30)}
    <aht-hotline-banner quick-exit tone="quiet" .state=${states.ready}></aht-hotline-banner>
  `,
};

/** To be looked at in the print preview: the number large, the text code, no exit and no bar. */
export const Printed: StoryObj = {
  render: () => html`
    <aht-hotline-banner
      quick-exit
      placement="top"
      collapsible
      .state=${ready(countyFeed(notice))}
    ></aht-hotline-banner>
  `,
};
