/** All that could be better about a document: every rule, and the one walk that they share. */
import type { Json } from '../feed/check.js';
import type { Context, DocumentRule, ValueRule } from './context.js';
import type { Draft } from './draft.js';
import { linkRule, telephoneRule } from './rules/addresses.js';
import { impossibleDates } from './rules/calendar.js';
import { duplicateLinks, duplicateSessions, duplicateTitles } from './rules/duplicates.js';
import { unknownFields } from './rules/fields.js';
import { guideRules } from './rules/guide.js';
import { linksToJoin } from './rules/joining.js';
import { languageRules, unlikelyLanguage } from './rules/languages.js';
import { readingLevel } from './rules/reading-level.js';
import { references, unusedTerms } from './rules/references.js';
import { resourceRules } from './rules/resources.js';
import { reviews } from './rules/reviews.js';
import { sessionRules } from './rules/sessions.js';
import { emptyText, textRules } from './rules/texts.js';
import { wordChoice } from './rules/word-choice.js';
import { rules } from './rules.js';
import { fullName, sentence, subjectOf } from './subject.js';
import { survey } from './survey.js';

const ofValues: readonly ValueRule[] = [
  unknownFields,
  impossibleDates,
  emptyText,
  textRules,
  wordChoice,
  readingLevel,
  unlikelyLanguage,
  linkRule,
  linksToJoin,
  telephoneRule,
];

const ofDocuments: readonly DocumentRule[] = [
  languageRules,
  sessionRules,
  reviews,
  duplicateLinks,
  duplicateTitles,
  duplicateSessions,
  references,
  unusedTerms,
  guideRules,
  resourceRules,
];

export function advice(root: Json, { now, base }: Pick<Context, 'now' | 'base'>): readonly Draft[] {
  const drafts: Draft[] = [];
  const name = (pointer: string) => fullName(subjectOf(root, pointer));
  const context: Context = {
    root,
    now,
    base,
    name,
    note: (rule, pointer, says, mend, ofName = false) => {
      const message = `${sentence(name(pointer))} ${says}.`;
      drafts.push({ rule, severity: rules[rule].severity, pointer, message, mend, ofName });
    },
  };
  survey(root, (seen) => {
    for (const rule of ofValues) rule(seen, context);
  });
  for (const rule of ofDocuments) rule(context);
  return drafts;
}
