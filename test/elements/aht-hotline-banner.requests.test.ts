/** What the built banner asks of the network, and that it shows no picture. */
import { expect } from '@open-wc/testing';
import { countyFeed, defaultFeed, ready, smallFeed } from '../../stories/states.js';
import { deepQueryAll, quietConsole, until } from '../helpers.js';
import { aWhile, leave, write } from '../entry/visit.js';
import { oneFile, ownFile } from './built-banner.js';
import { draw, extrasOf } from './hotline-banner.js';

const dresses: Record<string, string>[] = [
  {},
  { tone: 'quiet' },
  { 'quick-exit': '', announce: '' },
  { 'quick-exit': '', placement: 'top', tone: 'quiet', lang: 'en es' },
];

const attributesOf = (dress: Record<string, string>) =>
  Object.entries(dress)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');

describe('aht-hotline-banner, its requests', () => {
  quietConsole();
  afterEach(leave);

  for (const dress of dresses)
    it(`${attributesOf(dress) || 'plain'}: script and feed, and what is asked for of words and extras (H-37, H-44)`, async () => {
      for (const [script, own] of [
        [oneFile, ['/cdn/aht-widgets.js']],
        [ownFile, ['/cdn/elements/aht-hotline-banner.js', '/cdn/elements/shared-.js']],
      ] as const) {
        const there = await write(
          script,
          `<aht-hotline-banner ${attributesOf(dress)}></aht-hotline-banner>`,
        );
        const banner = there.one('aht-hotline-banner');
        await until(() => banner.shadowRoot?.querySelector('.ways'), 5000);
        await until(async () => (await there.requests()).join().includes('/feeds/'), 5000);
        await aWhile();
        // Everything that a person can hold the pointer over or have the focus on.
        for (const link of deepQueryAll(banner, 'a, button, summary')) {
          link.focus();
          link.dispatchEvent(new there.window.MouseEvent('mouseover', { bubbles: true }));
        }
        await aWhile(50);
        const single = own.length === 1;
        const wanted = [
          ...own,
          '/cdn/feeds/wisconsin.json',
          ...(attributesOf(dress) && !single ? ['/cdn/elements/extras-.js'] : []),
          ...(dress.lang && !single ? ['/cdn/elements/es-.js'] : []),
        ];
        const plain = (paths: string[]) =>
          [...new Set(paths.map((path) => path.replace(/-\w{8}\.js$/, '-.js')))].sort();
        expect(plain(await there.requests())).to.deep.equal([...wanted].sort());
        // The browser's own list has no image, style or font either. Of what a preloader tried only
        // the file's name is right.
        const entries = () => there.window.performance.getEntriesByType('resource');
        const names = (paths: string[]) =>
          [...new Set(plain(paths).map((path) => path.replace(/.*\//, '')))].sort();
        const listed = names([...wanted, '/pages/watch.js']);
        // A browser enters a file into its list when it has been read, which may be after it ran.
        await until(() => names(entries().map(({ name }) => name)).length >= listed.length);
        expect(names(entries().map(({ name }) => name))).to.deep.equal(listed);
      }
    });

  it('draws its signs itself: no image in markup or style, whatever the feed has (H-37, H-41)', async () => {
    const pictures = { image: 'https://x.example/chains.jpg', logo: { src: 'bars.png' } };
    const odd = smallFeed({
      hotlines: [{ id: 'a', name: 'A line', telephone: '555-010-0000', ...pictures }],
    });
    for (const feed of [await defaultFeed(), countyFeed({ text: 'A notice.' }), odd])
      for (const dress of dresses) {
        const banner = await draw(ready(feed), dress);
        await extrasOf(banner);
        expect(
          deepQueryAll(banner, 'img, picture, image, use, object, video, canvas, style'),
        ).to.deep.equal([]);
        for (const node of deepQueryAll(banner, '*')) {
          expect(node.outerHTML).to.not.match(/chains|bars\.png|data:/);
          for (const pseudo of [undefined, '::before', '::after', '::marker']) {
            const style = getComputedStyle(node, pseudo);
            for (const name of ['background-image', 'list-style-image', 'mask-image', 'content'])
              expect(style.getPropertyValue(name), node.outerHTML).to.not.contain('url(');
          }
        }
        const sheets = banner.shadowRoot!.adoptedStyleSheets;
        expect(sheets.length).to.be.greaterThan(2);
        const css = sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
        expect(css.join('\n')).to.not.match(/url\(|@import|@font-face|image-set/);
        banner.remove();
      }
  });
});
