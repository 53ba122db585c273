/** What a title says beside the name: that the session is cancelled. Outlook writes it there and nowhere else. */

const word = '(?:cancell?ed|cancelad[oa])';
/* With a sign or in brackets: "Cancelled checks" may be what a training is about. */
const first = new RegExp(
  `^\\s*(?:${word}\\s*[:–—]|${word}\\s+-|[[(]${word}[\\])]\\s*[:–—-]?)\\s*`,
  'i',
);
const last = new RegExp(`\\s*(?:[[(]${word}[\\])]|\\s[–—-]\\s*${word})\\s*$`, 'i');

export function titled(title: string): { name: string; cancelled: boolean } {
  const name = title.replace(first, '').replace(last, '').trim();
  return { name, cancelled: name !== title.trim() };
}
