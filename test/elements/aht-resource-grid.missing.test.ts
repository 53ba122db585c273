/** The built grid where the file with its search, filters and tools cannot be had. */
import { expect } from '@open-wc/testing';
import { leave, write } from '../entry/visit.js';
import { deepQuery, deepQueryAll, deepText, until } from '../helpers.js';

/** The grid on a page that gets something else when it asks for its extras. */
async function without(instead: string, attributes = '') {
  const code = await (await fetch('/cdn/elements/aht-resource-grid.js')).text();
  const [name] = /extras-\w+\.js/.exec(code)!;
  const there = await write((root) => {
    const element = `${root}/cdn/elements/aht-resource-grid.js`;
    const scopes = { [element]: { [`${root}/cdn/elements/${name}`]: instead } };
    return `<script type="importmap">${JSON.stringify({ scopes })}</script>
      <script type="module" src="${element}"></script>`;
  }, `<aht-resource-grid page-size="100" ${attributes}></aht-resource-grid>`);
  const grid = there.one('aht-resource-grid');
  const cards = () => deepQueryAll(grid, '[part=card]');
  await until(() => cards().length, 5000);
  return { there, grid, cards };
}

describe('aht-resource-grid without a part of its script', function () {
  this.timeout(20_000);
  afterEach(leave);

  for (const [what, instead] of [
    ['is not there', '/feeds/status?code=503'],
    ['throws', "data:text/javascript,throw new Error('broken')"],
  ] as const)
    it(`stands when the file ${what}, searches letter by letter, and warns once (R-05, R-32)`, async () => {
      const { there, grid, cards } = await without(instead);
      expect(cards().length).to.equal(44);
      const input = deepQuery<HTMLInputElement>(grid, 'input')!;
      const type = async (text: string, count: number) => {
        input.focus();
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await until(() => cards().length === count);
      };
      await type('Polaris myths', 1);
      expect(deepText(deepQuery(grid, '[role=status]')!)).to.contain('1 of 1 · “Polaris myths”');
      await type('zebra', 0);
      expect(deepText(grid)).to.contain('No resources found').and.to.contain('1-888-373-7888');
      deepQuery<HTMLButtonElement>(grid, '.bar button')!.click();
      await until(() => cards().length === 44);
      deepQuery(grid, 'summary')!.click();
      await until(() => there.watched.complaints.length > 0);
      expect(there.watched.complaints.length).to.equal(1);
      expect(there.watched.complaints[0]).to.match(/^warn: .*<aht-resource-grid> lacks a file/);
      expect(there.watched.violations).to.deep.equal([]);
    });

  it('shows cards under their headings where an order, a table or more was asked for (R-32)', async () => {
    const { there, grid, cards } = await without(
      '/feeds/status?code=503',
      'sort="name" layout="table" structured-data="on"',
    );
    expect(cards().length).to.equal(44);
    expect(deepQueryAll(grid, '[part=group]').length).to.equal(6);
    await until(() => there.watched.complaints.length > 0);
    expect(there.watched.complaints.length).to.equal(1);
  });
});
