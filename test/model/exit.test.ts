/** Where the quick exit leads, and which presses of Shift ask for it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Done, type Presses, destination, press } from '../../src/model/exit.js';

describe('where the exit leads (H-24)', () => {
  it('is somewhere of no interest, in the language of the page', () => {
    for (const language of ['en', 'en-US', 'hmn', 'ar', 'est'])
      assert.equal(destination('', language), 'https://www.weather.gov/');
    for (const language of ['es', 'es-MX', 'ES'])
      assert.equal(destination('', language), 'https://es.wikipedia.org/');
  });

  it('is what the page says, if that is https', () => {
    assert.equal(destination('https://example.org/a?b', 'es'), 'https://example.org/a?b');
    assert.equal(destination('http://localhost:8000/a', 'en'), 'http://localhost:8000/a');
    assert.equal(destination(' HTTPS://example.org', 'en'), 'https://example.org/');
    for (const wrong of [
      'http://example.org/',
      'http://localhost.example.org/',
      'javascript:alert(1)//https://',
      'https://',
      'https://exa mple.org/',
      '//example.org',
      '/weather',
      'data:text/html,x',
    ])
      assert.equal(destination(wrong, 'en'), 'https://www.weather.gov/', wrong);
  });
});

describe('pressing Shift (H-25)', () => {
  const never = () => false;
  const key = (type: string, timeStamp: number, more: Partial<Done> = {}): Done => ({
    type,
    timeStamp,
    key: 'Shift',
    code: 'ShiftLeft',
    ...more,
  });
  const down = (at: number, more?: Partial<Done>) => key('keydown', at, more);
  const up = (at: number, more?: Partial<Done>) => key('keyup', at, more);
  const right = { code: 'ShiftRight' };
  const after = (events: Done[], busy = never) =>
    events.reduce<Presses>((before, event) => press(before, event, busy), { times: [] }).times
      .length;
  const tap = (at: number, more?: Partial<Done>) => [down(at, more), up(at + 80, more)];

  it('counts what goes down and up by itself, the left one or the right one', () => {
    assert.equal(after([...tap(0), ...tap(300), ...tap(600)]), 3);
    assert.equal(after([...tap(0), ...tap(300, right), ...tap(600)]), 3);
    assert.equal(after([down(0)]), 0);
    assert.equal(after([up(0), up(100), up(200)]), 0);
  });

  it('counts those of the last five seconds', () => {
    assert.equal(after([...tap(0), ...tap(2400), ...tap(4900)]), 3);
    assert.equal(after([...tap(0), ...tap(2500), ...tap(5001)]), 2);
    assert.equal(after([...tap(0), ...tap(3000), ...tap(5500), ...tap(6000)]), 3);
  });

  it('does not count one that is held, or used with something else', () => {
    const a = { key: 'A', code: 'KeyA' };
    assert.equal(after([down(0), down(500, { repeat: true }), up(600)]), 0);
    assert.equal(after([down(0), down(50, a), up(100, a), up(150)]), 0);
    assert.equal(after([down(0), down(50, a), up(100), up(150, a)]), 0);
    assert.equal(after([down(0), { type: 'pointerdown', timeStamp: 50 }, up(100)]), 0);
    assert.equal(after([down(0), { type: 'wheel', timeStamp: 50 }, up(100)]), 0);
    for (const other of ['ctrlKey', 'altKey', 'metaKey'])
      assert.equal(after(tap(0, { [other]: true })), 0);
  });

  it('does not take both at once for two', () => {
    assert.ok(after([down(0), down(10, right), up(100), up(110, right)]) < 2);
    assert.ok(after([down(0), down(10, right), up(100, right), up(110)]) < 2);
  });

  it('does not count keyboards on a screen, nor Shift in use for writing', () => {
    assert.equal(after(tap(0, { code: '' })), 0);
    assert.equal(
      after(tap(0), () => true),
      0,
    );
  });

  it('goes on after a key whose release went elsewhere', () => {
    assert.equal(after([down(0), ...tap(1000), ...tap(2000), ...tap(3000), ...tap(4000)]), 4);
  });
});
