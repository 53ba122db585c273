/** How a number is dialled. All elements need this; how a line is chosen, the banner alone. */

/** The digits that the letters A to Z have on a telephone's keys. */
const keys = '22233344455566677778889999';

/** The digits of a number as people read it. */
const digits = (telephone: string): string =>
  telephone.replace(/[A-Z]/g, (letter) => keys[letter.charCodeAt(0) - 65]!).replace(/\D/g, '');

/** A number as it is dialled: short ones as they are, others in full with +1 unless they say else. */
export function dialled(telephone: string): string {
  const bare = digits(telephone);
  if (bare.length === 10) return `+1${bare}`;
  return /^\+/.test(telephone) || bare.length > 10 ? `+${bare}` : bare;
}
