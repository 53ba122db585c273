/** What hostile feeds write into their texts: ways out of a text or an attribute, and what comes then. */

const ways = [
  '',
  '">',
  "'>",
  '-->',
  '</p></div>',
  '</template>',
  '</style>',
  '</title>',
  '</textarea>',
  '<![CDATA[]]>',
];

const vectors = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<form action=javascript:alert(1)><button>x',
  '<object data="javascript:alert(1)"></object>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<template shadowrootmode="open"><script>alert(1)</script></template>',
  '" onmouseover="alert(1)" x="',
];

export const payloads: readonly string[] = ways.flatMap((way) =>
  vectors.map((vector) => way + vector),
);

/** Addresses that no link may have. */
const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '//evil.example/x',
  'https://example.org/"onmouseover="alert(1)',
  "https://example.org/'><script>alert(1)</script>",
];

/** One that no link may have at every third place: what has one is left out, and the others must be seen. */
const addressOf = (at: number): string =>
  at % 3 === 2 ? addresses[((at - 2) / 3) % addresses.length]! : `https://example.org/${at}`;

/** A feed of which every text is a payload. */
export const hostileFeed = {
  version: 1,
  name: payloads[0],
  publisher: { name: payloads[1] },
  dateModified: '2026-11-22T00:00:00Z',
  timeZone: 'America/Chicago',
  notice: { text: payloads[2] },
  hotlines: payloads.map((text, at) => ({
    id: `h${at}`,
    name: text,
    telephone: '1-888-373-7888',
    description: text,
    hours: text,
    operator: text,
    chatUrl: addressOf(at),
    sms: { number: '233733', label: text },
  })),
  terms: {
    audience: payloads.map((name, at) => ({ id: `a${at}`, name })),
    kind: payloads.map((name, at) => ({ id: `k${at}`, name })),
    category: payloads.map((name, at) => ({ id: `c${at}`, name })),
  },
  trainings: payloads.map((text, at) => ({
    id: `t${at}`,
    name: text,
    description: text,
    contentNotice: text,
    prerequisite: text,
    audience: [`a${at}`],
    contact: { name: text, url: addressOf(at) },
    sessions: [
      {
        id: `s${at}`,
        startDate: '2030-02-03T09:00',
        endDate: '2030-02-03T10:00',
        name: text,
        note: text,
        location: { name: text, address: text },
        url: addressOf(at),
      },
    ],
    // One course is shown.
    modules: at
      ? []
      : payloads.map((name, id) => ({
          id: `m${id}`,
          name,
          description: name,
          contentNotice: name,
          url: addressOf(id),
        })),
  })),
  guide: {
    name: payloads[3],
    levels: [{ id: 'l', name: payloads[4], advice: payloads[5], actions: [{ name: payloads[6] }] }],
    notices: payloads,
    indicators: payloads.map((text, at) => ({ id: `i${at}`, text, note: text, level: 'l' })),
    sources: payloads.map((name, at) => ({ name, url: addressOf(at) })),
    reviewBy: '2099-01-01',
  },
  resources: payloads.map((text, at) => ({
    id: `r${at}`,
    name: text,
    description: text,
    publisher: text,
    alert: text,
    category: `c${at}`,
    kind: `k${at}`,
    audience: [`a${at}`],
    url: addressOf(at),
  })),
};
