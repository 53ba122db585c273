// The grid by hand: a page of cards, the first screenful of them at once and the others when idle;
// a search over one folded string for each resource, made when idle. Cards that were built are kept.
import { box, el, help, host, inIdleTime, link, load, say } from './tools.js';

const pageSize = 24;
const screenful = 12;

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

let days;
const published = (date) =>
  date.length === 4
    ? date
    : (days ??= new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })).format(
        new Date(date),
      );

const languages = { en: 'English', es: 'Spanish' };

load().then(({ resources, terms }) => {
  const names = {};
  for (const list in terms) {
    names[list] = new Map(terms[list].map(({ id, name }) => [id, say(name)]));
  }
  const items = resources.filter(({ status }) => status !== 'withdrawn');

  const texts = [];
  const textOf = (index) => {
    const { name, publisher, description, kind, audience, category } = items[index];
    return (texts[index] ??= fold(
      [
        say(name),
        say(publisher),
        say(description),
        names.kind.get(kind),
        ...audience.map((id) => names.audience.get(id)),
        names.category.get(category),
      ].join('\n'),
    ));
  };

  const built = new Map();
  const cardOf = (item) => {
    let card = built.get(item);
    if (!card) built.set(item, (card = build(item)));
    return card;
  };
  function build({
    name,
    url,
    publisher,
    datePublished,
    description,
    kind,
    audience,
    inLanguage,
    contentNotice,
  }) {
    const hit = link(url, say(name));
    hit.className = 'hit';
    const sort = [
      names.kind.get(kind),
      ...inLanguage.map((tag) => languages[tag]),
      url.split('/')[2],
    ].join(' · ');
    const card = box(
      'article',
      'card',
      box('p', 'small muted', sort),
      contentNotice &&
        box('div', 'notice small', box('b', '', 'Content notice:'), ` ${say(contentNotice)}`),
      box('h4', 'name', hit),
      box(
        'p',
        'small muted',
        `${say(publisher)} · `,
        el('time', { datetime: datePublished }, published(datePublished)),
      ),
      box('p', 'description', say(description)),
      box(
        'div',
        'facts small',
        box(
          'p',
          '',
          box('b', '', 'For whom:'),
          ` ${audience.map((id) => names.audience.get(id)).join(' · ')}`,
        ),
      ),
    );
    card.setAttribute('part', 'card');
    return box('li', '', card);
  }

  let query = '';
  let limit = pageSize;
  /* What the last query found: a longer one searches in that alone. */
  let before = { words: '', found: items.map((_, index) => index) };
  const every = before;

  function search() {
    const words = fold(query).trim();
    const from = words.startsWith(before.words) ? before : every;
    const parts = words.split(/\s+/).filter(Boolean);
    const found = parts.length
      ? from.found.filter((index) => {
          const text = textOf(index);
          return parts.every((part) => text.includes(part));
        })
      : every.found;
    before = { words, found };
    return found;
  }

  const status = el('p', { class: 'muted', part: 'status', role: 'status' });
  const results = box('div');
  const more = el('button', { type: 'button' });
  let stop = () => {};
  let shownPage = '';

  function show() {
    const found = search();
    const shelves = new Map(terms.category.map(({ id }) => [id, []]));
    for (const index of found) shelves.get(items[index].category).push(index);
    const page = [...shelves]
      .flatMap(([id, shelf]) => shelf.map((index) => [id, index]))
      .slice(0, limit);
    status.textContent = query
      ? `Resources found for “${query}”: ${found.length} of ${items.length}`
      : `Resources shown: ${page.length} of ${items.length}`;
    const left = Math.min(pageSize, found.length - page.length);
    more.hidden = left <= 0;
    more.textContent = `Show more resources (${left})`;
    // The same cards again are no reason to touch them.
    const key = page.map(([, index]) => index).join();
    if (key === shownPage) return;
    shownPage = key;
    stop();
    const groups = [];
    let last;
    let list;
    const add = ([id, index]) => {
      if (id !== last) {
        last = id;
        list = box('ul', 'cards');
        const group = box('div', 'group', box('h3', 'heading', names.category.get(id)), list);
        if (groups.push(group) && shown) results.append(group);
      }
      list.append(cardOf(items[index]));
    };
    let shown = false;
    page.slice(0, screenful).forEach(add);
    results.replaceChildren(...groups);
    shown = true;
    stop = inIdleTime(page.length - screenful, (index) => add(page[index + screenful]));
  }

  const input = el('input', { type: 'search', autocomplete: 'off' });
  input.addEventListener('input', () => {
    query = input.value;
    limit = pageSize;
    show();
  });
  more.addEventListener('click', () => {
    limit += pageSize;
    show();
  });
  show();
  host.replaceChildren(
    box(
      'section',
      '',
      box('h2', '', 'Resources'),
      box(
        'form',
        'controls',
        box('label', 'search', box('span', '', 'Search resources'), input),
        box('details', '', box('summary', '', 'Filter, print or share')),
      ),
      box('div', 'bar', status),
      results,
      box('p', 'more', more),
      help(),
    ),
  );
  inIdleTime(items.length, textOf);
});
