/** A door: importing it registers <aht-indicator-check>. */
import { AhtIndicatorCheck } from '../elements/indicator-check/aht-indicator-check.js';
import { define } from '../ui/define.js';

define('aht-indicator-check', AhtIndicatorCheck);

declare global {
  interface HTMLElementTagNameMap {
    'aht-indicator-check': AhtIndicatorCheck;
  }
}

export { AhtIndicatorCheck };
