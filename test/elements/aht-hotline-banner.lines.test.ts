/** What the hotline banner says of each line: several lines, who answers, copying, the quiet tone. */
import { expect } from '@open-wc/testing';
import { mergedFeed } from '../../src/feed/merge.js';
import { countyFeed, defaultFeed, ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  consoleSpy,
  deepQuery,
  deepQueryAll,
  deepText,
  noSidewaysScroll,
  quietConsole,
  settled,
  until,
} from '../helpers.js';
import { draw, failed, hrefs, plain } from './hotline-banner.js';

describe('aht-hotline-banner, its lines', () => {
  quietConsole();

  it('shows the feed’s first line large and the others below, in the order of the feed (H-09)', async () => {
    const banner = await draw(ready(countyFeed()));
    expect(plain(deepQuery(banner, '[part=title]'))).to.equal('National Human Trafficking Hotline');
    expect(plain(deepQuery(banner, '[part=call]'))).to.equal('Call 1-888-373-7888');
    const others = deepQueryAll(banner, '[part=lines] > ul > li');
    expect(others.map((line) => plain(line.querySelector('b')))).to.deep.equal([
      '988 Suicide & Crisis Lifeline',
      'Example County Child Protection',
      'Example Advocacy Center',
    ]);
    expect(
      others.map((line) => line.querySelector('a[href^=tel]')!.getAttribute('href')),
    ).to.deep.equal(['tel:988', 'tel:+16085550100', 'tel:+16085550101']);
    expect(others[0]!.querySelector('a[href^=sms]')!.getAttribute('href')).to.equal('sms:988');
    expect(hrefs(banner)[0]).to.equal('tel:911');
    expect(plain(deepQuery(banner, 'h3'))).to.equal('More ways to get help');
    await axe(banner.parentElement!);
    await noSidewaysScroll(banner, 320);
  });

  it('shows the line that the page names and no other (H-09)', async () => {
    const banner = await draw(ready(countyFeed()), { hotline: 'protection' });
    expect(plain(deepQuery(banner, '[part=title]'))).to.equal('Example County Child Protection');
    expect(deepText(banner)).to.not.match(/1-888|988|Advocacy|More ways/);
    expect(hrefs(banner)).to.deep.equal(['tel:911', 'tel:+16085550100']);
  });

  it('folds the further lines away with the rest where the page allows it (H-09, H-18)', async () => {
    const banner = await draw(ready(countyFeed()), { collapsible: '' });
    expect(deepText(banner)).to.contain('608-555-0101');
    deepQuery(banner, 'summary')!.click();
    await until(() => !deepText(banner).includes('608-555-0101'));
    expect(deepText(banner)).to.contain('1-888-373-7888');
    expect(deepQueryAll(banner, 'h3')).to.deep.equal([]);
  });

  it('says when each line answers, in which languages, and who, down to the police (H-10, H-11)', async () => {
    const banner = await draw(ready(countyFeed()));
    expect(deepText(banner)).to.contain('24 hours a day English and Spanish');
    expect(deepText(banner)).to.contain('Monday to Friday, 8 to 5');
    expect(deepText(banner)).to.contain('It is not the police.');
    expect(deepText(banner)).to.not.contain('Example Operator');
    const [who, ...others] = deepQueryAll(banner, 'summary');
    expect(plain(who)).to.equal('Who answers?');
    who!.click();
    await until(() => deepText(banner).includes('Example Operator'));
    expect(deepText(banner)).to.contain('national.example');
    // A line of which the feed does not say who answers has nothing to unfold.
    expect(others.length).to.equal(0);
    await axe(banner.parentElement!);
  });

  it('says when a line was compared with its sources, and by whom; a page can hide it (H-45)', async () => {
    const banner = await draw(ready(countyFeed()));
    deepQuery(banner, 'summary')!.click();
    const today = new Date().toISOString().slice(0, 10);
    await until(() => deepText(banner).includes(`Last checked: ${today}`));
    expect(plain(deepQuery(banner, '[part=verified]'))).to.match(/An agency$/);
    const rule = document.createElement('style');
    rule.textContent = 'aht-hotline-banner::part(verified) { display: none }';
    document.head.append(rule);
    expect(deepText(banner)).to.not.contain('Last checked');
    rule.remove();
    // Of several feeds it is not known whose line it is: no name is better than a wrong one.
    const both = mergedFeed([...smallFeed().documents, ...countyFeed().documents]);
    const merged = await draw(ready(both));
    expect(plain(deepQuery(merged, '[part=verified]'))).to.match(new RegExp(`${today}$`));
  });

  it('copies the number where there is no dialer, by click only, and tells of it (H-05)', async () => {
    const copied: string[] = [];
    navigator.clipboard.writeText = async (text) => void copied.push(text);
    try {
      const banner = await draw(ready(await defaultFeed()));
      const button = deepQuery(banner, '[part=copy]')!;
      expect(plain(button)).to.equal('Copy number');
      expect(deepQuery(banner, '[role=status]')).to.equal(null);
      expect(copied).to.deep.equal([]);
      button.click();
      // The region stands empty before it speaks, or screen readers miss it.
      await until(() => plain(deepQuery(banner, '[role=status]')) === '');
      await until(() => plain(deepQuery(banner, '[role=status]')) === 'Copied');
      expect(copied).to.deep.equal(['1-888-373-7888']);
      expect(plain(button)).to.equal('Copied');
    } finally {
      delete (navigator.clipboard as Partial<Clipboard>).writeText;
    }
  });

  it('says nothing of copying where the browser refuses it, and keeps still (H-05)', async () => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    try {
      const banner = await draw(failed);
      deepQuery(banner, '[part=copy]')!.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await settled(banner);
      expect(deepQuery(banner, '[role=status]')).to.equal(null);
      expect(deepText(banner)).to.contain('1-888-373-7888');
    } finally {
      delete (navigator.clipboard as Partial<Clipboard>).writeText;
    }
  });
});

describe('aht-hotline-banner, the quiet tone', () => {
  it('has the same help under a neutral title, without a box or a colour of its own (H-40)', async () => {
    for (const state of [ready(await defaultFeed()), failed]) {
      const [loud, quiet] = [await draw(state), await draw(state, { tone: 'quiet' })];
      expect(plain(deepQuery(quiet, '[part=title]'))).to.equal('Help lines');
      expect(deepText(quiet)).to.contain('National Human Trafficking Hotline');
      expect(hrefs(quiet)).to.deep.equal(hrefs(loud));
      const look = (node: Element | null) => getComputedStyle(node!);
      const call = look(deepQuery(quiet, '[part=call]'));
      const section = look(deepQuery(quiet, 'section'));
      expect(call.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
      expect(call.color).to.equal(section.color);
      expect(section.borderTopWidth).to.equal('0px');
      expect(look(deepQuery(quiet, '[part=emergency] a')).color).to.equal(section.color);
      expect(look(deepQuery(loud, '[part=call]')).backgroundColor).to.not.equal('rgba(0, 0, 0, 0)');
      await axe(quiet.parentElement!);
      await noSidewaysScroll(quiet, 320);
    }
  });

  it('is the usual one, with a warning, when the page asks for one that there is not (H-40)', async () => {
    const spy = consoleSpy();
    const banner = await draw(failed, { tone: 'loud' });
    await until(() => spy.texts.join().includes('tone="loud"')).finally(() => spy.restore());
    expect(plain(deepQuery(banner, '[part=title]'))).to.equal('National Human Trafficking Hotline');
  });
});
