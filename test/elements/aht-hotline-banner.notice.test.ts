/** The notices of the hotline banner: when they stand, and how they are told. */
import { expect } from '@open-wc/testing';
import { countyFeed, ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  deepQuery,
  deepQueryAll,
  deepText,
  quietConsole,
  settled,
  until,
} from '../helpers.js';
import { draw, plain } from './hotline-banner.js';

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const said = (banner: Element) => plain(deepQuery(banner, '[role=status]'));
/* Each text is told once for a page, so each test has its own. */
const texts = (words: string) => ({ en: `Notice: ${words}.`, es: `Aviso: ${words}.` });

describe('aht-hotline-banner, its notices', () => {
  quietConsole();

  it('shows a notice after 911 and before the line, in the reader’s language (H-39)', async () => {
    const state = ready(countyFeed({ text: texts('place') }));
    for (const [lang, text] of [
      ['en', 'Notice: place.'],
      ['es', 'Aviso: place.'],
    ] as const) {
      const banner = await draw(state, { lang });
      expect(plain(deepQuery(banner, '[part=notice]'))).to.equal(text);
      expect(deepText(banner)).to.match(/911 (Notice|Aviso): place\. (National|Línea)/);
      await axe(banner.parentElement!);
    }
  });

  it('shows none before its start and none after its end (H-39, L-12)', async () => {
    for (const times of [{ showFrom: inMs(60_000) }, { showUntil: inMs(-60_000) }]) {
      const banner = await draw(ready(countyFeed({ text: texts('absent'), ...times })));
      expect(deepQuery(banner, '[part=notice]')).to.equal(null);
      expect(deepText(banner)).to.contain('1-888-373-7888');
    }
  });

  it('comes and goes on an open page when its time has come (H-39, L-12)', async () => {
    const text = texts('come and go');
    const notice = { text, showFrom: inMs(300), showUntil: inMs(900) };
    const banner = await draw(ready(smallFeed({ notice })));
    expect(deepQuery(banner, '[part=notice]')).to.equal(null);
    await until(() => deepQuery(banner, '[part=notice]'));
    expect(Date.now()).to.be.at.least(Date.parse(notice.showFrom));
    await until(() => !deepQuery(banner, '[part=notice]'));
    expect(Date.now()).to.be.at.least(Date.parse(notice.showUntil));
  });

  it('is not told when it stands there from the first (H-16)', async () => {
    const banner = await draw(ready(smallFeed({ notice: { text: texts('first') } })));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await settled(banner);
    expect(
      deepQueryAll(banner, '[role], [aria-live]').map((node) => node.role),
    ).to.not.include.members(['status']);
    expect(deepText(banner)).to.contain('Notice: first.');
  });

  it('is told politely, once, when it comes after the first picture (H-16)', async () => {
    const banners = [await draw({ status: 'loading' }), await draw({ status: 'loading' })];
    expect(banners.map(said)).to.deep.equal([undefined, undefined]);
    const state = ready(smallFeed({ notice: { text: texts('late') } }));
    for (const banner of banners) banner.state = state;
    await until(() => banners.map(said).includes(''));
    await until(() => banners.map(said).includes('Notice: late.'));
    // The other banner of the page shows it, and does not say it again.
    expect(banners.map(said)).to.include(undefined);
    for (const banner of banners) expect(deepText(banner)).to.contain('Notice: late.');
    // Nor is it news when the same feed comes again.
    const again = await draw({ status: 'loading' });
    again.state = ready(smallFeed({ notice: { text: texts('late') } }));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await settled(again);
    expect(said(again)).to.equal(undefined);
  });
});
