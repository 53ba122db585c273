/**
 * The papers that a site's lawyers and buyers read: complete, and no more than the tests show. Each test
 * that a paper names must be there.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The rows of every table in a text, as cells. */
const rows = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

/** WCAG 2.2, levels A and AA. */
const criteria = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

describe('the accessibility conformance report', () => {
  const report = read('docs/accessibility-conformance-report.md');
  const [before, listed] = report.split('\n## The tests\n') as [string, string];
  const table = rows(before).filter(([name]) => /^\d/.test(name!));
  const tests = new Map(
    rows(listed)
      .slice(2)
      .map(([name, file, title]) => [name!, { file, title }]),
  );

  it('has each criterion of WCAG 2.2 A and AA once, with its verdict and what it is known from (L-39)', () => {
    for (const [level, numbers] of Object.entries(criteria)) {
      const found = table.filter((row) => row[1] === level).map(([name]) => name!.split(' ')[0]);
      assert.deepEqual(found, numbers.split(' '));
    }
    for (const [name, , verdict, remark, known] of table) {
      assert.match(
        verdict!,
        /^(Supports|Partially Supports|Does Not Support|Not Applicable)$/,
        name,
      );
      assert.ok(known, name);
      // Without a test, and where it falls short, a remark says why.
      if (verdict !== 'Supports' || known === 'none') assert.ok(remark!.length > 5, name);
      if (known === '–') assert.equal(verdict, 'Not Applicable', name);
    }
  });

  it('names tests that are there, under the titles that they have (L-39)', () => {
    const used = table.flatMap(([name, , , , known]) =>
      /^(–|none)$/.test(known!) ? [] : known!.split(', ').map((test) => [name!, test] as const),
    );
    assert.ok(used.length > 40);
    for (const [name, test] of used) assert.ok(tests.has(test), `${name}: no test "${test}"`);
    for (const [name, { file, title }] of tests) {
      const path = file!.replaceAll('`', '');
      assert.ok(existsSync(join(root, path)), `${name}: ${path} is gone`);
      const titles = read(path).match(/\b(it|test)\(\s*(['`]).*\2/g) ?? [];
      assert.ok(
        titles.some((one) => title && one.includes(title)),
        `${name}: ${path} has no test "${title}"`,
      );
      assert.ok(
        used.some(([, test]) => test === name),
        `${name} is named by no criterion`,
      );
    }
  });

  it('is of this version, and claims no trial that was not made (L-39, L-40)', () => {
    const { version } = JSON.parse(read('package.json'));
    assert.ok(report.includes(`aht-widgets ${version}:`));
    const log = read('docs/screen-readers.md');
    const [, tried] = /## Tried by people\n([\s\S]+?)\n## /.exec(log)!;
    const entries = rows(tried!).slice(2);
    if (entries.length === 0) {
      assert.match(tried!, /None yet\./);
      assert.match(report, /\*\*Not\*\* with a real screen reader/);
    }
    for (const [date] of entries) assert.match(date!, /^\d{4}-\d\d-\d\d$/);
  });
});

describe('the other papers', () => {
  it('are linked from the README, and lead to files that are there (L-38, L-69, L-70)', () => {
    const readme = read('README.md');
    const papers = [
      'SECURITY.md',
      'CHANGELOG.md',
      'LICENSE',
      'docs/privacy-statement.md',
      'docs/accessibility-conformance-report.md',
      'docs/versions.md',
      'docs/content-licence.md',
    ];
    for (const path of papers) assert.ok(readme.includes(`](${path})`), path);
    const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
    for (const path of ['README.md', 'SECURITY.md', ...docs.map((name) => `docs/${name}`)]) {
      for (const [, link] of read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g))
        assert.ok(existsSync(join(root, dirname(path), link!)), `${path} leads to ${link}`);
    }
  });

  it('say who is told of a weakness, and in private (L-38)', () => {
    const security = read('SECURITY.md');
    assert.match(security, /## Reporting\n[\s\S]*in private/);
    assert.match(security, /supported version/);
  });

  it('say what a version may change, and what has changed in this one (L-69)', () => {
    const { version } = JSON.parse(read('package.json'));
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.match(read('CHANGELOG.md'), new RegExp(`^## ${version.replaceAll('.', '\\.')} `, 'm'));
    assert.match(read('docs/versions.md'), /deprecated for the whole of the major version before/);
  });

  it('set the content apart from the code, also beside the files of the script tag (L-70)', () => {
    const content = read('docs/content-licence.md').trim();
    assert.match(content, /\*\*Facts\*\*[\s\S]+\*\*Works that the feed names\*\*[\s\S]+CC0/);
    assert.ok(read('dist/cdn/LICENSES.txt').includes(content));
    assert.match(read('LICENSE'), /^MIT License/);
  });
});
