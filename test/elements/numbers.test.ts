/**
 * Numbers as a reader meets them, in each language: how many, in words that hold for none, one and
 * two; languages in a row; telephone numbers.
 */
import { expect } from '@open-wc/testing';
import { ready, smallFeed } from '../../stories/states.js';
import { deepQuery, deepQueryAll, deepText, quietConsole, settled, until } from '../helpers.js';
import { draw as drawBanner } from './hotline-banner.js';
import { cleanStores, course, draw as drawCourse } from './module-progress.js';
import { draw as drawGrid } from './resource-grid.js';
import { draw as drawSessions, feedWith, session } from './upcoming-sessions.js';

const languages = ['en', 'es', 'hmn'] as const;

/** One English sentence or label, and how it reads in the other two. */
const words: Record<string, Record<(typeof languages)[number], string>> = {
  done: {
    en: 'Modules done: {0} of {1}',
    es: 'Módulos completados: {0} de {1}',
    hmn: 'Ua tiav {0} ntawm {1} ntu kawm',
  },
  found: {
    en: 'Resources shown: {0} of {0}',
    es: 'Recursos mostrados: {0} de {0}',
    hmn: 'Cov peev txheej qhia: {0} ntawm {0}',
  },
  none: {
    en: 'No resources found',
    es: 'No se encontraron recursos',
    hmn: 'Nrhiav tsis pom peev txheej',
  },
  minutes: { en: 'about {0} min', es: 'aprox. {0} min', hmn: 'kwv yees {0} feeb' },
  listed: { en: 'Shown: {0} of {0}', es: 'Mostrando {0} de {0}', hmn: 'Qhia: {0} ntawm {0}' },
  past: {
    en: 'Past trainings ({0})',
    es: 'Capacitaciones pasadas ({0})',
    hmn: 'Cov kev cob qhia dhau los ({0})',
  },
};
const said = (what: string, lang: (typeof languages)[number], ...values: number[]) =>
  words[what]![lang].replace(/{(\d)}/g, (_, at) => `${values[at]}`);

const modules = ['one', 'two'].map((id) => ({ id, name: `Part ${id}` }));
const resources = ['Apple', 'Apple pie'].map((name, at) => ({
  id: `r${at}`,
  name,
  url: `https://example.org/${at}`,
  timeRequired: `PT${at + 1}M`,
  inLanguage: ['es', 'en', 'hmn'].slice(0, at + 2),
  telephone: '608-555-0100',
}));

describe('numbers', () => {
  quietConsole();
  afterEach(cleanStores);

  for (const lang of languages) {
    it(`of modules done, none, one and two, of one and of two: ${lang} (L-58)`, async () => {
      for (const all of [1, 2]) {
        const state = course({ id: `course-${all}-${lang}`, modules: modules.slice(0, all) });
        const element = await drawCourse({ lang, storage: 'none' }, state);
        for (let done = 0; done <= all; done++) {
          if (done) element.complete(modules[done - 1]!.id);
          await settled(element);
          const expected = said('done', lang, done, all);
          expect(deepText(deepQuery(element, '[part=progress]')!)).to.equal(expected);
          const bar = deepQuery(element, '[part=bar]')!;
          expect(bar.getAttribute('aria-valuetext')).to.equal(expected);
        }
      }
    });

    it(`of resources found, two, one and none: ${lang} (L-58)`, async () => {
      const grid = await drawGrid(ready(smallFeed({ resources })), { lang });
      const search = deepQuery<HTMLInputElement>(grid, '#query')!;
      for (const [query, count] of [
        ['', 2],
        ['apple pie', 1],
        ['zzz', 0],
      ] as const) {
        search.value = query;
        search.dispatchEvent(new Event('input', { bubbles: true }));
        const expected = count ? said('found', lang, count) : said('none', lang);
        const whole = expected + (query && ` · “${query}”`);
        const status = deepQuery(grid, '[part=status]')!;
        await until(() => deepText(status) === whole).catch(() => {});
        expect(deepText(status)).to.equal(whole);
      }
    });

    it(`of minutes, and languages in a row: ${lang} (L-58)`, async () => {
      const grid = await drawGrid(ready(smallFeed({ resources })), { lang });
      deepQuery(grid, '[part=tools] summary')!.click();
      await until(() => deepQuery(grid, 'select'));
      const cards = deepQueryAll(grid, '[part=card]').map((card) => deepText(card));
      for (const [at, card] of cards.entries())
        expect(card).to.contain(said('minutes', lang, at + 1));
      const table = await drawGrid(ready(smallFeed({ resources })), { lang, layout: 'table' });
      await until(() => deepQuery(table, 'td'));
      const rows = deepQueryAll(table, 'tbody tr').map((row) => deepText(row));
      const lists =
        lang === 'es'
          ? ['español e inglés', 'español, inglés y hmong']
          : ['Spanish and English', 'Spanish, English, and Hmong'];
      // WebKit gives names of languages a capital letter, in Spanish too.
      const alike = (text: string) => text.toLowerCase();
      for (const [at, row] of rows.entries()) expect(alike(row)).to.contain(alike(lists[at]!));
    });

    it(`of sessions, to come and over: ${lang} (L-58)`, async () => {
      const dates = (year: number, count: number) =>
        Array.from({ length: count }, (_, at) =>
          session(`s${year}-${at}`, `${year}-09-1${at}T09:00`, `${year}-09-1${at}T10:00`, {
            attendanceMode: at ? 'online' : 'onsite',
          }),
        );
      for (const count of [1, 2]) {
        const list = await drawSessions(
          feedWith([...dates(2023, count), ...dates(2024, 6)]),
          { 'as-of': '2024-09-01' },
          lang,
        );
        expect(deepText(deepQuery(list, '[part=past] summary')!)).to.equal(
          said('past', lang, count),
        );
        await until(() => deepQuery(list, '[part=count]'));
        const select = deepQuery<HTMLSelectElement>(list, '[part=controls] select')!;
        select.value = 'onsite';
        select.dispatchEvent(new Event('change', { bubbles: true }));
        await settled(list);
        expect(deepText(deepQuery(list, '[part=count]')!)).to.equal(said('listed', lang, 1));
      }
    });

    it(`of telephones stand as their keeper writes them and are dialled in full: ${lang} (L-58)`, async () => {
      const written = {
        '1-888-373-7888': '+18883737888',
        '(608) 555-0100': '+16085550100',
        '988': '988',
      };
      for (const [telephone, dialled] of Object.entries(written)) {
        const hotlines = [{ id: 'line', name: 'A line', telephone }];
        const banner = await drawBanner(ready(smallFeed({ hotlines })), { lang });
        const call = deepQuery<HTMLAnchorElement>(banner, '[part=call]')!;
        expect(call.getAttribute('href')).to.equal(`tel:${dialled}`);
        const number = deepQuery(call, '.number')!;
        expect(number.textContent).to.equal(telephone);
        // Neither a browser that translates nor a name for screen readers says another one.
        expect(number.translate).to.equal(false);
        expect(call.hasAttribute('aria-label')).to.equal(false);
      }
    });
  }
});
