/**
 * What all stories have in common: controls from custom-elements.json, and two switches in the
 * toolbar, language and colours. A story itself says neither.
 */
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import manifest from '../../custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

export default {
  parameters: {
    controls: { expanded: true },
    layout: 'padded',
  },
  globalTypes: {
    language: {
      description: 'The language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'es', title: 'Español' },
          { value: 'hmn', title: 'Hmoob' },
        ],
      },
    },
    scheme: {
      description: 'The colour scheme of the page',
      toolbar: {
        title: 'Colours',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  initialGlobals: { language: 'en', scheme: 'light' },
  decorators: [
    (story, { globals: { language, scheme } }) => {
      document.documentElement.lang = language;
      document.documentElement.style.colorScheme = scheme;
      // Storybook paints its own white, which would hide what a dark page looks like.
      document.body.style.background = 'Canvas';
      // Anew for each language, as a page would be.
      return html`${keyed(language, story())}`;
    },
  ],
} satisfies Preview;
