/** The tag that style sheets are written with: plain text, made a sheet where an element needs it. */

export const css = ([text]: TemplateStringsArray): string => text!;
