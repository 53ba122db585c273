/** The pages when their script does not run, as where they are opened as files: words in its place. */
import { expect } from '@open-wc/testing';
import { page, until } from '../helpers.js';
import { closeBuilders, openBuilder } from './builder-page.js';

/** Opened from a disk, a browser refuses scripts that are modules; a policy refuses all of them. */
const refused = `?csp=${encodeURIComponent("script-src 'none'")}`;
const shown = (element: Element): boolean =>
  getComputedStyle(element).visibility === 'visible' && element.getBoundingClientRect().height > 0;

describe('a page that is opened as a file', () => {
  afterEach(closeBuilders);

  for (const [name, languages] of [
    ['builder.html', ['aht-widgets serve', 'Ponga la carpeta']],
    ['index.html', ['aht-widgets serve']],
  ] as const)
    it(`says in words that it needs a web server, after a moment: ${name} (L-65)`, async () => {
      const { document, remove } = await page(`/cdn/${name}${refused}`);
      const words = document.querySelector('.late')!;
      await until(() => shown(words), 5000);
      for (const part of languages) expect(words.textContent).to.contain(part);
      remove();
    });

  it('is told nothing of the kind where the script runs, at once or late (L-65)', async () => {
    const { document } = await openBuilder();
    expect(document.querySelector('#waiting')).to.equal(null);
    const demo = await page('/cdn/index.html');
    const words = demo.document.querySelector('.late')!;
    await until(() => words.getBoundingClientRect().height === 0, 5000);
    demo.remove();
  });
});
