/** What a reader does with progress beyond one tab: this device, other tabs, a file, clearing all. */
import { expect } from '@open-wc/testing';
import type { AhtModuleProgress } from '../../src/entry/aht-module-progress.js';
import {
  deepQuery,
  deepText,
  engine,
  page,
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
  items,
  key,
  paper,
  press,
  unfold,
} from './module-progress.js';

const box = (element: Element) => deepQuery<HTMLInputElement>(element, '[type=checkbox]');
const alert = (element: Element) => deepText(deepQuery(element, '[part=keeping] [role=alert]')!);
const refused = 'This is no file of this course.';

/** Presses a button, and again because it asks. */
async function pressTwice(element: AhtModuleProgress, name: string): Promise<void> {
  await press(element, name);
  await press(element, 'Press again to confirm');
}

async function remembering(state = course()): Promise<AhtModuleProgress> {
  const element = await draw({ storage: 'local' }, state);
  await until(() => box(element));
  if (!box(element)!.checked) box(element)!.click();
  await settled(element);
  return element;
}

/** What is saved as a file, and its name. */
async function saved(element: AhtModuleProgress): Promise<[name: string, text: string]> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let file: Blob;
  let name = '';
  URL.createObjectURL = (blob) => createObjectURL((file = blob as Blob));
  HTMLAnchorElement.prototype.click = function () {
    expect(this.href).to.match(/^blob:/);
    name = this.download;
  };
  try {
    await press(element, 'Save as a file');
    return [name, await file!.text()];
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}

async function open(element: AhtModuleProgress, text: string): Promise<void> {
  const input = deepQuery<HTMLInputElement>(element, '[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File([text], 'progress.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  // Emptied once it has been read.
  await until(() => input.value === '');
  await settled(element);
}

/** The same page in another tab, as far as storage can tell: a document of its own. */
async function elsewhere(act: (storage: Storage) => void): Promise<void> {
  const other = await page('/pages/blank.html');
  act(other.window.localStorage);
  // Events of storage come in their own time: one of ours comes last.
  const told = new Promise((resolve) =>
    addEventListener('storage', (event) => event.key === 'told' && event.newValue && resolve(0)),
  );
  other.window.localStorage.setItem('told', '1');
  await told;
  other.window.localStorage.removeItem('told');
  other.remove();
}

describe('progress in a course beyond one tab', () => {
  quietConsole();
  beforeEach(cleanStores);
  afterEach(cleanStores);

  it('is forgotten by Safari after seven days, which is told where memory is offered (P-09)', async () => {
    const element = await draw({ storage: 'local' });
    await until(() => box(element));
    expect(deepText(deepQuery(element, '[part=keeping]')!)).to.contain(
      'Remember on this device, where others may see it Safari forgets it after 7 days without a visit. A saved file stays.',
    );
    const inTab = await draw();
    await unfold(inTab);
    expect(deepText(inTab)).not.to.contain('Safari');
  });

  for (const storage of ['session', 'none']) {
    it(`is the same in two elements on one page, whichever is used: ${storage} (P-12)`, async () => {
      const one = await draw({ storage });
      const other = await draw({ storage });
      await press(one, 'Mark as done First steps');
      await press(other, 'Mark as done Second steps');
      await settled(one);
      for (const element of [one, other]) {
        expect(element.progress.completed).to.deep.equal(['one', 'two']);
        expect(deepText(element)).to.contain('Modules done: 2 of 3');
      }
      one.reset();
      await settled(other);
      expect(deepText(other)).to.contain('Modules done: 0 of 3');
    });
  }

  it('takes a certificate away in all elements when its course is not done any more (P-12)', async () => {
    const one = await finished();
    const other = await draw();
    await until(() => deepQuery(other, '#name'));
    await certify(other, 'Ana');
    one.undo('two');
    await settled(other);
    one.complete('two');
    await until(() => deepQuery(other, '#name'));
    expect([deepQuery<HTMLInputElement>(other, '#name')!.value, frame(other)]).to.deep.equal([
      '',
      null,
    ]);
  });

  it('is the same in two tabs once it is remembered on this device (P-12)', async () => {
    const element = await remembering();
    await press(element, 'Mark as done First steps');
    await elsewhere((storage) => storage.setItem(key, '{"version":1,"completed":["two","three"]}'));
    await settled(element);
    expect(element.progress.completed).to.deep.equal(['two', 'three']);
    expect(items(element)[0]).to.contain('Not started');
    // Somebody starts over in the other tab.
    await elsewhere((storage) => {
      storage.setItem(key, '{"version":1,"completed":[]}');
      storage.removeItem(key);
    });
    await settled(element);
    expect(element.progress.completed).to.deep.equal([]);
    expect(box(element)!.checked).to.equal(false);
  });

  it('stays in this tab when another no longer wants it remembered (P-12)', async () => {
    const element = await remembering();
    await press(element, 'Mark as done First steps');
    await elsewhere((storage) => storage.removeItem(key));
    await settled(element);
    expect(element.progress.completed).to.deep.equal(['one']);
    expect(box(element)!.checked).to.equal(false);
    expect(localStorage.getItem(key)).to.equal(null);
    expect(sessionStorage.getItem(key)).to.equal('{"version":1,"completed":["one"]}');
  });

  it('loses nothing of this tab when another begins to remember, and heeds no other key (P-12)', async () => {
    const element = await draw({ storage: 'local' });
    await until(() => box(element));
    await press(element, 'Mark as done First steps');
    await elsewhere((storage) =>
      storage.setItem('aht-progress:other', '{"version":1,"completed":["three"]}'),
    );
    await elsewhere((storage) => storage.setItem(key, '{"version":1,"completed":["two"]}'));
    await settled(element);
    expect(element.progress.completed).to.deep.equal(['one', 'two']);
    expect(box(element)!.checked).to.equal(true);
    // An element that may not look at this device does not hear of it either.
    const inTab = await draw();
    const before = inTab.progress.completed;
    await elsewhere((storage) => storage.setItem(key, '{"version":1,"completed":["three"]}'));
    await settled(inTab);
    expect(inTab.progress.completed).to.deep.equal(before);
  });

  it('is saved as a file and opened again where nothing was known (P-10)', async () => {
    const element = await draw();
    for (const id of ['one', 'three']) element.complete(id);
    await unfold(element);
    const before = performance.getEntriesByType('resource').length;
    const [name, text] = await saved(element);
    expect(name).to.equal('aht-progress-course-101.json');
    expect(JSON.parse(text)).to.deep.equal({
      version: 1,
      course: 'course-101',
      completed: ['one', 'three'],
    });
    element.reset();
    const changes: string[] = [];
    element.addEventListener('aht-module-change', ({ detail }) => changes.push(detail.module));
    element.complete('two');
    await open(element, text);
    // What is in a file comes to what is there.
    expect(element.progress.done).to.equal(true);
    expect(changes).to.deep.equal(['two', 'one', 'three']);
    expect(JSON.parse(sessionStorage.getItem(key)!).completed).to.have.members([
      'one',
      'two',
      'three',
    ]);
    // Nothing was sent, and nothing stands in the address.
    expect(performance.getEntriesByType('resource').length).to.equal(before);
    expect(location.hash).to.equal('');
  });

  it('brings a file’s modules along that the course does not have now (P-10, P-13)', async () => {
    const element = await draw();
    await unfold(element);
    await open(element, '{"version":1,"course":"course-101","completed":["gone","two"]}');
    expect(element.progress.completed).to.deep.equal(['two']);
    expect(JSON.parse(sessionStorage.getItem(key)!).completed).to.have.members(['gone', 'two']);
  });

  it('refuses a file that is none of its own, says so, and keeps what was there (P-10)', async () => {
    const element = await draw();
    element.complete('one');
    await unfold(element);
    for (const text of [
      '',
      'Dear Ana,',
      '{"version":1,"completed":["two"]}',
      '{"version":1,"course":"other","completed":["two"]}',
      '{"version":2,"course":"course-101","completed":["two"]}',
      '{"version":1,"course":"course-101","completed":{"two":true}}',
      `{"version":1,"course":"course-101","completed":["two","${'x'.repeat(200_000)}"]}`,
    ]) {
      await open(element, text);
      expect(alert(element), text.slice(0, 40)).to.equal(refused);
      expect(element.progress.completed).to.deep.equal(['one']);
    }
    await open(element, '{"version":1,"course":"course-101","completed":["two"]}');
    expect(alert(element)).to.equal('');
    expect(element.progress.completed).to.deep.equal(['one', 'two']);
  });

  it('prints a certificate again from the file, with the same day and number (P-22)', async () => {
    sessionStorage.setItem(
      key,
      '{"version":1,"completed":["one","two","three"],"completedOn":"2026-03-09"}',
    );
    const element = await draw();
    await until(() => deepQuery(element, '#name'));
    await certify(element, 'Ana López');
    const first = paper(element);
    await unfold(element);
    const [, text] = await saved(element);
    expect(text).not.to.contain('Ana');
    element.reset();
    // Another device, where the course was done on another day.
    for (const id of ['one', 'two', 'three']) element.complete(id);
    await settled(element);
    await unfold(element);
    await open(element, text);
    await until(() => deepQuery(element, '#name'));
    await certify(element, 'Ana López');
    expect(first).to.contain('March 9, 2026');
    expect(paper(element)).to.equal(first);
  });

  it('clears every key of every course, and nothing else (P-40)', async () => {
    localStorage.setItem('aht-progress:elsewhere', '{"version":1,"completed":["x"]}');
    sessionStorage.setItem('aht-progress:elsewhere', '{"version":1,"completed":["x"]}');
    localStorage.setItem('aht-of-the-page', 'stays');
    const before = [Object.keys(localStorage), Object.keys(sessionStorage)].flat().length;
    const element = await remembering();
    const other = await draw({}, course({ id: 'other' }));
    await press(element, 'Mark as done First steps');
    other.complete('two');
    expect([Object.keys(localStorage), Object.keys(sessionStorage)].flat().length).to.equal(
      before + 2,
    );
    await unfold(element);
    await pressTwice(element, 'Clear all courses');
    await settled(other);
    const left = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    expect(left.filter((name) => name.startsWith('aht'))).to.deep.equal(['aht-of-the-page']);
    expect([element.progress.completed, other.progress.completed]).to.deep.equal([[], []]);
    expect(deepText(other)).to.contain('Modules done: 0 of 3');
    expect(box(element)!.checked).to.equal(false);
  });

  it('starts over in one course alone (P-07, P-40)', async () => {
    const element = await draw();
    const other = await draw({}, course({ id: 'other' }));
    element.complete('one');
    other.complete('two');
    await unfold(element);
    await pressTwice(element, 'Start over');
    expect([element.progress.completed, other.progress.completed]).to.deep.equal([[], ['two']]);
  });

  it('prints a sheet for a supervisor: every module with its state, a line for the name (P-35)', async () => {
    const element = await draw();
    element.complete('two');
    await unfold(element);
    const before = await stores();
    await press(element, 'Progress sheet');
    await until(() => frame(element) && paper(element).includes('First steps'));
    const today = new Date().toLocaleDateString('en-US', { dateStyle: 'long' });
    expect(paper(element)).to.equal(
      `Course 101 Your name Modules done: 1 of 3 ${today} First steps: Not started Second steps: Done ` +
        `Third steps: Not started Hours of training 4.5 Provider An agency Content as of October 5, 2026 ` +
        `Self-reported: nobody has checked it.`,
    );
    // It stays, and is brought up to date.
    element.complete('one');
    await until(() => paper(element).includes('First steps: Done'));
    expect(paper(element)).to.contain('Modules done: 2 of 3');
    sessionStorage.setItem(key, '{"version":1,"completed":["two"]}');
    let printed = 0;
    frame(element)!.contentWindow!.print = () => void printed++;
    button(element, 'Print').click();
    expect(printed).to.equal(1);
    expect(await stores()).to.equal(before);
    if (engine() === 'chromium') expect(frame(element)!.title).to.equal('Progress sheet');
  });
});
