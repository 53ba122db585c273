/** `check --links`: all of it by one call. What it prints and how is for the command. */
import { isObject } from '../../feed/check.js';
import { addressOfPath } from '../paths.js';
import { Refusal, type World } from '../world.js';
import { type LinkAnswer, isBroken } from './answer.js';
import { askLinks } from './ask.js';
import { openCache } from './cache.js';
import { type LinkFinding, linkFindings } from './findings.js';
import { linksOf } from './link.js';
import { linkStatus } from './link-status.js';
import { type LinkValues, readLinkOptions } from './options.js';
import type { Net } from './request.js';

export { linkHelp, linkOptions } from './options.js';
export { linkRules } from './findings.js';
export type { LinkFinding } from './findings.js';

export interface LinkCheck {
  /** The feed as JSON. */
  readonly feed: unknown;
  /** The file or address that it was read from. */
  readonly from: string;
  /** Where it is published, for relative addresses; without it they are not asked. */
  readonly base?: string | undefined;
  /** The options of the command line. */
  readonly values: LinkValues;
}

/** Asks the links of a feed as the options say; nothing without `--links`. */
export async function checkLinks(
  { feed, from, base, values }: LinkCheck,
  world: World,
  net?: Net,
): Promise<readonly LinkFinding[]> {
  const options = readLinkOptions(values);
  if (!options) return [];
  const { cache: kept, 'link-status': file, 'link-status-hide': hide } = values;
  const place = (path: string) => addressOfPath(path, world);
  for (const [name, path] of [
    ['cache', kept],
    ['link-status', file],
  ])
    if (path !== undefined && place(path) === place(from))
      throw new Refusal(`--${name} ${path}: that is the feed itself. Name another file.`);
  if (kept !== undefined && file !== undefined && place(kept) === place(file))
    throw new Refusal(`--cache and --link-status both name ${file}. Name two files.`);

  const address = base ?? (/^https?:/.test(from) ? from : undefined);
  const links = linksOf(feed, address);
  const cache = kept === undefined ? undefined : await openCache(kept, world);
  const answers = await askLinks(links, { ...options, cache }, world, net);
  if (file !== undefined && isObject(feed)) {
    const status = linkStatus(feed, answers, { base: address, now: world.now(), hide });
    await world.write(file, `${JSON.stringify(status, null, 2)}\n`);
  }
  world.say(summary(answers));
  return linkFindings(links, answers);
}

function summary(answers: readonly LinkAnswer[]): string {
  const count = (fits: (answer: LinkAnswer) => boolean) => answers.filter(fits).length;
  const fine = count(({ verdict }) => verdict === 'ok');
  const broken = count(isBroken);
  const unsure = count(({ verdict }) => verdict === 'unsure');
  return `Links: ${answers.length} looked at, ${fine} fine, ${broken} broken, ${unsure} to be looked at by a person, ${answers.length - fine - broken - unsure} with a remark.`;
}
