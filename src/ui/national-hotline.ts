/**
 * The help line that is part of the code, so that no fault of a feed, a server or a network can take
 * it away. The words equal those of the default feed, so that nothing moves when that arrives.
 */
import type { Emergency, Hotline } from '../feed/sections/hotlines.js';
import { msg } from '../i18n/words.js';
import { textOf } from './say.js';

/** What to call when someone is in danger now. */
export const emergency = (): Emergency => ({
  telephone: '911',
  description: textOf(() => msg('In danger now?')),
});

/** The National Human Trafficking Hotline, in the languages that are being spoken. */
export const nationalHotline = (): Hotline => ({
  id: 'national',
  name: textOf(() => msg('National Human Trafficking Hotline')),
  telephone: '1-888-373-7888',
  tty: '711',
  verified: '2026-11-22',
  sms: { number: '233733', label: 'BEFREE' },
  chatUrl: 'https://humantraffickinghotline.org/chat',
  hours: textOf(() => msg('24 hours a day, 7 days a week')),
  languages: textOf(() =>
    msg('More than 200 languages by phone; English and Spanish by text and chat'),
  ),
  description: textOf(() =>
    msg(
      'It is not the police, a government office or immigration. You may choose not to give your name. Ask how they use what you tell them.',
    ),
  ),
});
