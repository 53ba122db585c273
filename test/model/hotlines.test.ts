/** Which line is shown, and how its numbers are dialled. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dialled, helpLine, smsLink } from '../../src/model/hotlines.js';

const known = {
  hotline: { id: 'national', name: 'Nacional', telephone: '1-888-373-7888', hours: 'Siempre' },
  emergency: { telephone: '911' },
};
const now = Date.parse('2026-11-22T12:00:00Z');
const ask = { language: 'es', now };
const other = { id: 'county', name: { en: 'County' }, telephone: '555-010-0000' };

describe('the line to show', () => {
  it('is the one in the code until a feed has come, and when a feed has none (H-01)', () => {
    assert.deepEqual(helpLine(undefined, known, ask).hotline, known.hotline);
    assert.deepEqual(
      helpLine({ hotlines: [], emergency: undefined }, known, ask).hotline,
      known.hotline,
    );
    assert.deepEqual(helpLine({ hotlines: [], emergency: undefined }, known, ask).emergency, {
      telephone: '911',
    });
  });

  it('is the first of the feed, or the one that the page names', () => {
    const feed = { hotlines: [other, { ...other, id: 'second' }], emergency: undefined };
    assert.equal(helpLine(feed, known, ask).hotline.id, 'county');
    const named = helpLine(feed, known, { ...ask, id: 'second' });
    assert.equal(named.hotline.id, 'second');
    assert.equal(named.unknown, false);
    const absent = helpLine(feed, known, { ...ask, id: 'third' });
    assert.equal(absent.hotline.id, 'county');
    assert.equal(absent.unknown, true);
  });

  it('borrows the words of the code where the feed has the same line in other languages only', () => {
    const same = {
      id: 'x',
      name: { en: 'National' },
      telephone: '+1 (888) 373-7888',
      hours: { en: 'Always', es: 'A toda hora' },
    };
    const { hotline } = helpLine({ hotlines: [same], emergency: undefined }, known, ask);
    assert.equal(hotline.name, 'Nacional');
    assert.deepEqual(hotline.hours, same.hours);
    assert.deepEqual(
      helpLine({ hotlines: [other], emergency: undefined }, known, ask).hotline.name,
      other.name,
    );
  });

  it('is overdue for a check after 90 days, and never without a date (H-11)', () => {
    const age = (verified?: string) =>
      helpLine(
        { hotlines: [{ ...other, ...(verified ? { verified } : {}) }], emergency: undefined },
        known,
        ask,
      ).overdue;
    assert.equal(age('2026-08-24'), undefined);
    assert.equal(age('2026-08-23'), 91);
    assert.equal(age(), undefined);
    assert.equal(age('2027-01-01'), undefined);
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
