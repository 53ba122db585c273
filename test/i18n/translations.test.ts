/** npm run translations: what it says of the languages, and XLIFF on its way out and in. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

interface State {
  readonly language: string;
  readonly texts: number;
  readonly final: number;
  readonly translated: number;
  readonly needsReview: number;
  readonly missing: number;
  readonly waiting: readonly { id: string; line: number; source: string; target?: string }[];
}
interface Unit {
  readonly id: string;
  readonly source: string;
  readonly target?: string;
  readonly state?: string;
}

const tool = (name: string) => new URL(`../../tools/${name}.mjs`, import.meta.url);
const { takeIn, translationStates, translationTable } = (await import(
  tool('translations').href
)) as {
  takeIn(ours: string, theirs: string): { xml: string; taken: number; problems: string[] };
  translationStates(dir?: string): State[];
  translationTable(states: State[], only?: string): string;
};
const { extract, makeWords, unitsOf, wordProblems } = (await import(tool('words').href)) as {
  extract(dir: string): Promise<void>;
  makeWords(dir: string, to: string): Promise<void>;
  unitsOf(xml: string): Unit[];
  wordProblems(dir: string): string[];
};

const locales = fileURLToPath(new URL('../../locales', import.meta.url));
const spanish = readFileSync(join(locales, 'es.xlf'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'aht-translations-'));
after(() => rmSync(folder, { recursive: true }));

/** A file with one text in each state. */
const small = (units: string) =>
  `<?xml version="1.0"?>\n<xliff><file target-language="es" source-language="en"><body>\n${units}\n</body></file></xliff>\n`;
const unit = (id: string, source: string, target = '') =>
  `<trans-unit id="${id}">\n  <source>${source}</source>\n${target && `  ${target}\n`}</trans-unit>`;
const x = (id: number, name: string) => `<x id="${id}" equiv-text="\${${name}}"/>`;

describe('the state of the translations', () => {
  it('is counted for each language, text by text (L-09)', () => {
    writeFileSync(
      join(folder, 'es.xlf'),
      small(
        [
          unit('a', 'Call', '<target state="final">Llame</target>'),
          unit('b', 'Text', '<target state="signed-off">Texto</target>'),
          unit('c', 'Chat', '<target state="translated">Chat</target>'),
          unit('d', 'Send', '<target>Envíe</target>'),
          unit('e', 'Save &amp; print', '<target state="needs-review-translation">Guarde</target>'),
          unit('f', 'New', '<target state="new">Nuevo</target>'),
          unit('g', 'Old', '<target state="final"></target>'),
          unit('h', `Shown: ${x(0, 'n')}`),
        ].join('\n'),
      ),
    );
    writeFileSync(join(folder, 'hmn.xlf'), small(''));
    const [state] = translationStates(folder);
    const { waiting, ...counts } = state!;
    assert.deepEqual(counts, {
      language: 'es',
      texts: 8,
      final: 2,
      translated: 2,
      needsReview: 2,
      missing: 2,
    });
    assert.deepEqual(
      waiting.map(({ id, line, source, target }) => [id, line, source, target]),
      [
        ['g', 27, 'Old', undefined],
        ['h', 31, 'Shown: {0}', undefined],
        ['e', 19, 'Save & print', 'Guarde'],
        ['f', 23, 'New', 'Nuevo'],
        ['c', 11, 'Chat', 'Chat'],
        ['d', 15, 'Send', 'Envíe'],
      ],
    );
    assert.match(
      translationTable([state!]),
      /^language +texts +final +translated +needs review +missing\nes +8 +2 +2 +2 +2\n\nWaiting for a reviewer in es, 6 texts, among them:\n {2}locales\/es\.xlf:27 {2}Old → \(no translation\)\n/,
    );
    assert.match(
      translationTable([state!], 'es'),
      /\n\nWaiting for a reviewer in es:\n[\s\S]* {2}locales\/es\.xlf:15 {2}Send → Envíe$/,
    );
  });

  it('is told by the command, for people and programs, as the docs have it (L-09)', () => {
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [fileURLToPath(tool('translations')), ...args], {
        encoding: 'utf8',
      });
    const told = JSON.parse(run('--format', 'json')) as State[];
    assert.deepEqual(
      told.map(({ language }) => language),
      ['es', 'hmn'],
    );
    for (const { texts, final, translated, needsReview, missing, waiting } of told) {
      assert.ok(texts > 100);
      assert.equal(waiting.length, texts - final, 'what no reviewer has read waits');
      assert.equal(final + translated + needsReview + missing, texts);
      assert.equal(missing, 0);
    }
    assert.match(run(), /… and \d+ more: npm run translations -- hmn$/m);
    for (const { language, waiting } of told)
      assert.equal(
        run(language).match(new RegExp(`^ {2}locales/${language}\\.xlf:\\d+ `, 'gm'))?.length,
        waiting.length,
      );
    assert.match(run('--help'), /^Usage: npm run translations [\s\S]*--format json/);
    // A language with texts that wait says so in the docs too.
    const page = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const docs = page('docs/translating.md');
    const [, sentence] = /\n\n(English[\s\S]*?\.)/.exec(page('README.md'))!;
    for (const { language, needsReview, waiting } of told) {
      const row = docs.split('\n').find((line) => line.includes(`(\`${language}\``))!;
      assert.equal(/draft/.test(row), needsReview > 0, row);
      assert.equal(/review/.test(row), waiting.length > 0, row);
      const name = { es: 'Spanish', hmn: 'Hmong' }[language]!;
      const [, said] = new RegExp(`${name}([^;]*)`).exec(sentence!)!;
      assert.equal(/review/.test(said!), waiting.length > 0, sentence);
    }
  });
});

describe('a text without a translation', () => {
  const without = (xml: string, ...sources: string[]) =>
    sources.reduce(
      (rest, source) =>
        rest.replace(
          new RegExp(`(<source>${source}</source>\\n) *<target\\b[^>]*>.*</target>\\n`),
          '$1',
        ),
      xml,
    );
  const shown = '<x id="0"[^>]*/> of .*';
  const copied = (name: string, language: string, ...sources: string[]) => {
    const copy = join(folder, name);
    cpSync(locales, copy, { recursive: true });
    const file = join(copy, `${language}.xlf`);
    const xml = readFileSync(file, 'utf8');
    const less = without(xml, ...sources);
    assert.notEqual(less, xml);
    writeFileSync(file, less);
    return copy;
  };

  it('ends the build in Spanish, and is left open in a draft (L-55)', () => {
    assert.deepEqual(wordProblems(locales), []);
    assert.match(
      wordProblems(copied('no-es', 'es', 'Call')).join(),
      /^\S+es\.xlf: .*“Call” has no/,
    );
    assert.deepEqual(wordProblems(copied('no-hmn', 'hmn', 'Call')), []);
    assert.equal(translationStates(join(folder, 'no-hmn'))[1]!.missing, 1);
  });

  it('has no words in the module of its language, so that it is told from one that has (L-55)', async () => {
    const copy = copied('less', 'hmn', 'Call', `Resources shown: ${shown}`);
    const to = join(folder, 'generated');
    await makeWords(copy, to);
    const entries = (language: string, dir = to) =>
      readFileSync(join(dir, `${language}.ts`), 'utf8').match(/'\w+': (str)?`.*`,/g)!;
    const made = entries('hmn');
    const whole = entries(
      'hmn',
      fileURLToPath(new URL('../../src/i18n/generated', import.meta.url)),
    );
    assert.deepEqual(
      whole.filter((entry) => !made.includes(entry)),
      [
        "'sc5ec60d908fe25dc': str`Cov peev txheej qhia: ${0} ntawm ${1}`,",
        "'sdfa47b9ce9ac1889': `Hu rau`,",
      ],
    );
    assert.equal(made.length, whole.length - 2);
    assert.equal(entries('es').length, whole.length);
  });
});

describe('an XLIFF file that comes back', () => {
  const ours = small(
    [
      unit('a', 'Call', '<target state="needs-review-translation">Llame</target>'),
      unit(
        'b',
        `${x(0, 'done')} of ${x(1, 'all')}`,
        `<target>${x(0, 'done')} de ${x(1, 'all')}</target>`,
      ),
      unit('c', 'Chat'),
    ].join('\n'),
  );

  it('changes nothing as it was sent (L-54)', () => {
    for (const xml of [ours, spanish]) {
      const { problems, taken, xml: after } = takeIn(xml, xml);
      assert.deepEqual({ problems, taken }, { problems: [], taken: 0 });
      assert.equal(after, xml);
    }
  });

  it('brings its targets and their states, whatever a program did to placeholders (L-54)', () => {
    const theirs = small(
      [
        unit(
          'b',
          `${x(0, 'done')} of ${x(1, 'all')}`,
          '<target state="final">De <x id="1" ctype="x-other"></x>, <x id="0" /> &amp; ya</target>',
        ),
        unit('a', 'Call', '<target state="final">Llame al</target>'),
        unit('c', 'Chat', '<target>Charla</target>'),
        unit('gone', 'Gone since', '<target state="final">Se fue</target>'),
      ].join('\n'),
    );
    const { xml, taken, problems } = takeIn(ours, theirs);
    assert.deepEqual({ problems, taken }, { problems: [], taken: 3 });
    assert.equal(
      xml,
      small(
        [
          unit('a', 'Call', '<target state="final">Llame al</target>'),
          unit(
            'b',
            `${x(0, 'done')} of ${x(1, 'all')}`,
            `<target state="final">De ${x(1, 'all')}, ${x(0, 'done')} &amp; ya</target>`,
          ),
          unit('c', 'Chat', '<target state="translated">Charla</target>').replace(
            '  <target',
            '<target',
          ),
        ].join('\n'),
      ),
    );
  });

  for (const [what, target, told] of [
    [
      'lacks a value',
      `<target>${x(0, 'done')}</target>`,
      /b “\{0\} of \{1\}” must have each of its/,
    ],
    [
      'has a value twice',
      `<target>${x(0, 'd')} ${x(1, 'a')} ${x(1, 'a')}</target>`,
      /must have each/,
    ],
    ['has one that is not there', `<target>${x(0, 'd')} ${x(7, 'a')}</target>`, /must have each/],
    ['has markup', `<target>${x(0, 'd')} <b>de</b> ${x(1, 'a')}</target>`, /markup other than/],
    ['has a script', `<target><script>${x(0, 'd')}${x(1, 'a')}</script></target>`, /markup other/],
    ['is CDATA', '<target><![CDATA[de]]></target>', /CDATA/],
  ] as const)
    it(`is left out as a whole where a text ${what} (L-54)`, () => {
      const theirs = small(
        [
          unit('a', 'Call', '<target state="final">Llame al</target>'),
          unit('b', `${x(0, 'done')} of ${x(1, 'all')}`, target),
        ].join('\n'),
      );
      const { xml, taken, problems } = takeIn(ours, theirs);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!, told);
      assert.equal(taken, 0);
      assert.equal(xml, ours);
    });

  it('is refused for another text or another language (L-54)', () => {
    const other = small(unit('a', 'Call now', '<target>Llame ya</target>'));
    assert.match(takeIn(ours, other).problems[0]!, /a “Call” is the translation of another text/);
    const french = other.replace('target-language="es"', 'target-language="fr"');
    assert.deepEqual(takeIn(ours, french).problems, ['it is not in the language of our file']);
  });

  it('goes through the extractor unchanged, its values in their new order (L-54)', async () => {
    const copy = join(folder, 'locales');
    cpSync(locales, copy, { recursive: true });
    const two = unitsOf(spanish).filter(({ source }) => source.split('<x ').length === 3);
    assert.ok(two.length > 2, String(two.length));
    // A translator turns each pair of values round, and calls it final.
    const turned = spanish.replace(
      /<target state="translated">([^<]*)(<x [^>]*>)([^<]*)(<x [^>]*>)([^<]*)<\/target>/g,
      '<target state="final">$1$4$3$2$5</target>',
    );
    const { xml, taken, problems } = takeIn(spanish, turned);
    assert.deepEqual(problems, []);
    assert.equal(taken, two.length);
    writeFileSync(join(copy, 'es.xlf'), xml);
    await extract(copy);
    assert.deepEqual(wordProblems(copy), []);
    const after = unitsOf(readFileSync(join(copy, 'es.xlf'), 'utf8'));
    const ids = (text = '') => [...text.matchAll(/<x id="(\d)"/g)].map(([, id]) => id);
    for (const { id, target } of two) {
      const now = after.find((one) => one.id === id)!;
      assert.equal(now.state, 'final');
      assert.deepEqual(ids(now.target), ids(target).reverse());
    }
  });
});
