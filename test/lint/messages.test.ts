/** What is said of what people type: it must be true, and what it tells to write must be right. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint } from '../../src/lint/index.js';

const now = Date.parse('2026-11-22T12:00:00Z');
const feed = {
  version: 1,
  name: 'A feed',
  publisher: { name: 'Agency' },
  dateModified: '2026-11-20T09:00:00-06:00',
  timeZone: 'America/Chicago',
};
const found = (text: string) => lint(text, { name: 'feed.json', now });

const session = (startDate: string) => ({
  ...feed,
  trainings: [{ id: 'a', name: 'A', sessions: [{ id: 's', startDate, endDate: startDate }] }],
});
const resource = (values: object) => ({
  ...feed,
  resources: [{ id: 'r', name: 'R', url: 'https://example.org/', ...values }],
});
const said = (document: object, rule: string) => {
  const one = found(JSON.stringify(document)).find((each) => each.rule === rule);
  return one ? `${one.message} ${one.mend}` : '';
};

describe('what is said of dates and times (L-07)', () => {
  for (const [typed, what, write] of [
    ['2027-02-18', /has no time of day/, '2027-02-18T09:00'],
    ['2027-02-18T9:00', /is not written as times are/, '2027-02-18T09:00'],
    ['2027-2-8 14:30', /is not written as times are/, '2027-02-08T14:30'],
    ['2027-02-30T09:00', /is no day of the calendar/, undefined],
    ['2027-02-30', /is no day of the calendar/, undefined],
    ['2027-02-18T24:00', /has a time that no clock shows/, undefined],
    ['2/18/2027 9 a.m.', /is no date that programs can read/, undefined],
  ] as const)
    it(`says of the time “${typed}” what is wrong with it, and a right one (L-07)`, () => {
      const words = said(session(typed), 'not-a-date');
      assert.match(words, what);
      if (!write) {
        assert.match(words, /from 00:00 to 23:59/);
        return;
      }
      assert.ok(words.includes(`"${write}"`), words);
      assert.equal(said(session(write), 'not-a-date'), '');
    });

  it('says of a day that it has a time, and of a moment that it has no zone (L-07)', () => {
    assert.match(
      said(resource({ verified: '2026-11-22T10:00' }), 'not-a-date'),
      /has a time, where a day stands alone.* Write "2026-11-22"\.$/,
    );
    assert.match(
      said(resource({ verified: '2026-1-2' }), 'not-a-date'),
      /has not all its digits.* Write "2026-01-02"\.$/,
    );
    assert.match(
      said({ ...feed, dateModified: '2026-11-20T09:00' }, 'not-a-date'),
      /does not say in which time zone it is meant.* "2026-11-20T09:00-06:00"\.$/,
    );
  });
});

describe('what is said of ages (L-07)', () => {
  for (const [typed, ages] of [
    ['12-May', '5-12'],
    ['05-dic', '5-12'],
    ['18-Nov', '11-18'],
    ['2026-05-12', '5-12'],
  ] as const)
    it(`knows “${typed}” for the date that a spreadsheet program makes of ${ages} (L-07)`, () => {
      const words = said(resource({ typicalAgeRange: typed }), 'wrong-type');
      assert.match(words, /is a date that a spreadsheet program has made of a range of ages/);
      assert.ok(words.includes(`"${ages}"`), words);
      assert.equal(said(resource({ typicalAgeRange: ages }), 'wrong-type'), '');
    });

  it('says of any other text that it is no range of ages, and what one is (L-07)', () => {
    const words = said(resource({ typicalAgeRange: 'teenagers' }), 'wrong-type');
    assert.match(words, /\(“teenagers”\) is no range of ages.*"12\+" or "11-18"/);
  });
});

describe('what is said of a text that is no JSON (L-07)', () => {
  const text = (line: string) =>
    `${JSON.stringify(feed).slice(0, -1)},\n"hotlines": [\n${line}\n]}`;

  it('finds the name of a field that has no closing quote, and blames nothing else (L-07)', () => {
    for (const line of [
      '{ "id": "a", "name": "A", "telephone: "1-888-373-7888" }',
      '{ "telephone: "1-888-373-7888", "id": "a", "name": "A" }',
      '{ "id": "a", "telephone: "call us", "name": "A" }',
    ]) {
      const findings = found(text(line));
      assert.deepEqual(
        findings.map(({ message }) => message),
        ['The name of the field telephone has no closing quote (").'],
        line,
      );
      assert.equal(findings[0]!.start.line, 3);
      assert.equal(findings[0]!.start.column, line.indexOf('"telephone') + 1);
      assert.match(findings[0]!.mend, /"telephone":/);
    }
  });

  it('takes neither a missing colon nor a quote within a text for that (L-07)', () => {
    const first = (line: string) => found(text(line))[0]!.message;
    assert.match(first('{ "telephone" "1-888-373-7888" }'), /there is no colon/);
    assert.match(first('{ "id": "a", "hours": "call: "now" or later" }'), /stands inside of it/);
  });
});
