/** What somebody should look at again: reviews that are due, help lines not verified, notices that are over. */
import { isObject } from '../../feed/check.js';
import type { Guide } from '../../feed/sections/guide.js';
import type { Hotline } from '../../feed/sections/hotlines.js';
import type { Resource } from '../../feed/sections/resources.js';
import { isPastReview } from '../../model/guide.js';
import { overdue } from '../../model/hotlines.js';
import { dueOf } from '../../model/resource-care.js';
import type { Context, DocumentRule } from '../context.js';
import { type Item, itemsOf, stringIn } from '../items.js';

const day = 24 * 60 * 60_000;
const compare =
  'Compare it with its source, mend what has changed, and write the day into "verified"';

export const reviews: DocumentRule = (context) => {
  const { root } = context;
  const hotlines = itemsOf(root['hotlines'], '/hotlines');
  const resources = itemsOf(root['resources'], '/resources');
  const guide = isObject(root['guide']) ? [{ value: root['guide'], pointer: '/guide' }] : [];
  const trainings = itemsOf(root['trainings'], '/trainings');
  for (const hotline of hotlines) verified(hotline, context);
  for (const item of [...hotlines, ...trainings, ...guide]) {
    const reviewBy = stringIn(item.value, 'reviewBy');
    if (reviewBy && isPastReview({ reviewBy } as Guide, context.now)) due(item, reviewBy, context);
  }
  for (const item of resources) {
    const since = dueOf(
      {
        verified: stringIn(item.value, 'verified'),
        reviewBy: stringIn(item.value, 'reviewBy'),
      } as Resource,
      context.now,
    );
    if (since) due(item, since, context);
  }
  for (const item of [...hotlines, ...trainings, ...guide, ...resources]) order(item, context);
  head(context);
  notice(context);
};

function due({ pointer, value }: Item, since: string, { note }: Context): void {
  note(
    'overdue-review',
    `${pointer}/${stringIn(value, 'reviewBy') ? 'reviewBy' : 'verified'}`,
    `says that a review was due on ${since}`,
    `${compare}${stringIn(value, 'reviewBy') ? '; then choose the next "reviewBy"' : ''}.`,
  );
}

function verified({ value, pointer }: Item, { now, note }: Context): void {
  const days = overdue(value as unknown as Hotline, now);
  const operator = value['operator'] !== undefined;
  if (days !== undefined)
    note(
      'unverified-hotline',
      `${pointer}/verified`,
      `is ${days} days ago${operator ? ', and operators change' : ''}`,
      `${compare}: a help line should be looked at every 90 days${operator ? ', with the name of its operator' : ''}.`,
    );
  else if (operator && !('verified' in value))
    note(
      'unverified-hotline',
      `${pointer}/operator`,
      'is named without a date, and operators change',
      'Add "verified": the day on which somebody compared this entry with its source; or leave the operator out.',
    );
}

function order({ value, pointer }: Item, { now, note }: Context): void {
  const [checked, next] = ['verified', 'reviewBy'].map((field) =>
    Date.parse(stringIn(value, field) ?? ''),
  );
  if (checked! > now + day)
    note(
      'dates-out-of-order',
      `${pointer}/verified`,
      'is in the future',
      'Write the day on which somebody really compared it with its source.',
    );
  if (next! < checked!)
    note(
      'dates-out-of-order',
      `${pointer}/reviewBy`,
      'is before "verified", so the review is due already',
      'Choose the day of the next review.',
    );
  if (Date.parse(stringIn(value, 'datePublished') ?? '') > now + day)
    note(
      'dates-out-of-order',
      `${pointer}/datePublished`,
      'is in the future',
      'Look at the year; what is not out yet should not be listed.',
    );
}

function head({ root, now, note }: Context): void {
  if (Date.parse(stringIn(root, 'dateModified') ?? '') > now + day)
    note(
      'dates-out-of-order',
      '/dateModified',
      'is in the future',
      'Write the moment of your last change.',
    );
}

function notice({ root, now, note }: Context): void {
  const { notice } = root;
  if (!isObject(notice)) return;
  const [from, until] = ['showFrom', 'showUntil'].map((field) =>
    Date.parse(stringIn(notice, field) ?? ''),
  );
  if (until! <= from!)
    note(
      'dates-out-of-order',
      '/notice/showUntil',
      'is not after "showFrom", so nobody ever sees it',
      'Look at both dates; perhaps they are the wrong way round.',
    );
  else if (until! <= now)
    note(
      'notice-ended',
      '/notice/showUntil',
      'has passed, so the notice is not shown any more',
      'Take the notice away, or choose a later moment.',
    );
}
