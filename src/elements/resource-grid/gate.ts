/** Leads from a resource to the training that it needs: to its next session, where the feed has one. */
import type { Feed } from '../../feed/merge.js';
import type { Resource } from '../../feed/sections/resources.js';
import { terms } from '../../feed/sections/terms.js';
import { trainings } from '../../feed/sections/trainings.js';
import { fullDate } from '../../i18n/format.js';
import { msg, str } from '../../i18n/words.js';
import { upcoming } from '../../model/sessions.js';
import { joined } from '../../ui/pieces.js';
import { say } from '../../ui/say.js';
import type { parts } from './aht-resource-grid.view.js';

export type Gate = typeof gate;

/** Nothing where the feed does not have that training. */
export function gate({ id, requires }: Resource, feed: Feed, { link }: typeof parts): unknown {
  const all = feed.read(trainings);
  const training = all.find((one) => one.id === requires?.training);
  if (!training) return undefined;
  const now = Date.now();
  const held = upcoming(all, feed.read(terms), { now }, { training: training.id }).coming.filter(
    (one) => one.held,
  );
  const open = held.find(
    ({ session: { url, full }, opens = now, closes = Infinity }) =>
      url && !full && opens <= now && now < closes,
  );
  // One that nobody can register for now is told of all the same, on the page of the training.
  const next = open ?? held[0];
  return link(
    open?.session.url ?? training.url,
    joined([
      say(training.name),
      next && msg(str`Next session: ${fullDate(next.start, next.zone)}`),
    ]),
    `name-${id}`,
    '',
  );
}
