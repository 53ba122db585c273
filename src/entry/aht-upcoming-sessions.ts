/** A door: importing it registers <aht-upcoming-sessions>. */
import { AhtUpcomingSessions } from '../elements/upcoming-sessions/aht-upcoming-sessions.js';
import { define } from '../ui/define.js';

define('aht-upcoming-sessions', AhtUpcomingSessions);

declare global {
  interface HTMLElementTagNameMap {
    'aht-upcoming-sessions': AhtUpcomingSessions;
  }
}

export { AhtUpcomingSessions };
