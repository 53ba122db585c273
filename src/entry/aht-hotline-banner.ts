/** A door: importing it registers <aht-hotline-banner>. */
import { AhtHotlineBanner } from '../elements/hotline-banner/aht-hotline-banner.js';
import { define } from '../ui/define.js';

define('aht-hotline-banner', AhtHotlineBanner);

declare global {
  interface HTMLElementTagNameMap {
    'aht-hotline-banner': AhtHotlineBanner;
  }
}

export { AhtHotlineBanner };
