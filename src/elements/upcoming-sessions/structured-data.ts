/** Tells search engines of the sessions of a list. Fetched when the browser has nothing better to do. */
import { jsonOf, structuredData } from '../../model/structured-data.js';
import type { LiveElement } from '../../ui/live-element.js';
import { writerOf } from '../../ui/structured-data.js';
import type { Told } from './annotate.js';

const put = writerOf(jsonOf);

/** What an element shows, or nothing, as structured data of the page. */
export const write = (host: LiveElement, told: Told | undefined): void =>
  put(host, told ? structuredData(...told) : []);
