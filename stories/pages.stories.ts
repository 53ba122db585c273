/** Whole pages: several widgets that read one feed, as a school, a family and a dark site would have them. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit/html.js';
import '../src/entry/all.js';
import { states } from './states.js';

const { ready } = await states();

const meta: Meta = {
  title: 'Pages',
  parameters: { layout: 'fullscreen' },
};
export default meta;

/** For people who work in schools: dates, the check, the course. Shown as in September 2024. */
export const Staff: StoryObj = {
  render: () => html`
    <main style="max-inline-size: 60rem; margin-inline: auto; padding: 1rem; display: grid; gap: 2.5rem">
      <h1>Human trafficking: what school staff can do</h1>
      <aht-hotline-banner .state=${ready}></aht-hotline-banner>
      <aht-upcoming-sessions as-of="2024-09-01" .state=${ready}></aht-upcoming-sessions>
      <aht-indicator-check .state=${ready}></aht-indicator-check>
      <aht-module-progress storage="none" .state=${ready}></aht-module-progress>
      <aht-resource-grid page-size="6" .state=${ready}></aht-resource-grid>
    </main>
  `,
};

/** For families, in Spanish whatever the page's language: help first, then what is meant for them. */
export const Family: StoryObj = {
  render: () => html`
    <main lang="es" style="max-inline-size: 45rem; margin-inline: auto; padding: 1rem; display: grid; gap: 2.5rem">
      <h1>Proteja a sus hijos de la trata de personas</h1>
      <aht-hotline-banner .state=${ready}></aht-hotline-banner>
      <aht-resource-grid audience="parents-and-caregivers" page-size="6" no-search .state=${ready}></aht-resource-grid>
    </main>
  `,
};

/** A dark site with a colour of its own: light and dark follow the page, whatever the toolbar says. */
export const Dark: StoryObj = {
  render: () => html`
    <main
      style="color-scheme: dark; background: #101418; color: #e8ecef; padding: 1rem; display: grid; gap: 2.5rem; --aht-accent: #ffb86b; --aht-on-accent: #1b1200"
    >
      <h1>Stop trafficking</h1>
      <aht-hotline-banner collapsible .state=${ready}></aht-hotline-banner>
      <aht-upcoming-sessions as-of="2024-09-01" .state=${ready}></aht-upcoming-sessions>
      <aht-resource-grid page-size="6" .state=${ready}></aht-resource-grid>
    </main>
  `,
};
