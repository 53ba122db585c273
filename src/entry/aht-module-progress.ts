/** A door: importing it registers <aht-module-progress>. */
import { AhtModuleProgress } from '../elements/module-progress/aht-module-progress.js';
import { define } from '../ui/define.js';

define('aht-module-progress', AhtModuleProgress);

declare global {
  interface HTMLElementTagNameMap {
    'aht-module-progress': AhtModuleProgress;
  }
}

export { AhtModuleProgress };
