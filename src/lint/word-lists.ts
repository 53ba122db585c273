/**
 * The words that the linter points out, in English and Spanish, and what to write instead. They are
 * here to be read and added to by people who know the field; how they are looked for stands elsewhere.
 * What must not reassure has a list of its own: reassuring-words.ts.
 */

export const words = (...parts: string[]): RegExp =>
  // Letters with accents are letters, too, which \b does not know.
  new RegExp(`(?<![\\p{L}])(?:${parts.join('|')})(?![\\p{L}])`, 'iu');

const trafficked = '“youth who has been trafficked”';
const minorsSold = '“sex trafficking of a minor” or “sexual exploitation of a child”';

/** What blames or labels a person, and what to write. The narrow ones come first. */
export const blaming: readonly (readonly [RegExp, string])[] = [
  [
    words(
      '(?:child|children|teen|teenage|teenaged|juvenile|minor|underage|underaged|young|youth|girl|boy) prostitut(?:e|es|ion)',
      'prostitution of (?:children|minors|girls|boys)',
    ),
    minorsSold,
  ],
  [
    words(
      '(?:child|teen|teenage|juvenile|minor|underage|young|youth) sex[ -]?workers?',
      '(?:child|teen|underage) escorts?',
    ),
    trafficked,
  ],
  [
    words(
      'prostitutes?',
      'prostitut(?:ed|ing) (?:her|him|them)sel(?:f|ves)',
      'hookers?',
      'whores?',
      'call girls?',
    ),
    '“person who has been trafficked”, or say what happened: “was sold for sex”',
  ],
  [
    words(
      'runaway (?:girl|boy|kid|teen|child|youth)s?',
      '(?:chronic|habitual|frequent) runaways?',
      'runaways?',
    ),
    '“young person who has run away” or “is missing”',
  ],
  [
    words(
      'promiscu(?:ous|ously|ity)',
      'sexually (?:loose|provocative)',
      'sluts?',
      'slutty',
      'seductive',
      'provocative',
    ),
    'what was seen or said, without a judgement of it',
  ],
  [
    words(
      '(?:chose|choose|chooses|choosing) (?:this|the|that) life(?:style)?',
      '(?:risky|high[- ]risk|bad) life(?:style| choices?)',
      'asked for it',
      'consented to (?:it|the sex|be sold)',
    ),
    'what the other person did: who is under 18 cannot consent to being sold',
  ],
  [words('(?:child|kiddie|kid|teen|underage) porn(?:ography)?'), '“child sexual abuse material”'],
  [words('pimps?', 'madams?'), '“trafficker”'],
  [
    words('illegal (?:alien|immigrant)s?', 'illegals'),
    '“immigrant”, or “person without immigration papers” where it matters',
  ],
  [
    words(
      '(?:ni[nñ][ao]s?|menor(?:es)?|adolescentes?|j[oó]ven(?:es)?) prostitut[ao]s?',
      'prostituci[oó]n (?:infantil|juvenil|de menores|adolescente)',
      'menor(?:es)? que se prostituyen?',
    ),
    '“explotación sexual de niñas, niños y adolescentes”',
  ],
  [
    words(
      'prostitut[ao]s?',
      'putas?',
      'rameras?',
      'trabajador[ae]s? sexual(?:es)? (?:menor(?:es)?|infantil(?:es)?|adolescentes?)',
    ),
    '“persona que ha sufrido trata”',
  ],
  [
    words('promiscu[ao]s?', 'promiscuidad', 'provocativ[ao]s?'),
    'lo que se vio o se dijo, sin juzgarlo',
  ],
  [words('pornograf[ií]a infantil'), '“material de abuso sexual infantil”'],
  [words('proxenetas?', 'padrotes?', 'chulos?'), '“tratante”'],
  [
    words('(?:inmigrantes?|extranjer[ao]s?) ilegal(?:es)?'),
    '“inmigrante”, o “persona sin documentos” si hace falta',
  ],
];

/**
 * Words of one gender, and those of the other. Where a text has one side of a line only, it speaks of
 * some young people alone. In Spanish the masculine is also said of all, so many lines begin with
 * the feminine and are not looked for the other way round.
 */
export const genders: readonly { one: RegExp; other: RegExp; bothWays: boolean }[] = [
  {
    one: words('she', 'hers?', 'herself'),
    other: words('he', 'him', 'his', 'himself'),
    bothWays: true,
  },
  { one: words('girls?', 'schoolgirls?'), other: words('boys?', 'schoolboys?'), bothWays: true },
  { one: words('girlfriends?'), other: words('boyfriends?'), bothWays: true },
  { one: words('daughters?'), other: words('sons?'), bothWays: true },
  {
    one: words('wom[ae]n', 'lad(?:y|ies)', 'females?'),
    other: words('m[ae]n', 'males?'),
    bothWays: true,
  },
  { one: words('novias?'), other: words('novios?'), bothWays: true },
  { one: words('mujer(?:es)?'), other: words('hombres?', 'var[oó]n(?:es)?'), bothWays: true },
  { one: words('ni[nñ]as?'), other: words('ni[nñ]os?'), bothWays: false },
  {
    one: words('chicas?', 'muchachas?', 'señoritas?'),
    other: words('chicos?', 'muchachos?'),
    bothWays: false,
  },
  { one: words('alumnas?'), other: words('alumnos?'), bothWays: false },
  { one: words('hijas?'), other: words('hijos?'), bothWays: false },
  { one: words('ellas?'), other: words('él', 'ellos'), bothWays: false },
];
