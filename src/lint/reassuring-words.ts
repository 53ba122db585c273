/**
 * What a guide must not say, in English and Spanish: that all is well, that it can wait, that nobody
 * has to report. Here to be read and added to by people who know the field; test/lint holds it
 * against sentences that must be found and sentences that must pass. Nothing but words comes in.
 */
import { words } from './word-lists.js';

/** Right behind a duty, what narrows it: “You do not have to report alone” is a comfort of the good kind. */
const narrowed = '(?! (?:it )?(?:alone|by yourself|in writing|in person|twice|your name|first))';
/** “Adults who do not have to report …” says something about them. */
const ofOthers = '(?<!(?:who|who (?:are|is)) )';
/** “If no one is in danger now …” promises nothing. */
const inCase =
  '(?<!(?:if|when|whether|until|unless|once|before|that|sure|where|so) [\\p{L}, ]{0,30})';
const due = '(?:needed|required|necessary|mandatory|urgent|due)';
const youth = '(?:the|this|your) (?:student|child|youth|teen|teenager|young person|minor)';

const english = [
  '(?:no|low|lower|lowest|little|minimal|minor|small) (?:or no )?(?:risk|danger|concern)',
  'risk is (?:low|small|minimal)',
  'not (?:a|at) (?:risk|concern)',
  '(?:probably|most likely|likely|likely to be|surely) (?:nothing|safe|fine|ok|okay|harmless)',
  'nothing to (?:worry about|report)',
  'nothing (?:serious|urgent)(?! (?:has|have|needs?|must))',
  "(?:no need|don['’]t|do not|need not) to? ?worry",
  '(?:no|without|not any) (?:cause|reason|grounds?|need) (?:for|to) (?:be )?(?:concern|concerned|worry|alarm|alarmed|panic|report|act)',
  'no (?:further )?(?:action|step)s? (?:(?:is|are) )?(?:needed|required|necessary)',
  `no (?:reports?|call|referral) (?:(?:is|are) )?${due}`,
  `(?<!written )report(?:s|ing)? (?:(?:is|are) (?:not|never)|(?:is|are)n['’]t) ${due}`,
  `${ofOthers}(?:do|does|will|would)(?: not|n['’]t) (?:have|need) to (?:report|act|(?:make|file) a report|do anything)${narrowed}`,
  `${ofOthers}need(?: not|n['’]t) (?:report|act|(?:make|file) a report|do anything)${narrowed}`,
  `${ofOthers}(?:do|does|need)(?: not|n['’]t) (?:(?:have|need) to )?be reported${narrowed}`,
  'no need for a report',
  `${ofOthers}(?:not|(?:is|are|was|were)n['’]t) (?:legally )?(?:obliged|obligated|required|bound) to report`,
  "(?<!(?:you|who|they|we) )(?:do not|don['’]t) report(?= (?:it|this|that|yet|unless|until|anything)|[.!;]|$)",
  'report only (?:if|when|once|after) you (?:are (?:sure|certain)|have (?:proof|evidence)|know)',
  '(?:it|this|that|(?:the|your|a) report|reporting) (?:can|may|could) wait',
  `${inCase}(?:it|this|that|these|which)(?: is|['’]s| are) (?:probably )?not (?:urgent|serious|an emergency|abuse)(?! (?:that|to be|to know|for you))`,
  '(?<!(?:or|or is) )not (?:being |(?:human|sex|child|labor) )*(?:trafficking|trafficked)',
  '(?:no|not any) (?:hurry|rush|urgency)',
  'unlikely to be (?:trafficked|trafficking|in danger)',
  `${inCase}(?:${youth}|they|everyone|s?he)(?: is| are|['’]s|['’]re) (?:now |probably |all )?(?:safe|fine|ok|okay|all right|out of danger|not in (?:any |immediate )?danger)`,
  `${inCase}(?:is|are) (?:not in|out of|in no) (?:any |immediate )?danger`,
  'just a phase',
  '(?:normal|typical|ordinary) (?:teen|teenage|adolescent) (?:behaviou?r|stuff)',
  'false alarm',
  'all clear',
  'wait and see',
  '(?:everything|all) is (?:fine|ok|okay|all right|well)',
];

const reportar =
  '(?:reportar|denunciar|informar|notificar|avisar|actuar|llamar|dar (?:parte|aviso)|(?:hacer|presentar) (?:(?:un|una|el|la|ning[uú]n|ninguna) )?(?:reporte|denuncia|informe))(?:l[oa]s?)?';
/** Not to warn whoever may do harm is right; and so is not to report alone. */
const salvo =
  '(?! (?:al? (?!nadie|la polic|las autoridades|cps)|sol[oa]s?|por escrito|en persona|su nombre|primero))';
const enCaso = '(?<!(?:si|cuando|hasta que|que|donde) [\\p{L}, ]{0,30})';
const escrito = '(?:(?:el|un|ning[uú]n) )?(?:reporte|informe)|(?:(?:la|una|ninguna) )?denuncia';

const spanish = [
  '(?:sin|bajo|poco|ning[uú]n|m[ií]nimo|escaso) (?:riesgo|peligro)',
  'riesgo (?:es )?(?:bajo|m[ií]nimo|escaso|nulo)',
  'no (?:hay|existe) (?:riesgo|peligro)',
  '(?:probablemente|seguramente) (?:no (?:es|sea|pasa) nada|est[aá] bien)',
  'nada (?:de|por) (?:qu[eé]|lo que) preocuparse',
  'nada (?:grave|serio|urgente|que reportar|que denunciar)(?! (?:tiene|debe|hace))',
  'no (?:se|te) preocupe[ns]?',
  'no hay (?:de|por) qu[eé] preocuparse',
  'no (?:hay que|tienen? que|tienes que|debe[ns]?|es necesario) (?:preocuparse|alarmarse)',
  '(?:no (?:hay|haya|existe)|sin) (?:ning[uú]n |ninguna )?(?:motivos?|raz[oó]n|raz[oó]nes|causa|necesidad) (?:de|para|por) (?:la )?(?:preocupaci[oó]n|preocuparse|alarma|alarmarse)',
  `(?<!quien(?:es)? )no (?:es (?:necesario|preciso|obligatorio)|hace falta|hay que|tienen? (?:que|por qu[eé])|tienes (?:que|por qu[eé])|debe[ns]?|necesita[ns]?|se (?:necesita|requiere)|est[aá][ns]? obligad[oa]s? a|(?:hay|tienen?) (?:la )?(?:necesidad|obligaci[oó]n|motivo|raz[oó]n) (?:de|para)) ${reportar}${salvo}`,
  `sin (?:necesidad de|que haga falta) ${reportar}${salvo}`,
  `no se (?:requiere|necesita|exige) (?:${escrito}|(?:ninguna )?acci[oó]n)`,
  `(?:${escrito}) no (?:es (?:necesari[oa]|obligatori[oa]|urgente)|se (?:requiere|necesita)|hace falta)`,
  `no (?:es (?:necesari[oa]|obligatori[oa])|hace falta) (?:${escrito})`,
  'no (?:l[oa] )?(?:reporte|denuncie)[ns]?(?= (?:esto|eso|todav[ií]a|a[uú]n|nada|hasta|a menos)|[.!;]|$)',
  'reporte solo (?:si|cuando) (?:tiene (?:pruebas|certeza)|est[aá] segur[oa])',
  `${enCaso}no es (?:nada )?(?:urgente|grave|seri[oa]|una emergencia|(?:un caso de )?trata|abuso)(?! (?:que|tener|saber))`,
  '(?<!(?:no|nadie|nada|tampoco|ning[uú]n reporte) )puede esperar(?! (?:que|a que|una?s?|preguntas))',
  'no hay (?:prisa|apuro|urgencia)',
  `${enCaso}(?:el|la|su|este|esta) (?:estudiante|menor|joven|adolescente|niñ[oa]) est[aá] (?:a salvo|segur[oa]|bien|fuera de peligro)`,
  `${enCaso}no (?:corre|est[aá] en) (?:ning[uú]n )?peligro`,
  '(?:solo|s[oó]lo) es una etapa',
  'es (?:solo|s[oó]lo) una etapa',
  'falsa alarma',
  'todo est[aá] bien',
  'espere a ver',
];

const reassuring = words(...english, ...spanish);

/** What makes a promise into a warning, as far as the next comma: “No sign does not mean no risk”. */
const denied = new RegExp(
  `${
    words(
      '(?:does|do|did|is|are) not (?:mean|prove|show|say)',
      "(?:doesn|don)['’]t (?:mean|prove|show|say)",
      'never (?:means|say|write)',
      'no (?:significa|quiere decir|prueba|demuestra)',
      'nunca (?:significa|diga)',
    ).source
  }[^,;]*`,
  'giu',
);

/** What of this text reassures; nothing where none of it does. */
export function reassurance(text: string): string | undefined {
  for (const sentence of text.replace(/\s+/g, ' ').split(/(?<=[.!?;]) /)) {
    const found = reassuring.exec(sentence.replace(denied, ''));
    if (found) return found[0];
  }
  return undefined;
}
