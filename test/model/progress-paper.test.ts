/**
 * The certificate as a printer gets it: the text of the PDF that Chromium makes of it holds every
 * field, is what the preview shows, and fits on one sheet. The script-tag files are what is printed.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { type Browser, type Page, chromium } from 'playwright-core';

const load = (path: string) => import(new URL(`../../${path}`, import.meta.url).href);
const { findBrowsers } = await load('test/launchers/browsers.mjs');
const executablePath: string | undefined = (await findBrowsers()).chromium;

const squeezed = (text: string) => text.replace(/\s/g, '');

/** The text of a PDF without its blanks, and how many sheets it is. */
function readPdf(pdf: Buffer): { text: string; sheets: number } {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj([\s\S]*?)endobj/g)].map(([, id, body]) => [
      id!,
      body!,
    ]),
  );
  const streamOf = (id: string): string => {
    const [, bytes] = /stream\n([\s\S]*?)\nendstream/.exec(objects.get(id)!)!;
    return inflateSync(Buffer.from(bytes!, 'latin1')).toString('latin1');
  };
  /** From the numbers of a font's glyphs to what they say. */
  const lettersOf = (font: string): Map<number, string> => {
    const letters = new Map<number, string>();
    const map = streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font)!)![1]!);
    const said = (hex: string) =>
      String.fromCharCode(...hex.match(/.{4}/g)!.map((part) => parseInt(part, 16)));
    for (const [, lines] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
      for (const [, from, to] of lines!.matchAll(/<(\w+)> <(\w+)>/g))
        letters.set(parseInt(from!, 16), said(to!));
    for (const [, lines] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
      for (const [, from, to, first] of lines!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
        for (let glyph = parseInt(from!, 16), at = 0; glyph <= parseInt(to!, 16); glyph++, at++)
          letters.set(glyph, String.fromCharCode(parseInt(first!, 16) + at));
    return letters;
  };
  let text = '';
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  for (const page of pages) {
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, lettersOf(id!)]),
    );
    let letters: Map<number, string> | undefined;
    const content = streamOf(/\/Contents (\d+) 0 R/.exec(page)![1]!);
    for (const [, font, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>/g)) {
      if (font) letters = fonts.get(font);
      for (const glyph of hex?.match(/.{4}/g) ?? [])
        text += letters!.get(parseInt(glyph, 16)) ?? '';
    }
  }
  // A font may write two letters as one.
  return { text: squeezed(text.normalize('NFKC')), sheets: pages.length };
}

describe('the certificate on paper', { skip: !executablePath && 'no Chromium here' }, () => {
  let browser: Browser;
  let page: Page;
  let server: { url: string; close(): Promise<void> };

  before(async () => {
    const { serve } = await load('tools/serve.mjs');
    server = await serve({ dir: new URL('../../dist/cdn', import.meta.url).pathname, port: 0 });
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.route('**/course.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>A course</title>
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';
            connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html">
          <script type="module" src="/aht-widgets.js"></script>
          <aht-module-progress></aht-module-progress>`,
      }),
    );
    await page.goto(`${server.url}course.html`);
    await page.locator('[part=mark]').first().waitFor();
    for (let at = 0; at < 6; at++) await page.locator('[part=mark]').nth(at).click();
    await page.locator('#name').waitFor();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** The certificate for a name: what its preview says, and its own page, taken out of the frame. */
  async function certificate(
    name: string,
    languages: string,
  ): Promise<{ shown: string; html: string }> {
    await page.locator('aht-module-progress select').selectOption(languages);
    await page.locator('#name').fill(name);
    await page.locator('form button').click();
    const paper = page.frameLocator('[part=paper]');
    await paper.locator('.name', { hasText: name }).waitFor();
    // The words of another language come a little later.
    const [language, another] = languages.split(' ');
    await paper
      .locator(`:root[lang=${language}] dt${another ? ' span + span' : ':not(:has(span))'}`)
      .first()
      .waitFor();
    return paper.locator(':root').evaluate((root) => {
      const [sheet] = root.ownerDocument.adoptedStyleSheets;
      const rules = [...sheet!.cssRules].map((rule) => rule.cssText).join('\n');
      return {
        shown: (root as HTMLElement).innerText,
        html: `<!doctype html><html lang="${(root as HTMLElement).lang}"><title>${root.ownerDocument.title}</title>
          <style>${rules}</style>${root.querySelector('body')!.outerHTML}</html>`,
      };
    });
  }

  async function print(html: string, format: string): Promise<Buffer> {
    const sheet = await browser.newPage();
    await sheet.setContent(html);
    const pdf = await sheet.pdf({ format, landscape: true, tagged: true });
    await sheet.close();
    return pdf;
  }

  it('has every field as text, the same as its preview (P-17, P-19)', async () => {
    const { shown, html } = await certificate('Ana María O’Connor-López', 'en');
    const { text, sheets } = readPdf(await print(html, 'Letter'));
    assert.equal(sheets, 1);
    assert.equal(text, squeezed(shown));
    for (const field of [
      'Certificate of completion',
      'Ana María O’Connor-López',
      'Human Trafficking 101: Understanding Child Sex Trafficking in Wisconsin',
      'Date of completion',
      new Date().toLocaleDateString('en-US', { dateStyle: 'long' }),
      'Provider',
      'aht-widgets (example feed from public Wisconsin pages)',
      'Content as of',
      'Certificate number',
      'Self-reported: nobody has checked it.',
    ])
      assert.ok(text.includes(squeezed(field)), `${field} is not in ${text}`);
    assert.match(text, /Certificatenumber\d+-\d+-\d{4}/);
  });

  it('stands in two languages on one sheet (P-20)', async () => {
    const { shown, html } = await certificate('Ana', 'en es');
    const { text } = readPdf(await print(html, 'Letter'));
    assert.equal(text, squeezed(shown));
    for (const field of [
      'Certificado de finalización',
      'Trata de personas 101',
      'Date of completion',
    ])
      assert.ok(text.includes(squeezed(field)), field);
  });

  const names = {
    'of 80 letters': 'Nkauj Hnub Txhiajneeb-Vang '.repeat(3).slice(0, 80),
    'with Hmong tone letters': 'Paj Ntaub Xyooj',
    'of letters as wide as they come': 'W'.repeat(40),
    'in Arabic': 'محمد عبد الله',
    'with emoji': 'Ana 🌻 López',
  };
  for (const [kind, name] of Object.entries(names)) {
    it(`fits on one sheet of letter and of A4, in all languages: a name ${kind} (P-20)`, async () => {
      for (const languages of ['en', 'es', 'en es', 'hmn']) {
        const { html } = await certificate(name.trim(), languages);
        for (const format of ['Letter', 'A4'])
          assert.equal(readPdf(await print(html, format)).sheets, 1, `${languages}, ${format}`);
      }
    });
  }

  it('is tagged, so that a screen reader reads it as what it is (P-19)', async () => {
    const { html } = await certificate('Ana', 'en');
    const pdf = (await print(html, 'Letter')).toString('latin1');
    assert.match(pdf, /\/StructTreeRoot/);
    assert.match(pdf, /\/S \/H1/);
  });
});
