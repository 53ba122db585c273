/**
 * The words that stand in the codes themselves, in the language of the page they are pasted into.
 * What the builder says about them is in words.ts. Numbers and names come from the feed, never from here.
 */

export type OutputLanguage = 'en' | 'es';

/** What a page calls the widgets: titles of iframes, headings of plain HTML. */
export type Titled =
  | 'aht-hotline-banner'
  | 'aht-upcoming-sessions'
  | 'aht-indicator-check'
  | 'aht-resource-grid'
  | 'aht-module-progress';

interface OutputWords {
  readonly call: string;
  readonly orText: string;
  readonly text: string;
  readonly chat: string;
  readonly tty: string;
  readonly leave: string;
  readonly titles: Readonly<Record<Titled, string>>;
}

export const outputWords: Readonly<Record<OutputLanguage, OutputWords>> = {
  en: {
    call: 'Call',
    orText: 'or text',
    text: 'Text',
    chat: 'Chat online',
    tty: 'TTY or relay',
    leave: 'Leave this site',
    titles: {
      'aht-hotline-banner': 'Help lines',
      'aht-upcoming-sessions': 'Trainings',
      'aht-indicator-check': 'Worried about a student?',
      'aht-resource-grid': 'Resources against human trafficking',
      'aht-module-progress': 'Online course',
    },
  },
  es: {
    call: 'Llame al',
    orText: 'o envíe un texto al',
    text: 'Envíe un texto al',
    chat: 'Chatee en línea',
    tty: 'TTY o servicio de retransmisión',
    leave: 'Salir de este sitio',
    titles: {
      'aht-hotline-banner': 'Líneas de ayuda',
      'aht-upcoming-sessions': 'Capacitaciones',
      'aht-indicator-check': '¿Le preocupa un estudiante?',
      'aht-resource-grid': 'Recursos contra la trata de personas',
      'aht-module-progress': 'Curso en línea',
    },
  },
};

/** A widget's title; its tag for one that is not known yet. */
export const titleOf = (tag: string, language: OutputLanguage): string =>
  (outputWords[language].titles as Readonly<Record<string, string>>)[tag] ?? tag;
