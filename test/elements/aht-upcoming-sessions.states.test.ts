/** The states of a session and of a list that are met seldom, and must be right all the same. */
import { expect } from '@open-wc/testing';
import { axe, deepQuery, deepQueryAll, deepText, quietConsole, settled } from '../helpers.js';
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
  tag,
  texts,
} from './upcoming-sessions.js';

const url = 'https://example.org/register';

/** So many sessions, one a day from 2 September 2024. */
const days = (count: number, more: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2024, 8, 2 + index)).toISOString().slice(0, 10);
    return session(`s${index}`, `${day}T09:00`, `${day}T10:00`, more(index));
  });
/** How many are to come. */
const shown = (list: Element) => deepQueryAll(list, 'ol:not(details *) > li').length;

describe(`${tag}, states`, () => {
  quietConsole();
  let clock: FakeTime;
  beforeEach(() => {
    clock = fakeTime(now);
  });
  afterEach(() => clock.restore());

  it('says of a session that it is online now, and how to join (S-08)', async () => {
    const moved = { eventStatus: 'movedOnline', attendanceMode: 'online', url };
    const list = await draw(feedWithOne(moved));
    expect(headings(list, 4)).to.deep.equal(['Thursday, September 19, 2024 Now online']);
    expect(names(list).length).to.equal(1);
    const es = await draw(feedWithOne(moved), {}, 'es');
    expect(headings(es, 4)[0]).to.match(/Ahora en línea$/);
  });

  it('says both of a session that was moved and is full (S-08)', async () => {
    const previousStartDate = '2024-09-10T09:00';
    const list = await draw(
      feedWithOne({ eventStatus: 'rescheduled', previousStartDate, full: true }),
    );
    expect(headings(list, 4)).to.deep.equal(['Thursday, September 19, 2024 New date Full']);
    const off = await draw(feedWithOne({ eventStatus: 'cancelled', full: true }));
    expect(headings(off, 4)).to.deep.equal(['Thursday, September 19, 2024 Cancelled']);
  });

  it('says until when one can register, and that nobody has to (S-10)', async () => {
    const list = await draw(feedWithOne({ url, validThrough: '2024-09-15T17:00' }));
    expect(deepText(list)).to.contain(
      'Register : Responding well, Thursday, September 19, 2024, 9 a.m. CDT ' +
        'Registration closes: September 15, 2024, 5 p.m. CDT',
    );
    expect(deepText(await draw(feedWithOne({ url })))).to.not.contain('Registration');
    const open = await draw(feedWithOne({ noRegistration: true, location: { name: 'Library' } }));
    expect(deepText(open)).to.contain('No registration needed.');
    expect(names(open)).to.deep.equal([]);
  });

  it('has a name of its own for each link and button, where two begin at once in two places (S-11)', async () => {
    const at = (name: string) => ({ url, location: { name } });
    const list = await draw(
      feedWith([
        session('a', '2024-09-19T09:00', '2024-09-19T10:00', at('Madison')),
        session('b', '2024-09-19T09:00', '2024-09-19T10:00', at('Milwaukee')),
      ]),
    );
    const all = deepQueryAll(list, 'li a, li button').map((one) => one.textContent!);
    expect(all.length).to.equal(4);
    expect(new Set(all).size).to.equal(4);
    expect(names(list)[0]).to.equal(
      'Register: Responding well, Thursday, September 19, 2024, 9 a.m. CDT, Madison',
    );
  });

  it('tells one time of a session whose end nobody knows (S-38)', async () => {
    const list = await draw(feedWith([session('a', '2024-09-19T09:00', '2024-09-19T09:00')]));
    expect(texts(list, '[part=session] strong')).to.deep.equal(['9 a.m. CDT']);
  });

  it('has a link to ask where there is no address to write to (S-27)', async () => {
    const list = await draw(
      feedWith(days(1), {
        facilitators: [{ name: 'Bo Person', role: 'Trainer' }],
        contact: { name: 'Ann', url: 'https://example.org/ask' },
      }),
    );
    expect(texts(list, '[part=facts] > div')).to.deep.equal([
      'Led by Bo Person, Trainer',
      'Questions Ann',
    ]);
    const link = deepQuery<HTMLAnchorElement>(list, '[part=facts] a')!;
    expect([link.href, deepText(link)]).to.deep.equal(['https://example.org/ask', 'Ann']);
  });

  it('leaves no room for facts where there are none', async () => {
    const list = await draw(feedWithOne());
    expect(deepQueryAll(list, 'dl')).to.deep.equal([]);
  });

  it('breaks a date after the day of the week, never within', async () => {
    const list = await draw(feedWith([session('a', '2024-09-25T09:00', '2024-09-25T10:00')]));
    list.parentElement!.style.width = '280px';
    const time = deepQuery(list, '[part=date] time')!;
    // As narrow as the longest of its pieces.
    time.style.cssText = 'display:block;inline-size:min-content;line-height:20px';
    expect(Math.round(time.getBoundingClientRect().height / 20)).to.equal(2);
  });

  it('forgets a search where it has no box for it (S-40) (S-45)', async () => {
    const list = await draw(feedWith(days(16)));
    const search = deepQuery<HTMLInputElement>(list, 'input')!;
    search.value = 'zzz';
    search.dispatchEvent(new Event('input'));
    expect(shown(list)).to.equal(0);
    list.layout = 'compact';
    await settled(list);
    expect(shown(list)).to.equal(3);
  });

  it('has its filters whatever the limit is (S-23)', async () => {
    const state = feedWith(
      days(8, (index) => ({ attendanceMode: index % 2 ? 'online' : 'onsite' })),
    );
    const list = await draw(state, { limit: '10' });
    expect(deepQueryAll(list, 'select').length).to.equal(1);
  });

  it('keeps what is chosen in sight when time or another feed changes the choices (S-23)', async () => {
    const languages = [['es'], ['fr'], ['fr'], ['en'], ['en'], ['en'], ['en'], ['en']];
    const state = feedWith(days(8, (index) => ({ inLanguage: languages[index] })));
    const list = await draw(state);
    const select = deepQuery<HTMLSelectElement>(list, 'select')!;
    select.value = 'fr';
    select.dispatchEvent(new Event('change'));
    expect(shown(list)).to.equal(2);
    clock.to('2024-09-02T15:00:00Z');
    await settled(list);
    expect([shown(list), select.value, select.options.length]).to.deep.equal([2, 'fr', 3]);
    // The last two in French are over: still that is what is looked for.
    clock.to('2024-09-04T15:00:00Z');
    await settled(list);
    expect([shown(list), select.value]).to.deep.equal([0, 'fr']);
    select.value = '';
    select.dispatchEvent(new Event('change'));
    await settled(list);
    expect(shown(list)).to.equal(5);
    await axe(list.parentElement!);
  });
});
