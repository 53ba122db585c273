// The help lines by hand: the number is in the script; the feed only changes what differs.
import { box, el, host, load, say } from './tools.js';

const svg = 'http://www.w3.org/2000/svg';

function icon(path) {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}

const handset =
  'M5 3h3l2 5-2 2a12 12 0 0 0 6 6l2-2 5 2v3a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z';

let shown = '';

function draw(danger, hotline) {
  const { name, telephone, sms, chatUrl, tty, hours, languages, description, verified } = hotline;
  // The same lines again are no reason to touch the page.
  const key = [
    danger,
    say(name),
    telephone,
    sms.number,
    tty,
    say(hours),
    say(languages),
    say(description),
    verified,
  ].join();
  if (key === shown) return;
  shown = key;
  const number = el('a', {
    class: 'button primary',
    part: 'call',
    href: `tel:${telephone.replace(/\D/g, '')}`,
  });
  number.append(icon(handset), box('span', '', 'Call ', box('span', 'number', telephone)));
  const copy = el('button', { type: 'button' });
  copy.append('Copy number');
  copy.onclick = () => navigator.clipboard.writeText(telephone);
  const way = (path, href, ...content) =>
    box('li', '', el('a', { href }, icon(path), box('span', '', ...content)));
  host.replaceChildren(
    box(
      'section',
      'banner',
      box('p', 'emergency', `${danger} `, el('a', { href: 'tel:911' }, 'Call 911')),
      box(
        'div',
        'line',
        box('h2', 'title', say(name)),
        number,
        copy,
        box(
          'div',
          'more',
          box(
            'div',
            'muted small',
            ...[hours, languages, description].map((text) => box('p', '', say(text))),
            box('p', '', verified ? `Last checked: ${verified}` : ''),
          ),
          box(
            'ul',
            'ways',
            way(
              'M4 5h16v11h-9l-5 4v-4h-2z',
              `sms:${sms.number}`,
              'Text ',
              `${sms.number} (${sms.label})`,
            ),
            way(
              'M3 4h12v8h-7l-3 3v-3h-2zM18 9h3v8h-2v3l-3-3h-6',
              chatUrl,
              'Chat online ',
              box('span', 'hidden', '(opens in a new tab)'),
            ),
            way('M3 7h18v11h-18zM8 15h8', `tel:${tty}`, 'TTY or relay ', tty),
          ),
        ),
      ),
    ),
  );
}

draw('In danger now?', {
  name: 'National Human Trafficking Hotline',
  telephone: '1-888-373-7888',
  tty: '711',
  sms: { number: '233733', label: 'BEFREE' },
  chatUrl: 'https://humantraffickinghotline.org/chat',
  hours: '24 hours a day, 7 days a week',
  languages: 'More than 200 languages by phone; English and Spanish by text and chat',
  description:
    'It is not the police, a government office or immigration. You may choose not to give your name. Ask how they use what you tell them.',
});
load().then(({ emergency, hotlines }) => draw(say(emergency.description), hotlines[0]));
