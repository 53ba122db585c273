/** Addresses and numbers that would not work for the public, or would give away who follows them. */
import { dialled } from '../../model/telephone.js';
import { bareMail, bareSite, isNoAddress } from '../address.js';
import type { ValueRule } from '../context.js';
import { shortened } from '../subject.js';

const tracking =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|_hsenc|_hsmi|igshid|vero_id|mkt_tok|trk|ref_src|_ga)$/i;
/* Mail programs put these in the place of a link, with the reader's own address in them. */
const filtered =
  /(^|\.)(safelinks\.protection\.outlook\.com|urldefense\.(proofpoint\.)?com|urldefense\.us|linkprotect\.cudasvc\.com)$|^(www\.)?google\.com\/url$/i;
const own =
  /^(localhost|0\.0\.0\.0|\[.*\]|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|[^.]+)$|\.(local|internal|lan|intranet|corp|home|test|invalid|localhost)$/i;

export const linkRule: ValueRule = ({ kind, value, pointer }, { base, note }) => {
  if (kind !== 'address') return;
  const address = String(value);
  const isWord = isNoAddress(address);
  if (isWord || bareSite.test(address) || bareMail.test(address)) {
    note(
      'link-without-protocol',
      pointer,
      `is “${shortened(address)}”, so the link leads to a page of that name beside the feed`,
      bareMail.test(address)
        ? 'Write the address of a page; an e-mail address belongs in "email", or after mailto: where a contact can stand.'
        : isWord
          ? 'Write the address of a page, such as https://example.org/page, or take the field away. A page of this name is written with "./" before it.'
          : `Write "https://${address}".`,
    );
    return;
  }
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return;
  }
  const { protocol, hostname, username, password, pathname, searchParams } = url;
  if (/^(tel|sms):$/.test(protocol) && !canBeDialled(pathname, protocol === 'sms:'))
    return note(
      'undiallable-telephone',
      pointer,
      `leads to “${shortened(address)}”, which cannot be dialled`,
      dialMend,
    );
  if (!/^https?:$/.test(protocol) || !/^https?:/i.test(address)) return;
  if (username || password)
    note(
      'link-with-password',
      pointer,
      'holds a user name or password that everybody can read',
      'Take away what stands before the @; if it was a real password, change it today.',
    );
  if (own.test(hostname))
    return note(
      'private-link',
      pointer,
      `leads to ${hostname}, which only your own computer or network can reach`,
      'Write the address that the public uses.',
    );
  if (protocol === 'http:')
    note(
      'link-without-https',
      pointer,
      'begins with http://, so others on the network can see what is read',
      `Try the same address with https://: “${shortened(address.replace(/^http/i, 'https'))}”.`,
    );
  if (filtered.test(hostname) || filtered.test(hostname + pathname))
    note(
      'tracking-link',
      pointer,
      'leads through the filter of a mail program or search engine, which sees who follows it',
      'Open the link, and copy the address of the page that it ends at.',
    );
  const named = [...searchParams.keys()].filter(
    (key) => tracking.test(key) || (key === 'si' && /(^|\.)youtu(\.be|be\.com)$/.test(hostname)),
  );
  if (named.length > 0)
    note(
      'tracking-link',
      pointer,
      `holds ${[...new Set(named)].join(', ')}, which tells the site who sent its visitors`,
      'Take that part away: the link works without it.',
    );
};

const dialMend =
  'Write the number with its area code, such as "1-888-373-7888", or with + and the country; an extension belongs in hours or description.';

/** Short numbers such as 911, 988 or 233733; North American ones in full; others with their country. */
function canBeDialled(telephone: string, isText: boolean): boolean {
  const number = dialled(telephone.toUpperCase());
  if (/^\d{3}$/.test(number)) return true;
  // Short codes are for text messages.
  if (/^\d{4,6}$/.test(number)) return isText;
  if (number.startsWith('+1')) return /^\+1[2-9]\d{2}[2-9]\d{6}$/.test(number);
  return /^\+[2-9]\d{6,14}$/.test(number) && telephone.trim().startsWith('+');
}

export const telephoneRule: ValueRule = ({ kind, value, pointer, field }, { note }) => {
  if (kind !== 'telephone' || canBeDialled(String(value), field === 'number')) return;
  note(
    'undiallable-telephone',
    pointer,
    `is “${value}”, which cannot be dialled as it stands`,
    dialMend,
  );
};
