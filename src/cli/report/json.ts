/** For programs: everything that was found, whole. Fields are added, and never change what they mean. */
import { type Report, countsOf } from './checked.js';

export const asJson = ({ checked, unread }: Report): string =>
  `${JSON.stringify(
    {
      feeds: checked.map(({ name, findings }) => ({
        feed: name,
        ...countsOf(findings),
        findings,
      })),
      unread: unread.map(({ name, problem }) => ({ feed: name, problem })),
    },
    null,
    2,
  )}\n`;
