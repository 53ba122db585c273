/** The hotline banner in two languages at once, and in languages that only the feed speaks. */
import { expect } from '@open-wc/testing';
import { countyFeed, defaultFeed, ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  deepQuery,
  deepQueryAll,
  deepText,
  noSidewaysScroll,
  quietConsole,
} from '../helpers.js';
import { draw, failed, plain } from './hotline-banner.js';

const pairs = (node: Element | null) =>
  [...node!.querySelectorAll('[lang]')].map((span) => [span.getAttribute('lang'), plain(span)]);

describe('aht-hotline-banner, its languages', () => {
  quietConsole();

  it('says all in both languages, each marked as its own, and the number once (H-13)', async () => {
    for (const state of [failed, ready(await defaultFeed()), ready(countyFeed())]) {
      const banner = await draw(state, { lang: 'en es' });
      expect(deepQuery(banner, '[part=base]')!.lang).to.equal('en');
      expect(pairs(deepQuery(banner, '[part=title]'))).to.deep.equal([
        ['en', 'National Human Trafficking Hotline'],
        ['es', 'Línea Nacional Contra la Trata de Personas'],
      ]);
      expect(pairs(deepQuery(banner, '[part=call]'))).to.deep.equal([
        ['en', 'Call'],
        ['es', 'Llame al'],
      ]);
      expect(pairs(deepQuery(banner, '[part=emergency]')).map(([lang]) => lang)).to.deep.equal([
        'en',
        'es',
        'en',
        'es',
      ]);
      expect(deepText(banner).split('1-888-373-7888').length).to.equal(2);
      expect(deepText(banner)).to.match(/24 hours a day.* Las 24 horas/);
      expect(deepText(banner)).to.match(/Chat online.* Chatee en línea/);
    }
  });

  it('has the words of both before it draws, in the order of the page (H-13)', async () => {
    const banner = await draw(failed, { lang: 'es hmn' });
    expect(deepQuery(banner, '[part=base]')!.lang).to.equal('es');
    expect(pairs(deepQuery(banner, '[part=call]'))).to.deep.equal([
      ['es', 'Llame al'],
      ['hmn', 'Hu rau'],
    ]);
    // The note on a draft is there for the second language too.
    expect(deepQuery(banner, '[part=unreviewed]')).to.not.equal(null);
  });

  it('says once what both languages have alike, or the feed has in one only (H-13)', async () => {
    const hotlines = [
      { id: 'a', name: 'RAINN', telephone: '800-656-4673', hours: { en: 'Always' } },
    ];
    const banner = await draw(ready(smallFeed({ hotlines })), { lang: 'en es' });
    expect(deepText(banner).split('RAINN').length).to.equal(2);
    expect(deepText(banner).split('Always').length).to.equal(2);
    const single = await draw(failed);
    expect(pairs(single.shadowRoot!.querySelector('section'))).to.deep.equal([]);
  });

  it('is accessible and fits 320 px in two languages, in each picture (H-13, H-32)', async () => {
    for (const state of [failed, ready(countyFeed({ text: { en: 'Notice.', es: 'Aviso.' } }))]) {
      const banner = await draw(state, { lang: 'en es' });
      for (const width of [320, 240]) await noSidewaysScroll(banner, width);
      // What HTML asks of lang is one tag; all inside has its own.
      await axe(banner.shadowRoot!.querySelector('section')!);
    }
  });

  it('sets texts of the feed from right to left where their language is (H-14)', async () => {
    const banner = await draw(ready(countyFeed()), { lang: 'ar' });
    const name = deepQuery(banner, '[part=title] span')!;
    expect(name.getAttribute('lang')).to.equal('ar');
    expect(name.matches(':dir(rtl)') || getComputedStyle(name).direction === 'rtl').to.equal(true);
    expect(deepText(banner)).to.contain('على مدار الساعة');
    // What the feed has in no Arabic stays marked as what it is: our own words, from left to right.
    expect(getComputedStyle(deepQuery(banner, '[part=call] .number')!).direction).to.equal('ltr');
    expect(plain(deepQuery(banner, '[part=call]'))).to.equal('Call 1-888-373-7888');
    for (const width of [320, 240]) await noSidewaysScroll(banner, width);
    await axe(banner.parentElement!);
  });

  it('has names that read well aloud, in each language (H-17)', async () => {
    const names = async (lang: string) =>
      deepQueryAll(await draw(failed, { lang }), 'h2, a, summary').map(plain);
    expect(await names('en')).to.deep.equal([
      'Call 911',
      'National Human Trafficking Hotline',
      'Call 1-888-373-7888',
      'Text 233733 (BEFREE)',
      'Chat online (opens in a new tab)',
      'TTY or relay 711',
    ]);
    expect(await names('es')).to.deep.equal([
      'Llame al 911',
      'Línea Nacional Contra la Trata de Personas',
      'Llame al 1-888-373-7888',
      'Envíe un texto al 233733 (BEFREE)',
      'Chatee en línea (se abre en una pestaña nueva)',
      'TTY o servicio de retransmisión 711',
    ]);
  });
});
