/**
 * The Spanish of what custom-elements.json says of the widgets and their attributes, and short names
 * for the widgets. English comes from the manifest itself; what has no Spanish yet is shown in English
 * and marked so. A test names what is missing.
 */
import type { Language } from './words.js';

interface WidgetWords {
  readonly name: string;
  readonly purpose: string;
}

export const widgetWords: Readonly<Record<Language, Readonly<Record<string, WidgetWords>>>> = {
  en: {
    'aht-hotline-banner': {
      name: 'Help lines',
      purpose: '911, call, text, chat and TTY; a quick exit',
    },
    'aht-upcoming-sessions': {
      name: 'Upcoming trainings',
      purpose: 'Dates to come, in the right time zone',
    },
    'aht-indicator-check': {
      name: 'Indicator check',
      purpose: 'A private checklist for school staff',
    },
    'aht-resource-grid': { name: 'Resources', purpose: 'Cards with search and filters' },
    'aht-module-progress': {
      name: 'Online course',
      purpose: 'Modules, progress and a certificate',
    },
  },
  es: {
    'aht-hotline-banner': {
      name: 'Líneas de ayuda',
      purpose: '911, llamada, texto, chat y TTY; una salida rápida',
    },
    'aht-upcoming-sessions': {
      name: 'Próximas capacitaciones',
      purpose: 'Fechas próximas, en la zona horaria correcta',
    },
    'aht-indicator-check': {
      name: 'Lista de indicadores',
      purpose: 'Una lista privada para el personal escolar',
    },
    'aht-resource-grid': { name: 'Recursos', purpose: 'Tarjetas con búsqueda y filtros' },
    'aht-module-progress': {
      name: 'Curso en línea',
      purpose: 'Módulos, avance y un certificado',
    },
  },
};

/** Name and meaning of an attribute, by tag and attribute. */
export const spanishOptions: Readonly<Record<string, readonly [name: string, meaning: string]>> = {
  'aht-hotline-banner hotline': [
    'Línea de ayuda',
    'Qué línea del feed mostrar sola, por su id. Predeterminado: todas, la primera en grande.',
  ],
  'aht-hotline-banner collapsible': [
    'Plegable',
    'Permite a los visitantes plegar el aviso hasta el 911, el nombre y el número.',
  ],
  'aht-hotline-banner tone': [
    'Tono',
    '`quiet`: la misma ayuda con un aspecto sencillo y un título neutral, para páginas donde un aviso atraería la mirada equivocada.',
  ],
  'aht-hotline-banner quick-exit': [
    'Salida rápida',
    'Muestra un enlace que oculta la página al instante y la deja; presionar Mayús tres veces hace lo mismo, salvo en páginas con un formulario para escribir. `no-shortcut` no usa la tecla. Una por página. Ponga la etiqueta directamente en lo que se desplaza, casi siempre el cuerpo de la página.',
  ],
  'aht-hotline-banner exit-url': [
    'Dirección de la salida',
    'Adónde lleva la salida: una dirección https completa. Predeterminado: la `exitUrl` del feed, o una que convenga al idioma.',
  ],
  'aht-hotline-banner placement': [
    'Lugar',
    '`top`, para una etiqueta que es la primera en el cuerpo de la página, o `bottom`, para la última: el 911, el número y la salida quedan a la vista en una línea. Predeterminado: `inline`, donde solo queda la salida.',
  ],
  'aht-hotline-banner announce': [
    'Avisar a la página',
    'Permite que la página sepa de los clics en las formas de pedir ayuda, con `aht-contact`.',
  ],
  'aht-indicator-check layout': [
    'Disposición',
    '`steps`: un grupo de indicadores a la vez. Predeterminado: `list`, todos en una página.',
  ],
  'aht-indicator-check proof': [
    'Prueba',
    'Ofrece decir qué ha enviado y guardado la página desde la primera marca.',
  ],
  'aht-module-progress training': [
    'Capacitación',
    'Qué curso mostrar, por el id de su capacitación. Predeterminado: la primera del feed que tiene módulos.',
  ],
  'aht-module-progress current': [
    'Módulo de esta página',
    'El id del módulo que es esta página. Predeterminado: ninguno.',
  ],
  'aht-module-progress storage': [
    'Dónde se guarda el avance',
    'Hasta dónde se puede guardar el avance: `none` (en la memoria, hasta salir de la página), `session` (en esta pestaña, hasta cerrarla) o `local` (en esta pestaña; en este dispositivo cuando la persona marca una casilla).',
  ],
  'aht-resource-grid category': [
    'Categoría',
    'Muestra solo los recursos de esta categoría, por su id, y los de sus subcategorías, y oculta ese filtro.',
  ],
  'aht-resource-grid audience': [
    'Público',
    'Muestra solo los recursos para este público, por su id, y oculta ese filtro.',
  ],
  'aht-resource-grid kind': [
    'Tipo',
    'Muestra solo los recursos de este tipo, por su id, y oculta ese filtro.',
  ],
  'aht-resource-grid language': [
    'Idioma de los recursos',
    'Muestra solo los recursos que existen en este idioma, como "es", y oculta ese filtro.',
  ],
  'aht-resource-grid page-size': [
    'Tarjetas al principio',
    'Cuántas tarjetas se muestran al principio, y cuántas más cada vez.',
  ],
  'aht-resource-grid sort': [
    'Orden',
    '`curated`: bajo los títulos del feed, en su orden. `name` o `newest`: una sola lista en ese orden, sin títulos.',
  ],
  'aht-resource-grid layout': [
    'Disposición',
    '`table`: filas y columnas en lugar de tarjetas, para el personal; el botón de una columna ordena.',
  ],
  'aht-resource-grid structured-data': [
    'Datos para buscadores',
    '`on`: informa a los buscadores de los primeros cien recursos, en un script dentro del elemento.',
  ],
  'aht-resource-grid no-search': ['Sin búsqueda', 'Quita el cuadro de búsqueda.'],
  'aht-resource-grid no-filters': ['Sin filtros', 'Quita los filtros.'],
  'aht-upcoming-sessions training': [
    'Capacitación',
    'Muestra las sesiones de una sola capacitación, por su id. Predeterminado: todas.',
  ],
  'aht-upcoming-sessions audience': [
    'Público',
    'Muestra solo las sesiones para un público, por el id de su término. Predeterminado: todos.',
  ],
  'aht-upcoming-sessions layout': [
    'Disposición',
    '`list`: con todo lo que hay que saber. `compact`: una línea para cada una de las tres próximas, por ejemplo en una página de inicio.',
  ],
  'aht-upcoming-sessions limit': [
    'Sesiones al principio',
    'Cuántas sesiones próximas se muestran al principio, 1 o más. Predeterminado: 20, en `compact` 3.',
  ],
  'aht-upcoming-sessions past': [
    'Sesiones pasadas',
    'Cuántas sesiones pasadas se pueden mostrar, las más recientes primero; 0 para ninguna.',
  ],
  'aht-upcoming-sessions as-of': [
    'Ver como en',
    'Para vistas previas: una fecha ISO, o fecha y hora. Muestra lo que la página mostraría entonces, y lo dice. Una fecha es la medianoche de ese día en la zona horaria del feed. Predeterminado: ahora.',
  ],
  'aht-upcoming-sessions calendar': [
    'Calendario',
    'La dirección completa de un archivo de calendario (.ics) con estas sesiones, para suscribirse.',
  ],
  'aht-upcoming-sessions structured-data': [
    'Datos para buscadores',
    'Si se informa a los buscadores de las sesiones, en un script dentro del elemento: `on` u `off`, para páginas que lo hacen por sí mismas.',
  ],
};

/** An attribute's name as people read it: "Page size". */
const spoken = (attribute: string): string => {
  const words = attribute.replaceAll('-', ' ').replace(/\burl\b/, 'URL');
  return words[0]!.toUpperCase() + words.slice(1);
};

/** Name and meaning of an attribute, and the language they are in. */
export function optionWords(
  tag: string,
  { name, description }: { name: string; description: string },
  language: Language,
): { name: string; meaning: string; lang: Language } {
  const spanish = language === 'es' ? spanishOptions[`${tag} ${name}`] : undefined;
  return spanish
    ? { name: spanish[0], meaning: spanish[1], lang: 'es' }
    : { name: spoken(name), meaning: description, lang: 'en' };
}
