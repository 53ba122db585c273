/** What people write where the address of a page is wanted. Whether a link may lead there, the schema says. */

/** A website without its https://, which browsers take for a page beside the feed. */
export const bareSite =
  /^(www\.[^/]+|[\w-]+(\.[\w-]+)*\.(org|com|gov|edu|net|us|info|io))(\/.*)?$/i;
export const bareMail = /^[^\s@<>:/]+@[^\s@<>:/]+\.[a-z]+$/i;

const placeholder = /^(n\/?\s?a|w\/e|y\/n|-+\/?-*|\?+)\.?$/i;

/**
 * Whether it is no address at all, but a word such as “TBD”: it has no scheme, and neither a slash nor the
 * end of a file's name, and is no place on a page.
 */
export const isNoAddress = (text: string): boolean =>
  placeholder.test(text) ||
  (!/^([a-z][a-z\d+.-]*:|[#?])/i.test(text) &&
    (/^=|[\s"<>]/.test(text.split(/[?#]/)[0]!) || !/\/|\.[a-z\d]{2,5}([?#]|$)/i.test(text)));
