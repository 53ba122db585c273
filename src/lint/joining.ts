/**
 * What lets people walk into an online session: links of the programs for it, meeting numbers, passcodes,
 * numbers to dial in. Whoever has one can come in, and everybody can read a feed. Used by the rule of the
 * linter and by `import`, so that both know the same. Nothing of what is done about it.
 */

const platforms: readonly [RegExp, string][] = [
  [/^https?:\/\/([\w-]+\.)?zoom(gov)?\.(us|com)\/./i, 'Zoom'],
  [/^https?:\/\/teams\.(microsoft|live)\.(com|us)\/(l\/)?meet/i, 'Microsoft Teams'],
  [/^https?:\/\/meet\.google\.com\/./i, 'Google Meet'],
  [/^https?:\/\/([\w-]+\.)?webex\.com\/./i, 'Webex'],
  [/^https?:\/\/([\w-]+\.)?(gotomeeting|goto)\.com\/./i, 'GoTo Meeting'],
  [/^https?:\/\/meet\.jit\.si\/./i, 'Jitsi Meet'],
];

/* Pages to register on, recordings and help pages of these programs are meant for everybody. */
const forAll = /\/(register|registration|signup|rec|recording|hc|download)\b/i;

export const linksIn = (text: string): string[] => text.match(/https?:\/\/[^\s<>"')\]]+/gi) ?? [];

/** The program that a link to join belongs to. */
export const platformOf = (link: string): string | undefined =>
  forAll.test(link) ? undefined : platforms.find(([pattern]) => pattern.test(link))?.[1];

/* With a colon, or with digits behind it: a line about the safety of passwords is none. */
const given = '[\\s)]*(:|#|(?=\\d[\\d -]{4}))';
/* From the beginning of the sentence to the end of it; what it begins with, in the first group, stays. */
const sentence = (holds: string): RegExp =>
  new RegExp(`(^|[.;!?] )(?:(?![.;!?] ).)*?${holds}(?:(?![.;!?] [a-z¿¡]).)*[.;]?`, 'gim');
const secrets: readonly RegExp[] = [
  sentence(
    `\\b((meeting|webinar|event|(phone )?conference|access|participant|attendee|host) (id|number|code|key|pin|password|passcode)|passcode|contrase[ñn]a|c[óo]digo de acceso|(id|n[úu]mero) (de (la )?reuni[óo]n|del? (seminario|webinar)|de la conferencia|de acceso)( web)?)${given}`,
  ),
  sentence('\\b(password\\s*:|(pin|clave)\\s*:?\\s*\\d{3})'),
  // A number to dial with the code behind it: +13125550100,,123456789#
  sentence('\\d[\\d() .-]{6,20},,[\\d#*,]+'),
  /^([ \t]*)(or )?((iphone )?one[- ]tap( mobile)?|dial by your location|dial[- ]in by phone|find (your|a) local number|join by (phone|telephone|video|sip)|llamar por tel[ée]fono|marque seg[úu]n su ubicaci[óo]n)\b.*$/gim,
];

/* A number alone in its line, or as these programs put it. "Call 608-555-0100 to register" is for all. */
const dialled =
  /^[ \t]*(?:(?:[Oo]r|[Cc]all|[Dd]ial(?:[- ]in)?|in|[Pp]hone|[Tt]elephone|[Oo]|[Ll]lame|[Mm]arque|al|US|USA)\b[ ,:]*)*(?:\([A-Z]{2,3}\) *)?\+?[\d(][\d() .-]{8,24}\d(?:[ (]+[A-Z][A-Za-z.]*\)?)*[ ,]*$/gm;

/** The text without the lines that hold a number or a code to join. */
export function withoutCodes(text: string): string {
  const left = secrets.reduce((rest, secret) => rest.replace(secret, '$1'), text);
  // Numbers to dial are known by their neighbours alone: else they are those of an office.
  return left === text && !linksIn(text).some(platformOf) ? text : left.replace(dialled, '');
}
