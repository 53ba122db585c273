/** words.js, as it is built: a site's own words in the place of ours, with both scripts. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepText, until } from '../helpers.js';
import { type Visit, aWhile, leave, tagOf, tags, translations, write } from './visit.js';

const banner = tagOf('aht-hotline-banner');
const grid = tagOf('aht-resource-grid');

const policy = (root: string) => `<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src ${root}/; connect-src ${root}/; require-trusted-types-for 'script'; trusted-types lit-html">`;

/** Pages as a webmaster writes them: the words, our script, and words.js before or after it. */
async function withWords(
  own: unknown,
  body: string,
  { name = 'aht-widgets.js', first = false, head = '' } = {},
): Promise<Visit> {
  const data = typeof own === 'string' ? own : JSON.stringify(own);
  const script = `<script type="module" src="../cdn/${name}"></script>`;
  const words = '<script type="module" src="../cdn/words.js"></script>';
  return write(
    (root) => policy(root) + head + (first ? words + script : script + words),
    `${body}<script type="application/json" data-aht-words>${data}</script>`,
  );
}

const call = (there: Visit, selector = 'aht-hotline-banner') =>
  deepText(deepQuery(there.one(selector), '[part=call]') ?? there.one(selector));

describe('words.js', function () {
  this.timeout(20_000);
  afterEach(leave);

  for (const name of ['aht-widgets.js', 'embed.js'])
    for (const first of [true, false])
      it(`puts a site's words over ours: ${name}, ${first ? 'after' : 'before'} it (L-53)`, async () => {
        const chat = (await translations('es'))('Chat online');
        const there = await withWords(
          { en: { Call: 'Ring' }, es: { Call: 'Marque' } },
          `${banner}<div lang="es">${banner}</div>`,
          { name, first },
        );
        await until(() => /^Ring 1-888/.test(call(there)), 5000);
        await until(() => /^Marque 1-888/.test(call(there, 'div aht-hotline-banner')), 5000);
        // All else stays ours, in both languages.
        expect(deepText(there.one('aht-hotline-banner'))).to.contain('Chat online');
        expect(deepText(there.one('div aht-hotline-banner'))).to.contain(chat);
        expect(there.watched.complaints).to.deep.equal([]);
        expect(there.watched.violations).to.deep.equal([]);
      });

  it('serves all five, and texts with values in them (L-53)', async () => {
    const there = await withWords(
      {
        en: {
          'Resources shown: {0} of {1}': 'Out of {1} we show {0}',
          Resources: 'Help and reading',
          'Upcoming trainings': 'Dates',
          'Nothing you tick is stored or sent.': 'Your ticks stay here.',
          'What you will learn': 'Aims',
        },
      },
      tags.map((tag) => tagOf(tag)).join(''),
    );
    for (const [tag, said] of [
      ['aht-resource-grid', /Help and reading.*Out of 44 we show 24/],
      ['aht-upcoming-sessions', /Dates/],
      ['aht-indicator-check', /Your ticks stay here\./],
      ['aht-module-progress', /Aims/],
    ] as const)
      await until(() => said.test(deepText(there.one(tag))), 5000);
    expect(there.watched.complaints).to.deep.equal([]);
  });

  it('says them in a language and in widgets that come later (L-53)', async () => {
    const there = await withWords({ es: { Call: 'Marque' } }, banner);
    await until(() => /^Call 1-888/.test(call(there)), 5000);
    there.document.documentElement.lang = 'es';
    await until(() => /^Marque 1-888/.test(call(there)), 5000);
    const late = there.document.createElement('aht-hotline-banner');
    late.className = 'late';
    there.document.body.append(late);
    await until(() => /^Marque 1-888/.test(call(there, '.late')), 5000);
  });

  it('says them when it comes late itself (L-53)', async () => {
    const there = await write(
      '<script type="module" src="../cdn/aht-widgets.js"></script>',
      `${banner}<script type="application/json" data-aht-words>{"en": {"Call": "Ring"}}</script>`,
    );
    await until(() => /24 hours/.test(deepText(there.one('aht-hotline-banner'))), 5000);
    await aWhile();
    expect(call(there)).to.match(/^Call 1-888/);
    const script = there.document.createElement('script');
    script.type = 'module';
    script.src = '../cdn/words.js';
    there.document.head.append(script);
    await until(() => /^Ring 1-888/.test(call(there)), 5000);
  });

  it('names what cannot be, and says all else (L-53)', async () => {
    const there = await withWords(
      {
        en: {
          Call: 'Ring',
          Cal: 'Ring',
          'Chat online': 7,
          Resources: ' ',
          'Resources shown: {0} of {1}': '{0} shown',
          'Show more resources': '{x} more',
        },
        so: { Call: 'Wac' },
        es: 'Llame',
      },
      banner + grid,
    );
    await until(() => /^Ring 1-888/.test(call(there)), 5000);
    await until(
      () => /Resources shown: 24 of 44/.test(deepText(there.one('aht-resource-grid'))),
      5000,
    );
    expect(deepText(there.one('aht-hotline-banner'))).to.contain('Chat online');
    const told = there.watched.complaints.map((line) => line.replace(/.*data-aht-words: /, ''));
    expect(told).to.deep.equal([
      'no widget says “Cal”. Texts are named by their English words.',
      'en, “Chat online”: a text is needed.',
      'en, “Resources”: a text is needed.',
      'en, “Resources shown: {0} of {1}”: “{0} shown” must have the same values, such as {0}, each once.',
      'en, “Show more resources”: “{x} more” must have the same values, such as {0}, each once.',
      'widgets speak en, es, hmn, not so.',
    ]);
  });

  it('takes words for text, and leaves widgets alone that are not ours (L-53)', async () => {
    const there = await withWords(
      { en: { Call: '<img src=x onerror=alert(1)>', __proto__: {}, constructor: 'x' } },
      `${banner}<aht-resource-grid>Ours is another</aht-resource-grid>`,
      { head: '<script type="module" src="../pages/own-grid.js"></script>' },
    );
    await until(() => /^<img src=x onerror=alert\(1\)> 1-888/.test(call(there)), 5000);
    expect(deepQuery(there.one('aht-hotline-banner'), 'img')).to.equal(null);
    expect(there.one('aht-resource-grid').textContent).to.equal('Ours is another');
    // That the name is taken is told of by who wanted it; nothing else is.
    const others = () => there.watched.complaints.filter((line) => !/data-aht-words/.test(line));
    await until(() => others().length > 0);
    await aWhile();
    expect(others().length).to.equal(1);
  });

  it('says so when the words are not JSON, and widgets speak as ever (L-53)', async () => {
    for (const own of ['{"en": {', '']) {
      const there = await withWords(own, banner);
      await until(() => /^Call 1-888/.test(call(there)), 5000);
      await until(() => there.watched.complaints.length > 0);
      expect(there.watched.complaints[0]).to.match(/data-aht-words: SyntaxError/);
    }
  });

  it('does nothing without words, and without widgets (L-53)', async () => {
    const there = await write(
      '<script type="module" src="../cdn/words.js"></script><script type="module" src="../cdn/aht-widgets.js"></script>',
      banner,
    );
    await until(() => /^Call 1-888/.test(call(there)), 5000);
    expect(there.watched.complaints).to.deep.equal([]);
  });
});
