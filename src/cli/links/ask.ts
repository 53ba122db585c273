/**
 * Asks the links of a feed, each once: in turn, kept answers first, with a look at what a site says
 * of a page that surely is not there.
 */
import { Refusal, type World } from '../world.js';
import type { LinkAnswer } from './answer.js';
import type { Cache } from './cache.js';
import { type Manners, doors, hostsOf } from './hosts.js';
import { type Judgement, isHome, isSilent, judge, later } from './judge.js';
import type { Link } from './link.js';
import { type Page, alike, readPage } from './page.js';
import { type Failure, type Net, type Reply, nodeNet, request } from './request.js';
import { type Send, type Walk, failed, isPage, walk } from './walk.js';

export interface AskOptions extends Manners {
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** Whether private networks may be asked. */
  readonly privately: boolean;
  readonly cache?: Cache | undefined;
}

/** How `check --links` asks: one request at a time for each site, with pauses. */
export const politely: AskOptions = {
  timeout: 15_000,
  perHost: 1,
  overall: 8,
  pause: 500,
  privately: false,
};

export type LinkWorld = Pick<World, 'now' | 'version' | 'progress'>;

/** As long as we are ready to wait for a host that asks for it. */
const patience = 30_000;

/** Fewer silent sites than this may all be gone at once. */
const manySites = 3;

/** How long a host wants to be left alone; nothing if it does not. */
function restOf({ status, headers }: Reply, now: number): number | undefined {
  const wanted = headers['retry-after'];
  if (status !== 429 && !(status === 503 && wanted)) return undefined;
  if (/^\d+$/.test(wanted ?? '')) return Number(wanted) * 1000;
  const rest = Date.parse(wanted ?? '') - now;
  return Number.isNaN(rest) ? Number.POSITIVE_INFINITY : Math.max(0, rest);
}

function sender(options: AskOptions, { now, version }: LinkWorld, net: Net): Send {
  const hosts = hostsOf(options, { now, wait: net.wait });
  const { timeout, privately } = options;
  const agent = `aht-widgets/${version} (check --links)`;
  const once = (method: 'HEAD' | 'GET', url: URL): Promise<Reply | Failure | undefined> =>
    hosts.turn(url.host, async () => {
      const reply = await request({ method, url, timeout, agent, privately }, net);
      const rest = failed(reply) ? undefined : restOf(reply, now());
      if (rest === undefined) return reply;
      if (rest > patience) hosts.leaveAlone(url.host);
      else hosts.rest(url.host, rest);
      return reply;
    });
  return async (method, url) => {
    const reply = await once(method, url);
    if (!reply) return later;
    const isAskedToWait = (one: Reply | Failure) =>
      !failed(one) && restOf(one, now()) !== undefined;
    if (!isAskedToWait(reply)) return reply;
    // It waits once; after that, or where the wait is too long, the host is left alone.
    const again = await once(method, url);
    if (again && isAskedToWait(again)) hosts.leaveAlone(url.host);
    return again ?? reply;
  };
}

/** What a site answers to an address that nobody has made. Asked once for a site. */
function strangers(send: Send) {
  const known = new Map<string, Promise<Page | undefined>>();
  const pageAt = async (url: URL): Promise<Page | undefined> => {
    const { end } = await walk(url.href, send);
    return typeof end === 'object' && !failed(end) && end.status < 300 && isPage(end)
      ? readPage(end.body)
      : undefined;
  };
  return (url: URL): Promise<Page | undefined> => {
    let page = known.get(url.href);
    if (!page) known.set(url.href, (page = pageAt(url)));
    return page;
  };
}

/**
 * A page that reads like what the site says of a page that does not exist. Where its home page reads
 * so too, a script makes all pages out of one, and only a browser can tell.
 */
async function compared(
  { at, end }: Walk,
  found: Judgement,
  stranger: ReturnType<typeof strangers>,
): Promise<Judgement> {
  const fine = ['ok', 'moved', 'insecure', 'other-site'].includes(found.verdict);
  if (!fine || typeof end === 'string' || failed(end) || !isPage(end) || isHome(at)) return found;
  const page = readPage(end.body);
  const nowhere = new URL('/aht-widgets-asks-for-a-page-that-is-not-there', at);
  const addresses = [at, nowhere];
  const missing = await stranger(nowhere);
  if (!missing || !alike(page, missing, addresses)) return found;
  const home = await stranger(new URL('/', at));
  const { status, location } = found;
  return home && alike(page, home, addresses)
    ? { verdict: 'unsure', reason: 'same-for-all', status, location }
    : { verdict: 'soft-404', reason: 'neighbour', status, location };
}

/** Asks all of them. The answers stand in the order of the links. */
export async function askLinks(
  links: readonly Link[],
  options: AskOptions,
  world: LinkWorld,
  net: Net = nodeNet,
): Promise<readonly LinkAnswer[]> {
  const { cache } = options;
  const send = sender(options, world, net);
  const stranger = strangers(send);
  // One link is done before the next of its site is begun: who stops it has something in hand.
  const begin = doors(options.perHost);
  const known = links.map(({ address }) => cache?.get(address));
  const total = known.filter((answer) => !answer).length;
  const silent = new Set<string>();
  let unkept: LinkAnswer[] = [];
  let heard = false;
  let done = 0;

  async function ask(address: string): Promise<LinkAnswer> {
    const way = await walk(address, send);
    const found = await compared(way, judge(way), stranger);
    const answer = { address, ...found, asked: world.now() };
    if (isSilent(way)) silent.add(new URL(address).host);
    else if (found.verdict !== 'private') heard = true;
    // What only our own network may have said is kept when another site has been heard.
    if (found.reason !== 'come-back-later') unkept.push(answer);
    if (heard) {
      for (const each of unkept) cache?.keep(each);
      unkept = [];
    }
    world.progress?.(`Links asked: ${++done} of ${total}. ${new URL(address).host}`);
    return answer;
  }

  const answers = await Promise.all(
    links.map(({ address }, at) => known[at] ?? begin(new URL(address).host, () => ask(address))),
  ).finally(() => world.progress?.(''));
  if (!heard && silent.size >= manySites)
    throw new Refusal(
      `Of ${silent.size} sites none was reached. Is this computer on the internet? Behind a proxy --links cannot be used.`,
    );
  for (const each of unkept) cache?.keep(each);
  await cache?.written();
  return answers;
}
