/** What the heads of several documents come to, read as one feed. */
import type { Feed } from '../feed/merge.js';
import { isTimeZone } from '../feed/time.js';
import type { Text } from '../feed/sections/parts.js';

/** The zone of the first document that has one that exists. */
export const timeZoneOf = ({ documents }: Feed): string | undefined =>
  documents.map(({ header }) => header.timeZone).find((zone) => zone && isTimeZone(zone));

/** When the youngest document was changed, as the feed writes it. */
export const dateModifiedOf = ({ documents }: Feed): string =>
  documents
    .map(({ header }) => header.dateModified)
    .reduce((one, other) => (Date.parse(other) > Date.parse(one) ? other : one));

/** Who keeps the first document. */
export const publisherOf = ({ documents }: Feed): Text => documents[0]!.header.publisher.name;
