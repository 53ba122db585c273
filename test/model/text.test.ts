/** Which words of a text a reader gets. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folded } from '../../src/model/folded.js';
import { speaks, wordingOf } from '../../src/model/text.js';

const free = { en: 'Free', es: 'Gratis', 'zh-Hans': '免费' };

describe('a text', () => {
  it('is given in the language that is wanted, else a near one, else English, else any', () => {
    for (const [wanted, value, language] of [
      ['es', 'Gratis', 'es'],
      ['es-MX', 'Gratis', 'es'],
      ['ES', 'Gratis', 'es'],
      ['zh', '免费', 'zh-Hans'],
      ['hmn', 'Free', 'en'],
      ['en-US', 'Free', 'en'],
    ] as const) {
      assert.deepEqual(wordingOf(free, wanted), { value, language });
    }
    assert.deepEqual(wordingOf({ so: 'Bilaash' }, 'es'), { value: 'Bilaash', language: 'so' });
  });

  it('takes a blank wording for a missing one', () => {
    assert.deepEqual(wordingOf({ en: 'Free', es: '  ' }, 'es'), { value: 'Free', language: 'en' });
    assert.equal(speaks({ es: ' ' }, 'es'), false);
    assert.equal(speaks({ 'es-MX': 'x' }, 'es'), true);
    assert.equal(speaks('x', 'es'), false);
  });

  it('names no language when it is a plain string', () => {
    assert.deepEqual(wordingOf('Free', 'es'), { value: 'Free', language: '' });
    assert.deepEqual(wordingOf(undefined, 'es'), { value: '', language: '' });
    assert.deepEqual(wordingOf({}, 'es'), { value: '', language: '' });
  });

  it('is compared without case, accents and kinds of apostrophe', () => {
    assert.equal(folded('GUÍA'), folded('guia'));
    assert.equal(folded('Ñandú'), 'nandu');
    assert.equal(folded('America’s'), folded("america's"));
  });
});
