/**
 * What content management systems leave of a text that is pasted into them: a function from HTML to HTML
 * for each way that is documented, and the two worst that can be thought of. Written after the public
 * documentation that each one names; none of it is their code. Needs a browser's parser, runs no script.
 */

export interface Filter {
  readonly name: string;
  /** Where the documentation is; none for what is thought of. */
  readonly source?: string;
  /** Whether links to call survive it. */
  readonly keepsCalls: boolean;
  /** What it does to a number that stands in ordinary HTML only, inside the custom tag or beside it. */
  readonly takesTagsWhole?: boolean;
  readonly filter: (html: string) => string;
}

type Allowed = Readonly<Record<string, readonly string[]>>;

interface Rules {
  readonly allowed: Allowed;
  /** Attributes that any element may have; a name, or what it begins with and an asterisk. */
  readonly everywhere?: readonly string[];
  readonly protocols?: readonly string[];
  /** Elements that go with all that is in them; of others that are not allowed the content stays. */
  readonly gone?: (tag: string) => boolean;
}

const matches = (name: string, names: readonly string[]): boolean =>
  names.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));

/** An address without a protocol that is not allowed, as kses and Drupal do it: what follows stays. */
function withoutProtocol(address: string, protocols: readonly string[]): string {
  const [, protocol = ''] = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
  if (!protocol || protocols.includes(protocol.toLowerCase())) return address;
  return address.slice(address.indexOf(':') + 1);
}

function strip(html: string, { allowed, everywhere = [], protocols, gone }: Rules): string {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  for (const el of [...body.querySelectorAll('*')]) {
    const tag = el.localName;
    const names = allowed[tag];
    if (!names) {
      if (gone?.(tag)) el.remove();
      // The text of a script too: it stands on the page then.
      else el.replaceWith(...el.childNodes);
      continue;
    }
    for (const { name, value } of [...el.attributes]) {
      if (!matches(name, [...names, ...everywhere])) el.removeAttribute(name);
      else if (protocols && /^(href|src|cite)$/.test(name))
        el.setAttribute(name, withoutProtocol(value, protocols));
    }
  }
  return body.innerHTML;
}

const same = (tags: string, attributes: readonly string[] = []): Allowed =>
  Object.fromEntries(tags.split(' ').map((tag) => [tag, attributes]));

/** `$allowedposttags`: what authors may write who have no `unfiltered_html`. No script, no iframe. */
const posts: Allowed = {
  ...same(
    'abbr acronym address b big code dd dfn dl dt em fieldset i kbd mark s samp small strike',
  ),
  ...same('strong sub sup title tt u var br pre legend label button textarea ruby rt rp'),
  ...same(
    'article aside details div figure figcaption footer header hgroup nav p section span summary',
    ['align'],
  ),
  ...same('caption col colgroup h1 h2 h3 h4 h5 h6 hr table tbody td tfoot th thead tr', [
    'align',
    'colspan',
    'rowspan',
    'scope',
    'width',
  ]),
  a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
  blockquote: ['cite'],
  del: ['datetime'],
  ins: ['datetime', 'cite'],
  img: ['alt', 'align', 'border', 'height', 'src', 'width'],
  li: ['align', 'value'],
  ul: ['type'],
  ol: ['start', 'type', 'reversed'],
  q: ['cite'],
};

const wordpressProtocols =
  'http https ftp ftps mailto news irc gopher nntp feed telnet mms rtsp sms svn tel fax xmpp webcal urn'.split(
    ' ',
  );
const drupalProtocols = 'ftp http https irc mailto news nntp rtsp sftp ssh tel telnet webcal'.split(
  ' ',
);

/** The text format "Basic HTML" of a new Drupal. */
const basic: Allowed = {
  ...same('br p cite dl dt dd strong em code li'),
  ...same('h2 h3 h4 h5 h6', ['id']),
  a: ['href', 'hreflang'],
  blockquote: ['cite'],
  ul: ['type'],
  ol: ['start', 'type'],
  img: ['src', 'alt', 'height', 'width', 'data-*'],
};
const { br: _br, p: _p, img: _img, ...restricted } = basic;

/** What an editor on the page makes of it that knows headings, lists, links and tables. */
const edited: Allowed = {
  ...basic,
  ...same('table thead tbody tr th td figure figcaption span i b u'),
};

const isHidden = (tag: string): boolean => /^(script|style|template|noscript|iframe)$/.test(tag);

/** A frame around the whole paste, with what it may do. */
const framed = (sandbox: string) => (html: string) => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', sandbox);
  frame.title = 'Embedded';
  frame.width = '700';
  frame.height = '600';
  frame.setAttribute('srcdoc', html);
  return frame.outerHTML;
};

/** Only frames, with what they may do. */
const framesAlone = (sandbox: string) => (html: string) => {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  return [...body.querySelectorAll('iframe')]
    .map((frame) => {
      frame.setAttribute('sandbox', sandbox);
      return frame.outerHTML;
    })
    .join('');
};

export const filters: readonly Filter[] = [
  {
    name: 'WordPress, for authors who may not write HTML as they like',
    source: 'https://github.com/WordPress/WordPress/blob/master/wp-includes/kses.php',
    keepsCalls: true,
    filter: (html) =>
      strip(html, {
        allowed: posts,
        everywhere: [
          'aria-*',
          'class',
          'data-*',
          'dir',
          'hidden',
          'id',
          'lang',
          'role',
          'style',
          'title',
        ],
        protocols: wordpressProtocols,
      }),
  },
  {
    name: 'Drupal, Basic HTML',
    source:
      'https://api.drupal.org/api/drupal/core%21modules%21filter%21src%21Plugin%21Filter%21FilterHtml.php',
    keepsCalls: true,
    filter: (html) =>
      strip(html, { allowed: basic, everywhere: ['lang', 'dir'], protocols: drupalProtocols }),
  },
  {
    name: 'Drupal, Restricted HTML',
    source:
      'https://api.drupal.org/api/drupal/core%21modules%21filter%21src%21Plugin%21Filter%21FilterHtml.php',
    keepsCalls: true,
    filter: (html) =>
      strip(html, { allowed: restricted, everywhere: ['lang', 'dir'], protocols: drupalProtocols }),
  },
  {
    name: 'an editor that knows no tags but its own, such as CKEditor',
    source: 'https://git.drupalcode.org/project/drupal/commit/cf9a907',
    keepsCalls: true,
    filter: (html) => strip(html, { allowed: edited, gone: isHidden }),
  },
  {
    name: 'a system that keeps text alone',
    keepsCalls: false,
    filter: (html) => strip(html, { allowed: same('p br'), gone: isHidden }),
  },
  {
    name: 'a system that takes unknown tags with all that is in them',
    keepsCalls: true,
    takesTagsWhole: true,
    filter: (html) =>
      strip(html, {
        allowed: basic,
        gone: (tag) => isHidden(tag) || tag.includes('-'),
      }),
  },
];

/** Systems that show a paste in a frame: what is in it runs there. */
export const frames: readonly Filter[] = [
  {
    name: 'Google Sites',
    source: 'https://developers.google.com/apps-script/guides/html/restrictions',
    keepsCalls: true,
    filter: framed(
      'allow-scripts allow-popups allow-forms allow-same-origin allow-popups-to-escape-sandbox allow-downloads allow-modals',
    ),
  },
  {
    name: 'Wix',
    source: 'https://dev.wix.com/docs/velo/api-reference/$w/html-component/introduction',
    keepsCalls: true,
    filter: framed('allow-same-origin allow-forms allow-popups allow-scripts allow-pointer-lock'),
  },
  {
    name: 'SharePoint',
    source:
      'https://learn.microsoft.com/en-us/previous-versions/office/sharepoint-server/jj175070(v=office.15)',
    keepsCalls: true,
    filter: framesAlone('allow-scripts allow-same-origin allow-forms allow-popups'),
  },
];

/** What WordPress makes of the HTML of an oEmbed provider that it does not know; nothing without a frame. */
export function wordpressOembed(html: string, secret = 'a1B2c3D4e5'): string {
  const kept = strip(html, {
    allowed: {
      a: ['href'],
      blockquote: [],
      iframe: 'src width height frameborder marginwidth marginheight scrolling title'.split(' '),
    },
    protocols: wordpressProtocols,
  });
  const { body } = new DOMParser().parseFromString(`<body>${kept}`, 'text/html');
  const frame = body.querySelector('iframe');
  if (!frame) return '';
  frame.setAttribute('class', 'wp-embedded-content');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('security', 'restricted');
  frame.setAttribute('src', `${frame.getAttribute('src')}#?secret=${secret}`);
  frame.setAttribute('data-secret', secret);
  return (body.querySelector('blockquote')?.outerHTML ?? '') + frame.outerHTML;
}
