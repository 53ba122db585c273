/** `aht-widgets check` as a clerk, a program and a robot use it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { linkRules } from '../../src/cli/links/index.js';
import { rules, themeRules } from '../../src/lint/index.js';
import { sarifShape } from './sarif-shape.js';
import { command } from './world.js';

const clean = {
  version: 1,
  name: 'Our district',
  publisher: { name: 'Example School District' },
  dateModified: '2026-11-20T09:00:00-06:00',
};
const film = { id: 'film', name: 'A film for classes', url: 'https://example.org/film' };
/** A warning whose text holds what commands and files must not take for their own. */
const warned = { ...clean, resources: [{ ...film, description: '100% <b>free</b>, really: yes' }] };
const wrong = { ...clean, resources: [{ ...film, url: 'javascript:alert(1)' }] };
const text = (feed: unknown) => JSON.stringify(feed, null, 2);

const files = {
  'clean.json': text(clean),
  'warned.json': text(warned),
  'wrong.json': text(wrong),
  'broken.json': '{ "version": 1,, }',
  'https://feeds.example/feed.json': text(wrong),
};
const check = (...line: string[]) => command(['check', ...line], files);

describe('aht-widgets check', () => {
  it('ends with 0 if there are no errors, 1 if there are, 2 if a feed cannot be read (L-08)', async () => {
    for (const [line, code] of [
      [['clean.json'], 0],
      [['warned.json'], 0],
      [['wrong.json'], 1],
      [['broken.json'], 1],
      [['clean.json', 'wrong.json'], 1],
      [['nothing.json'], 2],
      [['https://feeds.example/404.json'], 2],
      [['warned.json', '--max-warnings', '1'], 0],
      [['warned.json', '--max-warnings', '0'], 1],
      [['wrong.json', '--disable', 'not-a-url'], 0],
    ] as const)
      assert.equal((await check(...line)).code, code, line.join(' '));
  });

  it('tells a clerk the place, the line, the reason and the way out, and sums it up (L-08)', async () => {
    const { printed, said } = await check('wrong.json', 'warned.json', 'clean.json');
    assert.equal(
      printed,
      `wrong.json:12:14 error "url" of the resource “film” (“javascript:alert(1)”) is no address that a link may lead to, so widgets leave the resource out. (not-a-url)
  12 |       "url": "javascript:alert(1)"
     |              ^^^^^^^^^^^^^^^^^^^^^
  Write an address that begins with https://.
  /resources/0/url

warned.json:13:22 warning "description" of the resource “film” holds “<b>”, which readers see as it stands. (html-in-text)
  13 |       "description": "100% <b>free</b>, really: yes"
     |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  Write plain words: no HTML, no entities such as &amp;, no Markdown. A link has a field of its own.
  /resources/0/description

wrong.json: 1 error and no warnings.
warned.json: no errors and 1 warning.
clean.json: nothing to mend.
`,
    );
    assert.equal(said, '');
  });

  it('is coloured on a terminal alone', async () => {
    const plain = await command(['check', 'wrong.json'], files);
    const coloured = await command(['check', 'wrong.json'], files, { colour: true });
    assert.doesNotMatch(plain.printed, /\u001b/);
    assert.match(coloured.printed, /\u001b\[31merror\u001b\[0m/);
    assert.equal(coloured.printed.replace(/\u001b\[\d+m/g, ''), plain.printed);
  });

  it('checks the other feeds when one cannot be read, and says why', async () => {
    const { code, printed, said } = await check(
      'nothing.json',
      'https://feeds.example/404.json',
      'wrong.json',
    );
    assert.equal(code, 2);
    assert.match(printed, /wrong\.json: 1 error/);
    assert.match(said, /nothing\.json cannot be read/);
    assert.match(said, /404\.json cannot be checked: the server answers with 404/);
  });

  it('reads addresses and what is piped in, and takes a byte order mark as it comes', async () => {
    assert.match(
      (await check('https://feeds.example/feed.json')).printed,
      /feed\.json:12:14 error/,
    );
    const piped = await command(['check', '-'], { '-': `\uFEFF${text(clean)}` });
    assert.equal(piped.code, 0);
    assert.match(piped.printed, /-:1:1 warning .*byte order mark/);
  });

  it('shows so many of a rule and counts the rest; json has all of them', async () => {
    const many = {
      ...clean,
      resources: Array.from({ length: 22 }, (_, index) => ({
        id: `film-${index}`,
        name: `Film ${index}`,
        url: `http://example.org/${index}`,
      })),
    };
    const { printed } = await command(['check', 'many.json'], { 'many.json': many });
    assert.equal(printed.match(/\(link-without-https\)/g)?.length, 10);
    assert.match(printed, /… and 12 more of link-without-https; --format json has all of them\./);
    assert.match(printed, /no errors and 22 warnings/);
    const json = await command(['check', 'many.json', '--format', 'json'], { 'many.json': many });
    assert.equal(JSON.parse(json.printed).feeds[0].findings.length, 22);
  });

  it('keeps a long line short, and the mark under what is meant', async () => {
    const long = JSON.stringify({ ...clean, _note: 'x'.repeat(400), resources: wrong.resources });
    const { printed } = await command(['check', 'long.json'], { 'long.json': long });
    const [, line, mark] = printed.split('\n');
    assert.ok(line!.length < 120 && mark!.length <= line!.length, line);
    const from = mark!.indexOf('^');
    assert.equal(line!.slice(from, from + 21), '"javascript:alert(1)"');
  });

  it('gives programs everything as JSON (L-08)', async () => {
    const { printed } = await check('wrong.json', 'nothing.json', '--format', 'json');
    assert.deepEqual(JSON.parse(printed), {
      feeds: [
        {
          feed: 'wrong.json',
          errors: 1,
          warnings: 0,
          findings: [
            {
              rule: 'not-a-url',
              severity: 'error',
              pointer: '/resources/0/url',
              message:
                '"url" of the resource “film” (“javascript:alert(1)”) is no address that a link may lead to, so widgets leave the resource out.',
              mend: 'Write an address that begins with https://.',
              start: { line: 12, column: 14 },
              end: { line: 12, column: 35 },
            },
          ],
        },
      ],
      unread: [
        {
          feed: 'nothing.json',
          problem: 'nothing.json cannot be read: there is no such file',
        },
      ],
    });
  });

  it('marks the lines of a pull request, with percent signs and line breaks escaped (L-08)', async () => {
    const { printed } = await command(['check', 'a,b:c.json', '--format', 'github'], {
      'a,b:c.json': text({ ...warned, resources: [{ ...film, name: '100%\n<b>' }] }),
    });
    const [first, summary] = printed.trimEnd().split('\n');
    assert.match(
      first!,
      /^::warning file=a%2Cb%3Ac\.json,line=11,endLine=11,col=15,endColumn=\d+,title=html-in-text::/,
    );
    assert.match(first!, /%0A\/resources\/0\/name$/);
    assert.match(summary!, /no errors and 1 warning/);
    const unread = await check('nothing.json', '--format', 'github');
    assert.match(unread.printed, /^::error::nothing\.json cannot be read/);
    // What is quoted of a feed comes with its percent sign.
    const { printed: percent } = await command(['check', 'f.json', '--format', 'github'], {
      'f.json': text({ ...clean, exitUrl: 'javascript:100%0A' }),
    });
    assert.match(percent, /javascript:100%250A/);
    assert.equal(percent.trimEnd().split('\n').length, 2);
  });

  it('writes SARIF 2.1.0 of the documented shape (L-08)', async () => {
    const { printed } = await check(
      'wrong.json',
      'warned.json',
      'broken.json',
      'nothing.json',
      '--format',
      'sarif',
    );
    const log = JSON.parse(printed);
    const validate = new Ajv({ allErrors: true, strict: false }).compile(sarifShape);
    const isValid: boolean = validate(log);
    assert.ok(isValid, JSON.stringify(validate.errors));
    const [run] = log.runs;
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }: { id: string }) => id),
      [rules, themeRules, linkRules].flatMap((some) => Object.keys(some)),
    );
    for (const { ruleId, ruleIndex } of run.results)
      assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
    assert.equal(run.invocations[0].executionSuccessful, false);
    assert.deepEqual(run.results[0].locations[0].physicalLocation, {
      artifactLocation: { uri: 'wrong.json' },
      region: { startLine: 12, startColumn: 14, endLine: 12, endColumn: 35 },
    });
  });

  describe('of a theme', () => {
    const css = ':root {\n  color-scheme: light;\n  --aht-muted: #999;\n}\n';
    const theme = (...line: string[]) =>
      command(['check', ...line], {
        ...files,
        'site.css': css,
        'my.css': css.replace('#999', '#444'),
      });

    it('tells the place, the ratio and a colour that passes, by itself or beside a feed (L-47)', async () => {
      const { code, printed, said } = await theme('--theme', 'site.css', '--theme', 'my.css');
      assert.equal(
        printed,
        `site.css:3:16 warning On light pages --aht-muted (#999999) is too close to what it meets. Quiet text on the tint of boxes (#eff4f5): 2.5 to 1 instead of 4.5. (low-contrast)
  3 |   --aht-muted: #999;
    |                ^^^^
  Write #6f6f6f.

site.css: no errors and 1 warning.
my.css: nothing to mend.
`,
      );
      assert.deepEqual([code, said], [0, '']);
      const both = await theme('wrong.json', '--theme', 'site.css');
      assert.equal(both.code, 1);
      assert.match(both.printed, /wrong\.json: 1 error.*\nsite\.css: no errors and 1 warning\.\n$/);
    });

    it('ends as it does for feeds (L-47)', async () => {
      for (const [line, code] of [
        [['--theme', 'site.css', '--max-warnings', '0'], 1],
        [['--theme', 'site.css', '--max-warnings', '0', '--disable', 'low-contrast'], 0],
        [['--theme', 'none.css'], 2],
        [['clean.json', '--theme', 'none.css'], 2],
      ] as const)
        assert.equal((await theme(...line)).code, code, line.join(' '));
    });

    it('is told to programs, pull requests and code scanning (L-47)', async () => {
      const json = JSON.parse(
        (
          await theme(
            'clean.json',
            '--theme',
            'site.css',
            '--theme',
            'none.css',
            '--format',
            'json',
          )
        ).printed,
      );
      assert.deepEqual(json.feeds, [{ feed: 'clean.json', errors: 0, warnings: 0, findings: [] }]);
      assert.equal(json.themes[0].theme, 'site.css');
      assert.equal(json.themes[0].findings[0].rule, 'low-contrast');
      assert.deepEqual(json.themes[0].findings[0].start, { line: 3, column: 16 });
      assert.equal(json.unread[0].theme, 'none.css');
      const github = await theme('--theme', 'site.css', '--format', 'github');
      assert.match(
        github.printed,
        /^::warning file=site\.css,line=3,endLine=3,col=16,endColumn=20,title=low-contrast::On light/,
      );
      const [run] = JSON.parse(
        (await theme('--theme', 'site.css', '--format', 'sarif')).printed,
      ).runs;
      assert.equal(run.results[0].ruleId, 'low-contrast');
      assert.equal(run.tool.driver.rules[run.results[0].ruleIndex].id, 'low-contrast');
      assert.equal(run.results[0].locations[0].physicalLocation.artifactLocation.uri, 'site.css');
    });
  });

  it('says what would help when it is asked for what it cannot do', async () => {
    for (const [line, words] of [
      [['--format', 'text'], /Give a feed.*--theme FILE\.css/],
      [['--theme', 'a.css', '--links'], /--links needs a feed/],
      [['-', '--theme', '-'], /only one thing can be piped in/],
      [['clean.json', '--disable', 'low-contast'], /Did you mean low-contrast\?/],
      [['clean.json', '--format', 'xml'], /text, json, github, sarif/],
      [['clean.json', '--disable', 'past-sesion'], /Did you mean past-session\?/],
      [['clean.json', '--disable', 'x'], /ends with the name of its rule/],
      [['clean.json', '--max-warnings', 'few'], /a number is needed/],
      [['clean.json', '--base', 'feed.json'], /a whole http\(s\) address/],
      [['clean.json', '--colour'], /--colour/],
    ] as const) {
      const { code, said, printed } = await check(...line);
      assert.equal(code, 2, line.join(' '));
      assert.match(said, words);
      assert.equal(printed, '');
    }
  });

  it('has every rule in the handbook, and no other', () => {
    const handbook = readFileSync(new URL('../../docs/checking.md', import.meta.url), 'utf8');
    const named = [...handbook.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
    assert.deepEqual(named.sort(), Object.keys(rules).sort());
  });
});
