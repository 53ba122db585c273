/** The embed-code builder: what a webmaster does with it, and what it must never do. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { axe, deepText, emulate, engine, noSidewaysScroll, stores, until } from '../helpers.js';
import { type Builder, closeBuilders, openBuilder } from './builder-page.js';
import { aWhile, hotline } from './visit.js';

const text = ({ byId }: Builder, id: string): string => byId(id).textContent!;

/** A feed of a clerk with one mistake in its sixth line, and one training. */
const feed = (more = '') => `{
  "version": 1,
  "name": "Our district",
  "publisher": { "name": "Example School District" },
  "dateModified": "2026-11-22T09:00:00-06:00",${more}
  "trainings": [{ "id": "ours", "name": "Our own training", "modules": [
    { "id": "one", "name": "The first module" }
  ] }]
}`;

describe('the builder', () => {
  afterEach(async () => {
    closeBuilders();
    await emulate().catch(() => {});
  });

  it('shows a widget and its code under a strict policy, and asks for nothing but its own files (L-34)', async () => {
    const there = await openBuilder('?lang=en&csp=page');
    const before = await stores(there.window);
    expect(there.code()).to.contain(`>${hotline}</a>`);
    expect(there.code()).to.contain(
      `${there.window.location.href.split('builder.html')[0]}aht-widgets.js`,
    );
    there.choose('widget', 'aht-resource-grid');
    await there.preview('aht-resource-grid');
    there.type('color-accent-light', '#003366');
    there.type('fallback', 'Ask at the office.');
    await aWhile();
    expect(there.violations).to.deep.equal([]);
    const own =
      /^\/cdn\/(builder|frame|integrity|feeds\/wisconsin|elements\/|core|frame-parent)[\w./-]*/;
    for (const path of await there.requests()) expect(path).to.match(own);
    // The linter comes only when a feed is to be checked.
    expect((await there.requests()).join()).to.not.contain('builder-check');
    expect(await stores(there.window)).to.equal(before);
    // The test's own eyes: the policy is there.
    const style = there.document.createElement('style');
    style.textContent = 'p { color: red }';
    there.document.head.append(style);
    await until(() => there.violations.length > 0);
  });

  it('has the values of integrity.json in its codes (L-34)', async () => {
    const there = await openBuilder();
    const values = (await (
      await fetch(new URL('integrity.json', there.window.location.href))
    ).json()) as Record<string, string>;
    for (const [form, file] of [
      ['single', 'aht-widgets.js'],
      ['embed', 'embed.js'],
      ['frame', 'frame-parent.js'],
    ] as const) {
      there.choose('form', form);
      expect(there.code()).to.contain(
        `${file}" integrity="${values[file]}" crossorigin="anonymous"`,
      );
    }
    there.toggle('integrity');
    expect(there.code()).to.not.contain('integrity');
  });

  it('follows each choice in code and preview, without loading the preview anew (L-34)', async () => {
    const there = await openBuilder();
    there.choose('widget', 'aht-resource-grid');
    const { widget, document } = await there.preview('aht-resource-grid');
    await until(() => deepText(widget).includes('Search resources'), 5000);
    there.type('option-page-size', '3');
    there.pick('option-audience', 'school-staff');
    there.toggle('option-no-search');
    there.pick('heading-level', '4');
    there.pick('lang', 'es');
    expect(there.code()).to.contain(
      '<aht-resource-grid audience="school-staff" page-size="3" no-search heading-level="4" lang="es">',
    );
    await until(() => deepText(widget).includes('recursos'), 5000);
    expect(deepText(widget)).to.not.contain('Buscar recursos');
    expect(widget.isConnected && widget.getAttribute('page-size')).to.equal('3');
    expect(document.documentElement.lang).to.equal('es');
    there.pick('option-audience', '');
    expect(widget.hasAttribute('audience')).to.equal(false);
    // Looking at another widget and back loses nothing.
    there.choose('widget', 'aht-hotline-banner');
    there.choose('widget', 'aht-resource-grid');
    expect(there.byId('option-page-size').value).to.equal('3');
    expect(there.code()).to.contain('page-size="3"');
  });

  it('offers the ids of the feed by name, and values from the manifest (L-34)', async () => {
    const there = await openBuilder();
    const words = (id: string) =>
      [...there.byId<HTMLSelectElement>(id).options].map((option) => option.text);
    expect(words('option-placement')).to.deep.equal(['Default: inline', 'top', 'bottom']);
    there.pick('option-quick-exit', 'on');
    expect(there.code()).to.match(/<aht-hotline-banner quick-exit>[\s\S]+Leave this site/);
    there.choose('widget', 'aht-module-progress');
    expect(words('option-training')[1]).to.contain('It Happens Here');
    expect(words('option-current').length).to.equal(7);
    there.choose('widget', 'aht-upcoming-sessions');
    expect(words('option-audience')).to.contain('School staff');
  });

  it('speaks Spanish, and loses nothing on the way there (L-34)', async () => {
    const there = await openBuilder();
    there.choose('widget', 'aht-module-progress');
    there.pick('option-storage', 'local');
    there.pick('system', 'drupal');
    there.type('fallback', 'Pregunte en la oficina.');
    there.press('[data-language=es]');
    const { documentElement, body } = there.document;
    expect(documentElement.lang).to.equal('es');
    expect(deepText(body)).to.contain('Generador de código');
    expect(text(there, 'options')).to.contain('Hasta dónde se puede');
    expect(text(there, 'advice')).to.contain('HTML simple');
    expect(there.byId('option-storage').value).to.equal('local');
    there.choose('form', 'single');
    expect(there.code()).to.contain('Pregunte en la oficina.').and.to.contain('Llame al 911');
    there.press('[data-language=en]');
    expect(deepText(body)).to.contain('Embed-code builder').and.to.not.contain('Generador');
    expect(there.byId<HTMLElement>('code-heading').textContent).to.equal('Code');
    closeBuilders();
    const spanish = await openBuilder('?lang=es');
    expect(spanish.document.documentElement.lang).to.equal('es');
    expect(spanish.document.title).to.contain('Generador');
  });

  it('shows a theme and its contrast, warns and does not forbid (L-47, L-46)', async () => {
    const there = await openBuilder();
    const { widget } = await there.preview('aht-hotline-banner');
    const accent = () => there.window.getComputedStyle(widget).getPropertyValue('--aht-accent');
    expect(text(there, 'contrast')).to.contain('All pairs pass.');
    there.type('color-accent-light', '#8ce');
    expect(text(there, 'contrast')).to.contain('3 pairs of colors are too close.');
    expect(text(there, 'contrast')).to.contain('1.6 to 1 below AA (4.5): hard to read');
    await until(() => accent().trim() === '#88ccee');
    expect(there.code()).to.contain('--aht-accent: #88ccee;');
    there.type('color-accent-light', 'blue');
    expect(there.byId('color-accent-light').getAttribute('aria-invalid')).to.equal('true');
    expect(there.code()).to.not.contain('blue');
    there.type('color-accent-dark', '#99ccff');
    there.choose('scheme', 'dark');
    expect(there.window.getComputedStyle(widget).colorScheme).to.equal('dark');
    expect(there.byId('css').value).to.contain('light-dark(#88ccee, #99ccff)');
    there.toggle('css-apart');
    expect(there.code()).to.not.contain('<style>');
    there.press('#default-looks');
    expect(there.byId('css').value).to.equal('');
    expect(accent()).to.equal('');
    expect(text(there, 'contrast')).to.contain('All pairs pass.');
  });

  it('shows the preview as wide as a phone (L-34)', async () => {
    const there = await openBuilder();
    const frame = there.document.querySelector<HTMLElement>('#stage iframe')!;
    const wide = frame.getBoundingClientRect().width;
    there.choose('width', 'narrow');
    await until(() => frame.getBoundingClientRect().width <= 322);
    expect(wide).to.be.above(400);
  });

  it('copies, and says so each time; where copying is refused it selects the code (L-65)', async () => {
    const there = await openBuilder();
    const copied: string[] = [];
    const clipboard = (writeText: (value: string) => Promise<void>) =>
      Object.defineProperty(there.window.navigator, 'clipboard', {
        value: { writeText },
        configurable: true,
      });
    clipboard(async (value) => void copied.push(value));
    there.press('[data-copy=html]');
    await until(() => text(there, 'copied') === 'Copied');
    expect(copied).to.deep.equal([there.code()]);
    expect(there.byId('copied').getAttribute('role')).to.equal('status');
    // What was copied is no longer what stands there.
    there.pick('lang', 'es');
    expect(text(there, 'copied')).to.equal('');
    clipboard(async () => {
      throw new DOMException('no', 'NotAllowedError');
    });
    there.press('[data-copy=html]');
    await until(() => text(there, 'copied').includes('Ctrl+C'));
    const code = there.byId<HTMLTextAreaElement>('html' as never);
    expect(there.document.activeElement).to.equal(code);
    expect(code.value.slice(code.selectionStart, code.selectionEnd)).to.equal(there.code());
  });

  it('hands the code out as a page of its own (L-34)', async () => {
    const there = await openBuilder();
    let saved: Blob | undefined;
    const { URL: Address } = there.window;
    const make = Address.createObjectURL.bind(Address);
    Address.createObjectURL = (blob) => make((saved = blob as Blob));
    let name = '';
    there.document.addEventListener('click', (event) => event.preventDefault());
    const click = there.window.HTMLAnchorElement.prototype.click;
    there.window.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      name = this.download;
    };
    there.press('#download');
    there.window.HTMLAnchorElement.prototype.click = click;
    expect(name).to.equal('aht-hotline-banner.html');
    expect(await saved!.text()).to.match(/^<!doctype html>[\s\S]+<aht-hotline-banner>/);
  });

  it('names what it cannot put into a page, and keeps the number (L-34)', async () => {
    const there = await openBuilder();
    there.type('folder', 'javascript:alert(1)');
    expect(text(there, 'refused')).to.contain('The files: “javascript:alert(1)” is not an address');
    expect(there.code()).to.contain(hotline).and.to.not.contain('javascript:');
    there.type('folder', 'https://example.org/aht/0.1.0');
    expect(text(there, 'refused')).to.equal('');
    expect(there.code()).to.contain('src="https://example.org/aht/0.1.0/aht-widgets.js"');
    there.type('folder', '');
    expect(text(there, 'refused')).to.contain('The files: the address is missing.');
    there.type('fallback', '<b onclick="x">"bold"</b>');
    expect(there.code()).to.contain('&lt;b onclick=&quot;x&quot;&gt;');
  });

  it('says before the code what would keep it from working (L-34)', async () => {
    const there = await openBuilder();
    const [warned, code] = [there.byId<HTMLElement>('refused'), there.byId<HTMLElement>('html')];
    expect(text(there, 'refused')).to.equal(
      'This address works on your own computer only. Under “The files”, type where they are on your site.',
    );
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    expect(warned.compareDocumentPosition(code) & follows).to.equal(follows);
    there.type('folder', 'https://example.org/aht/0.1.0/');
    expect(text(there, 'refused')).to.equal('');
    expect(text(there, 'notes')).to.contain('Access-Control-Allow-Origin');
  });

  it('says what a system keeps, and takes the form that follows (L-33, L-34)', async () => {
    const there = await openBuilder();
    there.pick('system', 'google-sites');
    expect(there.code()).to.contain('<iframe');
    expect(text(there, 'advice')).to.match(/Use: Iframe.*Tried: .*not the system itself/);
    there.pick('system', 'wordpress-network');
    expect(there.code()).to.not.match(/<script|<iframe|<aht-/);
    expect(there.document.querySelector<HTMLAnchorElement>('#advice a')!.href).to.match(/^https:/);
    there.pick('system', 'edlio');
    expect(text(there, 'advice')).to.contain('No public document was found');
  });

  it('checks a pasted feed with the rules of the linter, and sends it nowhere (L-34)', async () => {
    const there = await openBuilder('?lang=en&csp=page');
    there.choose('widget', 'aht-module-progress');
    there.choose('feed', 'pasted');
    there.press('#check');
    await until(() => text(there, 'findings').includes('no feed to check'));
    there.type('pasted', feed('\n  "hotlines": [{ "id": "Wrong id" }],'));
    there.press('#check');
    await until(() => /line 6, column \d+/.test(text(there, 'findings')), 5000);
    expect(text(there, 'findings')).to.match(/Mistake: .*\/hotlines\/0/);
    expect((await there.requests()).join()).to.contain('builder-check.js');
    there.type('pasted', feed());
    const { widget } = await there.preview('aht-module-progress');
    const before = (await there.requests()).length;
    there.toggle('beside');
    await until(() => deepText(widget).includes('Our own training'), 5000);
    expect(there.code()).to.match(
      /<script type="application\/json" id="aht-feed-\w+">\n\{.*Our own/,
    );
    expect(there.code()).to.match(/ id="(aht-feed-\w+)"[\s\S]+ feed="#\1"/);
    expect(there.byId<HTMLSelectElement>('option-training' as never).options[1]!.text).to.equal(
      'Our own training',
    );
    await aWhile();
    // A widget may still fetch parts of itself, and the feed that stands beside.
    for (const path of (await there.requests()).slice(before))
      expect(path).to.match(/^\/cdn\/(elements\/[\w.-]+\.js|frame\.js|feeds\/wisconsin\.json)$/);
    expect(there.violations).to.deep.equal([]);
    there.choose('feed', 'default');
    expect(there.code()).to.not.contain('Our own');
  });

  it('takes a feed that is dropped as a file (L-34)', async () => {
    const there = await openBuilder();
    there.choose('feed', 'pasted');
    const { DataTransfer, DragEvent, File } = there.window;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([feed().replace('version', 'versoin')], 'feed.json'));
    const dropped = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    there.byId('feed-pasted').dispatchEvent(dropped);
    await until(() => text(there, 'findings').includes('Mistake'), 5000);
    expect(dropped.defaultPrevented).to.equal(true);
    expect(there.byId('pasted').value).to.contain('versoin');
  });

  it('reads a feed by its address only when told to, and says so when it cannot (L-34)', async () => {
    const there = await openBuilder();
    const feeds = async () =>
      (await there.requests()).filter(
        (path) => path.startsWith('/feeds/') && path.includes('five'),
      );
    there.choose('feed', 'addresses');
    const address = new URL('../feeds/file/five.json', there.window.location.href).href;
    there.byId('addresses').value = address;
    there.byId('addresses').dispatchEvent(new there.window.Event('input', { bubbles: true }));
    await aWhile();
    expect(await feeds()).to.deep.equal([]);
    there.type('addresses', address);
    there.press('#check');
    await until(() => /mistake|No mistakes/.test(text(there, 'findings')), 5000);
    expect((await feeds()).length).to.be.above(0);
    expect(there.code()).to.contain(`feeds/wisconsin.json ${address}"`);
    // What cannot stand in a page is named, and not asked for.
    there.type('addresses', 'javascript:alert(1)');
    there.press('#check');
    await until(() => text(there, 'findings') === 'There is no feed to check yet.', 5000);
    expect(text(there, 'refused')).to.contain('The feed: “javascript:alert(1)”');
    there.type('addresses', new URL('../feeds/nothing-here', there.window.location.href).href);
    there.press('#check');
    await until(() => text(there, 'findings').includes('npx aht-widgets check'), 5000);
  });

  it('can be used with the keyboard alone (L-34)', async () => {
    const there = await openBuilder();
    const active = () => there.document.activeElement as HTMLElement;
    there.document.querySelector<HTMLElement>('input[name=widget]:checked')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await there.preview('aht-indicator-check');
    expect(there.code()).to.contain('<aht-indicator-check>');
    const passed: string[] = [];
    for (let tabs = 0; tabs < 60 && active().dataset['copy'] !== 'html'; tabs++) {
      await sendKeys({ press: 'Tab' });
      passed.push(active().id || active().localName);
      // What is in the preview may be long.
      if (active().id === 'past-preview') await sendKeys({ press: 'Enter' });
      if (active().localName === 'summary' && active().textContent!.includes('Options'))
        await sendKeys({ press: 'Enter' });
    }
    expect(active().dataset['copy']).to.equal('html');
    for (const id of [
      'system',
      'lang',
      'fallback',
      'option-layout',
      'folder',
      'integrity',
      'past-preview',
    ])
      expect(passed, id).to.include(id);
    await sendKeys({ press: 'Enter' });
    await until(() => text(there, 'copied') !== '');
  });

  it('is without faults that axe finds, in both languages and at every step (L-34)', async function (this: Mocha.Context) {
    this.timeout(60_000);
    for (const language of ['en', 'es']) {
      const there = await openBuilder(`?lang=${language}`);
      for (const details of there.document.querySelectorAll('details')) details.open = true;
      there.choose('feed', 'pasted');
      there.type('pasted', feed('\n  "hotlines": [{ "id": "Wrong id" }],'));
      there.press('#check');
      there.type('folder', 'javascript:1');
      there.type('color-accent-light', '#88ccee');
      await until(() => there.document.querySelector('.findings li'), 5000);
      // The page of a preview is tested as what it is.
      await axe(there.byId('main'), { rules: { 'frame-tested': { enabled: false } } });
      await axe(there.document.querySelector('header')!);
      closeBuilders();
    }
  });

  it('fits 320 pixels (L-34)', async () => {
    const there = await openBuilder('?lang=es', 320);
    for (const details of there.document.querySelectorAll('details')) details.open = true;
    there.type('color-accent-light', '#88ccee');
    there.choose('feed', 'addresses');
    await noSidewaysScroll(there.document, 320);
  });

  it('can be read on dark pages and in forced colors (L-34)', async function (this: Mocha.Context) {
    if (engine() !== 'chromium') this.skip();
    for (const features of [
      { 'prefers-color-scheme': 'dark' },
      { 'forced-colors': 'active' },
    ] as Record<string, string>[]) {
      await emulate({ features });
      const there = await openBuilder();
      for (const details of there.document.querySelectorAll('details')) details.open = true;
      await axe(there.byId('main'), { rules: { 'frame-tested': { enabled: false } } });
      closeBuilders();
    }
  });
});
