/**
 * How the stories are shown (npm run storybook). They run on the sources; words must have been made
 * (node tools/build.mjs --words does it, and starting Storybook does it too).
 * No addon that asks a network, no telemetry.
 */
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { buildWords } = await import(new URL('../../tools/build.mjs', import.meta.url).href);

/*
 * package.json names the doors of the published files as the ones that act when they are imported;
 * in the sources they do so too, or the bundler would leave them out.
 */
const doors = {
  name: 'doors-act',
  transform: (_code: string, id: string) =>
    /\/src\/entry\/[\w-]+\.ts$/.test(id) ? { moduleSideEffects: true } : null,
};

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../**/*.stories.ts'],
  staticDirs: [{ from: at('../../src/feed/wisconsin.json'), to: '/feeds/wisconsin.json' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  async viteFinal(config) {
    await buildWords();
    return {
      ...config,
      // Relative addresses, so that the built stories can lie in any folder.
      base: './',
      plugins: [...(config.plugins ?? []), doors],
    };
  },
} satisfies StorybookConfig;
