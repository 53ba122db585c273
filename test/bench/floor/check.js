// The check by hand: what is in sight at once, the rest when idle. A tick touches the result alone.
import { box, call, el, help, host, inIdleTime, link, load, say } from './tools.js';

load().then(({ guide }) => {
  const { levels, indicators, groups, notices } = guide;
  const ticked = new Set();
  const result = el('div', { part: 'result', 'aria-live': 'polite' });
  const actions = box('ul', 'actions');
  let shown;

  function answer() {
    let count = 0;
    let level;
    for (let index = levels.length - 1; index >= 0 && !level; index--) {
      for (const one of indicators)
        if (one.level === levels[index].id && ticked.has(one.id)) count++;
      if (count >= (levels[index].minimum ?? 1)) level = levels[index];
    }
    if (level === shown) return;
    shown = level;
    if (!level) return nothing();
    result.replaceChildren(box('h4', '', say(level.name)), box('p', '', say(level.advice)));
    actions.replaceChildren(
      ...level.actions.map(({ name, url, telephone }) =>
        box(
          'li',
          '',
          box(
            'span',
            '',
            url ? link(url, say(name), box('span', 'hidden', ' (opens in a new tab)')) : say(name),
          ),
          telephone && call(telephone, 'button'),
        ),
      ),
    );
  }

  function nothing() {
    actions.replaceChildren();
    result.replaceChildren(
      box(
        'p',
        '',
        box('strong', '', 'Nothing is ticked.'),
        ' That does not mean there is no concern. Worried? Talk with the school social worker or counselor, or call the hotline.',
      ),
    );
  }

  const row = ({ id, text, note }) => {
    const input = el('input', { type: 'checkbox', autocomplete: 'off', 'data-indicator': id });
    return box(
      'div',
      'row',
      box('label', '', input, box('span', '', say(text))),
      note && box('p', 'muted small', say(note)),
    );
  };

  const sets = groups.map(({ name }) => {
    const set = box('fieldset', '', box('legend', '', box('h3', '', say(name))));
    return set;
  });
  const add = (indicator) => {
    const set = sets[groups.findIndex(({ id }) => id === indicator.group)];
    if (!set.isConnected) clear.before(set);
    set.append(row(indicator));
  };

  const clear = el('button', { type: 'button' }, 'Start over');
  const list = box('div', 'list', clear);
  nothing();
  const panel = box(
    'section',
    'panel',
    box('h3', 'muted', 'What to do'),
    result,
    actions,
    box(
      'div',
      'stack small',
      box('h4', '', 'Write down before you call'),
      box(
        'ul',
        '',
        ...[
          'What you saw or heard',
          'When and where',
          "The child's own words",
          'Who else knows',
        ].map((what) => box('li', '', what)),
      ),
      box('h4', '', 'Keep in mind'),
      box('ul', '', ...notices.map((notice) => box('li', '', say(notice)))),
    ),
    box(
      'div',
      'last',
      box(
        'p',
        '',
        box(
          'strong',
          '',
          'If you are a mandated reporter, report a suspicion right away. You do not need proof.',
        ),
      ),
      help(),
    ),
  );
  host.replaceChildren(
    box(
      'section',
      'check',
      box(
        'div',
        'head stack',
        box('h2', '', say(guide.name)),
        help(),
        box('p', '', say(guide.description)),
        box(
          'p',
          'aside',
          'For adults only: never read this to a child. It names abuse. You can stop at any time. ' +
            'This is not a test, not a validated screening tool and not evidence. ',
          box('strong', '', 'Nothing you tick is stored or sent.'),
        ),
        el('button', { type: 'button' }, 'What to do'),
      ),
      box('div', 'columns', list, panel),
      box('div', 'bar', help()),
    ),
  );
  list.addEventListener('change', ({ target }) => {
    ticked[target.checked ? 'add' : 'delete'](target.dataset.indicator);
    answer();
  });
  clear.addEventListener('click', () => {
    ticked.clear();
    for (const one of list.querySelectorAll(':checked')) one.checked = false;
    answer();
  });
  // The feed has its indicators in the order of the groups.
  indicators.slice(0, 8).forEach(add);
  inIdleTime(indicators.length - 8, (index) => add(indicators[index + 8]));
});
