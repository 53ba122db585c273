/** Where a reader's progress is kept, and where it is not. */
import { expect } from '@open-wc/testing';
import type { AhtModuleProgress } from '../../src/entry/aht-module-progress.js';
import { deepQuery, deepText, quietConsole, settled, stores, until } from '../helpers.js';
import { cleanStores, course, draw, items, key, press, unmark } from './module-progress.js';

const box = (element: Element) => deepQuery<HTMLInputElement>(element, '[type=checkbox]');
/** Where the reader is told that it is kept, aloud when it becomes another place. */
const place = (element: Element) => deepText(deepQuery(element, '[part=keeping] [role=status]')!);
/** Draws with storage="local", which fetches a file of its own. */
async function drawLocal(): Promise<AhtModuleProgress> {
  const element = await draw({ storage: 'local' });
  await until(() => box(element));
  await settled(element);
  return element;
}
const inTab = 'Your progress is kept until you close this tab.';
const nowhere = 'Your progress is kept until you leave this page.';
const done = '{"version":1,"completed":["one"]}';

type Name = 'sessionStorage' | 'localStorage';

/** Replaces storages of the window; returns how to put them back. */
function replaceStorage(names: Name[], get: () => unknown): () => void {
  const before = names.map((name) => Object.getOwnPropertyDescriptor(window, name)!);
  for (const name of names) Object.defineProperty(window, name, { configurable: true, get });
  return () => {
    for (const [index, name] of names.entries())
      Object.defineProperty(window, name, before[index]!);
  };
}

/** A storage of which one function does not work, as in private windows and full disks. */
const faulty = (name: 'getItem' | 'setItem' | 'removeItem'): unknown => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
    [name]: () => {
      throw new DOMException('no', 'SecurityError');
    },
  };
};

/** A storage without room. */
const full = {
  getItem: () => null,
  removeItem: () => {},
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

describe('aht-module-progress keeps', () => {
  quietConsole();
  beforeEach(cleanStores);
  afterEach(cleanStores);

  it('nothing before the reader acts, in any store, with any setting (P-08)', async () => {
    const before = await stores();
    for (const storage of ['none', 'session', 'local']) {
      const element = await draw({ storage, current: 'one' });
      element.current = 'two';
      await settled(element);
      element.remove();
    }
    expect(await stores()).to.equal(before);
  });

  it('marks in this tab only, under one key, by default (P-08)', async () => {
    const element = await draw();
    await press(element, 'Mark as done First steps');
    expect(box(element)).to.equal(null);
    expect({ ...sessionStorage }).to.include({ [key]: done });
    expect(Object.keys(sessionStorage).filter((name) => name.startsWith('aht'))).to.deep.equal([
      key,
    ]);
    expect(localStorage.getItem(key)).to.equal(null);
    element.remove();
    expect(items(await draw())[0]).to.contain('Done');
  });

  it('no trace once the last mark is taken back (P-08)', async () => {
    const before = await stores();
    const element = await draw();
    await press(element, 'Mark as done First steps');
    await unmark(element, 'First steps');
    expect(await stores()).to.equal(before);
  });

  it('nothing with storage="none", and says so (P-08)', async () => {
    sessionStorage.setItem(key, done);
    const before = await stores();
    const element = await draw({ storage: 'none' });
    expect(items(element)[0]).to.contain('Not started');
    await press(element, 'Mark as done Second steps');
    expect(await stores()).to.equal(before);
    expect(deepText(element)).to.contain('Modules done: 1 of 3').and.contain(nowhere);
  });

  it('marks on this device when the reader ticks the box, and not a moment longer (P-08)', async () => {
    const element = await drawLocal();
    await press(element, 'Mark as done First steps');
    expect(localStorage.getItem(key)).to.equal(null);
    expect(sessionStorage.getItem(key)).to.equal(done);
    box(element)!.click();
    await settled(element);
    expect(localStorage.getItem(key)).to.equal(done);
    expect(sessionStorage.getItem(key)).to.equal(null);

    element.remove();
    const later = await drawLocal();
    expect(box(later)!.checked).to.equal(true);
    expect(items(later)[0]).to.contain('Done');
    box(later)!.click();
    await settled(later);
    expect(localStorage.getItem(key)).to.equal(null);
    expect(sessionStorage.getItem(key)).to.equal(done);
  });

  it('the same whether storage is set before or after (P-08)', async () => {
    localStorage.setItem(key, done);
    const element = await draw();
    expect(items(element)[0]).to.contain('Not started');
    element.storage = 'local';
    await until(() => items(element)[0]!.includes('Done'));
    expect(box(element)!.checked).to.equal(true);
  });

  it('nothing anywhere after reset(), and the box is not ticked any more (P-08)', async () => {
    const element = await drawLocal();
    box(element)!.click();
    await press(element, 'Mark as done First steps');
    sessionStorage.setItem(key, done);
    element.reset();
    await settled(element);
    expect([localStorage.getItem(key), sessionStorage.getItem(key)]).to.deep.equal([null, null]);
    expect(box(element)!.checked).to.equal(false);
    expect(element.progress.completed).to.deep.equal([]);
  });

  it('ids that the course does not have, without counting them (P-11)', async () => {
    sessionStorage.setItem(key, '{"version":1,"completed":["gone","two"]}');
    const element = await draw();
    expect(element.progress.completed).to.deep.equal(['two']);
    await press(element, 'Mark as done First steps');
    expect(sessionStorage.getItem(key)).to.equal('{"version":1,"completed":["gone","two","one"]}');
  });

  it('going when something else was written under its key (P-11)', async () => {
    for (const text of [
      '{"version":1,"comp',
      '{"version":9,"completed":["one"]}',
      'x'.repeat(100_000),
    ]) {
      sessionStorage.setItem(key, text);
      const element = await draw();
      expect(element.progress.completed, text.slice(0, 30)).to.deep.equal([]);
      await press(element, 'Mark as done First steps');
      expect(sessionStorage.getItem(key)).to.equal(done);
      element.remove();
    }
  });

  it('going in memory when storage cannot even be looked at, and says that nothing is kept (P-11)', async () => {
    const restore = replaceStorage(['sessionStorage', 'localStorage'], () => {
      throw new DOMException('blocked', 'SecurityError');
    });
    try {
      const element = await drawLocal();
      expect(place(element)).to.equal(inTab);
      await press(element, 'Mark as done First steps');
      expect(deepText(element)).to.contain('Modules done: 1 of 3');
      expect(place(element)).to.equal(nowhere);
      box(element)!.click();
      await settled(element);
      expect(box(element)!.checked).to.equal(false);
      element.complete('two');
      element.complete('three');
      await settled(element);
      expect(deepText(element)).to.contain('You have completed this course');
      element.reset();
      expect(element.progress.completed).to.deep.equal([]);
    } finally {
      restore();
    }
  });

  for (const fault of ['getItem', 'setItem', 'removeItem'] as const) {
    for (const area of ['sessionStorage', 'localStorage'] as const) {
      it(`on, without an error, when ${area}.${fault}() throws (P-11)`, async () => {
        const storage = faulty(fault);
        const restore = replaceStorage([area], () => storage);
        try {
          const element = await drawLocal();
          await press(element, 'Mark as done First steps');
          box(element)!.click();
          await settled(element);
          await press(element, 'Mark as done Second steps');
          box(element)!.click();
          await settled(element);
          await unmark(element, 'Second steps');
          expect(element.progress.completed).to.deep.equal(['one']);
          expect(place(element)).to.equal(
            area === 'sessionStorage' && fault === 'setItem' ? nowhere : inTab,
          );
          element.reset();
          await settled(element);
          expect(deepText(element)).to.contain('Modules done: 0 of 3');
        } finally {
          restore();
        }
      });
    }
  }

  it('in this tab what the device has no room for, and says so (P-11)', async () => {
    const restore = replaceStorage(['localStorage'], () => full);
    try {
      const element = await drawLocal();
      await press(element, 'Mark as done First steps');
      box(element)!.click();
      await settled(element);
      expect(deepText(deepQuery(element, '[part=keeping] [role=alert]')!)).to.equal(inTab);
      expect(box(element)!.checked).to.equal(false);
      expect(sessionStorage.getItem(key)).to.equal(done);
    } finally {
      restore();
    }
  });

  it('again as soon as there is room (P-11)', async () => {
    const restore = replaceStorage(['sessionStorage'], () => full);
    const element = await draw();
    await press(element, 'Mark as done First steps');
    restore();
    expect(place(element)).to.equal(nowhere);
    await press(element, 'Mark as done Second steps');
    expect(place(element)).to.equal(inTab);
    expect(sessionStorage.getItem(key)).to.equal('{"version":1,"completed":["one","two"]}');
  });

  it('two courses apart', async () => {
    const one = await draw();
    const other = await draw({}, course({ id: 'other' }));
    one.complete('one');
    expect(other.progress.completed).to.deep.equal([]);
    expect(sessionStorage.getItem('aht-progress:other')).to.equal(null);
  });
});
