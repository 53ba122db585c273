/** What widgets leave out of a feed, and why, each with its place and the way out. */
import { type Json, type Shape, isObject } from '../feed/check.js';
import type { Rule } from '../feed/section.js';
import { sections } from '../feed/schema.js';
import { header, headerOptions } from '../feed/sections/header.js';
import { isTimeZone } from '../feed/time.js';
import type { Draft } from './draft.js';
import { faultWords } from './fault-message.js';
import { type Fault, faultsOf } from './faults.js';
import { feedVersion } from './shapes.js';

/** All faults of a document by its schema. */
export function schemaFaults(value: unknown, base: string): readonly Draft[] {
  if (!isObject(value))
    return [
      {
        rule: 'not-a-feed',
        severity: 'error',
        pointer: '',
        message: 'This is JSON, but no feed: a feed is one object, from { to }.',
        mend: 'Look whether this is the right file.',
      },
    ];
  if ((value['version'] as number) > feedVersion)
    return [
      {
        rule: 'newer-version',
        severity: 'error',
        pointer: '/version',
        message: `The feed has version ${value['version']}, but this program knows versions up to ${feedVersion}, so nothing of it can be checked.`,
        mend: 'Update aht-widgets, or write "version": 1 if the feed is of that version.',
      },
    ];
  return allFaults(value, base).map((fault) => ({
    severity: 'error',
    rule: fault.reason,
    pointer: fault.at,
    ...faultWords(value, fault),
  }));
}

/** The faults of head and sections, each of which is read by itself. */
export function allFaults(value: Json, base: string): readonly Fault[] {
  const found: Fault[] = [];
  const read = (
    schema: object,
    at: string,
    part: unknown,
    rules: Readonly<Record<string, Rule>> = {},
    timeZone?: string,
    whole?: readonly string[],
  ) => {
    const faults = faultsOf(schema as Shape, part, at, { base, timeZone, rules, whole });
    found.push(...faults);
    return faults;
  };
  read(header, '', value);
  for (const [key, schema] of Object.entries(headerOptions.entries))
    read(schema, `/${key}`, value[key]);
  const zone = found.some(({ at }) => at === '/timeZone')
    ? undefined
    : (value['timeZone'] as string | undefined);
  if (zone !== undefined && !isTimeZone(zone))
    found.push({
      reason: 'not-a-time-zone',
      at: '/timeZone',
      item: '/timeZone',
      value: zone,
      shape: headerOptions.entries.timeZone as unknown as Shape,
    });
  for (const { key, schema, rules, whole } of sections)
    if (Object.hasOwn(value, key)) read(schema, `/${key}`, value[key], rules, zone, whole);
  // A zone of the feed that nobody knows is said once, not for every session.
  return found.filter(({ reason, value }) => reason !== 'not-a-time-zone' || value !== undefined);
}
