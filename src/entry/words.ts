/** A door: importing it lets the widgets of the page speak the site's own words. */
import { useOwnWords } from '../i18n/own-words.js';

useOwnWords(document, [
  'aht-hotline-banner',
  'aht-indicator-check',
  'aht-module-progress',
  'aht-resource-grid',
  'aht-upcoming-sessions',
]);
