/**
 * What the guidance says, over random guides and sets of ticks and in all shipped words. The view is
 * read as the text it comes to: no page is needed for that.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Guide } from '../../src/feed/sections/guide.js';
import { checkView } from '../../src/elements/indicator-check/aht-indicator-check.view.js';
import { speaking, wordsFor } from '../../src/i18n/words.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What may be said nowhere: that a worry is small, or that nothing needs to be done. */
const denied =
  /low(er)?[ -]risk|no[ -]risk|not at risk|\bsafe(ly)?\b|harmless|all clear|nothing to worry|no need to (report|worry)|need not report|\bscore|negative result|bajo riesgo|(sin|ningún) riesgo|a salvo|fuera de peligro|no (es necesario|hace falta) reportar/i;

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** The text that a template comes to. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  if (value && typeof value === 'object' && 'strings' in value && 'values' in value) {
    const { strings, values } = value as { strings: string[]; values: unknown[] };
    return strings
      .map((string, at) => {
        const attribute = /=$/.test(string);
        return string + (attribute ? '""' : at < values.length ? textOf(values[at]) : '');
      })
      .join('');
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const wordsOf = (guide: Guide, ticked: ReadonlySet<string>): string => {
  const nothing = () => {};
  const view = checkView(guide, {
    ticked,
    cleared: false,
    partial: false,
    paper: false,
    step: 0,
    extras: null,
    host: { headingLevel: 2 } as never,
    tick: nothing,
    clear: nothing,
    go: nothing,
  });
  return textOf(view)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
};

function randomGuide(random: () => number): Guide {
  const some = (most: number) => 1 + Math.floor(random() * most);
  const levels = Array.from({ length: some(4) }, (_, at) => ({
    id: `level-${at}`,
    name: `Step ${at}.`,
    advice: `Advice ${at}.`,
    actions: [{ name: `Do ${at}.`, ...(random() < 0.5 ? { telephone: '211' } : {}) }],
    ...(random() < 0.5 ? { minimum: some(4) } : {}),
  }));
  const indicators = Array.from({ length: some(14) }, (_, at) => ({
    id: `seen-${at}`,
    text: 'Seen.',
    level: `level-${Math.floor(random() * levels.length)}`,
  }));
  const notices = random() < 0.5 ? ['Keep calm.'] : [];
  return { name: 'A guide', levels, indicators, notices };
}

const wisconsin = JSON.parse(read('src/feed/wisconsin.json')).guide as Guide;

describe('the words of the guidance', () => {
  it('end with the duty to report and the hotline and play nothing down, for 10,000 random sets of ticks (Q-14)', async () => {
    await wordsFor('es');
    const random = seeded(7);
    const ends = {
      en: /If you are a mandated reporter, report a suspicion right away\. You do not need proof\. In danger now\? 911/,
      es: /Si la ley le obliga a reportar.*911/,
    } as const;
    const reached = new Set<string>();
    for (let turn = 0; turn < 10_000; turn++) {
      const guide = turn % 50 ? randomGuide(random) : wisconsin;
      const density = random();
      const ticked = new Set(guide.indicators.map(({ id }) => id).filter(() => random() < density));
      const words = turn % 4 ? 'en' : 'es';
      const text = speaking({ wanted: words, words }, () => wordsOf(guide, ticked));
      // The last of them is the way there, in the bar.
      const title = words === 'en' ? 'What to do' : 'Qué hacer';
      const guidance = text.slice(text.lastIndexOf(title, text.lastIndexOf(title) - 1));
      assert.match(guidance, ends[words]);
      assert.match(guidance, /1-888-373-7888/);
      assert.doesNotMatch(text, denied);
      reached.add(
        /Step \d|Nothing is ticked|no step for these ticks|Talk with the school social worker or counselor now|Report your suspicion|Act now/.exec(
          guidance,
        )?.[0] ?? '',
      );
    }
    // The sets were of all kinds: none ticked, no step, and each of the steps.
    for (const kind of [
      'Nothing is ticked',
      'no step for these ticks',
      'Step 0',
      'Step 3',
      'Talk with the school social worker or counselor now',
      'Report your suspicion',
      'Act now',
    ])
      assert.ok(reached.has(kind), kind);
  });

  it('play nothing down in any shipped text, in English and Spanish (Q-14)', () => {
    const shipped = [
      ...['es', 'hmn'].flatMap((language) =>
        [
          ...read(`locales/${language}.xlf`).matchAll(/<(source|target)[^>]*>([\s\S]*?)<\/\1>/g),
        ].map(([, , text]) => text!),
      ),
      ...[...JSON.stringify(wisconsin).matchAll(/"(?:en|es)":"((?:[^"\\]|\\.)*)"/g)].map(
        ([, text]) => text!,
      ),
    ];
    assert.ok(shipped.length > 400, `${shipped.length} texts`);
    for (const text of shipped) assert.doesNotMatch(text, denied);
  });

  it('are caught by the list of what may not be said', () => {
    for (const text of ['This is low risk.', 'You need not report.', 'Bajo riesgo', 'a score of 3'])
      assert.match(text, denied);
  });
});
