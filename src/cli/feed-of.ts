/** The text of a feed, as widgets read it: a feed, or a refusal that says why it is none. Nothing is read here. */
import { type Feed, mergedFeed } from '../feed/merge.js';
import { isProblem, parseFeed } from '../feed/parse.js';
import { problems } from '../lint/fault-words.js';
import { Refusal } from './world.js';

export interface FeedPlace {
  /** What it is called in what is said of it. */
  readonly name: string;
  /** Where it is published: relative addresses start from there. */
  readonly base?: string | undefined;
}

/** Feeds on a disk may hold addresses that are relative to where they will be published. */
export const anywhere = 'https://feed.invalid/';

/** What is wrong of it is left out: `feed.skippedIn` tells, and so does `lint`. */
export function feedOf(text: string, { name, base = anywhere }: FeedPlace): Feed {
  const document = parseFeed(text.replace(/^\uFEFF/, ''), name, base);
  if (isProblem(document))
    throw new Refusal(`${name} cannot be used: ${problems[document.code](document.detail ?? '')}`);
  return mergedFeed([document]);
}
