/**
 * Which field of the feed a column of somebody's spreadsheet means, by the words that people put over
 * it, in English and Spanish. The fields' own names are always understood (see table/columns.ts).
 */
import { type Table, type Way, columnAt, columns } from '../table/columns.js';
import { zoneOf } from './zones.js';

/** Columns that are no fields, but say something of the time together with others. */
export const timeParts = ['date', 'startTime', 'endTime', 'time', 'length', 'allDay'] as const;
export type TimePart = (typeof timeParts)[number];

/** What a column holds. */
export type Meant =
  | { readonly way: Way; readonly language?: string; readonly zone?: string }
  | { readonly part: TimePart; readonly zone?: string }
  /** No field: whether the row is for the feed at all. */
  | { readonly isMark: true };

const shared: Readonly<Record<string, string>> = {
  name: 'title|nombre|titulo',
  description: 'details|about|descripcion|detalles',
  audience: 'for whom|for|who|publico|para quien|destinatarios',
  inLanguage: 'language|languages|idioma|idiomas',
};

const words: Readonly<Record<Table, Readonly<Record<string, string>>>> = {
  sessions: {
    ...shared,
    name: `${shared['name']}|event|event name|subject|session|session name|evento|sesion`,
    training: 'training id|training name|course|capacitacion|formacion|curso|taller|workshop',
    startDate:
      'start|starts|begin|begins|start date time|start date and time|inicio|comienzo|empieza|fecha de inicio|event start date',
    endDate:
      'end|ends|finish|finishes|end date time|end date and time|fin|termina|fecha de fin|fecha final|event end date',
    date: 'day|when|fecha|dia|cuando',
    startTime: 'from|start hour|hora de inicio|desde|event start time',
    endTime: 'to|until|end hour|hora de fin|hora final|hasta|event end time',
    time: 'times|hour|hours|hora|horas|horario',
    length: 'duration|minutes|duracion',
    allDay: 'all day event|whole day|todo el dia',
    timeZone: 'zone|timezone|tz|zona horaria|huso horario|zona|event timezone',
    eventStatus: 'status|state|estado',
    previousStartDate: 'previous date|old date|moved from|fecha anterior',
    attendanceMode: 'mode|format|attendance|modality|modalidad|formato',
    'location.name':
      'location|place|venue|room|where|lugar|sede|ubicacion|sala|salon|donde|event venue name',
    'location.address': 'address|street address|direccion|domicilio',
    'location.url': 'map|location link|mapa',
    url: 'link|registration|register|register at|register here|sign up link|signup link|registration link|registration url|sign up|website|web|enlace|inscripcion|registro|enlace de inscripcion|event website',
    validFrom: 'registration opens|inscripcion abre',
    validThrough: 'registration closes|deadline|register by|fecha limite|inscripcion cierra',
    full: 'sold out|is full|lleno|completo|cupo lleno',
    noRegistration: 'no registration|sin inscripcion',
    waitlistUrl: 'waiting list|waitlist|lista de espera',
    recordingUrl: 'recording|grabacion',
    'facilitators.#.name':
      'facilitator|trainer|presenter|instructor|speaker|facilitador|facilitadora|ponente',
    'contact.name': 'contact|contact person|contacto',
    'contact.email': 'email|e mail|contact email|correo|correo electronico',
    'contact.telephone': 'phone|telephone|contact phone|telefono',
    note: 'notes|remark|remarks|comment|comments|nota|notas|observaciones',
  },
  resources: {
    ...shared,
    url: 'link|address|website|web|web page|enlace|pagina|sitio web',
    publisher: 'author|organization|organisation|agency|source|by|editor|organizacion|autor|fuente',
    category: 'topic|subject|section|heading|categoria|tema|seccion',
    kind: 'type|format|tipo|formato',
    datePublished: 'published|date|year|publication date|fecha|ano|publicado',
    timeRequired: 'duration|length|time|duracion|tiempo',
    cost: 'price|fee|costo|precio',
    contentNotice: 'content warning|warning|aviso',
    typicalAgeRange: 'age|ages|age range|edad|edades',
    telephone: 'phone|phone number|telefono',
    hours: 'opening hours|when open|horario|horas',
    areaServed: 'area|county|region|where|condado|zona',
    status: 'state|estado',
    verified: 'last checked|checked|verificado',
    reviewBy: 'review|next review|revisar',
  },
};

/** Without case, accents and signs. */
export const folded = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const names = new Intl.DisplayNames(['en'], { type: 'language' });
const namesInSpanish = new Intl.DisplayNames(['es'], { type: 'language' });
const spokenHere = ['en', 'es', 'hmn', 'so', 'ar', 'zh', 'vi', 'ru', 'fr', 'pt', 'ase'];

/** The tag of a language: a tag as it is, or that of a name, such as Spanish or español. */
export function languageOf(text: string): string | undefined {
  const name = folded(text);
  const known = spokenHere.find((tag) =>
    [names.of(tag), namesInSpanish.of(tag)].some((one) => folded(one ?? '') === name),
  );
  return known ?? (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text.trim()) ? text.trim() : undefined);
}

const wayOf = (path: string): Way =>
  path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) - 1 : key === '#' ? 0 : key));

/** What is known by name: folded words → field or part of a time. */
const known = Object.fromEntries(
  Object.entries(words).map(([table, fields]) => [
    table,
    new Map(
      Object.entries(fields).flatMap(([path, synonyms]) =>
        [folded(path), ...synonyms.split('|')].map((word) => [word, path] as const),
      ),
    ),
  ]),
) as Record<Table, Map<string, string>>;

const privacy =
  /^(is )?(private|privacy|sensitivity|visibility|confidential|confidentiality|privad[oa]|privacidad|confidencial|confidencialidad|visibilidad)$/;
const forTheOffice =
  /\b(internal|staff only|office|private|confidential|do not publish|intern[oa]s?|privad[oa]s?)\b/;

/** What is meant by the words over a column; nothing if they are not understood. */
export function meantBy(header: string, table: Table): Meant | undefined {
  if (privacy.test(folded(header))) return { isMark: true };
  const [, bare, tag] = /^(.*?)\s*(?:[([]([^()[\]]+)[)\]]|[_:]([a-z]{2,3}))?\s*$/s.exec(header)!;
  // What is meant for the office is not for readers, whatever it is called before the bracket.
  if (tag && forTheOffice.test(folded(tag))) return undefined;
  const suffix = tag ?? header.slice(bare!.length).replace(/^[_:]/, '').trim();
  const language = suffix ? languageOf(suffix) : undefined;
  const read = (name: string): Meant | undefined => {
    const path = columnAt(table, wayOf(name)) ? name : known[table].get(folded(name));
    if (!path) {
      // The fields' own names, however they are written: "start date", "STARTDATE".
      const own = columns[table].find(({ way }) => folded(way.join('.')) === folded(name));
      return own && { way: wayOf(own.way.join('.')) };
    }
    return (timeParts as readonly string[]).includes(path) && table === 'sessions'
      ? { part: path as TimePart }
      : { way: wayOf(path) };
  };
  const meant = read(bare!.trim());
  if (!meant || !suffix || 'isMark' in meant) return meant ?? read(header.trim());
  // "Time (CT)": an hour without its zone would be another.
  const zone = zoneOf(suffix);
  const isTime = 'part' in meant || columnAt(table, meant.way)?.kind === 'time';
  if (zone && isTime) return { ...meant, zone };
  // "Date (month/day)" and the like: what stands in brackets is no language.
  if (!language || 'part' in meant || columnAt(table, meant.way)?.kind !== 'text') return meant;
  return { ...meant, language };
}
