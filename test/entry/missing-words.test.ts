/** The built files, with a language that lacks some texts, as a draft may: with both scripts. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepText, until } from '../helpers.js';
import { type Visit, leave, tagOf, translations, write } from './visit.js';

type Words = Map<string, readonly string[]>;

const policy = (root: string) => `<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src ${root}/; connect-src ${root}/; require-trusted-types-for 'script'; trusted-types lit-html">`;

/** The words that a widget of the page holds. */
const wordsOf = (there: Visit, tag: string): Words =>
  (there.window.customElements.get(tag) as unknown as { words: Words }).words;

/** Takes texts away from a language, and draws a widget anew. */
function take(there: Visit, tag: string, language: string, texts: readonly string[]): void {
  const held = wordsOf(there, tag);
  const list = [...held.get(language)!];
  for (const text of texts) expect(list, text).to.include(text);
  held.set(
    language,
    list.map((one) => (texts.includes(one) ? '' : one)),
  );
  there.one<HTMLElement & { requestUpdate(): void }>(tag).requestUpdate();
}

describe('built files, where a text has no translation', function () {
  this.timeout(20_000);
  afterEach(leave);

  for (const name of ['aht-widgets.js', 'embed.js'])
    it(`say it in English, marked so: ${name} (L-55)`, async () => {
      const inSpanish = await translations('es');
      const there = await write(
        (root) => `${policy(root)}<script type="module" src="../cdn/${name}"></script>`,
        `<div lang="es">${tagOf('aht-hotline-banner')}${tagOf('aht-resource-grid')}</div>`,
      );
      const shown = () => deepText(there.one('aht-resource-grid'));
      await until(() => shown().includes('Recursos mostrados: 24 de 44'), 5000);
      const counted = 'Recursos mostrados: {0} de {1}';
      take(there, 'aht-hotline-banner', 'es', [inSpanish('Call'), counted]);
      take(there, 'aht-resource-grid', 'es', []);
      await until(() => shown().includes('Resources shown: 24 of 44'), 5000);
      const status = deepQuery(there.one('aht-resource-grid'), '[part=status]')!;
      expect(status.querySelector('[lang=en]')!.textContent).to.equal('Resources shown: 24 of 44');
      const call = deepQuery(there.one('aht-hotline-banner'), '[part=call]')!;
      expect(deepText(call)).to.equal('Call 1-888-373-7888');
      expect(call.querySelector('[lang=en]')!.textContent).to.equal('Call');
      expect(deepText(there.one('aht-hotline-banner'))).to.contain(inSpanish('Chat online'));
      expect(there.watched.complaints).to.deep.equal([]);
      expect(there.watched.violations).to.deep.equal([]);
    });

  it("say it in a site's own English words, where it has some (L-55)", async () => {
    const inSpanish = await translations('es');
    const there = await write(
      (root) => `${policy(root)}<script type="module" src="../cdn/aht-widgets.js"></script>
        <script type="module" src="../cdn/words.js"></script>
        <script type="application/json" data-aht-words>{ "en": { "Call": "Ring" } }</script>`,
      `<div lang="es">${tagOf('aht-hotline-banner')}</div><p>${tagOf('aht-resource-grid')}</p>`,
    );
    const banner = there.one('aht-hotline-banner');
    const call = () => deepText(deepQuery(banner, '[part=call]') ?? banner);
    await until(() => call() === `${inSpanish('Call')} 1-888-373-7888`, 5000);
    await until(() => Object.hasOwn(wordsOf(there, 'aht-hotline-banner'), 'set'), 5000);
    take(there, 'aht-hotline-banner', 'es', [inSpanish('Call')]);
    await until(() => call() === 'Ring 1-888-373-7888', 5000);
  });

  for (const name of ['aht-widgets.js', 'embed.js'])
    it(`say texts with values in two languages at once: ${name} (H-13)`, async () => {
      const there = await write(
        (root) => `${policy(root)}<script type="module" src="../cdn/${name}"></script>`,
        '<aht-hotline-banner lang="en es"></aht-hotline-banner>',
      );
      const text = () => deepText(there.one('aht-hotline-banner'));
      await until(() => text().includes('Chatee en línea'), 5000);
      expect(text()).to.match(/Last checked: [\d-]+ Última comprobación: [\d-]+/);
      expect(text()).to.not.contain('[object');
    });
});
