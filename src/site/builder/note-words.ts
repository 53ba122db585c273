/**
 * What the builder says about a code: what was left out of it and why, and what somebody who pastes it
 * should know. No words of the codes themselves, and none of the page's controls.
 */
import type { Note, Refusal, Snippet } from './wish.js';
import type { Language } from './words.js';

/** What somebody should know about the code. */
const noteWords: Readonly<Record<Language, Readonly<Record<Note, string>>>> = {
  en: {
    local:
      'This address works on your own computer only. Under “The files”, type where they are on your site.',
    insecure: 'A page on https takes no script from http. Use an https address.',
    cors: 'If the files are on another server than your page, that server must send Access-Control-Allow-Origin.',
    unversioned:
      'A pinned script stops working when the file is replaced. Keep each version in a folder of its own, with the version in its name.',
    'import-map':
      'The first block pins what the small loader fetches. Put it before every other script of the page, best in its head. A policy must name its hash. Browsers before Chrome 127, Firefox 138 and Safari 18 do not check it; the one script is checked everywhere.',
    'frame-theme': 'An iframe does not carry your colors. It follows light and dark.',
    'frame-pasted':
      'An iframe cannot read a feed from your page. Put the feed at an address of its own.',
    'frame-relative-feed':
      'In an iframe, an address without a server is looked up beside frame.html. Type the whole address.',
    'frame-other-server':
      'An iframe shows feeds of its own server. For any other, two places on the server of frame.html have to be changed: connect-src in its Content-Security-Policy has to allow the feed’s server, and frame.html has to name it, unless it is that of the page around.',
    'frame-placement': 'In an iframe a banner cannot stay in sight while the page scrolls.',
    'frame-exit':
      'In an iframe the quick exit hides what is in the frame. It leaves the page around only where the website lets a frame do that; else that page stays in sight. It does not notice Shift pressed outside of the frame. Where scripts are kept, use a script.',
    'plain-kept':
      'This does not change by itself. Come back for a new copy when the feed has changed. Dates are left out, because they would grow old. All that a widget shows, dates too, comes as HTML from the command line: npx aht-widgets export FEED --html',
    'plain-exit':
      'Here the exit is an ordinary link: the page stays in sight until the next one comes, and Back leads to it again.',
    'plain-words':
      'The feed has no address for any of this, so nothing here can be opened. Link to a page that has the widget, or to its frame.html.',
    'plain-check': 'The list of indicators needs the widget. Here stand the steps to take.',
    'inline-style':
      'Where a policy forbids styles in pages, put the lines below into your style sheet.',
    'not-json':
      'What was pasted is not a feed yet, so the code leaves it out. "Check the feed" says where it breaks.',
  },
  es: {
    local:
      'Esta dirección funciona solo en su computadora. En “Los archivos”, escriba dónde están en su sitio.',
    insecure: 'Una página con https no acepta scripts por http. Use una dirección con https.',
    cors: 'Si los archivos están en otro servidor que su página, ese servidor debe enviar Access-Control-Allow-Origin.',
    unversioned:
      'Si el archivo se reemplaza, el script deja de funcionar. Guarde cada versión en una carpeta propia, con la versión en el nombre.',
    'import-map':
      'El primer bloque fija lo que trae el cargador pequeño. Póngalo antes de todos los demás scripts de la página, mejor en su head. Una política debe nombrar su hash. Los navegadores anteriores a Chrome 127, Firefox 138 y Safari 18 no lo comprueban; el script único se comprueba en todos.',
    'frame-theme': 'Un iframe no lleva sus colores. Sigue el esquema claro u oscuro.',
    'frame-pasted':
      'Un iframe no puede leer un feed de su página. Publique el feed en una dirección propia.',
    'frame-relative-feed':
      'En un iframe, una dirección sin servidor se busca junto a frame.html. Escriba la dirección completa.',
    'frame-other-server':
      'Un iframe muestra feeds de su propio servidor. Para cualquier otro hay que cambiar dos cosas en el servidor de frame.html: connect-src en su Content-Security-Policy debe permitir el servidor del feed, y frame.html debe nombrarlo, salvo que sea el de la página que lo rodea.',
    'frame-placement':
      'En un iframe, la barra no puede quedarse a la vista mientras la página se desplaza.',
    'frame-exit':
      'En un iframe, la salida rápida oculta lo que hay en el marco. Sale de la página que lo rodea solo si el sitio web permite que un marco lo haga; si no, esa página queda a la vista. No nota la tecla Shift si se presiona fuera del marco. Donde se conservan los scripts, use un script.',
    'plain-kept':
      'Esto no cambia por sí solo. Vuelva por otra copia cuando cambie el feed. No incluye fechas, porque quedarían viejas. Todo lo que muestra un widget, también las fechas, sale como HTML de la línea de comandos: npx aht-widgets export FEED --html',
    'plain-exit':
      'Aquí la salida es un enlace común: la página queda a la vista hasta que llega la siguiente, y “Atrás” vuelve a ella.',
    'plain-words':
      'El feed no tiene una dirección para nada de esto, así que aquí no hay nada que abrir. Enlace a una página que tenga el widget, o a su frame.html.',
    'plain-check': 'La lista de indicadores necesita el widget. Aquí están los pasos que seguir.',
    'inline-style':
      'Si una política prohíbe estilos en las páginas, ponga las líneas de abajo en su hoja de estilos.',
    'not-json':
      'Lo que pegó todavía no es un feed, así que el código no lo incluye. "Revisar el feed" dice dónde falla.',
  },
};

/** Where on the page that was typed, when there is no attribute of that name. */
const places: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { folder: 'The files', feed: 'The feed' },
  es: { folder: 'Los archivos', feed: 'El feed' },
};

/** Notes that come before the code: pasted as it is, it would show nothing of what was chosen. */
const urgent: ReadonlySet<Note> = new Set(['local', 'insecure', 'not-json']);

/** Why something typed is not in the code, and what would be. */
function refusalWords({ field, value }: Refusal, language: Language): string {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  const address = field === 'folder' || field === 'feed' || /url|calendar/.test(field);
  const place = places[language][field] ?? field;
  if (language === 'es') {
    if (!address)
      return `“${shown}” no puede ser el valor de ${field}, así que el código no lo incluye.`;
    const way = 'Escriba una que empiece con https:// o una ruta de su sitio, sin espacios.';
    return value.trim()
      ? `${place}: “${shown}” no es una dirección que pueda ponerse en una página. ${way}`
      : `${place}: falta la dirección. ${way}`;
  }
  if (!address) return `“${shown}” cannot be the value of ${field}, so the code leaves it out.`;
  const way = 'Type one that begins with https://, or a path of your site, without spaces.';
  return value.trim()
    ? `${place}: “${shown}” is not an address that may stand in a page. ${way}`
    : `${place}: the address is missing. ${way}`;
}

/** What is said before the code, and what after it. */
export const toldOf = ({ refused, notes }: Snippet, language: Language) => ({
  before: [
    ...refused.map((one) => refusalWords(one, language)),
    ...notes.filter((note) => urgent.has(note)).map((note) => noteWords[language][note]),
  ],
  after: notes.filter((note) => !urgent.has(note)).map((note) => noteWords[language][note]),
});
