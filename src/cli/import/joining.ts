/**
 * How people take part, as far as a calendar says it, and the links by which they join. A link to join
 * is a key: whoever has it can walk in. So it proves that a session is online, but it does not go into
 * a public feed unless the keeper asks for it.
 */
import { tidy } from './html-to-text.js';

const platforms: readonly [RegExp, string][] = [
  [/^https:\/\/([\w-]+\.)?zoom(gov)?\.us\/|^https:\/\/([\w-]+\.)?zoomgov\.com\//i, 'Zoom'],
  [/^https:\/\/teams\.(microsoft|live)\.com\/(l\/)?meet/i, 'Microsoft Teams'],
  [/^https:\/\/meet\.google\.com\//i, 'Google Meet'],
  [/^https:\/\/([\w-]+\.)?webex\.com\//i, 'Webex'],
  [/^https:\/\/([\w-]+\.)?(gotomeeting|goto)\.com\//i, 'GoTo Meeting'],
  [/^https:\/\/meet\.jit\.si\//i, 'Jitsi Meet'],
];

const links = (text: string): string[] => text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? [];

/** The platform that a link leads to. A page to register on, which some of them have, is none. */
export const platformOf = (link: string): string | undefined =>
  /\/(register|registration|webinar\/register|signup)\b/i.test(link)
    ? undefined
    : platforms.find(([pattern]) => pattern.test(link))?.[1];

const platformNames =
  /^(microsoft teams( meeting)?|reuni[oó]n de microsoft teams|zoom( meeting)?|google meet|webex|online|on line|virtual|webinar|en l[ií]nea|v[ií]a zoom|via zoom|remote)\.?$/i;

export interface Joining {
  readonly mode?: 'online' | 'mixed';
  /** The name of the place; nothing where there is none. */
  readonly place?: string;
  readonly link?: string;
}

/** What the place, the text and the properties for conferences say together; what they do not say stays unknown. */
export function joiningOf(
  location: string,
  description: string,
  conference: readonly string[],
): Joining {
  const found = [...conference, ...links(location), ...links(description)];
  const link = found.find(platformOf);
  const platform = link && platformOf(link);
  const isConference = Boolean(conference[0]);
  // "Zoom; Room 4" holds two places; a link in it is not one.
  const pieces = location
    .replace(/https?:\/\/\S+/g, '')
    .split(/[;\n]| \/ /)
    .map((piece) => piece.replace(/^([\s,;]|-\s)+|([\s,;]|\s-)+$/g, ''))
    .filter(Boolean);
  const rooms = pieces.filter((piece) => !platformNames.test(piece));
  const online = Boolean(platform) || isConference || rooms.length < pieces.length;
  const place = rooms[0] ? rooms.join('; ') : (pieces[0] ?? platform);
  return {
    ...(online && { mode: rooms[0] ? ('mixed' as const) : ('online' as const) }),
    ...(place && { place }),
    ...((link ?? conference[0]) && { link: link ?? conference[0]! }),
  };
}

/* What the programs put under a text, between two lines of signs. */
const blocks = [
  /^_{20,}\s*$[\s\S]*?(^_{20,}\s*$|(?![\s\S]))/gm,
  /^-::~:~::[-:~]*\s*$[\s\S]*?(^-::~:~::[-:~]*\s*$|(?![\s\S]))/gm,
];
/* With a colon: a line about the safety of passwords is none. */
const secrets = [
  /^.*\b(meeting id|passcode|password|phone conference id|conference id|access code|host key|contrase[ñn]a|c[óo]digo de acceso|id de (la )?reuni[óo]n)\b\s*:.*$/gim,
  /^\s*(one tap mobile|dial by your location)\b.*$/gim,
  // A number to dial with the code behind it: +13125550100,,123456789#
  /^\s*\+?\d[\d -]{6,},,[\d#*,]+.*$/gm,
];
const withoutSecrets = (text: string): string =>
  secrets.reduce((left, secret) => left.replace(secret, ''), text);

const leads =
  /^[ \t]*((click here to )?join( the| zoom| webex| microsoft| teams| with google)( \w+)?( meeting| meet)?:?|unirse a la reuni[óo]n( de zoom)?:?|[<([\])>]+)[ \t]*$/gim;

/** A description without what is needed to join: links, numbers and passcodes. */
export function withoutKeys(description: string): string {
  let text = description;
  for (const block of blocks)
    text = text.replace(block, (whole) =>
      links(whole).some(platformOf) || withoutSecrets(whole) !== whole ? '' : whole,
    );
  text = withoutSecrets(text);
  for (const link of links(text)) if (platformOf(link)) text = text.replaceAll(link, '');
  // What led to them leads nowhere now. "Join us" does.
  return tidy(text === description ? text : text.replace(leads, ''));
}
