/** The tag for messages with values in them: msg(str`Show ${n} more`). Typed for the extractor. */
import type { str as litStr } from '@lit/localize';

export const str = ((strings: TemplateStringsArray, ...values: unknown[]) => ({
  strings,
  values,
})) as unknown as typeof litStr;
