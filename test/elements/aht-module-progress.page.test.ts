/** The course on a page where no script runs. */
import { expect } from '@open-wc/testing';
import { deepText } from '../helpers.js';
import { leave, write } from '../entry/visit.js';

describe('the course without JavaScript', () => {
  afterEach(leave);

  /** What docs/module-progress.md tells a webmaster to put between the tags. */
  async function documented(): Promise<string> {
    const docs = await (await fetch('/docs/module-progress.md')).text();
    return /## Without JavaScript[\s\S]*?```html\n([\s\S]*?)```/.exec(docs)![1]!;
  }

  it('is a list of links to its modules, and a certificate to print and fill in by hand (P-41)', async () => {
    const script = '<script type="module" src="../cdn/elements/aht-module-progress.js"></script>';
    const { document, requests } = await write(script, await documented(), { noScripts: true });
    const course = document.querySelector('aht-module-progress')!;
    expect(course.shadowRoot).to.equal(null);
    const modules = [...course.querySelectorAll<HTMLAnchorElement>('ol a')];
    expect(modules.length).to.be.at.least(2);
    for (const { href, textContent } of modules)
      expect(href.startsWith('http') && textContent!.trim().length > 5).to.equal(true);
    const text = deepText(document.body);
    expect(text).to.match(/Name: _{20,} Date: _{10,}/);
    expect(text).to.contain('Certificate of completion').and.contain('Nobody has checked it.');
    expect(text).to.contain('911').and.contain('1-888-373-7888');
    for (const each of course.querySelectorAll('a, h2, h3, p'))
      expect(each.checkVisibility()).to.equal(true);
    expect((await requests()).filter((path) => /feeds/.test(path))).to.deep.equal([]);
  });
});
