/** The certificate: what stands on it, that it is printed as shown, and that the name stays nowhere. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  axe,
  deepQuery,
  deepText,
  engine,
  quietConsole,
  settled,
  stores,
  until,
} from '../helpers.js';
import {
  button,
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

  it('is offered when all modules are done, and not before (P-17)', async () => {
    const element = await draw();
    expect(deepText(element)).to.contain('Certificate of completion').and.not.contain('Your name');
    element.remove();
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
        `^Certificate of completion Ana María López Course 101 ` +
          `Date of completion ${today} Hours of training 4.5 Provider An agency ` +
          `Content as of October 5, 2026 Certificate number \\d+(-\\d+){2} ` +
          `Self-reported: nobody has checked it.$`,
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
    await until(() => deepQuery(element, '#name'));
    await certify(element, 'Ana');
    expect(paper(element)).to.contain('Date of completion March 9, 2026');
  });

  it('has a number of its own: the same for the same name, another for another (P-17, P-22)', async () => {
    const element = await finished();
    const numberFor = async (name: string) => {
      await certify(element, name);
      await until(() => paper(element).includes(`${name} Course`));
      return /\d+(-\d+){2}/.exec(paper(element))![0];
    };
    const [ana, other, again] = [
      await numberFor('Ana'),
      await numberFor('Ana B'),
      await numberFor('Ana'),
    ];
    expect(again).to.equal(ana);
    expect(other).not.to.equal(ana);
    // Somebody of the same name, who did the course in another tab.
    element.reset();
    for (const id of ['one', 'two', 'three']) element.complete(id);
    await until(() => input(element));
    expect(await numberFor('Ana')).not.to.equal(ana);
  });

  it('refuses an empty name, says why and leads to the input (P-17)', async () => {
    const element = await finished();
    input(element).value = ' \u00a0 ';
    await press(element, 'Show certificate');
    await until(() => input(element).getAttribute('aria-invalid') === 'true');
    expect(element.shadowRoot!.activeElement).to.equal(input(element));
    expect(frame(element)).to.equal(null);
    expect(input(element).getAttribute('aria-invalid')).to.equal('true');
    const [error] = input(element).getAttribute('aria-describedby')!.split(' ');
    expect(deepText(element.shadowRoot!.getElementById(error!)!)).to.equal('Type your name first.');
    await certify(element, 'Ana');
    expect(input(element).getAttribute('aria-invalid')).to.equal('false');
    expect(deepText(element)).not.to.contain('Type your name first');
  });

  it('says so when what draws it could not be had, and tries again when asked', async () => {
    // A page of its own, where that module is none.
    const run = `press-${engine()}-${Date.now()}`;
    const module = '/src/elements/module-progress/extras';
    const missing = `/run/${run}/feeds/status?code=503`;
    const imports = { [`${module}.js`]: missing, [`${module}.ts`]: missing };
    const page = document.createElement('iframe');
    page.srcdoc = `<script type="importmap">${JSON.stringify({ imports })}</script>
      <script type="module" src="/src/entry/aht-module-progress.ts"></script>
      <aht-module-progress storage="local"></aht-module-progress>`;
    const loaded = new Promise((resolve) => page.addEventListener('load', resolve, { once: true }));
    document.body.append(page);
    await loaded;
    const element = page.contentDocument!.querySelector('aht-module-progress')!;
    element.state = course();
    for (const id of ['one', 'two', 'three']) element.complete(id);
    await settled(element);
    const said = 'This information cannot be loaded right now.';
    const panel = () => deepText(deepQuery(element, '[part=certificate]')!);
    await until(() => panel().includes(said));
    expect(deepText(element))
      .to.contain('Modules done: 3 of 3')
      .and.contain('until you close this tab');
    button(deepQuery(element, '[part=certificate]')!, 'Try again').click();
    const asked = async () => (await (await fetch(`/requests.json?run=${run}`)).json()).length;
    // Engines used to remember for a page's whole life that a module could not be had.
    if (engine() === 'chromium') await until(async () => (await asked()) === 2);
    await until(() => panel().includes(said));
    page.remove();
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
    // The number comes with the first certificate.
    await certify(element, 'Ana');
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
    await press(element, 'Print');
    expect(printed).to.equal(1);
    expect(await stores()).to.equal(before);
    element.undo('one');
    element.complete('one');
    await until(() => input(element));
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
    expect(contentWindow!.getComputedStyle(page!.querySelector('main')!).outlineStyle).to.equal(
      'solid',
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

  it('calls itself self-reported, and claims nobody else’s word (P-21)', async () => {
    const element = await finished();
    await certify(element, 'Ana');
    expect(paper(element)).to.contain('Self-reported: nobody has checked it.');
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
    const element = await draw({}, course({ certificate: undefined }));
    for (const id of ['one', 'two', 'three']) element.complete(id);
    await settled(element);
    expect(deepText(element))
      .to.contain('You have completed this course')
      .and.not.contain('Your name');
    expect(() => button(element, 'Show certificate')).to.throw();
    expect(
      deepText(await draw({ storage: 'none' }, course({ certificate: undefined }))),
    ).not.to.contain('ertificate');
  });
});
