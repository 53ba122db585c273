/** The indicator check among other things of a page: two languages at once, and no scripts at all. */
import { expect } from '@open-wc/testing';
import { leave, write } from '../entry/visit.js';
import { defaultFeed, ready } from '../../stories/states.js';
import {
  deepQuery,
  deepQueryAll,
  deepText,
  quietConsole,
  rootOf,
  settled,
  until,
} from '../helpers.js';
import { boxes, draw, guidanceText, guideFeed, tick, ticked } from './indicator-check.js';

const fields =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="textbox"], [role="searchbox"], object, embed, iframe, canvas';

describe('aht-indicator-check asks for nothing but ticks', () => {
  quietConsole();

  for (const layout of ['list', 'steps'])
    it(`has no field for a name, a school, a date, a picture or free text, ${layout} (Q-17)`, async () => {
      const check = await draw(ready(await defaultFeed()), { layout, proof: true });
      const seen = new Set<number>();
      for (let turn = 0; turn < 12; turn++) {
        expect(deepQueryAll(check, fields)).to.deep.equal([]);
        seen.add(deepQueryAll(check, 'input').length);
        boxes(check)
          .find((one) => one.checkVisibility() && !one.checked)
          ?.click();
        deepQuery(check, 'button.primary')?.click();
        await settled(check);
      }
      expect(deepQueryAll(check, fields)).to.deep.equal([]);
      // The box about printing comes with the first tick.
      expect(seen.size).to.equal(2);
    });

  it('tells readers to write no names (Q-17)', async () => {
    expect(deepText(await draw(ready(await defaultFeed())))).to.contain('Write no names here.');
  });
});

describe('aht-indicator-check, as shipped', () => {
  quietConsole();

  it('is marked as an example above all that is asked, and names every source (Q-19)', async () => {
    const feed = await defaultFeed();
    const check = await draw(ready(feed));
    const text = deepText(check);
    expect(text.indexOf('Example – not yet reviewed by an agency')).to.be.within(
      0,
      text.indexOf('Danger now'),
    );
    const fold = deepQuery<HTMLDetailsElement>(check, '[part="sources"]')!;
    fold.open = true;
    const { guide } = (await (await fetch('/src/feed/wisconsin.json')).json()) as {
      guide: { sources: { name: { en: string }; url: string }[] };
    };
    expect(
      deepQueryAll<HTMLAnchorElement>(fold, 'a').map((link) => [
        deepText(link),
        link.getAttribute('href'),
      ]),
    ).to.deep.equal(guide.sources.map(({ name, url }) => [`${name.en} (opens in a new tab)`, url]));
  });

  it('speaks English and Spanish on one page at once, each with its own ticks (Q-33)', async () => {
    const state = await guideFeed();
    const english = await draw(state, { lang: 'en' });
    const spanish = await draw(state, { lang: 'es' });
    await tick(spanish, 'En este momento alguien');
    for (const [check, words, others] of [
      [english, ['Signs to notice', 'Start over', 'Nothing is ticked.'], /Señales|Actúe|¿/],
      [spanish, ['Señales que notar', 'Actúe ahora', 'No espere.'], /Signs|Act now|Start over/],
    ] as const) {
      const text = deepText(check);
      for (const one of words) expect(text).to.contain(one);
      expect(text).to.not.match(others);
    }
    expect(ticked(english)).to.deep.equal([]);
    expect(ticked(spanish).length).to.equal(1);
    expect(guidanceText(english)).to.contain('Nothing is ticked.');
    expect(
      [english, spanish].map((check) => deepQuery(check, '[part="base"]')!.lang),
    ).to.deep.equal(['en', 'es']);
  });

  it('says so where its translation has not been reviewed, and only there (Q-33)', async () => {
    const state = await guideFeed();
    for (const [lang, unreviewed] of [
      ['en', 0],
      ['es', 0],
      ['hmn', 1],
    ] as const) {
      const check = await draw(state, { lang });
      expect(deepQuery(check, '[part="base"]')!.lang).to.equal(lang);
      expect(deepQueryAll(check, '[part="unreviewed"]').length, lang).to.equal(unreviewed);
      // What the feed has in English only is marked as English, so that it is read out as such.
      const marked = rootOf(check)!.querySelector('legend [lang="en"]');
      expect(marked !== null, lang).to.equal(lang === 'hmn');
      check.remove();
    }
  });
});

describe('aht-indicator-check without scripts', () => {
  afterEach(leave);

  /** The first tag of the docs, as a webmaster copies it. */
  async function documented(): Promise<string> {
    const docs = await (await fetch('/docs/indicator-check.md')).text();
    return /```html\n([\s\S]*?)```/.exec(docs)![1]!;
  }

  const script = '<script type="module" src="../cdn/elements/aht-indicator-check.js"></script>';

  it('shows what the page put inside: where to report, whom to call, what to look for (Q-41)', async () => {
    const { document, requests } = await write(script, await documented(), { noScripts: true });
    const text = deepText(document.body);
    for (const words of [
      'In danger now? Call 911.',
      'Report suspected child abuse or trafficking right away. You do not need proof.',
      '1-888-373-7888',
      "What to look for: Wisconsin's Indicator and Response Guide.",
    ])
      expect(text).to.contain(words);
    const links = [...document.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).to.include.members([
      'tel:911',
      'tel:+18883737888',
      'https://dcf.wisconsin.gov/cps/reportabuse',
      'https://dcf.wisconsin.gov/ys/aht',
    ]);
    expect(links.every((link) => link.checkVisibility())).to.equal(true);
    expect(document.querySelector('aht-indicator-check')!.shadowRoot).to.equal(null);
    expect((await requests()).filter((path) => /feeds/.test(path))).to.deep.equal([]);
  });

  it('keeps that in sight where the script runs and there is no checklist (Q-41)', async () => {
    const empty = (await documented()).replace('check>', 'check feed="../feeds/file/good.json">');
    const { document } = await write(script, empty);
    const check = document.querySelector('aht-indicator-check')!;
    await until(() => deepQuery(check, '[part="empty"]'), 5000);
    const text = deepText(check);
    expect(text)
      .to.contain('What to look for')
      .and.contain('There is no up-to-date checklist here.');
    expect([...check.querySelectorAll('a')].every((link) => link.checkVisibility())).to.equal(true);
  });
});
