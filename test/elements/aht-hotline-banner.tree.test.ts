/** The hotline banner as a screen reader meets it: the browser's own accessibility tree. */
import { expect } from '@open-wc/testing';
import { defaultFeed, ready, smallFeed } from '../../stories/states.js';
import { accessibilityTree, engine, inReadingOrder, quietConsole, settled } from '../helpers.js';
import { draw } from './hotline-banner.js';

const stops = /^(region|heading|link|button)$/;

describe('aht-hotline-banner in the accessibility tree', () => {
  quietConsole();
  before(function () {
    // Only Chromium hands out its tree.
    if (engine() !== 'chromium') this.skip();
  });

  for (const [lang, stopsInOrder] of [
    [
      'en',
      [
        'region “National Human Trafficking Hotline”',
        'link “Call 911”',
        'heading “National Human Trafficking Hotline”',
        'link “Call 1-888-373-7888”',
        'button “Copy number”',
        'link “Text 233733 (BEFREE)”',
        'link “Chat online (opens in a new tab)”',
        'link “TTY or relay 711”',
      ],
    ],
    [
      'es',
      [
        'region “Línea Nacional Contra la Trata de Personas”',
        'link “Llame al 911”',
        'heading “Línea Nacional Contra la Trata de Personas”',
        'link “Llame al 1-888-373-7888”',
        'button “Copiar número”',
        'link “Envíe un texto al 233733 (BEFREE)”',
        'link “Chatee en línea (se abre en una pestaña nueva)”',
        'link “TTY o servicio de retransmisión 711”',
      ],
    ],
  ] as const)
    it(`has 911 first, then the line and its ways, each named in whole words, ${lang}`, async () => {
      await draw(ready(await defaultFeed()), { lang });
      const read = inReadingOrder(await accessibilityTree())
        .filter(({ role }) => stops.test(role))
        .map(({ role, name }) => `${role} “${name}”`);
      expect(read).to.deep.equal(stopsInOrder);
    });

  it('tells of a list of other ways only where there are some', async () => {
    const lists = async () =>
      inReadingOrder(await accessibilityTree()).filter(({ role }) => role === 'list').length;
    const line = { id: 'a', name: 'A', telephone: '608-555-0100' };
    const banner = await draw(ready(smallFeed({ hotlines: [line] })));
    expect(await lists()).to.equal(0);
    // It comes, and goes again, with what it lists.
    banner.state = ready(smallFeed({ hotlines: [{ ...line, tty: '711' }] }));
    await settled(banner);
    expect(await lists()).to.equal(1);
    banner.state = ready(smallFeed({ hotlines: [line] }));
    await settled(banner);
    expect(await lists()).to.equal(0);
  });

  it('says both languages of a link, with a pause in the place of the stroke', async () => {
    await draw(ready(await defaultFeed()), { lang: 'en es' });
    const links = inReadingOrder(await accessibilityTree()).filter(({ role }) => role === 'link');
    expect(links[0]!.name).to.match(/^Call, Llame al 911$/);
    for (const { name } of links) expect(name).not.to.include('/');
  });
});
