/** Tells search engines of the resources of a grid. Fetched when the browser has nothing better to do. */
import { jsonOf, resourceData } from '../../model/resource-data.js';
import type { LiveElement } from '../../ui/live-element.js';
import { writerOf } from '../../ui/structured-data.js';
import type { Told } from './annotate.js';

const put = writerOf(jsonOf);

/** What an element shows, or nothing, as structured data of the page. */
export const write = (host: LiveElement, told: Told | undefined): void =>
  put(host, told ? resourceData(...told) : []);
