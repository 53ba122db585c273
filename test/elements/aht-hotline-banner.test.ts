/** The hotline banner, met as a visitor meets it. */
import { expect } from '@open-wc/testing';
import type { AhtHotlineBanner } from '../../src/entry/aht-hotline-banner.js';
import { defaultFeed, ready, smallFeed } from '../../stories/states.js';
import {
  type ConsoleSpy,
  consoleSpy,
  deepQuery,
  deepQueryAll,
  deepText,
  settled,
  stores,
  until,
} from '../helpers.js';
import { draw, failed, hrefs } from './hotline-banner.js';

const today = new Date().toISOString().slice(0, 10);

const hotline = (more: object = {}) => ({
  id: 'county',
  name: { en: 'County line', es: 'Línea del condado' },
  telephone: '555-010-0000',
  verified: today,
  ...more,
});

describe('aht-hotline-banner', () => {
  let spy: ConsoleSpy;
  beforeEach(() => {
    spy = consoleSpy();
  });
  afterEach(() => spy.restore());
  const complaints = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return spy.texts;
  };

  it('is drawn whole in the turn after its script runs, before any feed answers (H-01)', async () => {
    const banner = document.createElement('aht-hotline-banner') as AhtHotlineBanner;
    banner.setAttribute('feed', '/feeds/hang?run=banner');
    document.body.append(banner);
    await banner.updateComplete;
    expect(hrefs(banner)).to.deep.equal([
      'tel:911',
      'tel:+18883737888',
      'sms:233733',
      'https://humantraffickinghotline.org/chat',
      'tel:711',
    ]);
    banner.remove();
  });

  it('looks the same before, with and without the default feed, so that nothing moves (H-01)', async () => {
    for (const lang of ['en', 'es']) {
      const texts: string[] = [];
      for (const state of [
        { status: 'loading' } as const,
        ready(await defaultFeed()),
        failed,
        ready(smallFeed()),
      ]) {
        texts.push(deepText(await draw(state, { lang })));
      }
      expect(new Set(texts).size, texts.join('\n')).to.equal(1);
    }
  });

  it('keeps what the page put inside until the script runs, without any script too (H-02)', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.srcdoc =
      '<aht-hotline-banner><a href="tel:+18883737888">1-888-373-7888</a></aht-hotline-banner>';
    const loaded = new Promise((resolve) =>
      frame.addEventListener('load', resolve, { once: true }),
    );
    document.body.append(frame);
    await loaded;
    const link = frame.contentDocument!.querySelector('a')!;
    expect(link.checkVisibility()).to.equal(true);
    expect(link.getBoundingClientRect().width).to.be.greaterThan(50);
    frame.remove();
  });

  it('names each link by what is to be seen on it (H-03)', async () => {
    const banner = await draw(ready(await defaultFeed()));
    const call = deepQuery(banner, '[part=call]')!;
    expect(call.getAttribute('href')).to.equal('tel:+18883737888');
    expect(call.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Call 1-888-373-7888');
    expect(deepQueryAll(banner, 'a[aria-label], a[aria-labelledby]')).to.deep.equal([]);
  });

  it('starts a text message with the keyword of the reader’s language (H-04)', async () => {
    const sms = { number: '233733', label: 'BEFREE', body: { en: 'HELP', es: 'AYUDA' } };
    const state = ready(smallFeed({ hotlines: [hotline({ sms })] }));
    expect(hrefs(await draw(state))).to.include('sms:233733?&body=HELP');
    expect(hrefs(await draw(state, { lang: 'es' }))).to.include('sms:233733?&body=AYUDA');
  });

  it('shows the number as text that can be selected and is not translated (H-05, H-38)', async () => {
    const banner = await draw(ready(await defaultFeed()));
    const number = deepQueryAll(banner, '.number').find(
      (node) => node.textContent === '1-888-373-7888',
    )!;
    const range = document.createRange();
    range.selectNodeContents(number);
    expect(range.toString()).to.equal('1-888-373-7888');
    expect(getComputedStyle(number).userSelect).to.not.equal('none');
    expect(number.getAttribute('translate')).to.equal('no');
    expect(deepQueryAll(banner, 'img')).to.deep.equal([]);
  });

  it('does not tell other sites where the visitor comes from (H-06)', async () => {
    const banner = await draw(ready(await defaultFeed()));
    const outbound = deepQueryAll<HTMLAnchorElement>(banner, 'a[href^=http]');
    expect(outbound.length).to.equal(1);
    for (const { rel } of outbound) expect(rel).to.equal('noreferrer noopener');
  });

  it('takes the TTY number from the feed, and shows none where the feed has none (H-07)', async () => {
    const withTty = await draw(ready(smallFeed({ hotlines: [hotline({ tty: '800-555-0199' })] })));
    expect(hrefs(withTty)).to.include('tel:+18005550199');
    const without = await draw(ready(smallFeed({ hotlines: [hotline()] })));
    expect(deepText(without)).to.not.contain('711');
  });

  it('puts 911 before everything else (H-08)', async () => {
    for (const state of [ready(await defaultFeed()), failed]) {
      expect(hrefs(await draw(state))[0]).to.equal('tel:911');
    }
    const other = ready(
      smallFeed({ emergency: { telephone: '112', description: 'Danger?' }, hotlines: [hotline()] }),
    );
    expect(hrefs(await draw(other))[0]).to.equal('tel:112');
  });

  it('names no operator of its own, and warns the keeper of an overdue check (H-11)', async () => {
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    await draw(ready(smallFeed({ hotlines: [hotline({ verified: day(85) })] })));
    expect(await complaints()).to.deep.equal([]);
    const banner = await draw(ready(smallFeed({ hotlines: [hotline({ verified: day(120) })] })));
    expect((await complaints()).length).to.equal(1);
    expect(spy.texts[0]).to.match(/"county" was last verified (119|120) days ago/);
    expect(deepText(banner)).to.contain('555-010-0000');
  });

  it('says everything in Spanish, with Spanish marked as such (H-12)', async () => {
    const banner = await draw(ready(await defaultFeed()), { lang: 'es' });
    expect(deepQuery(banner, '[part=base]')!.lang).to.equal('es');
    expect(deepText(banner)).to.contain('Línea Nacional Contra la Trata de Personas');
    expect(deepText(banner)).to.not.match(/Call|Text|Chat online|danger|hours/);
    expect(deepQueryAll(banner, '[aria-label]').length).to.equal(0);
  });

  it('is a region named by its heading, at the level that the page asks for (H-15)', async () => {
    for (const [level, tag] of [
      ['1', 'h1'],
      ['2', 'h2'],
      ['4', 'h4'],
      ['6', 'h6'],
    ] as const) {
      const banner = await draw(ready(await defaultFeed()), { 'heading-level': level });
      const region = deepQuery(banner, 'section')!;
      const title = (banner.shadowRoot as ShadowRoot).getElementById(
        region.getAttribute('aria-labelledby')!,
      )!;
      expect(title.localName).to.equal(tag);
      expect(title.textContent!.trim()).to.equal('National Human Trafficking Hotline');
    }
    expect(deepQuery(await draw(ready(await defaultFeed())), 'h2')).to.not.equal(null);
  });

  it('is not announced when the page loads (H-16)', async () => {
    const banner = await draw(ready(await defaultFeed()));
    expect(deepQueryAll(banner, '[role=alert], [role=status], [aria-live]')).to.deep.equal([]);
  });

  it('cannot be dismissed; folded by leave of the page it still shows the number (H-18)', async () => {
    const plain = await draw(ready(await defaultFeed()));
    for (const control of deepQueryAll(plain, 'button, summary')) {
      control.click();
      await settled(plain);
      expect(deepText(plain)).to.contain('1-888-373-7888').and.to.contain('711');
    }
    const banner = await draw(ready(await defaultFeed()), { collapsible: '' });
    expect(deepText(banner)).to.contain('711');
    deepQuery(banner, 'summary')!.click();
    await until(() => !deepText(banner).includes('711'));
    const seen = deepQueryAll<HTMLAnchorElement>(banner, 'a').filter((link) =>
      link.checkVisibility(),
    );
    expect(seen.map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:911',
      'tel:+18883737888',
    ]);
    expect(deepText(banner)).to.contain('1-888-373-7888');
    deepQuery(banner, 'summary')!.click();
    await until(() => deepText(banner).includes('711'));
  });

  it('writes nothing anywhere, whatever the visitor does (H-19)', async () => {
    const before = await stores();
    const banner = await draw(ready(await defaultFeed()), { collapsible: '' });
    for (const control of deepQueryAll<HTMLElement>(banner, 'a, summary')) {
      control.addEventListener('click', (event) => event.preventDefault());
      control.focus();
      control.click();
    }
    await settled(banner);
    expect(await stores()).to.equal(before);
  });

  it('shows the line that the page names, and warns when the feed has none of that name', async () => {
    const state = ready(
      smallFeed({ hotlines: [hotline(), hotline({ id: 'other', name: 'Other line' })] }),
    );
    expect(deepText(await draw(state, { hotline: 'other' }))).to.contain('Other line');
    expect(await complaints()).to.deep.equal([]);
    expect(deepText(await draw(state, { hotline: 'nobody' }))).to.contain('County line');
    expect((await complaints()).join()).to.contain('"nobody"');
  });

  it('takes the feed’s line when it comes, and keeps it when the feed fails later', async () => {
    const banner = await draw({ status: 'loading' });
    expect(deepText(banner)).to.contain('1-888-373-7888');
    banner.state = ready(smallFeed({ hotlines: [hotline()] }));
    await settled(banner);
    expect(deepText(banner)).to.contain('555-010-0000');
    banner.state = { status: 'stale', feed: smallFeed({ hotlines: [hotline()] }), problems: [] };
    await settled(banner);
    expect(deepText(banner)).to.contain('555-010-0000');
  });
});
