/**
 * What a website's system is known to keep or to take away, and which form of the code follows from
 * that. Only what public documents say, with the document named; where none was found, that is what
 * stands here. None of these systems was tried itself: see docs/builder.md. `recipe` is the page in
 * docs/recipes/ that says the same at length; test/site/builder-systems.test.ts holds them together.
 */
import type { Form } from './wish.js';
import type { Language } from './words.js';

interface Advice {
  readonly name: string;
  readonly why: string;
  readonly tried: string;
}

export interface System {
  readonly id: string;
  readonly form: Form;
  readonly recipe?: string;
  readonly source?: string;
  readonly en: Advice;
  readonly es: Advice;
}

const notTried = {
  en: 'not in this system itself.',
  es: 'no en este sistema.',
};
const flagsTried = {
  en: 'the frame under sandbox settings that we suppose for this system, in three browser engines; not the system itself.',
  es: 'el marco con las restricciones (sandbox) que suponemos de este sistema, en tres motores de navegador; no el sistema mismo.',
};
const looked = {
  en: 'No public document was found that says what it keeps.',
  es: 'No se encontró un documento público que diga qué conserva.',
};
const unknown = {
  en: `${looked.en} Try the iframe on a page that is not public, save, and look at what is left. If it is gone, use plain HTML.`,
  es: `${looked.es} Pruebe el iframe en una página que no sea pública, guarde y vea qué queda. Si desaparece, use HTML simple.`,
};
const blank = (id: string, name: string, recipe?: string): System => ({
  id,
  form: 'frame',
  ...(recipe && { recipe }),
  en: { name, why: unknown.en, tried: notTried.en },
  es: { name, why: unknown.es, tried: notTried.es },
});

export const systems: readonly System[] = [
  {
    id: 'html',
    form: 'single',
    recipe: 'plain-html',
    en: {
      name: 'My own HTML pages',
      why: 'Nothing is taken away, so the script and the tag can stand in the page as they are.',
      tried: 'every code of this builder in a blank page, in three browser engines.',
    },
    es: {
      name: 'Mis propias páginas HTML',
      why: 'No se quita nada: el script y la etiqueta pueden ir en la página tal como están.',
      tried: 'cada código de este generador en una página en blanco, en tres motores de navegador.',
    },
  },
  {
    id: 'wordpress',
    form: 'single',
    recipe: 'wordpress',
    source: 'https://publishpress.com/knowledge-base/unfiltered_html/',
    en: {
      name: 'WordPress, one site on your own server',
      why: 'The Custom HTML block keeps scripts of people who have the right “unfiltered_html”: administrators and editors. From others it takes script, iframe and our tags, and keeps the text. Then use plain HTML.',
      tried: notTried.en,
    },
    es: {
      name: 'WordPress, un sitio en su propio servidor',
      why: 'El bloque HTML personalizado conserva los scripts de quienes tienen el permiso “unfiltered_html”: administradores y editores. A los demás les quita el script, el iframe y nuestras etiquetas, y deja el texto. En ese caso use HTML simple.',
      tried: notTried.es,
    },
  },
  {
    id: 'wordpress-network',
    form: 'plain',
    recipe: 'wordpress',
    source: 'https://publishpress.com/knowledge-base/unfiltered_html/',
    en: {
      name: 'WordPress, a network of sites (multisite)',
      why: 'Only the network’s super administrators may paste scripts and iframes; from all others they are taken away. Ask them to place the script, or use plain HTML.',
      tried: notTried.en,
    },
    es: {
      name: 'WordPress, una red de sitios (multisitio)',
      why: 'Solo los superadministradores de la red pueden pegar scripts e iframes; a los demás se los quita. Pídales que coloquen el script, o use HTML simple.',
      tried: notTried.es,
    },
  },
  {
    id: 'wordpress-com',
    form: 'plain',
    recipe: 'wordpress',
    en: {
      name: 'WordPress.com',
      why: 'No public document was found that says which plans keep scripts and iframes; it has changed over the years. Ask their support for yours. Plain HTML needs neither.',
      tried: notTried.en,
    },
    es: {
      name: 'WordPress.com',
      why: 'No se encontró un documento público que diga qué planes conservan los scripts e iframes; ha cambiado con los años. Pregunte a su soporte por el suyo. El HTML simple no necesita ninguno de los dos.',
      tried: notTried.es,
    },
  },
  {
    id: 'drupal',
    form: 'single',
    recipe: 'drupal',
    source: 'https://git.drupalcode.org/project/drupal/commit/cf9a907',
    en: {
      name: 'Drupal, CKEditor',
      why: 'Choose a text format without “Limit allowed HTML tags” (an administrator can give you one), switch the editor to Source, paste, and save from there: the visual editor drops tags that it does not know. If you have no such text format, use plain HTML.',
      tried: notTried.en,
    },
    es: {
      name: 'Drupal, CKEditor',
      why: 'Elija un formato de texto que no limite las etiquetas HTML (un administrador puede darle uno), pase el editor a la vista de código fuente, pegue y guarde desde ahí: el editor visual descarta las etiquetas que no conoce. Si no tiene ese formato de texto, use HTML simple.',
      tried: notTried.es,
    },
  },
  {
    id: 'google-sites',
    form: 'frame',
    recipe: 'google-sites',
    source: 'https://developers.google.com/apps-script/guides/html/restrictions',
    en: {
      name: 'Google Sites',
      why: 'Insert an embed, choose the one for code, paste, and drag the box as high as what is in it. It stands in a frame with limits: the quick exit can hide it, but cannot leave the page around it.',
      tried: flagsTried.en,
    },
    es: {
      name: 'Google Sites',
      why: 'Inserte un elemento incorporado, elija el de código, pegue y estire el cuadro hasta que quepa todo. Queda en un marco con límites: la salida rápida puede ocultarlo, pero no puede salir de la página que lo rodea.',
      tried: flagsTried.es,
    },
  },
  {
    id: 'sharepoint',
    form: 'frame',
    recipe: 'sharepoint',
    source:
      'https://learn.microsoft.com/en-us/sharepoint/security-considerations-of-allowing-custom-script',
    en: {
      name: 'SharePoint',
      why: 'Scripts on pages need a permission that Microsoft advises against. Of the code, paste the line with the iframe into the Embed web part, and put the number into a Text web part. An administrator may have to allow the server of the frame first.',
      tried: flagsTried.en,
    },
    es: {
      name: 'SharePoint',
      why: 'Los scripts en las páginas necesitan un permiso que Microsoft desaconseja. Del código, pegue la línea del iframe en el elemento web Insertar y ponga el número en un elemento web de texto. Puede que un administrador deba permitir antes el servidor del marco.',
      tried: flagsTried.es,
    },
  },
  {
    id: 'squarespace',
    form: 'single',
    recipe: 'squarespace',
    source: 'https://squareranked.com/squarespace-schema/json-ld-injection/',
    en: {
      name: 'Squarespace',
      why: 'A Code block takes scripts on the larger plans. On the smallest, try the iframe; if it is gone, use plain HTML. (The source is not Squarespace’s own.)',
      tried: notTried.en,
    },
    es: {
      name: 'Squarespace',
      why: 'Un bloque de código acepta scripts en los planes mayores. En el más pequeño, pruebe el iframe; si desaparece, use HTML simple. (La fuente no es de Squarespace.)',
      tried: notTried.es,
    },
  },
  {
    id: 'wix',
    form: 'frame',
    recipe: 'wix',
    source: 'https://dev.wix.com/docs/velo/api-reference/$w/html-component/introduction',
    en: {
      name: 'Wix',
      why: 'Paste it as the code of an HTML element, and make the element as high as what is in it. It stands in a frame with limits: the quick exit can hide it, but cannot leave the page around it.',
      tried: flagsTried.en,
    },
    es: {
      name: 'Wix',
      why: 'Péguelo como código de un elemento HTML y dele a ese elemento la altura de su contenido. Queda en un marco con límites: la salida rápida puede ocultarlo, pero no puede salir de la página que lo rodea.',
      tried: flagsTried.es,
    },
  },
  blank('finalsite', 'Finalsite', 'finalsite'),
  blank('apptegy', 'Apptegy (Thrillshare)', 'apptegy'),
  blank('edlio', 'Edlio', 'edlio'),
  blank('blackboard', 'Blackboard Web Community Manager (Schoolwires)', 'blackboard'),
  {
    id: 'blackboard-learn',
    form: 'frame',
    source:
      'https://support.echo360.com/customer/en/portal/articles/2970306-configuring-blackboard-to-allow-students-to-use-the-echo360-video-mashups-option',
    en: {
      name: 'Blackboard Learn (courses)',
      why: 'A policy of the administrator decides which addresses an iframe may have; students are held to a shorter list. Ask for your server to be added, or use plain HTML. (The source is another vendor’s.)',
      tried: notTried.en,
    },
    es: {
      name: 'Blackboard Learn (cursos)',
      why: 'Una política del administrador decide qué direcciones puede tener un iframe; para los estudiantes la lista es más corta. Pida que agreguen su servidor, o use HTML simple. (La fuente es de otro proveedor.)',
      tried: notTried.es,
    },
  },
  blank('canvas', 'Canvas'),
  {
    id: 'other',
    form: 'single',
    en: {
      name: 'Another system, or I do not know',
      why: `${looked.en} Paste it where your system takes HTML, on a page that is not public, save, and look at the page as a visitor. If the widget is not there, try the iframe, and then plain HTML.`,
      tried: notTried.en,
    },
    es: {
      name: 'Otro sistema, o no lo sé',
      why: `${looked.es} Péguelo donde su sistema acepte HTML, en una página que no sea pública, guarde y mire la página como visitante. Si el widget no está, pruebe el iframe y después el HTML simple.`,
      tried: notTried.es,
    },
  },
];

/** What is said of a system. */
export const adviceOf = (id: string, language: Language): (Advice & System) | undefined => {
  const system = systems.find((one) => one.id === id);
  return system && { ...system, ...system[language] };
};
