/** What the answers mean to the keeper of the feed: what is wrong, and what to do. */
import type { Finding, Severity } from '../../lint/finding.js';
import type { LinkAnswer, Reason, Verdict } from './answer.js';
import type { Link } from './link.js';

/** A finding whose place in the text is not looked up yet. */
export type LinkFinding = Omit<Finding, 'start' | 'end'>;

/** Every rule that can come up here, and what it looks for. */
export const linkRules: Readonly<Record<`link-${Exclude<Verdict, 'ok'>}`, string>> = {
  'link-gone': 'a link whose server answers 404 or 410',
  'link-soft-404': 'a link to a page that says it is not found',
  'link-parked': 'a link to a name that somebody else has now',
  'link-no-host': 'a link to a name that does not exist',
  'link-certificate': 'a link whose certificate is not valid',
  'link-refused': 'a link that gets no connection',
  'link-timeout': 'a link that does not answer in time',
  'link-redirects': 'a link that leads in a circle, on and on, or to no web page',
  'link-insecure': 'a link that leads from https to http',
  'link-moved': 'a link that has moved for good',
  'link-other-site': 'a link that leads to another site for the time being',
  'link-private': 'a link into a private network',
  'link-unsure': 'a link that a person has to look at',
};

interface Words {
  readonly severity: Severity;
  readonly message: string;
  readonly mend: string;
}

const elsewhere = 'Look for where it is now and write that address, or take the link out.';
const look = 'Open it in a browser. If it works there, nothing has to be done.';
const tell = 'Tell the people who run that site; until it is mended, browsers warn their readers.';

const error = (message: string, mend = elsewhere): Words => ({ severity: 'error', message, mend });
const warning = (message: string, mend: string): Words => ({ severity: 'warning', message, mend });

const certificates: { readonly [reason in Reason]?: string } = {
  expired: 'has run out',
  'not-yet-valid': 'is not valid yet',
  'self-signed': 'was signed by the site itself',
  'wrong-name': 'is that of another site',
};

const statuses: Readonly<Record<number, string>> = {
  401: 'which asks for a password',
  403: 'which many sites give to programs, not to people',
  429: 'which means that it is asked too often',
};

/** Nothing for what is fine. `fragment` is the part of the page that is meant at this place. */
function wordsOf(answer: LinkAnswer, fragment: string): Words | undefined {
  const { address, verdict, reason, status, location } = answer;
  const way = location && location !== address ? `, by way of ${location}` : '';
  switch (verdict) {
    case 'ok':
      return undefined;
    case 'gone':
      return error(
        `${address} is gone: the server answers ${status}, ${status === 410 ? 'taken away for good' : 'not found'}${way}.`,
      );
    case 'no-host':
      return error(
        `${address} leads nowhere: there is no site ${new URL(location ?? address).hostname}.`,
      );
    case 'parked':
      return error(
        `${address} seems to belong to somebody else now${way}: the page offers the name for sale, or sells other things.`,
        'Take the link out at once, then look for the new address of its publisher.',
      );
    case 'soft-404':
      return warning(
        reason === 'home-page'
          ? `${address} leads to the home page ${location}: the page itself seems to be gone.`
          : reason === 'neighbour'
            ? `${address} shows what the site shows for pages that do not exist.`
            : `${address} answers, but its page says that it is not found.`,
        `${elsewhere} If the page is right after all, nothing has to be done.`,
      );
    case 'certificate':
      return reason === 'incomplete'
        ? warning(`The certificate of ${address} cannot be checked as a whole${way}.`, look)
        : reason === 'handshake'
          ? warning(`No safe connection to ${address} could be made${way}.`, look)
          : error(
              `The certificate of ${address} ${certificates[reason!] ?? 'is not valid'}${way}.`,
              tell,
            );
    case 'refused':
      return warning(`${address} refuses the connection or breaks it off${way}.`, look);
    case 'timeout':
      return warning(`${address} does not answer in time${way}.`, look);
    case 'redirects':
      return reason === 'circle'
        ? error(`${address} leads in a circle${way}.`)
        : reason === 'too-many'
          ? error(`${address} leads on and on without an end.`)
          : reason === 'no-web-page'
            ? warning(`${address} leads to something that is no web page.`, look)
            : warning(
                `${address} leads over many stations to ${location}.`,
                `Write ${location} if that is the page that is meant.`,
              );
    case 'insecure':
      return warning(
        `${address} leads from https to http${way}: others in the network can read along.`,
        'Ask the site for an https address, or link to another page.',
      );
    case 'moved': {
      const next = `${location}${fragment}`;
      const other = new URL(location!).hostname !== new URL(address).hostname;
      return warning(
        `${address} has moved for good${other ? ' to another host' : ''}.`,
        other
          ? `Look whether ${next} is from the same publisher; then write that.`
          : `Write ${next}.`,
      );
    }
    case 'other-site':
      return warning(
        `${address} leads to another site, ${location}.`,
        'Look whether it is still from the same publisher. If so, nothing has to be done.',
      );
    case 'private':
      return warning(
        `${address} lies in a private network, so it was not asked; readers elsewhere do not get there.`,
        'Write its public address, or ask with --links-private in that network.',
      );
    case 'unsure':
      return warning(`${address} could not be checked: ${doubt(answer)}.`, look);
  }
}

function doubt({ reason, status, location }: LinkAnswer): string {
  switch (reason) {
    case 'person-wanted':
      return 'the site wants to know first whether a person is asking';
    case 'sign-in':
      return `it leads to a page for signing in, ${location}`;
    case 'come-back-later':
      return 'the site asked to be left alone for a while';
    case 'same-for-all':
      return 'the site gives every address the same page, which a script fills';
    case 'cookies':
      return 'it leads in a circle unless cookies are kept';
    default:
      return `the server answers ${status}, ${statuses[status!] ?? (status! < 500 ? 'which does not say much' : 'which means that it is in trouble')}`;
  }
}

/** One finding for each place of each link that is not simply fine. */
export function linkFindings(
  links: readonly Link[],
  answers: readonly LinkAnswer[],
): readonly LinkFinding[] {
  const byAddress = new Map(answers.map((answer) => [answer.address, answer]));
  return links.flatMap(({ address, places }) =>
    places.flatMap(({ pointer, fragment }) => {
      const answer = byAddress.get(address);
      const words = answer && wordsOf(answer, fragment);
      return words ? [{ rule: `link-${answer.verdict}`, pointer, ...words }] : [];
    }),
  );
}
