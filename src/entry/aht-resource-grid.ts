/** A door: importing it registers <aht-resource-grid>. */
import { AhtResourceGrid } from '../elements/resource-grid/aht-resource-grid.js';
import { define } from '../ui/define.js';

define('aht-resource-grid', AhtResourceGrid);

declare global {
  interface HTMLElementTagNameMap {
    'aht-resource-grid': AhtResourceGrid;
  }
}

export { AhtResourceGrid };
