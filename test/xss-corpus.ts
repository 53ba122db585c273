/**
 * What a hostile feed might say, in texts and in addresses. Each calls `pwned()` wherever it is taken
 * for code or markup, or for an address that one may follow. Made of ways out of a place and things to
 * do outside of it; nothing of a single widget may come in.
 */

/** Markup that acts by itself, or by the smallest act of a reader. */
const acts = [
  '<script>pwned()</script>',
  '<script src="data:text/javascript,pwned()"></script>',
  '<script type="module">pwned()</script>',
  '<img src=x onerror=pwned()>',
  '<img src="x" onerror="pwned()" alt="">',
  '<svg onload=pwned()>',
  '<svg><script>pwned()</script></svg>',
  '<svg><animate onbegin=pwned() attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:pwned()"><text y="20">x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=pwned()/>#x">',
  '<math><mtext><table><mglyph><style><!--</style><img src=x onerror=pwned()>',
  '<math href="javascript:pwned()">x</math>',
  '<iframe src="javascript:parent.pwned()"></iframe>',
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<object data="javascript:pwned()"></object>',
  '<embed src="javascript:pwned()">',
  '<video><source onerror=pwned()></video>',
  '<audio src=x onerror=pwned()></audio>',
  '<body onload=pwned()>',
  '<input autofocus onfocus=pwned()>',
  '<select autofocus onfocus=pwned()></select>',
  '<details open ontoggle=pwned()><summary>x</summary></details>',
  '<marquee onstart=pwned()>x</marquee>',
  '<p style="animation: aht-wait 1ms" onanimationend=pwned()>x</p>',
  '<style>@import "javascript:pwned()"; * { background: url("javascript:pwned()") }</style>',
  '<link rel=stylesheet href="data:text/css,*{background:red}">',
  '<base href="javascript:/pwned()//">',
  '<meta http-equiv=refresh content="0;url=javascript:pwned()">',
  '<form action="javascript:pwned()"><button>x</button></form>',
  '<button formaction="javascript:pwned()">x</button>',
  '<a href="javascript:pwned()">x</a>',
  '<a href="&#106;avascript:pwned()">x</a>',
  '<a href="java\tscript:pwned()">x</a>',
  '<template shadowrootmode="open"><script>pwned()</script></template>',
  '<slot onslotchange=pwned()></slot>',
  '<noscript><p title="</noscript><img src=x onerror=pwned()>">',
];

/** Ways out of where a text may stand: an attribute, a comment, a script, a template, a style. */
const ways = [
  (act: string) => `">${act}`,
  (act: string) => `'>${act}`,
  (act: string) => `--></title></textarea></style></script></template>${act}<!--`,
];

/** Texts that are not markup, and do harm where they are taken for code, a template or a pattern. */
const codes = [
  'javascript:pwned()',
  ' onmouseover=pwned() x=',
  '" autofocus onfocus="pwned()" x="',
  "' autofocus onfocus='pwned()' x='",
  '${pwned()}',
  '{{constructor.constructor("pwned()")()}}',
  '{{pwned()}}',
  '#{pwned()}',
  '<%= pwned() %>',
  '`;pwned();`',
  '");pwned();("',
  "');pwned();('",
  '];pwned();[',
  '</script><script>pwned()</script>',
  ']]><script>pwned()</script>',
  '<!--[if gte IE 4]><script>pwned()</script><![endif]-->',
  '&lt;script&gt;pwned()&lt;/script&gt;',
  '&#60;img src=x onerror=pwned()&#62;',
  '\\u003cimg src=x onerror=pwned()\\u003e',
  '%3Cimg%20src%3Dx%20onerror%3Dpwned()%3E',
  '\u0000<img src=x onerror=pwned()>',
  '＜img src=x onerror=pwned()＞',
  '<\u200bscript>pwned()</script>',
  '\u202e<img src=x onerror=pwned()>',
  'lit$123456$<img src=x onerror=pwned()>',
  '<?lit$123456$?><!--lit-part--><!--/lit-part-->',
  '__proto__',
  'constructor',
  '$&$1$`',
  '{0}{1}{999}',
  '(a+)+$[',
  'x'.repeat(20_000),
];

export const hostileTexts: readonly string[] = [
  // Each as it is; each way with every third of them.
  ...acts,
  ...ways.flatMap((way, at) => acts.filter((_, nth) => nth % ways.length === at).map(way)),
  ...codes,
];

/** Addresses that must be followed by nobody. */
export const hostileAddresses: readonly string[] = [
  'javascript:pwned()',
  'JaVaScRiPt:pwned()',
  ' javascript:pwned()',
  '\tjavascript:pwned()',
  'java\nscript:pwned()',
  'java\tscript:pwned()',
  '\u0001javascript:pwned()',
  'javascript:pwned()//https://example.org/',
  'javascript://example.org/%0apwned()',
  'data:text/html,<script>pwned()</script>',
  'data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+',
  'data:image/svg+xml,<svg onload=pwned()>',
  'vbscript:pwned()',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'filesystem:https://example.org/temporary/x',
  'about:blank',
  'view-source:https://example.org/',
  'intent://example.org/#Intent;scheme=javascript;end',
  'ftp://example.org/',
  'ws://example.org/',
  '\\\\example.org\\x',
  '//evil.example/',
  'https://',
  'https:// example.org/',
  'https://example.org/\u0000',
  'http:javascript:pwned()',
  '',
  ' ',
];

/** Addresses that lead where they say, and must stay inside of their attribute. */
export const sharpAddresses: readonly string[] = [
  'https://example.org/"><img src=x onerror=pwned()>',
  "https://example.org/'onmouseover='pwned()",
  'https://example.org/?q=<script>pwned()</script>',
  'https://example.org/#javascript:pwned()',
  'https://javascript:pwned()@example.org/',
  'https://example.org/%22%3E%3Cscript%3Epwned()%3C/script%3E',
  'javascript&colon;pwned()',
  './javascript:pwned()',
  '?javascript:pwned()',
  '#"onfocus="pwned()',
].map((address) => address.replaceAll(' ', '%20'));
