/** The certificate: what stands on it, that it is printed as shown, and that the name stays nowhere. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AhtModuleProgress } from '../../src/entry/aht-module-progress.js';
import type { FeedState } from '../../src/feed/store.js';
import {
  axe,
  deepQuery,
  deepText,
  engine,
  noSidewaysScroll,
  quietConsole,
  settled,
  stores,
  until,
} from '../helpers.js';
import { button, cleanStores, course, draw, press } from './module-progress.js';

const input = (element: Element) => deepQuery<HTMLInputElement>(element, '#name')!;
const frame = (element: Element) => deepQuery<HTMLIFrameElement>(element, 'iframe');
const paper = (element: Element) => deepText(frame(element)!.contentDocument!.body);

async function finished(
  state?: FeedState,
  attributes: Record<string, string> = {},
): Promise<AhtModuleProgress> {
  const element = await draw(attributes, state);
  for (const id of ['one', 'two', 'three']) element.complete(id);
  await settled(element);
  return element;
}

/** Types a name as a reader does and asks for the certificate. */
async function certify(element: AhtModuleProgress, name: string): Promise<void> {
  input(element).focus();
  input(element).value = name;
  await press(element, 'Show certificate');
  await until(() => frame(element) && paper(element).includes(name.trim()));
}

describe('the certificate of aht-module-progress', () => {
  quietConsole();
  beforeEach(cleanStores);
  afterEach(cleanStores);

  it('is offered when all modules are done, and not before (P-17)', async () => {
    const element = await draw();
    expect(deepText(element)).to.contain('Certificate of completion').and.not.contain('Your name');
    const all = await finished();
    expect(deepText(all)).to.contain('You have completed this course').and.contain('Your name');
    all.undo('two');
    await settled(all);
    expect(deepText(all)).not.to.contain('Your name');
  });

  it('holds every field (P-17)', async () => {
    const element = await finished();
    await certify(element, 'Ana María López');
    const today = new Date().toLocaleDateString('en-US', {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    });
    expect(paper(element)).to.match(
      new RegExp(
        `^Certificate of completion Ana María López Self-reported completion Course 101 ` +
          `Date of completion ${today} Hours of training 4.5 Provider An agency ` +
          `Content as of October 5, 2026 Certificate number \\d+(-\\d+){3} ` +
          `The person named here marked every module as done. Nobody has checked it.$`,
      ),
    );
  });

  it('takes the hours from the course where it has none of its own, and else leaves them out (P-17)', async () => {
    const element = await finished(course({ certificate: { name: 'Certificate' } }));
    await certify(element, 'Ana');
    expect(paper(element)).to.contain('Provider An agency').and.not.contain('Hours');
    const counted = await finished(course({ hours: 3, certificate: { name: 'Certificate' } }));
    await certify(counted, 'Ana');
    expect(paper(counted)).to.contain('Hours of training 3');
  });

  it('bears the day on which the last module was done, not the day of printing (P-17)', async () => {
    sessionStorage.setItem(
      'aht-progress:course-101',
      '{"version":1,"completed":["one","two","three"],"completedOn":"2026-03-09"}',
    );
    const element = await draw();
    await certify(element, 'Ana');
    expect(paper(element)).to.contain('Date of completion March 9, 2026');
  });

  it('has another number each time (P-17)', async () => {
    const element = await finished();
    const numbers = new Set<string>();
    for (const name of ['Ana', 'Ana B', 'Ana C']) {
      await certify(element, name);
      numbers.add(/\d+(-\d+){3}/.exec(paper(element))![0]);
    }
    expect(numbers.size).to.equal(3);
  });

  it('refuses an empty name, says why and leads to the input (P-17)', async () => {
    const element = await finished();
    input(element).value = ' \u00a0 ';
    await press(element, 'Show certificate');
    await until(() => element.shadowRoot!.activeElement === input(element));
    expect(frame(element)).to.equal(null);
    expect(input(element).getAttribute('aria-invalid')).to.equal('true');
    const [error] = input(element).getAttribute('aria-describedby')!.split(' ');
    expect(deepText(element.shadowRoot!.getElementById(error!)!)).to.equal(
      'Please type your name first.',
    );
    await certify(element, 'Ana');
    expect(input(element).getAttribute('aria-invalid')).to.equal('false');
    expect(deepText(element)).not.to.contain('Please type');
  });

  it('is asked for anew when what draws it could not be had, which is said', async () => {
    // A page of its own, where that module is none.
    const run = `press-${engine()}-${Date.now()}`;
    const module = '/src/elements/module-progress/certificate';
    const missing = `/run/${run}/feeds/status?code=503`;
    const imports = { [`${module}.js`]: missing, [`${module}.ts`]: missing };
    const page = document.createElement('iframe');
    page.srcdoc = `<script type="importmap">${JSON.stringify({ imports })}</script>
      <script type="module" src="/src/entry/aht-module-progress.ts"></script>
      <aht-module-progress storage="none"></aht-module-progress>`;
    const loaded = new Promise((resolve) => page.addEventListener('load', resolve, { once: true }));
    document.body.append(page);
    await loaded;
    const element = page.contentDocument!.querySelector('aht-module-progress')!;
    element.state = course();
    for (const id of ['one', 'two', 'three']) element.complete(id);
    await settled(element);
    const said = 'This information cannot be loaded right now.';
    const alert = () => deepText(deepQuery(element, '#error')!);
    input(element).value = 'Ana';
    await press(element, 'Show certificate');
    await until(() => alert() === said);
    expect(frame(element)).to.equal(null);
    // It is said again: the words go before they come again.
    let gone = false;
    const observer = new MutationObserver(() => (gone ||= alert() === ''));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
    await press(element, 'Show certificate');
    await until(() => gone && alert() === said);
    observer.disconnect();
    page.remove();
    const requests = await (await fetch(`/requests.json?run=${run}`)).json();
    // Engines used to remember for a page's whole life that a module could not be had.
    if (engine() === 'chromium') expect(requests).to.have.length(2);
  });

  it('can be had with the keyboard alone', async () => {
    const element = await finished();
    input(element).focus();
    await sendKeys({ type: 'Ana' });
    await sendKeys({ press: 'Enter' });
    await until(() => frame(element) && paper(element).includes('Ana'));
  });

  it('keeps the name nowhere: not in a store, an event, the address or a form (P-18)', async () => {
    const element = await finished();
    const before = await stores();
    const details: string[] = [];
    for (const type of ['aht-module-change', 'aht-course-complete', 'aht-load']) {
      document.addEventListener(type, (event) =>
        details.push(JSON.stringify((event as CustomEvent).detail)),
      );
    }
    await certify(element, 'Zebulon Quick');
    let printed = 0;
    frame(element)!.contentWindow!.print = () => void printed++;
    await press(element, 'Print certificate');
    expect(printed).to.equal(1);
    expect(await stores()).to.equal(before);
    element.undo('one');
    element.complete('one');
    await settled(element);
    expect(await stores()).not.to.contain('Zebulon');
    expect(details.join()).to.contain('course-101').and.not.contain('Zebulon');
    expect(input(element).autocomplete).to.equal('off');
    expect(input(element).hasAttribute('name')).to.equal(false);
    expect(input(element).spellcheck).to.equal(false);
    expect(document.documentElement.outerHTML).not.to.contain('Zebulon');
  });

  it('forgets the name when the page is left, so that Back does not bring it (P-18)', async () => {
    const element = await finished();
    await certify(element, 'Zebulon Quick');
    dispatchEvent(new Event('pagehide'));
    await settled(element);
    expect([input(element).value, frame(element)]).to.deep.equal(['', null]);
    // Left while what draws it is still on its way.
    input(element).value = 'Zebulon Quick';
    button(element, 'Show certificate').click();
    dispatchEvent(new Event('pagehide'));
    await until(() => deepText(deepQuery(element, '#error')!) !== '');
    expect([input(element).value, frame(element)]).to.deep.equal(['', null]);
    await certify(element, 'Zebulon Quick');
    const { parentElement } = element;
    element.remove();
    parentElement!.append(element);
    await settled(element);
    expect([input(element).value, frame(element)]).to.deep.equal(['', null]);
  });

  it('prints the text that is shown: real words in a page of their own (P-19)', async () => {
    const element = await finished();
    await certify(element, 'Ana');
    const { contentDocument: page, contentWindow } = frame(element)!;
    expect(page!.querySelectorAll('canvas, img, svg').length).to.equal(0);
    expect(page!.title).to.equal('Certificate of completion');
    expect(page!.documentElement.lang).to.equal('en');
    expect(page!.querySelector('h1')!.textContent).to.equal('Certificate of completion');
    const rules = [...page!.adoptedStyleSheets[0]!.cssRules].map((rule) => rule.cssText).join(' ');
    expect(rules).to.match(/@page\s*{[^}]*margin:\s*0/);
    // No style of ours is inline, so no policy of the host page can take the looks away.
    expect(page!.querySelectorAll('style, [style]').length).to.equal(0);
    expect(contentWindow!.getComputedStyle(page!.querySelector('main')!).borderTopStyle).to.equal(
      'double',
    );
    // All of it is to be seen without scrolling in the frame.
    expect(page!.documentElement.scrollHeight).to.be.at.most(frame(element)!.clientHeight);
  });

  it('survives being moved, another language and a late blank page', async () => {
    const element = await finished(course({ name: { en: 'Course 101', es: 'Curso 101' } }));
    await certify(element, 'Ana');
    element.lang = 'es';
    await until(() => paper(element).includes('Curso 101'));
    expect(frame(element)!.contentDocument!.documentElement.lang).to.equal('es');
    expect(paper(element)).to.match(/\d+ de \p{L}+ de \d{4}/u);
    // What Firefox does by itself some time after the frame is there.
    const before = frame(element)!.contentDocument;
    frame(element)!.contentWindow!.location.reload();
    await until(() => {
      const { contentDocument: now } = frame(element)!;
      return now?.body && now !== before && paper(element).includes('Ana');
    });
  });

  it('holds long names, and names that are written from right to left', async () => {
    const element = await finished();
    for (const name of [
      'Nkauj Hnub Txhiajneeb-Vang '.repeat(5).trim(),
      'محمد عبد الله',
      'W'.repeat(60),
    ]) {
      await certify(element, name);
      const page = frame(element)!.contentDocument!;
      expect(page.documentElement.scrollWidth).to.be.at.most(frame(element)!.clientWidth);
    }
    await noSidewaysScroll(element, 320);
    const page = frame(element)!.contentDocument!;
    expect(page.querySelector('.name')!.getAttribute('dir')).to.equal('auto');
  });

  it('calls itself self-reported, and claims nobody else’s word (P-21)', async () => {
    const element = await finished();
    await certify(element, 'Ana');
    expect(paper(element))
      .to.contain('Self-reported completion')
      .and.contain('Nobody has checked it');
    expect(paper(element)).not.to.match(/accredited|certified by|verified|official/i);
  });

  it('is accessible, the frame included', async function () {
    this.timeout(20_000);
    const element = await finished();
    await certify(element, 'Ana');
    expect(frame(element)!.title).to.equal('Certificate');
    await axe(element);
    await axe(frame(element)!.contentDocument!);
  });

  it('is not promised where the feed has none', async () => {
    const element = await finished(course({ certificate: undefined }));
    expect(deepText(element))
      .to.contain('You have completed this course')
      .and.not.contain('Your name');
    expect(() => button(element, 'Show certificate')).to.throw();
    expect(
      deepText(await draw({ storage: 'none' }, course({ certificate: undefined }))),
    ).not.to.contain('ertificate');
  });
});
