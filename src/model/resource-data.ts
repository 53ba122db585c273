/**
 * What search engines are told of resources: schema.org's ItemList of works and services. Only what
 * the feed says, and nothing of what a reader searches for.
 */
import type { Text } from '../feed/sections/parts.js';
import type { Resource } from '../feed/sections/resources.js';
import { type Node, node, scriptText } from './json-ld.js';
import { type Slice, nameOf } from './resources.js';
import { wordingOf } from './text.js';

/** More than so many would make a page heavier than they help it to be found. */
const most = 100;

/** The first resources of a slice, each with an `@id` that is the same on every page. */
export const resourceData = ({ cut, items }: Slice, language: string): Node[] => {
  const say = (text: Text | undefined) => wordingOf(text, language).value;
  return items.slice(0, most).map((resource) => {
    const { id, name, url, description, publisher, audience = [], inLanguage } = resource;
    const shared = {
      '@id': `urn:aht:resource:${id}`,
      name: say(name),
      description: say(description),
      url,
      audience: audience
        .map((each) => say(nameOf(cut.terms.audience, each)))
        .filter(Boolean)
        .map((audienceType) => node('Audience', { audienceType })),
    };
    const maker = publisher && node('Organization', { name: say(publisher) });
    if (isService(resource))
      return node(isOfGovernment(url) ? 'GovernmentService' : 'Service', {
        ...shared,
        provider: maker,
        areaServed: say(resource.areaServed),
        availableChannel: node('ServiceChannel', {
          serviceUrl: url,
          servicePhone:
            resource.telephone && node('ContactPoint', { telephone: resource.telephone }),
          availableLanguage: inLanguage,
        }),
      });
    return node('CreativeWork', {
      ...shared,
      publisher: maker,
      inLanguage,
      datePublished: resource.datePublished,
      timeRequired: resource.timeRequired,
      typicalAgeRange: resource.typicalAgeRange,
    });
  });
};

/** What can be called, or works somewhere, is no work to read or to watch. */
const isService = ({ telephone, hours, areaServed }: Resource): boolean =>
  !!(telephone ?? hours ?? areaServed);

/** The feed does not say whose a service is; an address that only a government can have does. */
const isOfGovernment = (url = ''): boolean =>
  /^https?:\/\/[^/:]+(\.gov|\.mil|\.state\.\w\w\.us)(:\d+)?(\/|$)/i.test(url);

/** The list of them as the text of a script. */
export const jsonOf = (items: readonly Node[]): string =>
  scriptText(
    node('ItemList', {
      numberOfItems: items.length,
      itemListElement: items.map((item, at) => node('ListItem', { position: at + 1, item })),
    }),
  );
