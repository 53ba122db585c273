/** What the list of sessions fetches later, as built files on careful pages: calendars, structured data. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepQueryAll, deepText, until } from '../helpers.js';
import { type Visit, leave, tagOf, write } from './visit.js';

const tag = 'aht-upcoming-sessions';

const feed = {
  version: 1,
  name: 'A feed',
  publisher: { name: 'An agency', url: 'https://example.org/' },
  dateModified: '2024-08-01T00:00:00Z',
  timeZone: 'America/Chicago',
  trainings: [
    {
      id: 'respond',
      name: 'Responding well',
      sessions: [
        {
          id: 'one',
          startDate: '2124-09-19T09:00',
          endDate: '2124-09-19T10:30',
          location: { name: 'Room 1', address: '1 Main St' },
        },
      ],
    },
  ],
};
const inline = `<script type="application/json" id="feed">${JSON.stringify(feed)}</script>`;
const widget = `${inline}<${tag} feed="#feed" calendar="https://example.org/all.ics"></${tag}>`;

const policy = (root: string, scripts: readonly string[]) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${scripts
    .map((path) => root + path)
    .join(' ')}; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html">`;

const button = (there: Visit) => deepQuery<HTMLButtonElement>(there.document, '[part=calendar]');
const saved = (there: Visit): Promise<string> => {
  const { URL: urls, HTMLAnchorElement: Anchor } = there.window;
  return new Promise((resolve) => {
    const create = urls.createObjectURL;
    let file: Blob;
    urls.createObjectURL = (blob) => create.call(urls, (file = blob as Blob));
    Anchor.prototype.click = function () {
      expect(this.href).to.match(/^blob:/);
      resolve(file.text());
    };
    deepQuery<HTMLButtonElement>(there.document, '.menu li button')!.click();
  });
};

/** The files of an element, with those that it fetches later or without them. */
async function filesOf(name: string, later: boolean): Promise<string[]> {
  const found = new Set<string>();
  const add = async (path: string): Promise<void> => {
    if (found.has(path)) return;
    found.add(path);
    const text = await (await fetch(path)).text();
    const pattern = later
      ? /(?:from|import)\s?\(?["'](\.[^"']+)["']/g
      : /(?:from|import)\s?["'](\.[^"']+)["']/g;
    for (const [, file] of text.matchAll(pattern))
      await add(new URL(file!, location.origin + path).pathname);
  };
  await add(`/cdn/elements/${name}.js`);
  return [...found];
}

afterEach(leave);

describe('the list of sessions on a page with a strict policy', () => {
  const faces: [string, string, () => Promise<string[]>][] = [
    ['aht-widgets.js', '../cdn/aht-widgets.js', async () => ['/cdn/aht-widgets.js']],
    ['its own file', `../cdn/elements/${tag}.js`, () => filesOf(tag, true)],
  ];
  for (const [name, src, files] of faces) {
    it(`makes calendar files and structured data, from ${name} (S-13, S-32)`, async () => {
      const allowed = ['/pages/watch.js', ...(await files())];
      const there = await write(
        (root) => `${policy(root, allowed)}<script type="module" src="${src}"></script>`,
        widget,
      );
      await until(() => button(there), 5000);
      button(there)!.click();
      await until(() => deepQuery(there.document, '.menu li'), 5000);
      const text = await saved(there);
      expect(text).to.contain('UID:respond/one@example.org');
      await until(() => there.document.querySelector('script[type="application/ld+json"]'), 5000);
      const script = there.one<HTMLScriptElement>('script[type="application/ld+json"]');
      expect(JSON.parse(script.text)['@graph'][0].startDate).to.equal('2124-09-19T09:00:00-05:00');
      expect(there.watched.violations).to.deep.equal([]);
      expect(there.watched.complaints).to.deep.equal([]);
    });
  }

  it('fetches neither before it is asked for, nor either in a preview', async () => {
    const there = await write(
      `<script type="module" src="../cdn/elements/${tag}.js"></script>`,
      tagOf(tag),
    );
    await until(() => button(there), 5000);
    await new Promise((over) => setTimeout(over, 250));
    const asked = async () =>
      (await there.requests()).filter((path) => /calendar|structured/.test(path));
    expect(await asked()).to.deep.equal([]);
    button(there)!.click();
    await until(() => deepQuery(there.document, '.menu li'), 5000);
    expect((await asked()).length).to.equal(1);
  });

  it('says so when its calendars cannot be had, and lets the reader try again', async () => {
    const allowed = ['/pages/watch.js', ...(await filesOf(tag, false))];
    const there = await write(
      (root) =>
        `${policy(root, allowed)}<script type="module" src="../cdn/elements/${tag}.js"></script>`,
      widget,
    );
    await until(() => button(there), 5000);
    const list = there.one(tag);
    const failed = () => deepQuery(list, '[part=calendar] ~ [role=status]');
    for (const press of [() => button(there)!.click(), () => button(there)!.click()]) {
      press();
      await until(() => failed() && deepText(list).includes('cannot be loaded right now'), 5000);
    }
    expect(deepQueryAll(list, '.menu li').length).to.equal(0);
    expect(there.document.querySelector('script[type="application/ld+json"]')).to.equal(null);
    expect(there.watched.complaints).to.deep.equal([]);
  });
});
