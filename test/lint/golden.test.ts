/**
 * For each rule a small feed and the report that a keeper gets of it, word by word. Beside what is
 * wrong, most feeds hold what is nearly so and right. After a change of words: read the reports that
 * `UPDATE_GOLDEN=1 node --import tsx --test test/lint/golden.test.ts` writes, aloud.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { describe, it } from 'node:test';
import { asText } from '../../src/cli/report/text.js';
import { lint, rules } from '../../src/lint/index.js';

const folder = new URL('../fixtures/lint/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const now = Date.parse('2026-11-22T12:00:00Z');

/** What else than L-07 was asked for. */
const rows: Readonly<Record<string, string>> = {
  'dates-out-of-order': 'L-12',
  'notice-ended': 'L-12',
  'unverified-hotline': 'H-11',
  'picture-without-description': 'H-41',
  'gendered-words': 'Q-20',
  'reassuring-words': 'Q-14',
  'unsourced-guide': 'Q-16',
  'undated-guide': 'Q-16',
  'dead-end': 'Q-21',
  'unreachable-level': 'Q-21',
  'duplicate-link': 'R-36',
  'duplicate-title': 'R-36',
  'repeated-title': 'R-36',
  'no-way-to-reach': 'R-37',
  'name-is-address': 'R-37',
  'vague-link-text': 'R-37',
};

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

const reportOf = (name: string) => {
  const text = read(`${name}.json`);
  const findings = lint(text, { name: `${name}.json`, now });
  return {
    findings,
    report: asText(
      { checked: [{ name: `${name}.json`, kind: 'feed', text, findings }], unread: [] },
      false,
    ),
  };
};

if (env['UPDATE_GOLDEN'])
  for (const name of names) writeFileSync(new URL(`${name}.txt`, folder), reportOf(name).report);

describe('the rules of the linter', () => {
  it('has a golden file for each rule, but for the one that needs 5 MB', () => {
    assert.deepEqual(
      names.sort(),
      Object.keys(rules)
        .filter((rule) => rule !== 'too-large')
        .sort(),
    );
  });

  for (const name of names)
    it(`says of ${name} what the golden file says (${rows[name] ?? 'L-07'})`, () => {
      const { findings, report } = reportOf(name);
      assert.ok(
        findings.some(({ rule }) => rule === name),
        report,
      );
      assert.equal(report, read(`${name}.txt`));
    });

  it('refuses more than 5 MB as widgets do', () => {
    const text = (length: number) => {
      const feed = JSON.parse(read('notice-ended.json'));
      const rest = JSON.stringify({ ...feed, notice: undefined, _note: '' }).length;
      return JSON.stringify({ ...feed, notice: undefined, _note: 'x'.repeat(length - rest) });
    };
    const limit = 5 * 1024 * 1024;
    const found = (length: number) =>
      lint(text(length), { name: 'big.json', now }).map(({ rule }) => rule);
    assert.deepEqual(found(limit), []);
    assert.deepEqual(found(limit + 1), ['too-large']);
  });

  it('can be switched off, each by its name', () => {
    for (const name of names) {
      const disabled = new Set([name]);
      const left = lint(read(`${name}.json`), { name, now, disabled });
      assert.ok(!left.some(({ rule }) => rule === name), name);
    }
  });

  it('speaks in whole sentences, of which each says what to do', () => {
    for (const name of names)
      for (const { message, mend, rule } of reportOf(name).findings) {
        assert.match(message, /^["A-Z(‘“'`].*[.]$/s, `${rule}: ${message}`);
        assert.match(mend, /^[A-Z].*[.?]$/s, `${rule}: ${mend}`);
        assert.doesNotMatch(`${message} ${mend}`, /undefined|NaN|\[object| {2}/, message);
      }
  });

  it('gives each finding the place of the very value, or of the object that lacks it', () => {
    for (const name of names) {
      const lines = read(`${name}.json`)
        .replace(/^\uFEFF/, '')
        .split('\n');
      for (const { start, end, rule, pointer } of reportOf(name).findings) {
        assert.equal(start.line, end.line);
        const piece = lines[start.line - 1]!.slice(start.column - 1, end.column - 1);
        assert.ok(piece.trim() !== '', `${name} ${rule} ${pointer} ${start.line}:${start.column}`);
        if (rule === 'json-syntax') continue;
        const isWhole = /^(".*"|[[{]|-?[\d.]+|true|false|null)$/.test(piece);
        assert.ok(isWhole, `${name} ${rule} ${pointer}: ${piece}`);
      }
    }
  });
});
