// The course by hand: what is in sight at once, the rest when idle. A tick touches its own module,
// the bar, the count and what stands on the button that is next; it is kept for this tab.
import { box, el, help, host, inIdleTime, link, load, say } from './tools.js';

const check = 'M5 12.5l4.5 4.5L19 7.5';
const svg = 'http://www.w3.org/2000/svg';

function tickMark() {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', check);
  picture.append(line);
  return picture;
}

const timeOf = (duration) => duration.slice(2).replace('H', ' h ').replace('M', ' min').trim();

load().then(({ trainings, terms }) => {
  const training = trainings[0];
  const { modules } = training;
  const key = `floor-progress:${training.id}`;
  const done = new Set(JSON.parse(sessionStorage.getItem(key) ?? '[]'));
  const count = box('p', 'count');
  const segments = modules.map(() => box('span'));
  const bar = el(
    'div',
    { class: 'bar', role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': modules.length },
    ...segments,
  );
  const said = el('p', { class: 'hidden', role: 'status' });
  const over = el('button', { type: 'button' }, 'Start over');
  const more = el('details', {}, el('summary', {}, 'Save, print or clear'), over);
  const go = el('a', { class: 'button primary' });
  const steps = [];
  let next;

  const words = () => `Modules done: ${done.size} of ${modules.length}`;
  function showCount() {
    count.textContent = words();
    bar.setAttribute('aria-valuenow', done.size);
    bar.setAttribute('aria-valuetext', words());
    for (const [index, segment] of segments.entries())
      segment.classList.toggle('full', index < done.size);
    over.hidden = !done.size;
    const left = modules.findIndex(({ id }) => !done.has(id));
    if (left === next) return;
    steps[next]?.button.classList.remove('primary');
    steps[left]?.button.classList.add('primary');
    next = left;
    go.hidden = left < 0;
    go.textContent = `Go to module ${left + 1}`;
    if (left >= 0) go.href = modules[left].url;
  }

  function showStep(index) {
    const { item, mark, state, label } = steps[index];
    const isDone = done.has(modules[index].id);
    item.classList.toggle('done', isDone);
    mark.replaceChildren(isDone ? tickMark() : `${index + 1}`);
    state.textContent = isDone ? 'Done' : 'Not started';
    label.nodeValue = isDone ? 'Mark as not done ' : 'Mark as done ';
  }

  const list = box('ol', 'steps');
  function add(index) {
    const { id, name, description, url, timeRequired } = modules[index];
    const mark = box('span', 'mark');
    mark.ariaHidden = 'true';
    const state = box('span', 'state');
    const label = new Text();
    const button = el(
      'button',
      { type: 'button', part: 'mark' },
      box('span', '', label, box('span', 'hidden', say(name))),
    );
    const item = el(
      'li',
      { class: 'step', part: 'module' },
      mark,
      box(
        'div',
        'about',
        box('p', 'small muted', `Module ${index + 1} · `, state, ` · ${timeOf(timeRequired)}`),
        box('p', 'name', link(url, say(name))),
        box('p', 'muted', say(description)),
      ),
      button,
    );
    steps[index] = { item, mark, state, label, button };
    if (index === next) button.classList.add('primary');
    showStep(index);
    button.addEventListener('click', () => {
      done[done.has(id) ? 'delete' : 'add'](id);
      sessionStorage.setItem(key, JSON.stringify([...done]));
      showStep(index);
      showCount();
      said.textContent = `${say(name)}: ${done.has(id) ? 'done' : 'not done'}. ${words()}.`;
    });
    list.append(item);
  }

  over.addEventListener('click', () => {
    done.clear();
    sessionStorage.removeItem(key);
    for (const index of steps.keys()) showStep(index);
    showCount();
  });

  const audience = terms.audience.filter(({ id }) => training.audience.includes(id));
  for (let index = 0; index < 8; index++) add(index);
  showCount();
  host.replaceChildren(
    box(
      'section',
      'course',
      box(
        'div',
        'stack',
        box('h2', '', say(training.name)),
        box('p', '', say(training.description)),
        box(
          'dl',
          'people',
          box(
            'div',
            '',
            box('dt', '', 'For whom'),
            ...audience.map(({ name }) => box('dd', '', say(name))),
          ),
        ),
      ),
      el('div', { class: 'progress', part: 'progress' }, count, bar),
      el('p', {}, go),
      list,
      said,
      box('p', 'small muted', 'Your progress is kept until you close this tab.'),
      more,
      help(),
    ),
  );
  inIdleTime(modules.length - 8, (index) => add(index + 8));
});
