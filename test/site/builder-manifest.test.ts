/** What the builder asks for, held against the manifest, and its Spanish against its English. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Loose, offersFor } from '../../src/site/builder/facts.js';
import { type Manifest, widgetsOf } from '../../src/site/builder/manifest.js';
import { optionWords, spanishOptions, widgetWords } from '../../src/site/builder/option-words.js';
import { outputWords } from '../../src/site/builder/output-words.js';
import { systems } from '../../src/site/builder/systems.js';
import { forms } from '../../src/site/builder/wish.js';
import { fixed, said } from '../../src/site/builder/words.js';

const text = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(text('custom-elements.json')) as Manifest;
const widgets = widgetsOf(manifest);
const help = JSON.parse(text('src/feed/wisconsin.json')) as Loose;
const optionOf = (tag: string, name: string) =>
  widgets.find((one) => one.tag === tag)!.options.find((one) => one.name === name)!;

describe('the options of the builder', () => {
  it('are those of the manifest, each and every one (L-34)', () => {
    const declared = manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ tagName, attributes = [] }) =>
        attributes
          // Asked for once, above the options: they mean the same for all.
          .filter(({ name }) => !['feed', 'lang', 'heading-level'].includes(name))
          .map(({ name }) => `${tagName} ${name}`),
      );
    assert.ok(declared.length > 25);
    assert.deepEqual(
      widgets.flatMap(({ tag, options }) => options.map(({ name }) => `${tag} ${name}`)).sort(),
      declared.sort(),
    );
    assert.equal(widgets[0]!.tag, 'aht-hotline-banner');
  });

  it('know what may be put into them (L-34)', () => {
    const kinds: [string, string, string, string, string[]][] = [
      ['aht-hotline-banner', 'collapsible', 'flag', '', []],
      ['aht-hotline-banner', 'quick-exit', 'choice', '', ['', 'no-shortcut']],
      ['aht-hotline-banner', 'exit-url', 'address', '', []],
      ['aht-hotline-banner', 'placement', 'choice', 'inline', ['top', 'bottom']],
      ['aht-hotline-banner', 'tone', 'choice', '', ['quiet']],
      ['aht-indicator-check', 'layout', 'choice', 'list', ['steps']],
      ['aht-resource-grid', 'page-size', 'number', '24', []],
      ['aht-resource-grid', 'sort', 'choice', 'curated', ['name', 'newest']],
      ['aht-resource-grid', 'category', 'text', '', []],
      ['aht-module-progress', 'storage', 'choice', 'session', ['none', 'local']],
      ['aht-upcoming-sessions', 'structured-data', 'choice', 'on', ['off']],
    ];
    for (const [tag, name, kind, initial, choices] of kinds) {
      const option = optionOf(tag, name);
      assert.deepEqual(
        [option.kind, option.default, [...option.choices]],
        [kind, initial, choices],
        name,
      );
    }
  });

  it('offer the ids of the feed by their names (L-34)', () => {
    const names = (attribute: string, language = 'en', training?: string) =>
      offersFor(attribute, help, language, training);
    assert.deepEqual(names('audience', 'es')[0], {
      value: 'school-staff',
      name: 'Personal escolar',
    });
    assert.equal(names('current').length, 6);
    assert.deepEqual(
      names('language')
        .map(({ value }) => value)
        .slice(0, 1),
      ['en'],
    );
    assert.deepEqual(names('page-size'), []);
    for (const strange of [{}, { terms: [], resources: 7, trainings: [null, 'x'] }])
      for (const attribute of ['category', 'language', 'training', 'current', 'hotline'])
        assert.deepEqual(offersFor(attribute, strange, 'en'), []);
  });
});

describe('the words of the builder', () => {
  it('have Spanish for every option and every widget (L-34)', () => {
    for (const { tag, options } of widgets) {
      for (const words of [widgetWords.en, widgetWords.es]) assert.ok(words[tag], tag);
      for (const words of [outputWords.en, outputWords.es])
        assert.ok((words.titles as Record<string, string>)[tag], tag);
      for (const option of options) {
        const words = optionWords(tag, option, 'es');
        assert.equal(words.lang, 'es', `${tag} ${option.name} has no Spanish`);
        // Values stay as they are written.
        for (const choice of option.choices.filter(Boolean))
          if (option.kind === 'choice' && words.meaning.includes('`'))
            assert.ok(words.meaning.includes(choice), `${option.name}: ${choice}`);
      }
    }
    const known = widgets.flatMap(({ tag, options }) =>
      options.map(({ name }) => `${tag} ${name}`),
    );
    assert.deepEqual(
      Object.keys(spanishOptions).filter((key) => !known.includes(key)),
      [],
    );
  });

  it('have Spanish for every word of the page, and none for words that are gone (L-34)', () => {
    const page = text('src/site/builder.html');
    const used = [...page.matchAll(/data-word(?:-label)?="(\w+)"/g)].map(([, key]) => key!);
    assert.deepEqual(Object.keys(fixed).sort(), [...new Set(used)].sort());
    assert.deepEqual(Object.keys(said.es), Object.keys(said.en));
  });

  it('say of every system what to use, and that it was not tried where it was not (L-33)', () => {
    const wanted =
      /wordpress|drupal|google|wix|squarespace|sharepoint|finalsite|apptegy|edlio|blackboard|canvas/g;
    const ids = systems.map(({ id }) => id);
    assert.equal(new Set(ids.join(' ').match(wanted)).size, 11);
    for (const { id, form, source, en, es } of systems) {
      assert.ok(forms.includes(form), id);
      assert.ok(en.name && es.name && en.why && es.why, id);
      if (id !== 'html') assert.match(en.tried, /not (in )?(this|the) system itself/, id);
      if (source) assert.match(source, /^https:\/\//);
      else if (id !== 'html') assert.match(en.why, /No public document was found/, id);
    }
  });
});
