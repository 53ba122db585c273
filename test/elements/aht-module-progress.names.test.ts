/** The certificate with any name, in several languages, and on a page with a strict policy. */
import { expect } from '@open-wc/testing';
import type { AhtModuleProgress } from '../../src/entry/aht-module-progress.js';
import {
  axe,
  deepQuery,
  deepText,
  engine,
  noSidewaysScroll,
  quietConsole,
  until,
} from '../helpers.js';
import {
  certify,
  cleanStores,
  course,
  draw,
  finished,
  frame,
  input,
  paper,
  press,
} from './module-progress.js';

describe('the certificate of aht-module-progress', () => {
  quietConsole();
  beforeEach(cleanStores);
  afterEach(cleanStores);

  for (const [kind, name] of Object.entries({
    'of 80 letters': 'Nkauj Hnub Txhiajneeb-Vang '.repeat(3).slice(0, 80),
    'with Hmong tone letters': 'Paj Ntaub Xyooj Tsab',
    'in Arabic, from right to left': 'محمد عبد الله',
    'with apostrophes': "Niamh O’Brien-D'Angelo",
    'with emoji': 'Ana 🌻 López',
    'without a blank': 'W'.repeat(60),
    'that looks like markup': '<b>Ana</b> &amp; ${name}',
  })) {
    it(`prints a name ${kind} as it was typed (P-20)`, async () => {
      const element = await finished();
      await certify(element, name);
      const page = frame(element)!.contentDocument!;
      const shown = page.querySelector('.name')!;
      expect(shown.textContent!.trim()).to.equal(name.trim());
      expect(shown.getAttribute('dir')).to.equal('auto');
      expect(getComputedStyle(shown).direction).to.equal(kind.includes('Arabic') ? 'rtl' : 'ltr');
      expect(page.documentElement.scrollWidth).to.be.at.most(frame(element)!.clientWidth);
      await noSidewaysScroll(element, 320);
    });
  }

  it('refuses what has no letter of any script (P-20)', async () => {
    const element = await finished();
    for (const name of ['🌻🌻', '123', '---', '\u202e']) {
      input(element).value = name;
      await press(element, 'Show certificate');
      expect(input(element).getAttribute('aria-invalid'), name).to.equal('true');
      expect(frame(element), name).to.equal(null);
    }
    await certify(element, 'あ');
  });

  it('stands in English, in Spanish or in both, whatever the page speaks (P-20)', async () => {
    const element = await finished(
      course({ certificate: { name: { en: 'Certificate', es: 'Certificado' } } }),
    );
    await certify(element, 'Ana');
    const choose = deepQuery<HTMLSelectElement>(element, 'select')!;
    expect([choose.value, [...choose.options].map(({ text }) => text)]).to.deep.equal([
      'en',
      ['English', 'Español', 'English + Español', 'Hmoob'],
    ]);
    const inLanguage = async (languages: string, word: string) => {
      choose.value = languages;
      choose.dispatchEvent(new Event('change'));
      await until(() => paper(element).includes(word));
      return paper(element);
    };
    const spanish = await inLanguage('es', 'Curso 101');
    expect(spanish).to.contain('Certificado Ana').and.contain('Fecha').and.not.contain('Date of');
    expect(frame(element)!.contentDocument!.documentElement.lang).to.equal('es');
    const both = await inLanguage('en es', 'Date of completion');
    expect(both).to.contain('Certificate Certificado Ana').and.contain('Course 101 Curso 101');
    expect(both)
      .to.contain('Fecha')
      .and.match(/\w+ \d+, \d{4} \d+ de \w+ de \d{4}/);
    const page = frame(element)!.contentDocument!;
    expect(
      [...page.querySelectorAll('h1 [lang]')].map((one) => one.getAttribute('lang')),
    ).to.deep.equal(['en', 'es']);
    await axe(page);
    // The widget itself goes on in the language of its page.
    expect(deepText(element)).to.contain('Modules done: 3 of 3').and.not.contain('Módulos');
  });

  it('begins in the language of the widget (P-20)', async () => {
    const element = await draw({ lang: 'es' });
    for (const id of ['one', 'two', 'three']) element.complete(id);
    await until(() => input(element));
    expect(deepQuery<HTMLSelectElement>(element, 'select')!.value).to.equal('es');
    input(element).value = 'Ana';
    deepQuery<HTMLFormElement>(element, 'form')!.requestSubmit();
    await until(() => frame(element) && paper(element).includes('Curso 101'));
  });

  it('works under a strict policy, and asks for nothing once the name is typed (P-18, P-19)', async () => {
    const run = `policy-${engine()}-${Date.now()}`;
    const root = `${location.origin}/run/${run}`;
    const feed = JSON.stringify({
      version: 1,
      name: 'A feed',
      publisher: { name: 'An agency' },
      dateModified: '2026-10-05T00:00:00Z',
      trainings: [
        {
          id: 'course-101',
          name: 'Course 101',
          modules: [
            { id: 'one', name: 'First steps' },
            { id: 'two', name: 'Second steps' },
          ],
          certificate: { name: 'Certificate' },
        },
      ],
    });
    const page = document.createElement('iframe');
    page.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none';
        script-src ${location.origin}; connect-src 'none'; form-action 'none';
        require-trusted-types-for 'script'; trusted-types lit-html">
      <script src="${root}/pages/watch.js"></script>
      <script type="application/json" id="feed">${feed}</script>
      <script type="module" src="${root}/cdn/aht-widgets.js"></script>
      <aht-module-progress feed="#feed" storage="none"></aht-module-progress>`;
    document.body.append(page);
    const element = await new Promise<AhtModuleProgress>((resolve) =>
      page.addEventListener('load', () =>
        resolve(page.contentDocument!.querySelector('aht-module-progress')!),
      ),
    );
    await until(() => deepQuery(element, '[part=mark]'), 5000);
    for (const id of ['one', 'two']) element.complete(id);
    await until(() => input(element));
    const before = page.contentWindow!.performance.getEntriesByType('resource').length;
    input(element).value = 'Ana';
    deepQuery<HTMLFormElement>(element, 'form')!.requestSubmit();
    await until(() => frame(element) && paper(element).includes('Ana'));
    const { watched } = page.contentWindow as unknown as {
      watched: { violations: string[]; complaints: string[] };
    };
    expect(watched.violations).to.deep.equal([]);
    expect(watched.complaints).to.deep.equal([]);
    expect(page.contentWindow!.performance.getEntriesByType('resource').length).to.equal(before);
    const style = frame(element)!.contentWindow!.getComputedStyle(
      frame(element)!.contentDocument!.querySelector('main')!,
    );
    expect(style.outlineStyle).to.equal('solid');
    page.remove();
  });
});
