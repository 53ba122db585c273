/** Which line is shown, and how its numbers are dialled. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { helpLines, overdue, smsLink } from '../../src/model/hotlines.js';
import { noticesAt } from '../../src/model/notices.js';
import { dialled } from '../../src/model/telephone.js';

const known = {
  hotline: {
    id: 'national',
    name: { es: 'Nacional' },
    telephone: '1-888-373-7888',
    hours: { es: 'Siempre' },
    languages: { es: 'Muchos' },
  },
  emergency: { telephone: '911', description: { es: '¿Peligro?' } },
};
const now = Date.parse('2026-11-22T12:00:00Z');
const other = { id: 'county', name: { en: 'County' }, telephone: '555-010-0000' };
const first = (hotlines: Parameters<typeof helpLines>[0] & object, id?: string) =>
  helpLines(hotlines, known, id).hotlines[0]!;

describe('the lines to show', () => {
  it('are the one in the code until a feed has come, and when a feed has none (H-01)', () => {
    for (const feed of [undefined, { hotlines: [], emergency: undefined }]) {
      const { hotlines, emergency, unknown } = helpLines(feed, known);
      assert.deepEqual(hotlines, [known.hotline]);
      assert.deepEqual(emergency, known.emergency);
      assert.equal(unknown, false);
    }
  });

  it('are all of the feed in its order, or the one that the page names (H-09)', () => {
    const feed = { hotlines: [other, { ...other, id: 'second' }], emergency: undefined };
    const ids = (id?: string) => helpLines(feed, known, id).hotlines.map((line) => line.id);
    assert.deepEqual(ids(), ['county', 'second']);
    assert.deepEqual(ids('second'), ['second']);
    assert.equal(helpLines(feed, known, 'second').unknown, false);
    assert.deepEqual(ids('third'), ['county', 'second']);
    assert.equal(helpLines(feed, known, 'third').unknown, true);
    assert.equal(helpLines(undefined, known, 'third').unknown, false);
  });

  it('borrow the words of the code in languages that the feed’s same line lacks', () => {
    const same = {
      id: 'x',
      name: { en: 'National' },
      telephone: '+1 (888) 373-7888',
      hours: { en: 'Always', 'es-MX': 'A toda hora' },
    };
    const { name, hours, languages } = first({ hotlines: [same], emergency: undefined });
    assert.deepEqual(name, { en: 'National', es: 'Nacional' });
    assert.deepEqual(hours, same.hours);
    assert.equal(languages, undefined);
    assert.deepEqual(first({ hotlines: [other], emergency: undefined }).name, other.name);
  });

  it('keep the feed’s number for danger, whatever language its words are in', () => {
    const danger = { telephone: '112', description: { en: 'Danger?' } };
    const { emergency } = helpLines({ hotlines: [], emergency: danger }, known);
    assert.deepEqual(emergency, {
      telephone: '112',
      description: { en: 'Danger?', es: '¿Peligro?' },
    });
  });
});

describe('a check', () => {
  it('is overdue after 90 days, and never without a date (H-11)', () => {
    const age = (verified?: string) => overdue({ ...other, ...(verified && { verified }) }, now);
    assert.equal(age('2026-08-24'), undefined);
    assert.equal(age('2026-08-23'), 91);
    assert.equal(age(), undefined);
    assert.equal(age('2027-01-01'), undefined);
  });
});

describe('a notice', () => {
  const text = 'Texting is down.';
  const [from, until] = ['2026-11-22T13:00:00Z', '2026-11-22T09:00:00-06:00'] as const;
  const at = (time: string) => Date.parse(`2026-11-22T${time}Z`);

  it('stands from its start until its end, and tells when that changes (H-39)', () => {
    const notice = { text, showFrom: from, showUntil: until };
    for (const [time, count, changes] of [
      ['12:59:59', 0, at('13:00')],
      ['13:00', 1, at('15:00')],
      ['14:59:59', 1, at('15:00')],
      ['15:00', 0, Infinity],
    ] as const) {
      const { shown, changes: next } = noticesAt(notice, at(time));
      assert.deepEqual([shown.length, next], [count, changes], time);
    }
  });

  it('stands always without times, with one alone as far as that says (H-39)', () => {
    assert.deepEqual(noticesAt({ text }, now), { shown: [{ text }], changes: Infinity });
    assert.deepEqual(noticesAt(undefined, now), { shown: [], changes: Infinity });
    assert.equal(noticesAt({ text, showFrom: from }, at('20:00')).shown.length, 1);
    assert.equal(noticesAt({ text, showUntil: until }, 0).shown.length, 1);
  });

  it('of one feed does not hide that of another (H-39)', () => {
    const over = { text: 'Over.', showUntil: from };
    const { shown } = noticesAt([{ text }, undefined, over], at('14:00'));
    assert.deepEqual(shown, [{ text }]);
  });
});

describe('a number', () => {
  it('is dialled in full (H-03)', () => {
    for (const [shown, number] of [
      ['1-888-373-7888', '+18883737888'],
      ['888-373-7888', '+18883737888'],
      ['(414) 220-SAFE', '+14142207233'],
      ['1-800-THE-LOST', '+18008435678'],
      ['1-800-RUNAWAY', '+18007862929'],
      ['+52 55 1234 5678', '+525512345678'],
      ['911', '911'],
      ['988', '988'],
      ['233733', '233733'],
    ] as const) {
      assert.equal(dialled(shown), number);
    }
  });

  it('is texted with a keyword in the form that iOS and Android both read (H-04)', () => {
    assert.equal(smsLink('233733', ''), 'sms:233733');
    assert.equal(smsLink('233733', 'HELP'), 'sms:233733?&body=HELP');
    assert.equal(smsLink('233733', 'ayuda & más'), 'sms:233733?&body=ayuda%20%26%20m%C3%A1s');
  });
});
