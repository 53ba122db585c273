/** Every code that the builder makes, pasted into a blank page: it runs. */
import { expect } from '@open-wc/testing';
import { deepText, engine, until } from '../helpers.js';
import { type Builder, closeBuilders, openBuilder } from './builder-page.js';
import { type Tag, aWhile, feedWords, feedsIn, hotline, leave, tags, write } from './visit.js';

let words: Awaited<ReturnType<typeof feedWords>>;
let builder: Builder;

/** Where the built files lie, seen from the pages of the fixture server. */
const folder = '../cdn/';

/** The code for a widget, as somebody would choose it. */
function codeOf(tag: Tag, form: string, language: string): string {
  builder.choose('widget', tag);
  builder.choose('form', form);
  builder.pick('lang', language);
  builder.type('folder', folder);
  // The sessions of the default feed are over.
  if (tag === 'aht-upcoming-sessions') builder.type('option-as-of', '2024-09-01');
  return builder.code();
}

describe('what the builder makes', () => {
  before(async () => {
    words = await feedWords();
    builder = await openBuilder();
  });
  after(closeBuilders);
  afterEach(leave);

  for (const tag of tags)
    for (const language of ['en', 'es'] as const) {
      for (const form of ['single', 'embed'])
        it(`runs: ${tag}, ${form}, ${language} (L-34)`, async () => {
          const there = await write('', codeOf(tag, form, language));
          const element = there.one(tag);
          expect(there.document.querySelector('script[src]')).to.not.equal(null);
          await until(() => deepText(element).includes(words[tag][language]), 8000);
          expect(there.window.customElements.get(tag)).to.be.a('function');
          expect(element.lang).to.equal(language);
          await aWhile(100);
          expect(feedsIn(await there.requests())).to.deep.equal(['/cdn/feeds/wisconsin.json']);
          expect(there.watched.complaints).to.deep.equal([]);
        });

      it(`runs: ${tag}, frame, ${language} (L-34)`, async () => {
        const there = await write('', codeOf(tag, 'frame', language));
        const frame = there.one<HTMLIFrameElement>('iframe');
        frame.scrollIntoView();
        const inside = () => frame.contentDocument?.querySelector(tag);
        await until(inside, 8000);
        // The check lets nobody look inside.
        if (tag !== 'aht-indicator-check')
          await until(() => deepText(inside()!).includes(words[tag][language]), 8000);
        await until(() => Number.parseFloat(frame.style.height) > 150, 5000);
        expect(inside()!.getAttribute('lang')).to.equal(language);
        expect(there.document.body.textContent).to.contain(hotline);
        expect(there.watched.complaints).to.deep.equal([]);
      });

      it(`runs: ${tag}, plain, ${language} (L-34)`, async () => {
        const code = codeOf(tag, 'plain', language);
        const there = await write('', code, { noScripts: true });
        const { body } = there.document;
        expect(body.textContent).to.contain(hotline);
        expect(body.querySelector('a[href="tel:+18883737888"]')).to.not.equal(null);
        expect(body.querySelector('script, iframe')).to.equal(null);
        expect(body.querySelector('[lang]')!.getAttribute('lang')).to.equal(language);
        expect(body.querySelectorAll('li, p').length).to.be.above(1);
        const name = { en: 'Hotline', es: 'Línea Nacional' }[language];
        expect(body.textContent).to.contain(name);
      });
    }

  it('runs with options, theme, level and own words (L-34)', async () => {
    builder.choose('widget', 'aht-resource-grid');
    builder.choose('form', 'single');
    builder.pick('lang', '');
    builder.type('folder', folder);
    builder.type('option-page-size', '2');
    builder.toggle('option-no-search');
    builder.pick('option-category', 'support-youth');
    builder.pick('heading-level', '4');
    builder.type('fallback', 'Ask <at> the "office".');
    builder.type('color-accent-light', '#003366');
    builder.pick('measure-radius', '0');
    const there = await write('', builder.code());
    const grid = there.one('aht-resource-grid');
    expect(grid.querySelector('p')!.textContent).to.equal('Ask <at> the "office".');
    await until(() => grid.shadowRoot?.querySelector('h4'), 8000);
    expect(deepText(grid)).to.not.contain('Search resources');
    const style = there.window.getComputedStyle(grid);
    expect(style.getPropertyValue('--aht-accent').trim()).to.equal('#003366');
    expect(style.getPropertyValue('--aht-radius').trim()).to.equal('0');
    expect(there.watched.complaints).to.deep.equal([]);
    builder.press('#default-looks');
    builder.toggle('option-no-search');
    builder.type('option-page-size', '');
    builder.pick('option-category', '');
    builder.pick('heading-level', '');
    builder.type('fallback', '');
  });

  it('runs with a feed in the page, beside the default one and alone (L-34)', async () => {
    const feed = {
      version: 1,
      name: 'Ours',
      publisher: { name: 'Ours' },
      dateModified: '2026-11-22T09:00:00-06:00',
      // Its id is that of the first of the default feed, so that it stands in its place.
      resources: [
        {
          id: 'aht-101-intro-school-staff',
          name: 'Our </script> own',
          category: 'video-and-online-learning-modules',
          url: 'https://example.org/',
        },
      ],
    };
    codeOf('aht-resource-grid', 'single', 'en');
    builder.choose('feed', 'pasted');
    builder.type('pasted', JSON.stringify(feed));
    for (const beside of [true, false]) {
      if (builder.byId('beside').checked !== beside) builder.toggle('beside');
      const there = await write('', builder.code());
      const grid = there.one('aht-resource-grid');
      await until(() => deepText(grid).includes('Our </script> own'), 8000);
      expect(feedsIn(await there.requests()).length).to.equal(beside ? 1 : 0);
      expect(there.watched.complaints).to.deep.equal([]);
      leave();
    }
    builder.choose('feed', 'default');
  });

  it('runs twice on one page with a feed each, and neither shows the other’s (L-34)', async () => {
    const feed = (name: string) =>
      JSON.stringify({
        version: 1,
        name,
        publisher: { name },
        dateModified: '2026-11-22T09:00:00-06:00',
        resources: [{ id: 'one', name, url: 'https://example.org/' }],
      });
    codeOf('aht-resource-grid', 'single', 'en');
    builder.choose('feed', 'pasted');
    if (builder.byId('beside').checked) builder.toggle('beside');
    const codes = ['The first of ours', 'The second of ours'].map((name) => {
      builder.type('pasted', feed(name));
      return builder.code();
    });
    builder.choose('feed', 'default');
    const there = await write('', codes.join('\n'));
    const [first, second] = there.document.querySelectorAll<HTMLElement>('aht-resource-grid');
    await until(() => deepText(first!).includes('The first of ours'), 8000);
    await until(() => deepText(second!).includes('The second of ours'), 8000);
    expect(there.watched.complaints).to.deep.equal([]);
  });

  for (const form of ['single', 'embed'])
    it(`asks for the feed by a hint, and where the engine can only then: ${form} (L-73)`, async () => {
      builder.toggle('preload');
      const there = await write('', codeOf('aht-resource-grid', form, 'en'));
      builder.toggle('preload');
      const grid = there.one('aht-resource-grid');
      await until(() => deepText(grid).includes('Search resources'), 8000);
      const asked = feedsIn(await there.requests());
      const [first] = await there.requests();
      if (engine() !== 'webkit') expect(first).to.equal('/cdn/feeds/wisconsin.json');
      // WebKit does not take for fetch() what a hint has brought: so the hint is off by default.
      expect(asked.length).to.be.at.most(engine() === 'webkit' ? 2 : 1);
    });

  // WebKitGTK of the tests is newer than Safari 18: all three know the map's integrity.
  for (const changed of ['aht-hotline-banner', 'shared-'])
    it(`lets the small loader run no element that was changed: ${changed} (L-34)`, async () => {
      const spoiled = `../spoiled/${changed}=changed/`;
      const code = codeOf('aht-hotline-banner', 'embed', 'en').replaceAll('../cdn/', spoiled);
      const there = await write('', code);
      await until(() => there.watched.complaints.join().includes('could not be loaded'), 5000);
      expect(there.window.customElements.get('aht-hotline-banner')).to.equal(undefined);
      expect(there.one('aht-hotline-banner').textContent).to.contain(hotline);
    });

  it('shows the number of a code whose script is refused (L-34)', async () => {
    const changed = codeOf('aht-hotline-banner', 'single', 'en').replace(/sha384-./, 'sha384-+');
    const there = await write('', changed);
    await aWhile(600);
    expect(there.window.customElements.get('aht-hotline-banner')).to.equal(undefined);
    expect(there.one('aht-hotline-banner').textContent).to.contain(hotline);
  });
});
