/** What can be asked of `--links` on the command line, and what of that cannot be. */
import { politely } from './ask.js';
import { Refusal } from '../world.js';

export const linkOptions = {
  links: { type: 'boolean' },
  cache: { type: 'string' },
  'link-status': { type: 'string' },
  'link-status-hide': { type: 'boolean' },
  'links-timeout': { type: 'string', default: '15' },
  'links-per-host': { type: 'string', default: '1' },
  'links-private': { type: 'boolean' },
} as const;

export const linkHelp = `Links:
  --links                   also asks every web address in the feed, politely: each once, one
                            request at a time for each site, with pauses
  --cache FILE              keeps the answers: good ones for a day, bad ones for an hour. It is
                            written as it goes, so Ctrl+C loses nothing
  --link-status FILE        writes a second feed, in which each resource whose link is surely
                            broken has a note in its place. Pages name both:
                            feed="feed.json link-status.json"
  --link-status-hide        hides these resources instead, but for those with a telephone number
  --links-timeout SECONDS   how long to wait for one answer (default: 15)
  --links-per-host N        requests at a time for each site (default: 1)
  --links-private           asks addresses in private networks too, such as an intranet's`;

export interface LinkValues {
  readonly links?: boolean | undefined;
  readonly cache?: string | undefined;
  readonly 'link-status'?: string | undefined;
  readonly 'link-status-hide'?: boolean | undefined;
  readonly 'links-timeout'?: string | undefined;
  readonly 'links-per-host'?: string | undefined;
  readonly 'links-private'?: boolean | undefined;
}

/** A number between two others, or a refusal. */
function numberOf(values: LinkValues, name: 'links-timeout' | 'links-per-host', most: number) {
  const given = values[name] ?? linkOptions[name].default;
  const number = Number(given);
  if (!/^\d+$/.test(given) || number < 1 || number > most)
    throw new Refusal(`--${name} ${given}: a whole number from 1 to ${most} is needed.`);
  return number;
}

/** How links are to be asked; nothing where they are not. */
export function readLinkOptions(values: LinkValues) {
  if (!values.links) {
    const idle = (Object.keys(linkOptions) as (keyof LinkValues)[]).find(
      (name) =>
        values[name] !== undefined &&
        values[name] !== false &&
        values[name] !== (linkOptions[name] as { default?: string }).default,
    );
    if (idle) throw new Refusal(`--${idle} does nothing without --links.`);
    return undefined;
  }
  if (values['link-status-hide'] && !values['link-status'])
    throw new Refusal('--link-status-hide needs --link-status FILE: that is where it is said.');
  return {
    timeout: numberOf(values, 'links-timeout', 300) * 1000,
    perHost: numberOf(values, 'links-per-host', 10),
    overall: politely.overall,
    pause: politely.pause,
    privately: values['links-private'] ?? false,
  };
}
