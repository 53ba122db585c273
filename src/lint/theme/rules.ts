/** The rules about themes by their ids, and what each looks for. More is in docs/checking-themes.md. */
import type { About } from '../rules.js';

const warning = (what: string): About => ({ severity: 'warning', what });

export const themeRules = {
  'low-contrast': warning('Colours of a theme are too close to each other'),
  'contrast-not-checked': warning('A colour of a theme cannot be read, so it was not checked'),
  'unknown-theme-property': warning('A property is none that widgets know'),
  'unclosed-block': warning('A style sheet ends within a block'),
  'no-theme': warning('A style sheet sets no colour of the widgets'),
} satisfies Record<string, About>;

export type ThemeRuleId = keyof typeof themeRules;
