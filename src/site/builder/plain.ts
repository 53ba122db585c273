/**
 * The code without any script: numbers and links of a feed as HTML that every editor keeps. No dates,
 * for nobody would take them out again when they are over. Pure.
 */
import { destination } from '../../model/exit.js';
import { dialled } from '../../model/telephone.js';
import { type Loose, courseOf, isLoose, listOf, said, textOf } from './facts.js';
import { escaped, indented, link, safeAddress, startTag } from './html.js';
import { type OutputLanguage, outputWords, titleOf } from './output-words.js';

const telephone = (number: string, words = number): string => link(`tel:${dialled(number)}`, words);

/** "In danger now? Call 911." */
function emergencyOf(feed: Loose, language: OutputLanguage): string {
  const emergency = isLoose(feed['emergency']) ? feed['emergency'] : {};
  const number = textOf(emergency['telephone']);
  if (!number) return '';
  const question = said(emergency['description'], language);
  return `${escaped(question)} ${telephone(number, `${outputWords[language].call} ${number}`)}.`;
}

/** The first help line in one line: name, number, text, and what to call in danger. */
export function numberLine(feed: Loose, language: OutputLanguage): string {
  const [line = {}] = listOf(feed['hotlines']);
  const sms = isLoose(line['sms']) ? textOf(line['sms']['number']) : '';
  const number = textOf(line['telephone']);
  const text = sms && `, ${outputWords[language].orText} ${link(`sms:${sms}`, sms)}`;
  const name = escaped(said(line['name'], language));
  return `${name}: ${telephone(number)}${text}. ${emergencyOf(feed, language)}`.trim();
}

/** The way to leave, where a quick exit was chosen: all that there is of it until a script runs. */
export const leaveLink = (options: Chosen, language: OutputLanguage): string =>
  options['quick-exit']
    ? link(destination(String(options['exit-url'] ?? ''), language), outputWords[language].leave)
    : '';

/** An item's name, as a link where it has an address, with its number where it has one. */
function linked(item: Loose, language: string): string {
  const href = safeAddress(textOf(item['url']));
  const name = said(item['name'], language);
  const number = textOf(item['telephone']);
  return (href ? link(href, name) : escaped(name)) + (number ? ` (${telephone(number)})` : '');
}

const list = (items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<ul>\n${indented(items.map((item) => `<li>${item}</li>`).join('\n'))}\n</ul>`;

/** All ways to reach each help line. */
function hotlines(feed: Loose, language: OutputLanguage): string {
  const words = outputWords[language];
  return list(
    listOf(feed['hotlines']).map((line) => {
      const sms = isLoose(line['sms']) ? textOf(line['sms']['number']) : '';
      const chat = safeAddress(textOf(line['chatUrl']));
      const tty = textOf(line['tty']);
      const ways = [
        telephone(textOf(line['telephone'])),
        sms && `${words.text} ${link(`sms:${sms}`, sms)}`,
        chat && link(chat, words.chat),
        tty && `${words.tty}: ${telephone(tty)}`,
        escaped(said(line['hours'], language)),
        escaped(said(line['languages'], language)),
      ];
      return `<strong>${escaped(said(line['name'], language))}</strong>: ${ways.filter(Boolean).join('. ')}`;
    }),
  );
}

/** What to do about a worry, the most serious first. The indicators themselves need the widget. */
function actions(feed: Loose, language: OutputLanguage): string {
  const guide = isLoose(feed['guide']) ? feed['guide'] : {};
  return listOf(guide['levels'])
    .reverse()
    .map((level) =>
      [
        `<p><strong>${escaped(said(level['name'], language))}</strong>. ${escaped(said(level['advice'], language))}</p>`,
        list(listOf(level['actions']).map((action) => linked(action, language))),
      ].join('\n'),
    )
    .join('\n');
}

/** Below a page that lists them, those that have no address but that one: it stands there once. */
function listed(items: readonly Loose[], language: string): string {
  const pages = new Map<string, Loose[]>();
  for (const item of items) {
    const at = isLoose(item['listedAt']) ? textOf(item['listedAt']['url']) : '';
    const page = item['url'] ? '' : (safeAddress(at) ?? '');
    pages.set(page, [...(pages.get(page) ?? []), item]);
  }
  // What can be opened comes first.
  const groups = [...pages].sort(([one], [other]) => Number(one !== '') - Number(other !== ''));
  return groups
    .map(([page, inside]) => {
      const lines = list(inside.map((one) => linked(one, language)));
      if (!page) return lines;
      const name = said((inside[0]!['listedAt'] as Loose)['name'], language);
      return `<p>${link(page, name || page)}:</p>\n${lines}`;
    })
    .join('\n');
}

/** The resources that the widget would show with these attributes. */
function resources(feed: Loose, language: OutputLanguage, options: Chosen): string {
  const terms = isLoose(feed['terms']) ? listOf(feed['terms']['category']) : [];
  const below = (id: unknown): unknown[] => [
    id,
    ...terms.filter(({ parent }) => parent === id).flatMap((term) => below(term['id'])),
  ];
  const has = (value: unknown, wanted: unknown): boolean =>
    Array.isArray(value) ? value.includes(wanted) : value === wanted;
  const { category, audience, kind, language: tongue } = options;
  const shown = listOf(feed['resources']).filter(
    (one) =>
      one['status'] !== 'withdrawn' &&
      (!category || below(category).includes(one['category'])) &&
      (!audience || has(one['audience'], audience)) &&
      (!kind || one['kind'] === kind) &&
      (!tongue || has(one['inLanguage'], tongue)),
  );
  return listed(shown, language);
}

/** Attributes as they were chosen. */
export type Chosen = Readonly<Record<string, string | true | undefined>>;

function contentOf(tag: string, feed: Loose, language: OutputLanguage, options: Chosen): string {
  const { training } = options;
  switch (tag) {
    case 'aht-hotline-banner':
      return hotlines(feed, language);
    case 'aht-upcoming-sessions':
      return list(
        listOf(feed['trainings'])
          .filter(({ id, sessions }) => (training ? id === training : listOf(sessions).length > 0))
          .map((one) => linked(one, language)),
      );
    case 'aht-indicator-check':
      return actions(feed, language);
    case 'aht-resource-grid':
      return resources(feed, language, options);
    case 'aht-module-progress': {
      const course = courseOf(feed, training);
      if (!course) return '';
      const modules = listOf(course['modules']).map((one) => linked(one, language));
      return `<p>${linked(course, language)}</p>\n${list(modules)}`;
    }
    default:
      return '';
  }
}

/**
 * A widget's numbers and links. `help` has the line that stands in every code, `feed` the rest: for
 * the help lines themselves, `help` where the feed has none.
 */
export function plainOf(
  tag: string,
  { help, feed }: { help: Loose; feed: Loose },
  language: OutputLanguage,
  { level, options, marked }: { level: number; options: Chosen; marked: boolean },
): string {
  const banner = tag === 'aht-hotline-banner';
  const own = banner && listOf(feed['hotlines']).length === 0 ? help : feed;
  const leave = leaveLink(options, language);
  const body = [
    leave && `<p>${leave}</p>`,
    `<h${level}>${escaped(titleOf(tag, language))}</h${level}>`,
    banner && `<p>${emergencyOf(isLoose(own['emergency']) ? own : help, language)}</p>`,
    contentOf(tag, own, language, options),
    !banner && `<p>${numberLine(help, language)}</p>`,
  ].filter(Boolean);
  const [start, end] = [startTag('div', { lang: marked ? language : undefined }), '</div>'];
  return `${start}\n${indented(body.join('\n'))}\n${end}`;
}
