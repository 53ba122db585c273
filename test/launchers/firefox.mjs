// Firefox over WebDriver BiDi: puppeteer-core speaks it, so no geckodriver is needed.
// Nothing about any test may come in: a launcher starts a browser and hands out clean pages.
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

export function firefox({ executable, env = process.env }) {
  const launcher = chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath: executable, env },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      // Over BiDi puppeteer knows the space bar by its character only, over CDP by both names.
      for (const act of ['press', 'down', 'up']) {
        const original = page.keyboard[act].bind(page.keyboard);
        page.keyboard[act] = (key, ...rest) => original(key === 'Space' ? ' ' : key, ...rest);
      }
      page.setViewport = tolerant(page);
      return page;
    },
    // One page at a time: a page in the background has no focus.
    concurrency: 1,
  });
  launcher.name = 'Firefox';

  launcher.emulate = async (id, { media, features = {}, timeZone } = {}) => {
    if (media || Object.keys(features).length > 0) {
      throw new Error('Firefox cannot emulate media over WebDriver BiDi.');
    }
    await launcher.getPage(id).emulateTimezone(timeZone);
  };

  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    // Pages are used again for the next file, and what is emulated would stay on them.
    await launcher.emulate(id).catch(() => {});
    return stopSession(id);
  };
  return launcher;
}

/**
 * Firefox ESR 140 sets the size but knows no screen orientation, which puppeteer asks for in the
 * same breath. Everything else that goes wrong still does.
 */
function tolerant(page) {
  const setViewport = page.setViewport.bind(page);
  return async (viewport) => {
    try {
      await setViewport(viewport);
    } catch (error) {
      if (!/unknown command.*setScreenOrientationOverride/.test(error.message)) throw error;
      await page.waitForFunction(
        ({ width, height }) => innerWidth === width && innerHeight === height,
        { timeout: 5000, polling: 20 },
        viewport,
      );
    }
  };
}
