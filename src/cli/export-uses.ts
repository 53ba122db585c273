/**
 * Which options of `export` do something for which formats. An option that does nothing is refused: who
 * has typed it expects something of it. Options that are not named here are for every format.
 */
import { Refusal } from './world.js';

const sessions = 'ics csv jsonld atom jsonfeed html oembed';

/** By option, the formats that it is for. */
const uses: Readonly<Record<string, string>> = {
  widget: 'html oembed',
  attribute: 'html oembed',
  plain: 'html',
  css: 'html',
  'css-url': 'html',
  frame: 'oembed',
  training: sessions,
  audience: sessions,
  language: 'ics jsonld atom jsonfeed outcomes html poster oembed',
  url: 'ics atom jsonfeed oembed',
  table: 'csv',
  'no-bom': 'csv',
  refresh: 'ics oembed',
};

/** `given`: the options that were typed, by name; a format is asked for by its own name. */
export function refuseIdle(format: string, given: Readonly<Record<string, unknown>>): void {
  const refuse = (option: string, why: string): never => {
    throw new Refusal(`--${option} does nothing ${why}: leave it out.`);
  };
  for (const [option, formats] of Object.entries(uses)) {
    if (given[option] === undefined || formats.split(' ').includes(format)) continue;
    refuse(option, `with --${format}`);
  }
  if (given['css-url'] !== undefined && given['css'] === undefined)
    refuse('css-url', 'without --css');
  if (given['table'] === 'resources')
    for (const option of ['training', 'audience'])
      if (given[option] !== undefined) refuse(option, 'with --table resources');
}
