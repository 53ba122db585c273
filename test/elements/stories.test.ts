/**
 * The stories are what people look at, so what they show is held to the rules: each is drawn in two
 * languages, light and dark, on pages that read from the left and from the right, and every element has
 * one for each thing that it can show.
 */
import { expect } from '@open-wc/testing';
import { nothing, render } from 'lit';
import * as banner from '../../stories/aht-hotline-banner.stories.js';
import * as check from '../../stories/aht-indicator-check.stories.js';
import * as course from '../../stories/aht-module-progress.stories.js';
import * as grid from '../../stories/aht-resource-grid.stories.js';
import * as sessions from '../../stories/aht-upcoming-sessions.stories.js';
import * as pages from '../../stories/pages.stories.js';
import { pictures } from '../../stories/states.js';
import { axe, consoleSpy, deepQueryAll, engine, settled } from '../helpers.js';

interface Story {
  args?: Record<string, unknown>;
  loaders?: (() => Promise<Record<string, unknown>>)[];
  render?: (args: Record<string, unknown>, context: object) => unknown;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}
interface Meta extends Story {
  title: string;
  component?: string;
  argTypes?: Record<string, { options?: readonly string[] }>;
}

const files = [banner, check, course, grid, sessions, pages].map((file) => {
  const { default: meta, ...stories } = file as unknown as { default: Meta } & Record<
    string,
    Story
  >;
  return { meta, stories: Object.entries(stories) as unknown as [string, Story][] };
});

/* Every two of language, colours and direction meet; all eight would take twice as long. */
const surroundings = [
  { lang: 'en', scheme: 'light', dir: 'ltr' },
  { lang: 'en', scheme: 'dark', dir: 'rtl' },
  { lang: 'es', scheme: 'light', dir: 'rtl' },
  { lang: 'es', scheme: 'dark', dir: 'ltr' },
] as const;

const box = document.createElement('div');
let spy: ReturnType<typeof consoleSpy>;
before(() => document.body.append(box));
beforeEach(() => (spy = consoleSpy()));
afterEach(() => {
  render(nothing, box);
  box.removeAttribute('style');
  spy.restore();
});

const waiting = () =>
  Promise.all(
    deepQueryAll(box, '*')
      .filter(({ localName }) => localName.startsWith('aht-'))
      .map(settled),
  );

describe('the stories', () => {
  for (const { meta, stories } of files) {
    for (const [name, story] of stories) {
      it(`${meta.title}, ${name}: nothing for axe to find, whatever is around it (L-39, L-64)`, async function () {
        // The same markup in each: states.test.ts asks all engines.
        if (engine() !== 'chromium') this.skip();
        this.timeout(60_000);
        const load = [...(meta.loaders ?? []), ...(story.loaders ?? [])];
        const loaded = Object.assign({}, ...(await Promise.all(load.map((one) => one()))));
        for (const { lang, scheme, dir } of surroundings) {
          box.lang = lang;
          box.dir = dir;
          box.style.cssText = `color-scheme:${scheme};background:Canvas;color:CanvasText`;
          // Some set a language by an argument, which the toolbar's is.
          const args = { ...meta.args, ...story.args };
          if ('lang' in args && !story.args?.lang) args.lang = lang;
          render((story.render ?? meta.render)!(args, { args, loaded }), box);
          await waiting();
          await story.play?.({ canvasElement: box });
          await waiting();
          await axe(box);
          render(nothing, box);
        }
      });
    }
  }
});

describe('every element', () => {
  for (const { meta, stories } of files) {
    if (!meta.component) continue;
    it(`${meta.component}: has stories for what it can show, its pictures a click away (L-64)`, () => {
      expect(stories.length).to.be.at.least(4);
      // The banner has one picture only, because a help line waits for nothing.
      if (meta.component !== 'aht-hotline-banner')
        expect(meta.argTypes?.picture?.options).to.deep.equal(pictures);
      const text = JSON.stringify(stories.map(([name, { args }]) => [name, args]));
      // Nothing to show is a picture that one forgets.
      expect(/Empty|FeedFailed/.test(text), text).to.equal(true);
    });
  }
});
