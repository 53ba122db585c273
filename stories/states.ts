/**
 * The six pictures of every widget, as states to hand in: for stories, tests and benches, so that
 * all of them look at the same things. No request is made but for the default feed's own file.
 */
import { type Feed, mergedFeed } from '../src/feed/merge.js';
import { isProblem, readDocument } from '../src/feed/parse.js';
import type { FeedState } from '../src/feed/store.js';

const problems = [{ feed: 'https://feeds.example/feed.json', code: 'unreachable' }] as const;

/** A feed made of an object. */
export function feedOf(raw: unknown, base = 'https://feeds.example/feed.json'): Feed {
  const document = readDocument(raw, base);
  if (isProblem(document)) throw new Error(`not a feed: ${document.code} ${document.detail ?? ''}`);
  return mergedFeed([document]);
}

/** A feed with a head and nothing else, or with what is given. */
export const smallFeed = (more: object = {}): Feed =>
  feedOf({
    version: 1,
    name: { en: 'A feed', es: 'Un feed' },
    publisher: { name: { en: 'An agency', es: 'Una agencia' } },
    dateModified: '2026-11-22T00:00:00Z',
    timeZone: 'America/Chicago',
    ...more,
  });

export const ready = (feed: Feed): FeedState => ({ status: 'ready', feed, problems: [] });

const wisconsin = fetch(new URL('../src/feed/wisconsin.json', import.meta.url)).then((answer) =>
  answer.json(),
);

/** The default feed. */
export const defaultFeed = async (): Promise<Feed> => feedOf(await wisconsin);

/** The feed of a county: four lines, in the order of its keeper, and a notice. */
export const countyFeed = (notice?: object): Feed =>
  smallFeed({
    hotlines: [
      {
        id: 'national',
        name: {
          en: 'National Human Trafficking Hotline',
          es: 'Línea Nacional Contra la Trata de Personas',
          ar: 'الخط الوطني الساخن لمكافحة الاتجار بالبشر',
        },
        telephone: '1-888-373-7888',
        sms: { number: '233733', label: 'BEFREE' },
        chatUrl: 'https://national.example/chat',
        tty: '711',
        url: 'https://national.example/',
        operator: 'Example Operator',
        description: { en: 'It is not the police.', es: 'No es la policía.' },
        hours: { en: '24 hours a day', es: 'Las 24 horas', ar: 'على مدار الساعة' },
        languages: { en: 'English and Spanish', es: 'Inglés y español' },
        verified: new Date().toISOString().slice(0, 10),
      },
      {
        id: 'lifeline',
        name: { en: '988 Suicide & Crisis Lifeline', es: '988 Línea de Prevención del Suicidio' },
        telephone: '988',
        sms: { number: '988' },
        hours: { en: '24 hours a day', es: 'Las 24 horas' },
      },
      {
        id: 'protection',
        name: { en: 'Example County Child Protection', es: 'Protección Infantil de Ejemplo' },
        telephone: '608-555-0100',
        description: { en: 'To report abuse of a child.', es: 'Para reportar maltrato infantil.' },
      },
      {
        id: 'center',
        name: { en: 'Example Advocacy Center', es: 'Centro de Apoyo de Ejemplo' },
        telephone: '608-555-0101',
        hours: { en: 'Monday to Friday, 8 to 5', es: 'De lunes a viernes, de 8 a 5' },
      },
    ],
    ...(notice ? { notice } : {}),
  });

export const pictures = ['idle', 'loading', 'ready', 'empty', 'stale', 'failed'] as const;
export type Picture = (typeof pictures)[number];

/** The states that lead to the six pictures. */
export async function states(): Promise<Record<Picture, FeedState>> {
  const feed = await defaultFeed();
  return {
    idle: { status: 'idle' },
    loading: { status: 'loading' },
    ready: ready(feed),
    empty: ready(smallFeed()),
    stale: { status: 'stale', feed, problems },
    failed: { status: 'failed', problems },
  };
}
