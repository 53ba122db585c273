/**
 * The help line that is part of the code, so that no fault of a feed, a server or a network can take
 * it away. The words equal those of the default feed, so that nothing moves when that arrives.
 */
import type { Emergency, Hotline } from '../feed/sections/hotlines.js';
import { msg } from '../i18n/words.js';

/** What to call when someone is in danger now. */
export const emergency = (): Emergency => ({ telephone: '911' });

/** The National Human Trafficking Hotline, in the language that is being spoken. */
export const nationalHotline = (): Hotline => ({
  id: 'national-human-trafficking-hotline',
  name: msg('National Human Trafficking Hotline'),
  telephone: '1-888-373-7888',
  tty: '711',
  sms: { number: '233733', label: 'BEFREE' },
  chatUrl: 'https://humantraffickinghotline.org/chat',
  hours: msg('24 hours a day, 7 days a week'),
  languages: msg('English and Spanish, and more than 200 other languages by interpreter'),
});
