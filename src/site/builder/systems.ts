/**
 * What a website's system is known to keep or to take away, and which form of the code follows from
 * that. Only what public documents say, with the document named; where none was found, that is what
 * stands here. None of these systems was tried itself: see docs/builder.md.
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
  readonly source?: string;
  readonly en: Advice;
  readonly es: Advice;
}

const notTried = {
  en: 'not in this system itself.',
  es: 'no en este sistema.',
};
const flagsTried = {
  en: 'the frame under the sandbox settings that this system is known to use, in three browser engines; not the system itself.',
  es: 'el marco con las restricciones (sandbox) que se conocen de este sistema, en tres motores de navegador; no el sistema mismo.',
};
const unknown = {
  en: 'No public document was found that says what it keeps. Try the iframe on a page that is not public, save, and look at what is left. If it is gone, use plain HTML.',
  es: 'No se encontró un documento público que diga qué conserva. Pruebe el iframe en una página que no sea pública, guarde y vea qué queda. Si desaparece, use HTML simple.',
};
const blank = (id: string, name: string): System => ({
  id,
  form: 'frame',
  en: { name, why: unknown.en, tried: notTried.en },
  es: { name, why: unknown.es, tried: notTried.es },
});

export const systems: readonly System[] = [
  {
    id: 'html',
    form: 'single',
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
    source: 'https://core.trac.wordpress.org/changeset/12630',
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
    source: 'https://blog.avada.io/wordpress/docs/post-the%20source-code-in-code.html',
    en: {
      name: 'WordPress.com',
      why: 'Scripts and iframes are kept on some paid plans only; plans change, so ask their support for yours. Plain HTML is kept on all. (The source is not WordPress.com’s own.)',
      tried: notTried.en,
    },
    es: {
      name: 'WordPress.com',
      why: 'Los scripts e iframes se conservan solo en algunos planes de pago; los planes cambian, así que pregunte a su soporte por el suyo. El HTML simple se conserva en todos. (La fuente no es de WordPress.com.)',
      tried: notTried.es,
    },
  },
  {
    id: 'drupal',
    form: 'plain',
    source: 'https://github.com/ckeditor/ckeditor5/issues/11432',
    en: {
      name: 'Drupal, CKEditor',
      why: 'A text format that limits HTML takes script, iframe and our tags away; CKEditor 5 drops tags it does not know. An administrator can put the script into a block whose text format allows it. Else use plain HTML.',
      tried: notTried.en,
    },
    es: {
      name: 'Drupal, CKEditor',
      why: 'Un formato de texto que limita el HTML quita el script, el iframe y nuestras etiquetas; CKEditor 5 descarta las etiquetas que no conoce. Un administrador puede poner el script en un bloque cuyo formato lo permita. Si no, use HTML simple.',
      tried: notTried.es,
    },
  },
  {
    id: 'google-sites',
    form: 'frame',
    source: 'https://developers.google.com/apps-script/guides/html/restrictions',
    en: {
      name: 'Google Sites',
      why: 'What is embedded stands in a frame with limits. Give “Embed” the address of frame.html that stands in the code. The quick exit can hide the frame but may not leave the page.',
      tried: flagsTried.en,
    },
    es: {
      name: 'Google Sites',
      why: 'Lo que se inserta queda en un marco con límites. Dé a “Insertar” la dirección de frame.html que aparece en el código. La salida rápida puede ocultar el marco, pero quizá no salga de la página.',
      tried: flagsTried.es,
    },
  },
  {
    id: 'sharepoint',
    form: 'frame',
    source:
      'https://learn.microsoft.com/sharepoint/security-considerations-of-allowing-custom-script',
    en: {
      name: 'SharePoint',
      why: 'Scripts on pages need a permission that Microsoft advises against. Use the iframe in the Embed web part; an administrator may have to allow its server first.',
      tried: flagsTried.en,
    },
    es: {
      name: 'SharePoint',
      why: 'Los scripts en las páginas necesitan un permiso que Microsoft desaconseja. Use el iframe en el elemento web Insertar; puede que un administrador deba permitir antes su servidor.',
      tried: flagsTried.es,
    },
  },
  {
    id: 'squarespace',
    form: 'single',
    source: 'https://squareranked.com/squarespace-schema/json-ld-injection/',
    en: {
      name: 'Squarespace',
      why: 'A Code Block takes scripts on the larger plans; on the smallest, use plain HTML. (The source is not Squarespace’s own.)',
      tried: notTried.en,
    },
    es: {
      name: 'Squarespace',
      why: 'Un bloque de código acepta scripts en los planes mayores; en el más pequeño use HTML simple. (La fuente no es de Squarespace.)',
      tried: notTried.es,
    },
  },
  blank('wix', 'Wix'),
  blank('finalsite', 'Finalsite'),
  blank('apptegy', 'Apptegy (Thrillshare)'),
  blank('edlio', 'Edlio'),
  {
    id: 'blackboard',
    form: 'frame',
    source:
      'https://support.echo360.com/customer/en/portal/articles/2970306-configuring-blackboard-to-allow-students-to-use-the-echo360-video-mashups-option',
    en: {
      name: 'Blackboard',
      why: 'A policy of the administrator decides which addresses an iframe may have; students are held to a shorter list. Ask for your server to be added, or use plain HTML. (The source is another vendor’s.)',
      tried: notTried.en,
    },
    es: {
      name: 'Blackboard',
      why: 'Una política del administrador decide qué direcciones puede tener un iframe; para los estudiantes la lista es más corta. Pida que agreguen su servidor, o use HTML simple. (La fuente es de otro proveedor.)',
      tried: notTried.es,
    },
  },
  blank('canvas', 'Canvas'),
  {
    ...blank('other', ''),
    en: { name: 'Another system, or I do not know', why: unknown.en, tried: notTried.en },
    es: { name: 'Otro sistema, o no lo sé', why: unknown.es, tried: notTried.es },
  },
];

/** What is said of a system. */
export const adviceOf = (id: string, language: Language): (Advice & System) | undefined => {
  const system = systems.find((one) => one.id === id);
  return system && { ...system, ...system[language] };
};
