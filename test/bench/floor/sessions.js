// The sessions by hand: what is in sight at once, the rest when idle and not laid out before it is
// scrolled to. Times of the feed are wall clocks, so no zone is worked out but for its name.
import { box, el, help, host, inIdleTime, link, load, say } from './tools.js';

/* One formatter for each shape: making one costs far more than using it. */
const dates = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });
const dateOf = (wall) => dates.format(Date.parse(`${wall.slice(0, 10)}T00:00Z`));

let clock;
const zones = new Map();

/** "CST"; asked once a day. */
function zoneOf(wall) {
  const day = wall.slice(0, 10);
  let name = zones.get(day);
  if (!name) {
    const parts = clock.formatToParts(Date.parse(`${day}T18:00Z`));
    zones.set(day, (name = parts.find(({ type }) => type === 'timeZoneName').value));
  }
  return name;
}

function timeOf(wall) {
  const hour = +wall.slice(11, 13);
  const minutes = wall.slice(14, 16);
  return [
    `${hour % 12 || 12}${minutes === '00' ? '' : `:${minutes}`}`,
    hour < 12 ? 'a.m.' : 'p.m.',
  ];
}

function range({ startDate, endDate }) {
  const [from, half] = timeOf(startDate);
  const [to, other] = timeOf(endDate);
  return `${from}${half === other ? '' : ` ${half}`} to ${to} ${other} ${zoneOf(endDate)}`;
}

const time = (wall, words) => el('time', { datetime: wall }, words);

function row(session, training) {
  const { startDate, location, attendanceMode, url } = session;
  const date = dateOf(startDate);
  const which = `: ${say(training.name)}, ${date}, ${timeOf(startDate).join(' ')} ${zoneOf(startDate)}`;
  const register = link(url, 'Register');
  register.className = 'button';
  register.append(box('span', 'hidden', which));
  const calendar = el(
    'button',
    { type: 'button' },
    'Add to calendar',
    box('span', 'hidden', which),
  );
  return el(
    'li',
    { class: 'session', part: 'session' },
    box('div', '', box('h4', 'date', time(startDate, date))),
    box(
      'div',
      'what',
      box('p', '', box('strong', '', time(startDate, range(session)))),
      box('p', '', attendanceMode === 'online' ? 'Online' : 'In person'),
      box('p', '', say(location.name), location.address && el('br'), say(location.address)),
    ),
    box('div', 'actions', register, calendar),
  );
}

const fact = (label, ...words) => box('div', '', box('dt', '', label), box('dd', '', ...words));
const inline = (items) => items.flatMap((item, index) => (index ? [' · ', item] : [item]));

function group(training, terms) {
  const { contact } = training;
  const list = box('ol', 'sessions');
  const audience = terms.audience.filter(({ id }) => training.audience.includes(id));
  const article = box(
    'article',
    'training',
    box(
      'div',
      'about stack',
      box('h3', '', say(training.name)),
      box('p', '', say(training.description)),
      box(
        'dl',
        'facts',
        fact('For whom', ...inline(audience.map(({ name }) => say(name)))),
        fact(
          'Questions',
          ...inline([contact.name, el('a', { href: `mailto:${contact.email}` }, contact.email)]),
        ),
        fact('Cost', say(training.cost)),
        fact('Training hours', `${training.hours}`),
      ),
    ),
    list,
  );
  return [article, list];
}

load().then(({ trainings, terms, timeZone }) => {
  clock = new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  });
  const at = {};
  for (const { type, value } of clock.formatToParts(Date.now())) at[type] = value;
  const now = `${at.year}-${at.month}-${at.day}T${at.hour}:${at.minute}`;

  const coming = trainings
    .flatMap((training) => training.sessions.map((session) => ({ session, training })))
    .filter(({ session }) => session.endDate > now)
    .sort(({ session: one }, { session: other }) =>
      one.startDate < other.startDate ? -1 : one.startDate > other.startDate ? 1 : 0,
    );

  const end = help();
  const status = el('p', { role: 'status', part: 'count' });
  const more = el('button', { type: 'button', part: 'more' });
  const query = el('input', { type: 'search' });
  const mode = el(
    'select',
    {},
    ...[
      ['', 'All'],
      ['onsite', 'In person'],
      ['online', 'Online'],
    ].map(([value, words]) => el('option', { value }, words)),
  );
  const controls = box(
    'form',
    'controls',
    box('label', '', 'Search', query),
    box('label', '', 'Type', mode),
    status,
  );
  const section = box('section', 'all', box('h2', '', 'Upcoming trainings'), controls, more, end);
  let limit = 20;
  let stop;

  /* What is in sight at once, the rest of what is asked for when idle. */
  const draw = () => {
    stop?.();
    for (const article of section.querySelectorAll('article')) article.remove();
    const words = query.value.toLowerCase();
    const matching = coming.filter(
      ({ session, training }) =>
        (!mode.value || session.attendanceMode === mode.value) &&
        (!words ||
          `${say(training.name)} ${say(training.description)} ${say(session.location.name)}`
            .toLowerCase()
            .includes(words)),
    );
    const shown = matching.slice(0, limit);
    status.textContent = `Shown: ${shown.length} of ${matching.length}`;
    more.textContent = `Show more (${Math.min(20, matching.length - shown.length)})`;
    more.hidden = shown.length === matching.length;
    const byTraining = new Map();
    for (const { session, training } of shown) {
      if (!byTraining.has(training)) byTraining.set(training, []);
      byTraining.get(training).push(session);
    }
    const order = [...byTraining].flatMap(([training, sessions]) =>
      sessions.map((session) => ({ session, training })),
    );
    let last;
    let list;
    const add = ({ session, training }) => {
      if (training !== last) {
        let article;
        [article, list] = group(training, terms);
        more.before(article);
        last = training;
      }
      list.append(row(session, training));
    };
    order.slice(0, 8).forEach(add);
    stop = inIdleTime(order.length - 8, (index) => add(order[index + 8]));
  };
  controls.oninput = () => {
    limit = 20;
    draw();
  };
  more.onclick = () => {
    limit += 20;
    draw();
  };
  draw();
  host.replaceChildren(section);
});
