// What the floors share; what one does not use is not in its script.

/** An element with attributes and children; what is falsy is left out. */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children.filter(Boolean));
  return element;
}

/** An element with a class and children: most are no more. */
export function box(tag, look, ...children) {
  const element = document.createElement(tag);
  if (look) element.className = look;
  element.append(...children.filter(Boolean));
  return element;
}

/** A text of the feed in the language of the page. */
export const say = (text) => text?.en ?? text ?? '';

export const link = (href, ...words) => el('a', { href, rel: 'noreferrer noopener' }, ...words);

export const call = (telephone, look = 'number') =>
  el('a', { class: look, href: `tel:${telephone.replace(/\D/g, '')}`, translate: 'no' }, telephone);

export const help = () =>
  box(
    'p',
    'small',
    'In danger now? ',
    call('911'),
    ' · National Human Trafficking Hotline: ',
    call('1-888-373-7888'),
    ' · Text ',
    el('a', { href: 'sms:233733' }, '233733'),
  );

export const host = document.querySelector('[data-bench]');

export const load = async () => (await fetch(host.dataset.feed)).json();

/** Does the rest of a list when nothing else is to be done, a few at a time. */
export function inIdleTime(count, step) {
  let index = 0;
  let stopped = false;
  const some = (deadline) => {
    do if (index < count && !stopped) step(index++);
    while (index < count && deadline.timeRemaining() > 4);
    if (index < count && !stopped) requestIdleCallback(some);
  };
  if (count > 0) requestIdleCallback(some);
  return () => (stopped = true);
}
