/** The list of sessions when it is long, short, narrow, on paper or linked to. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defaultFeed, ready, smallFeed } from '../../stories/states.js';
import {
  axe,
  consoleSpy,
  deepQuery,
  deepQueryAll,
  deepText,
  emulate,
  engine,
  noSidewaysScroll,
  quietConsole,
  settled,
  until,
} from '../helpers.js';
import {
  type FakeTime,
  draw,
  fakeTime,
  feedWith,
  feedWithOne,
  headings,
  names,
  now,
  session,
  summary,
  tag,
  texts,
} from './upcoming-sessions.js';

/** So many sessions, one a day from 2 September 2024. */
const days = (count: number, more: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2024, 8, 2 + index)).toISOString().slice(0, 10);
    return session(`s${index}`, `${day}T09:00`, `${day}T10:00`, {
      url: `https://example.org/${index}`,
      ...more(index),
    });
  });

const shown = (list: Element) => deepQueryAll(list, '[part=session]').length;
const count = (list: Element) => texts(list, '[part=count]')[0];
const more = (list: Element) => deepQuery<HTMLButtonElement>(list, '[part=more]');
const focused = (list: Element) => deepText(list.shadowRoot!.activeElement!);

describe(`${tag}, long`, () => {
  quietConsole();
  let clock: FakeTime;
  beforeEach(() => {
    clock = fakeTime(now);
  });
  afterEach(() => clock.restore());

  it('shows twenty, then twenty more, says how many, and goes to the first that is new (S-22)', async () => {
    const list = await draw(feedWith(days(50)));
    expect(shown(list)).to.equal(20);
    expect(more(list)!.textContent!.trim()).to.equal('Show more (20)');
    expect(count(list)).to.equal('Shown: 20 of 50');
    more(list)!.focus();
    await sendKeys({ press: 'Enter' });
    expect(shown(list)).to.equal(40);
    expect(focused(list)).to.equal('Sunday, September 22, 2024');
    expect(count(list)).to.equal('Shown: 40 of 50');
    expect(more(list)!.textContent!.trim()).to.equal('Show more (10)');
    await sendKeys({ press: 'Tab' });
    expect(focused(list)).to.match(/^Register ?: Responding well, Sunday, September 22/);
    more(list)!.click();
    await settled(list);
    expect([shown(list), more(list)]).to.deep.equal([50, null]);
    expect(deepQuery(list, '[part=count]')!.getAttribute('role')).to.equal('status');
  });

  it('shows as many as `limit` says, and so many more each time (S-22)', async () => {
    const list = await draw(feedWith(days(5)), { limit: '2' });
    expect([shown(list), more(list)!.textContent!.trim()]).to.deep.equal([2, 'Show more (2)']);
    more(list)!.click();
    await settled(list);
    expect([shown(list), more(list)!.textContent!.trim()]).to.deep.equal([4, 'Show more (1)']);
    list.limit = 5;
    await settled(list);
    expect([shown(list), more(list)]).to.deep.equal([5, null]);
  });

  it('finds by every word, in the name, the place and the date, and tells how many (S-45)', async () => {
    const list = await draw(
      feedWith(
        days(16, (index) => ({
          ...(index === 3 && { name: 'Áfter hours' }),
          location: { name: index % 2 ? 'Town Hall' : 'Library' },
        })),
      ),
    );
    const search = deepQuery<HTMLInputElement>(list, 'input[type=search]')!;
    search.focus();
    await sendKeys({ type: 'hall' });
    await until(() => shown(list) === 8);
    expect(count(list)).to.equal('Shown: 8 of 8');
    expect(list.shadowRoot!.activeElement).to.equal(search);
    await sendKeys({ type: ' after' });
    await until(() => shown(list) === 1);
    expect(headings(list, 4)).to.deep.equal(['Thursday, September 5, 2024']);
    search.value = 'nobody';
    search.dispatchEvent(new Event('input'));
    await settled(list);
    expect(count(list)).to.equal('Shown: 0 of 0');
    expect(deepText(list)).to.contain('No matches. Try fewer or other words, or fewer filters.');
    search.value = 'september 10';
    search.dispatchEvent(new Event('input'));
    await settled(list);
    expect(headings(list, 4)).to.deep.equal(['Tuesday, September 10, 2024']);
    await sendKeys({ press: 'Enter' });
    expect(shown(list)).to.equal(1);
    search.value = '';
    search.dispatchEvent(new Event('input'));
    await settled(list);
    expect(shown(list)).to.equal(16);
  });

  it('says each result of a search anew, though it be the same (S-45)', async () => {
    const list = await draw(feedWith(days(16)));
    const search = deepQuery<HTMLInputElement>(list, 'input[type=search]')!;
    const said: string[] = [];
    for (const query of ['s', 'se', 'sep']) {
      search.value = query;
      search.dispatchEvent(new Event('input'));
      await settled(list);
      said.push(deepQuery(list, '[part=count]')!.textContent!);
    }
    expect(said[0]).to.not.equal(said[1]);
    expect(said[1]).to.not.equal(said[2]);
  });

  it('has no search box up to fifteen sessions, and no form up to five (S-45)', async () => {
    const mixed = (index: number) => ({ attendanceMode: index % 2 ? 'online' : 'onsite' });
    const boxes = (list: Element) => [
      deepQueryAll(list, 'input').length,
      deepQueryAll(list, 'select').length,
    ];
    expect(boxes(await draw(feedWith(days(16, mixed))))).to.deep.equal([1, 1]);
    expect(boxes(await draw(feedWith(days(15, mixed))))).to.deep.equal([0, 1]);
    expect(boxes(await draw(feedWith(days(5, mixed))))).to.deep.equal([0, 0]);
    expect(boxes(await draw(feedWith(days(15))))).to.deep.equal([0, 0]);
  });

  it('filters by audience and by how people take part, where that narrows anything (S-23)', async () => {
    const state = ready(
      smallFeed({
        terms: {
          audience: [
            { id: 'staff', name: { en: 'School staff', es: 'Personal escolar' } },
            { id: 'parents', name: { en: 'Parents', es: 'Padres' } },
            { id: 'nobody', name: 'Nobody' },
          ],
        },
        trainings: [
          {
            id: 't',
            name: 'T',
            audience: ['staff'],
            sessions: days(8, (index) => ({
              attendanceMode: ['online', 'onsite', 'mixed', 'onsite'][index % 4],
              ...(index < 3 && { audience: ['parents'] }),
            })),
          },
        ],
      }),
    );
    const list = await draw(state);
    const [audience, type] = deepQueryAll<HTMLSelectElement>(list, 'select') as [
      HTMLSelectElement,
      HTMLSelectElement,
    ];
    const options = (select: HTMLSelectElement) =>
      [...select.options].map(({ text }) => text.trim());
    expect(options(audience)).to.deep.equal(['All', 'School staff', 'Parents']);
    expect(options(type)).to.deep.equal(['All', 'In person', 'Online']);
    expect([audience, type].map((select) => deepText(select.labels![0]!))).to.satisfy(
      ([one, other]: string[]) => one!.startsWith('For whom') && other!.startsWith('Type'),
    );
    const choose = async (select: HTMLSelectElement, value: string) => {
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await settled(list);
      return [shown(list), count(list)];
    };
    expect(await choose(audience, 'parents')).to.deep.equal([3, 'Shown: 3 of 3']);
    expect(await choose(type, 'online')).to.deep.equal([2, 'Shown: 2 of 2']);
    expect(await choose(audience, '')).to.deep.equal([4, 'Shown: 4 of 4']);
    expect(await choose(type, '')).to.deep.equal([8, 'Shown: 8 of 8']);
    const fixed = await draw(state, { audience: 'staff' });
    expect(deepQueryAll(fixed, 'select').length).to.equal(0);
  });

  it('filters by the language that is spoken, where sessions differ (S-23)', async () => {
    const list = await draw(
      feedWith(days(8, (index) => ({ inLanguage: index % 4 ? ['en'] : ['es', 'en'] }))),
    );
    const [language] = deepQueryAll<HTMLSelectElement>(list, 'select');
    expect(deepText(language!.labels![0]!)).to.match(/^Language/);
    // Those in English are all: that would narrow nothing.
    expect([...language!.options].map(({ text }) => text.trim())).to.deep.equal(['All', 'Spanish']);
    language!.value = 'es';
    language!.dispatchEvent(new Event('change'));
    await settled(list);
    expect([shown(list), count(list)]).to.deep.equal([2, 'Shown: 2 of 2']);
    const alike = await draw(feedWith(days(8, () => ({ inLanguage: ['en'] }))));
    expect(deepQueryAll(alike, 'select').length).to.equal(0);
  });

  it('is accessible with its form, in both languages, and fits 280 pixels (S-23)', async function () {
    this.timeout(20_000);
    for (const lang of ['en', 'es']) {
      const state = feedWith(
        days(30, (index) => ({ attendanceMode: index % 2 ? 'online' : 'onsite' })),
      );
      const list = await draw(state, {}, lang);
      await axe(list.parentElement!);
      await noSidewaysScroll(list, 280);
      expect(deepText(list)).to.contain(lang === 'en' ? 'Show more (10)' : 'Mostrar más (10)');
    }
  });

  it('tells school years apart where there are several, as computed from the dates (S-37)', async () => {
    const list = await draw(
      feedWith([
        session('a', '2025-06-30T09:00', '2025-06-30T10:00'),
        session('b', '2025-07-01T09:00', '2025-07-01T10:00'),
        session('c', '2025-12-01T09:00', '2025-12-01T10:00'),
      ]),
    );
    expect(headings(list, 4)).to.deep.equal(['School year 2024–2025', 'School year 2025–2026']);
    expect(headings(list, 5).length).to.equal(3);
    expect(deepQueryAll(list, 'ol').map((one) => one.children.length)).to.deep.equal([1, 2]);
    await axe(list.parentElement!);
    const one = await draw(ready(await defaultFeed()), { 'as-of': '2024-09-01' });
    expect(deepText(one)).to.not.contain('School year');
  });

  it('has everything on paper, with its addresses, and no controls (S-39)', async () => {
    const list = await draw(feedWith(days(30)));
    window.dispatchEvent(new Event('beforeprint'));
    expect(shown(list)).to.equal(30);
    if (engine() === 'chromium') {
      await emulate({ media: 'print' });
      const link = deepQuery(list, '[part=register]')!;
      expect(getComputedStyle(link, '::after').content).to.contain('https://example.org/0');
      for (const gone of deepQueryAll(list, 'button, form'))
        expect(getComputedStyle(gone).display).to.equal('none');
      await emulate();
    }
    window.dispatchEvent(new Event('afterprint'));
    expect(shown(list)).to.equal(20);
  });
});

describe(`${tag}, compact`, () => {
  quietConsole();
  let clock: FakeTime;
  beforeEach(() => {
    clock = fakeTime(now);
  });
  afterEach(() => clock.restore());

  it('is one line for each of the next three, which leads to the page of the training (S-40)', async () => {
    const list = await draw(
      feedWith([...days(5), session('old', '2024-03-01T09:00', '2024-03-01T10:00')], {
        url: 'https://example.org/training',
        contentNotice: 'True stories.',
      }),
      { layout: 'compact' },
    );
    expect(headings(list, 3)).to.deep.equal([
      'Monday, September 2, 2024 · 9 to 10 a.m. CDT · Responding well',
      'Tuesday, September 3, 2024 · 9 to 10 a.m. CDT · Responding well',
      'Wednesday, September 4, 2024 · 9 to 10 a.m. CDT · Responding well',
    ]);
    const links = deepQueryAll<HTMLAnchorElement>(list, 'li a');
    expect(links.map(({ href }) => href)).to.deep.equal(
      Array(3).fill('https://example.org/training'),
    );
    expect(new Set(links.map((link) => link.textContent)).size).to.equal(3);
    expect([more(list), summary(list)]).to.deep.equal([null, null]);
    expect(deepText(list)).to.contain('1-888-373-7888').and.not.contain('True stories');
    list.parentElement!.style.width = '60rem';
    const [line] = deepQueryAll(list, 'h3') as [HTMLElement];
    expect(line.offsetHeight).to.be.below(2 * parseFloat(getComputedStyle(line).lineHeight));
    list.parentElement!.style.width = '';
    window.dispatchEvent(new Event('beforeprint'));
    expect(shown(list)).to.equal(3);
    window.dispatchEvent(new Event('afterprint'));
    list.limit = 4;
    await settled(list);
    expect(shown(list)).to.equal(4);
    await axe(list.parentElement!);
    await noSidewaysScroll(list, 280);
  });

  it('leads to the registration where a training has no page, and nowhere else; and says how it stands (S-40) (S-08)', async () => {
    const list = await draw(
      feedWith([
        ...days(1),
        session('c', '2024-09-05T09:00', '2024-09-05T10:00', {
          url: 'https://example.org/c',
          eventStatus: 'cancelled',
        }),
      ]),
      { layout: 'compact' },
    );
    expect(deepQueryAll<HTMLAnchorElement>(list, 'li a').map(({ href }) => href)).to.deep.equal([
      'https://example.org/0',
    ]);
    expect(headings(list, 3)[1]).to.match(/Responding well Cancelled$/);
  });

  it('is drawn so in whichever turn the feed comes (S-40)', async () => {
    for (let turns = 0; turns < 9; turns++) {
      const list = await draw({ status: 'loading' }, { layout: 'compact', feed: '#none' });
      // Its own feed is done with, so that nothing else draws it again.
      await new Promise((over) => setTimeout(over, 50));
      list.requestUpdate();
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      list.state = feedWith(days(8));
      await settled(list);
      expect(shown(list), `after ${turns} turns`).to.equal(3);
    }
  });

  it('warns once of a layout that there is not, and draws the list (S-40)', async () => {
    const spy = consoleSpy();
    const list = await draw(feedWithOne(), { layout: 'month' });
    list.requestUpdate();
    await settled(list);
    await until(() => spy.texts.length > 0);
    spy.restore();
    expect(spy.texts).to.deep.equal([`[aht-widgets] <${tag}> cannot follow layout="month".`]);
    expect(deepQueryAll(list, '[part=training]').length).to.equal(1);
  });
});

describe(`${tag}, what it says`, () => {
  quietConsole();
  let clock: FakeTime;
  beforeEach(() => {
    clock = fakeTime(now);
  });
  afterEach(() => clock.restore());

  it('of days without hours is the days, also in its links (S-31)', async () => {
    const url = 'https://example.org/';
    const list = await draw(
      feedWith([
        session('one', '2024-09-19T00:00', '2024-09-20T00:00', { url }),
        session('two', '2024-09-21T00:00', '2024-09-22T23:59', { url, attendanceMode: 'online' }),
      ]),
    );
    const [one, two] = texts(list, '[part=session]') as [string, string];
    expect(one)
      .to.match(/^Thursday, September 19, 2024 Register/)
      .and.not.match(/[ap]\.m\./);
    expect(two)
      .to.contain('September 21, 2024 – September 22, 2024')
      .and.not.match(/[ap]\.m\./);
    expect(two).to.not.contain('In your time zone');
    expect(names(list)).to.deep.equal([
      'Register: Responding well, Thursday, September 19, 2024',
      'Register: Responding well, Saturday, September 21, 2024',
    ]);
  });

  it('of one session is one thing, in its heading, its hours, its link and for machines (S-07)', async () => {
    const zones = ['America/Chicago', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Europe/Berlin'];
    const list = await draw(
      feedWith(
        days(20, (index) => ({
          timeZone: zones[index % 4],
          startDate: `2025-0${1 + (index % 9)}-0${1 + (index % 8)}T${10 + (index % 9)}:${index % 2 ? '30' : '00'}`,
          endDate: '2025-10-01T09:00',
        })),
      ),
    );
    expect(shown(list)).to.equal(20);
    for (const item of deepQueryAll(list, '[part=session]')) {
      const date = deepQuery<HTMLTimeElement>(item, '[part=date] time')!;
      const [from] = deepQueryAll<HTMLTimeElement>(item, 'strong time');
      const link = deepQuery<HTMLTimeElement>(item, '[part=register] time')!;
      const [, hour, minutes] = /T(\d\d):(\d\d)/.exec(date.dateTime)!;
      const clockTime = `${+hour! % 12 || 12}${minutes === '00' ? '' : `:${minutes}`}`;
      expect([from!.dateTime, link.dateTime]).to.deep.equal([date.dateTime, date.dateTime]);
      expect(deepText(from!)).to.contain(`, ${clockTime} ${+hour! < 12 ? 'a' : 'p'}.m.`);
      expect(deepText(link)).to.contain(deepText(date)).and.contain(`, ${clockTime}`);
      expect(date.dateTime.slice(0, 10)).to.equal(
        new Date(`${deepText(date)} UTC`).toISOString().slice(0, 10),
      );
    }
  });

  it('of a feed that nobody has touched for half a year is how old it is, save in a preview (S-36)', async () => {
    const old = (dateModified: string) =>
      ready(
        smallFeed({
          dateModified,
          trainings: [
            {
              id: 't',
              name: 'T',
              sessions: [session('a', '2024-09-19T09:00', '2024-09-19T10:00')],
            },
          ],
        }),
      );
    const said = async (dateModified: string, attributes = {}) =>
      texts(await draw(old(dateModified), attributes), '[part=updated]');
    expect(await said('2024-03-01T00:00:00Z')).to.deep.equal(['Content as of March 1, 2024']);
    expect(await said('2024-04-01T00:00:00Z')).to.deep.equal([]);
    expect(await said('2024-03-01T00:00:00Z', { 'as-of': '2024-09-02' })).to.deep.equal([]);
  });

  it('can be called what the agency calls it, in the language of its page (S-26)', async () => {
    const state = feedWith([session('p', '2024-03-01T09:00', '2024-03-01T10:00')]);
    const own =
      '<span slot="title">Next webinars</span><span slot="past">Past webinars</span><span slot="empty">No webinar.</span>';
    const list = await draw(state, {}, 'en', own);
    expect(headings(list, 2)).to.deep.equal(['Next webinars']);
    expect(headings(list, 3)).to.deep.equal(['Past webinars (1)']);
    expect(deepText(list))
      .to.contain('No webinar.')
      .and.not.match(/trainings/i);
    expect(headings(await draw(state, {}, 'es'), 3)).to.deep.equal(['Capacitaciones pasadas (1)']);
  });
});

describe(`${tag}, linked to`, () => {
  quietConsole();
  let clock: FakeTime;
  const { href } = location;
  beforeEach(() => {
    clock = fakeTime(now);
  });
  afterEach(() => {
    clock.restore();
    history.replaceState(null, '', href);
  });

  it('takes the reader to the session that the address names, however late it comes (S-41)', async () => {
    history.replaceState(null, '', '#s30');
    const list = await draw(feedWith(days(40)));
    expect(focused(list)).to.equal('Wednesday, October 2, 2024');
    expect(shown(list)).to.equal(31);
    // Once: what the reader does afterwards is left alone.
    more(list)!.focus();
    list.requestUpdate();
    await settled(list);
    expect(list.shadowRoot!.activeElement).to.equal(more(list));
  });

  it('follows a link on the page, to and fro, and one to a past session (S-41)', async () => {
    const list = await draw(
      feedWith([...days(3), session('old', '2024-03-01T09:00', '2024-03-01T10:00')]),
    );
    for (const [hash, date] of [
      ['s2', 'Wednesday, September 4, 2024'],
      ['old', 'Friday, March 1, 2024'],
      ['s2', 'Wednesday, September 4, 2024'],
    ] as const) {
      location.hash = hash;
      await until(() => list.shadowRoot!.activeElement && focused(list) === date);
    }
    location.hash = 'elsewhere';
    await settled(list);
    location.hash = 's1';
    await until(() => focused(list) === 'Tuesday, September 3, 2024');
  });

  it('lets the focus stay with a session whose date has it, as others end (S-03) (S-41)', async () => {
    history.replaceState(null, '', '#s2');
    const list = await draw(feedWith(days(4)));
    clock.to('2024-09-02T15:00:00Z');
    await settled(list);
    expect(headings(list, 4).length).to.equal(3);
    expect(focused(list)).to.equal('Wednesday, September 4, 2024');
  });
});
