/**
 * What the builder says, in English and Spanish (usted). `fixed` has the Spanish of the words that
 * stand in builder.html, by their data-word; `said` has what comes and goes. No words of the codes:
 * those are in output-words.ts; what is said about a code is in note-words.ts.
 */
import type { Palette } from '../../model/contrast.js';
import type { Measure } from './theme.js';

export type Language = 'en' | 'es';

export const fixed: Readonly<Record<string, string>> = {
  title: 'Generador de código – aht-widgets',
  skip: 'Ir al generador',
  demo: 'aht-widgets: demostración',
  languages: 'Idioma de esta página',
  heading: 'Generador de código',
  lead: 'Elija un widget, vea cómo queda y copie el código para su sitio. Nada de lo que escriba sale de esta página, y nada se guarda.',
  stepWidget: 'Widget',
  stepPlace: 'Dónde lo pegará',
  system: 'El sistema de su sitio web',
  stepLanguage: 'Idioma y título',
  lang: 'Idioma del widget',
  headingLevel: 'Nivel de su título',
  fallback: 'Sus propias palabras antes de que cargue el script',
  fallbackHint:
    'Opcional. Se muestran hasta que aparece el widget, y si nunca aparece. Debajo está siempre el número para llamar.',
  stepFeed: 'Contenido (el feed)',
  feedDefault: 'El feed que viene con los widgets',
  feedAddresses: 'El mío, por su dirección',
  feedPasted: 'El mío, dentro de la página',
  addresses: 'Direcciones, una por línea',
  addressesHint:
    'Un feed posterior reemplaza los elementos que tienen el mismo id. Un feed de otro servidor debe enviar Access-Control-Allow-Origin.',
  feedFile: 'Un archivo de su computadora',
  feedFileHint: 'Elíjalo o suéltelo aquí. Se lee en esta página y no se envía a ninguna parte.',
  pasted: 'O pegue el feed',
  beside: 'Mostrar también el feed que viene con los widgets',
  check: 'Revisar el feed',
  stepOptions: 'Opciones de este widget',
  stepLooks: 'Colores y forma',
  looksHint:
    'Los widgets toman la letra de su página y su esquema claro u oscuro. Deje un campo vacío para usar el color propio de los widgets.',
  defaultLooks: 'Volver a los colores propios de los widgets',
  contrast: 'Contraste',
  contrastHint:
    'WCAG 2.2 AA pide 4.5 a 1 entre el texto y su fondo, y 3 a 1 para los bordes. Los colores que no llegan se pueden usar, pero algunas personas no podrán leerlos.',
  stepFiles: 'Los archivos',
  folder: 'Dónde están los archivos de aht-widgets',
  folderHint:
    'La carpeta de su servidor web, mejor con la versión en el nombre, como https://example.org/aht/0.1.0/',
  integrity: 'Aceptar el script solo si es exactamente este archivo (integrity)',
  preload: 'Permitir que el navegador pida el feed de inmediato (preload)',
  preloadHint:
    'Ahorra un momento en Chrome, Edge y Firefox. Se vio que el motor de Safari pide el feed dos veces.',
  preview: 'Vista previa',
  pastPreview: 'Saltar la vista previa',
  scheme: 'Esquema',
  light: 'Claro',
  dark: 'Oscuro',
  width: 'Ancho',
  wide: 'Ancha',
  narrow: 'Teléfono',
  code: 'Código',
  form: 'Forma de pegarlo',
  single: 'Un solo script',
  singleHint: 'La opción segura: un archivo, siempre el mismo.',
  embed: 'Cargador pequeño',
  embedHint: 'Pide solo lo que la página usa.',
  frame: 'Iframe',
  frameHint: 'Donde se quitan los scripts.',
  plain: 'HTML simple',
  plainHint: 'Números y enlaces que todo editor conserva.',
  html: 'Código para pegar',
  copy: 'Copiar el código',
  download: 'Descargar como .html',
  cssApart:
    'Los colores van en mi hoja de estilos (necesario si el sitio prohíbe estilos en sus páginas)',
  css: 'Líneas para su hoja de estilos',
  copyCss: 'Copiar las líneas de estilo',
};

const english = {
  page: 'As the page around it',
  default: 'Default',
  defaultOf: (value: string) => `Default: ${value}`,
  on: 'On',
  level: (level: string) => `Heading ${level}`,
  ratio: (ratio: string) => `${ratio} to 1`,
  passes: (needs: string) => `passes AA (${needs})`,
  fails: (needs: string) => `below AA (${needs}): hard to read`,
  failsEdge: (needs: string) => `below AA (${needs}): hard to see`,
  pair: 'Colors',
  onWhat: (front: string, back: string) => `${front} on ${back}`,
  tooLow: (count: number) =>
    count === 1 ? 'One pair of colors is too close.' : `${count} pairs of colors are too close.`,
  allPass: 'All pairs pass.',
  notAColor: 'Not a color. Write it as #14606b.',
  copied: 'Copied',
  copyByHand:
    'The browser did not allow copying. The code is selected: press Ctrl+C (⌘C on a Mac).',
  saved: 'Saved as a file',
  recommended: 'Use',
  why: 'Why',
  tried: 'Tried',
  source: 'Source',
  checking: 'Checking …',
  clean: 'No mistakes found.',
  counted: (errors: number, warnings: number) =>
    `${errors} ${errors === 1 ? 'mistake' : 'mistakes'}, ${warnings} ${warnings === 1 ? 'hint' : 'hints'}`,
  error: 'Mistake',
  warning: 'Hint',
  more: (count: number) => `… and ${count} more`,
  place: (line: number, column: number) => `line ${line}, column ${column}`,
  noFeed: 'There is no feed to check yet.',
  unread: (address: string) =>
    `${address} could not be read from this page. The code is made all the same. To check the feed, open it and paste it here, or run: npx aht-widgets check ${address}`,
  noLinter: 'The rules could not be loaded. Is builder-check.js beside this page?',
  noBuilder:
    'The builder could not read its own files (builder.json, feeds/wisconsin.json). Open it from a web server, with the whole folder beside it.',
  frameTitle: (widget: string) => `Preview: ${widget}`,
  noPreview: 'The preview could not be loaded. Is frame.html beside this page?',
  version: (version: string) => `aht-widgets ${version}`,
  noOptions: 'This widget has no options.',
};

type Said = typeof english;

const spanish: Said = {
  page: 'Como la página que lo rodea',
  default: 'Predeterminado',
  defaultOf: (value) => `Predeterminado: ${value}`,
  on: 'Sí',
  level: (level) => `Encabezado ${level}`,
  ratio: (ratio) => `${ratio} a 1`,
  passes: (needs) => `cumple AA (${needs})`,
  fails: (needs) => `por debajo de AA (${needs}): difícil de leer`,
  failsEdge: (needs) => `por debajo de AA (${needs}): difícil de ver`,
  pair: 'Colores',
  onWhat: (front, back) => `${front} sobre ${back}`,
  tooLow: (count) =>
    count === 1
      ? 'Un par de colores se parece demasiado.'
      : `${count} pares de colores se parecen demasiado.`,
  allPass: 'Todos los pares cumplen.',
  notAColor: 'No es un color. Escríbalo así: #14606b.',
  copied: 'Copiado',
  copyByHand:
    'El navegador no permitió copiar. El código está seleccionado: presione Ctrl+C (⌘C en una Mac).',
  saved: 'Guardado como archivo',
  recommended: 'Use',
  why: 'Por qué',
  tried: 'Probado',
  source: 'Fuente',
  checking: 'Revisando…',
  clean: 'No se encontraron errores.',
  counted: (errors, warnings) =>
    `${errors} ${errors === 1 ? 'error' : 'errores'}, ${warnings} ${warnings === 1 ? 'sugerencia' : 'sugerencias'} (los textos están en inglés)`,
  error: 'Error',
  warning: 'Sugerencia',
  more: (count) => `… y ${count} más`,
  place: (line, column) => `línea ${line}, columna ${column}`,
  noFeed: 'Todavía no hay un feed para revisar.',
  unread: (address) =>
    `No se pudo leer ${address} desde esta página. El código se hace de todos modos. Para revisar el feed, ábralo y péguelo aquí, o ejecute: npx aht-widgets check ${address}`,
  noLinter: 'No se pudieron cargar las reglas. ¿Está builder-check.js junto a esta página?',
  noBuilder:
    'El generador no pudo leer sus propios archivos (builder.json, feeds/wisconsin.json). Ábralo desde un servidor web, con toda la carpeta a su lado.',
  frameTitle: (widget) => `Vista previa: ${widget}`,
  noPreview: 'No se pudo cargar la vista previa. ¿Está frame.html junto a esta página?',
  version: (version) => `aht-widgets ${version}`,
  noOptions: 'Este widget no tiene opciones.',
};

export const said: Readonly<Record<Language, Said>> = { en: english, es: spanish };

/** What each colour is for. */
export const colourWords: Readonly<Record<Language, Readonly<Record<keyof Palette, string>>>> = {
  en: {
    accent: 'Buttons and links',
    'on-accent': 'Text on buttons',
    text: 'Text',
    muted: 'Quiet text',
    surface: 'Background',
    border: 'Edges of controls',
    danger: 'The 911 link',
    focus: 'Focus ring',
  },
  es: {
    accent: 'Botones y enlaces',
    'on-accent': 'Texto sobre botones',
    text: 'Texto',
    muted: 'Texto secundario',
    surface: 'Fondo',
    border: 'Bordes de los controles',
    danger: 'El enlace al 911',
    focus: 'Marco del foco',
  },
};

export const measureWords: Readonly<Record<Language, Readonly<Record<Measure, string>>>> = {
  en: { font: 'Font', radius: 'Round corners', space: 'Space' },
  es: { font: 'Letra', radius: 'Esquinas redondas', space: 'Espacio' },
};
