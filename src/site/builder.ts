/**
 * The embed-code builder: wires the controls of builder.html to the code and the preview. What was
 * chosen stands in the page's own fields and in memory, and nowhere else; nothing is sent.
 */
import { optionControls } from './builder/controls.js';
import { byId, choose, chosenOf, h, saveAs } from './builder/dom.js';
import { FeedPanel } from './builder/feed-panel.js';
import { type Loose, beside, isLoose } from './builder/facts.js';
import {
  colourControls,
  contrastTable,
  measureControls,
  refreshDefaults,
} from './builder/looks.js';
import { drawAdvice, drawFixed, drawLists, drawWidgets } from './builder/lists.js';
import type { Widget } from './builder/manifest.js';
import { toldOf } from './builder/note-words.js';
import { widgetWords } from './builder/option-words.js';
import { Preview } from './builder/preview.js';
import { pageOf, snippetOf } from './builder/snippet.js';
import { adviceOf } from './builder/systems.js';
import type { Scheme } from '../model/palette.js';
import { type Theme, cssOf, noTheme } from './builder/theme.js';
import { type Form, type Wish, forms } from './builder/wish.js';
import { type Language, said } from './builder/words.js';

/** Where this page and its files lie. */
const here = new URL('.', location.href);

interface Own {
  readonly version: string;
  readonly widgets: readonly Widget[];
  readonly integrity: Readonly<Record<string, string>>;
  readonly help: Loose;
}

async function readOwn(): Promise<Own> {
  const [own, integrity, help] = (await Promise.all(
    ['builder.json', 'integrity.json', 'feeds/wisconsin.json'].map(async (file) => {
      const answer = await fetch(new URL(file, here));
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      return answer.json();
    }),
  )) as [{ version: string; widgets: Widget[] }, Record<string, string>, Loose];
  return { ...own, integrity, help };
}

class Builder {
  language: Language = 'en';
  theme: Theme = noTheme;
  /** What was chosen of each widget, so that looking at another one loses nothing. */
  readonly chosen = new Map<string, Record<string, string | true | undefined>>();
  readonly feeds = new FeedPanel(
    () => this.language,
    () => this.#feedChanged(),
  );
  readonly preview = new Preview(byId('stage'), () =>
    byId('stage').replaceChildren(h('p', { class: 'notice' }, said[this.language].noPreview)),
  );

  constructor(readonly own: Own) {
    byId<HTMLInputElement>('folder').value = here.href;
    byId('version').textContent = said.en.version(own.version);
    this.#listen();
    const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;
    this.#speak(/^es\b/i.test(asked) ? 'es' : 'en');
    byId('builder').hidden = false;
  }

  get widget(): Widget {
    const tag = chosenOf('widget');
    return this.own.widgets.find((one) => one.tag === tag) ?? this.own.widgets[0]!;
  }

  get options(): Record<string, string | true | undefined> {
    const { tag } = this.widget;
    const options = this.chosen.get(tag) ?? {};
    this.chosen.set(tag, options);
    return options;
  }

  #wish(): Wish {
    const value = (id: string) => byId<HTMLInputElement>(id).value;
    const on = (id: string) => byId<HTMLInputElement>(id).checked;
    const { own, feeds } = this;
    const lang = value('lang');
    return {
      form: (forms as readonly string[]).includes(chosenOf('form'))
        ? (chosenOf('form') as Form)
        : 'single',
      widget: this.widget,
      options: this.options,
      lang,
      pageLanguage: this.language,
      headingLevel: value('heading-level'),
      feeds: feeds.addresses,
      besideDefault: feeds.besideDefault,
      pasted: feeds.pasted,
      css: on('css-apart') ? '' : cssOf(this.theme),
      fallback: value('fallback'),
      folder: value('folder'),
      integrity: on('integrity') ? own.integrity : undefined,
      preload: on('preload'),
      help: own.help,
      content: feeds.besideDefault ? beside(own.help, feeds.read ?? {}) : (feeds.read ?? own.help),
    };
  }

  /** The code, what to know of it, and the preview. */
  #update(): void {
    const { language, theme } = this;
    const wish = this.#wish();
    const snippet = snippetOf(wish);
    const code = byId<HTMLTextAreaElement>('html');
    if (code.value !== snippet.html) {
      code.value = snippet.html;
      byId('copied').textContent = '';
    }
    const { before, after } = toldOf(snippet, language);
    byId('notes').replaceChildren(...after.map((text) => h('li', {}, text)));
    // Left alone where it says the same: an alert that is written anew is read out anew.
    if (byId('refused').textContent !== before.join(''))
      byId('refused').replaceChildren(...before.map((text) => h('p', {}, text)));
    const css = cssOf(theme);
    byId<HTMLTextAreaElement>('css').value = css;
    byId('css-part').hidden = css === '' || !/single|embed/.test(wish.form);
    this.preview.show(
      {
        wish,
        theme,
        scheme: chosenOf('scheme') as Scheme,
        narrow: chosenOf('width') === 'narrow',
      },
      said[language].frameTitle(this.#name(wish.widget.tag)),
    );
  }

  #name(tag: string): string {
    return widgetWords[this.language][tag]?.name ?? tag;
  }

  #listen(): void {
    const update = () => this.#update();
    for (const id of [
      'lang',
      'heading-level',
      'fallback',
      'folder',
      'integrity',
      'preload',
      'beside',
    ])
      byId(id).addEventListener('input', update);
    for (const id of ['forms', 'css-apart', 'stage']) byId(id).addEventListener('change', update);
    for (const one of document.querySelectorAll('.switch')) one.addEventListener('change', update);
    byId('widgets').addEventListener('change', () => {
      this.#drawOptions();
      update();
    });
    byId('system').addEventListener('change', () => {
      drawAdvice(this.language);
      const { form } = adviceOf(byId<HTMLSelectElement>('system').value, this.language) ?? {};
      if (form) choose('form', form);
      update();
    });
    byId('wishes').addEventListener('submit', (event) => event.preventDefault());
    byId('default-looks').addEventListener('click', () => {
      this.theme = noTheme;
      this.#drawLooks();
      update();
    });
    byId('download').addEventListener('click', () => {
      const { tag } = this.widget;
      const language = byId<HTMLSelectElement>('lang').value || this.language;
      saveAs(
        `${tag}.html`,
        pageOf(byId<HTMLTextAreaElement>('html').value, this.#name(tag), language),
      );
      byId('copied').textContent = said[this.language].saved;
    });
    for (const button of document.querySelectorAll<HTMLElement>('[data-copy]'))
      button.addEventListener('click', () => void this.#copy(button.dataset['copy']!));
    for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
      button.addEventListener('click', () => this.#speak(button.dataset['language'] as Language));
  }

  /** Copies a field; where the browser forbids that, selects it for the reader's own hands. */
  async #copy(id: string): Promise<void> {
    const field = byId<HTMLTextAreaElement>(id);
    const words = said[this.language];
    const status = byId('copied');
    // Emptied first, so that the second copy is announced like the first.
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = words.copied;
    } catch {
      field.focus();
      field.select();
      status.textContent = words.copyByHand;
    }
  }

  #feedChanged(): void {
    this.#drawOptions();
    this.#update();
  }

  #speak(language: Language): void {
    this.language = language;
    drawFixed(language);
    byId('findings').replaceChildren();
    byId('copied').textContent = '';
    drawWidgets(this.own.widgets, this.widget.tag, language);
    drawLists(language);
    drawAdvice(language);
    this.#drawOptions();
    this.#drawLooks();
    this.#update();
  }

  #drawOptions(): void {
    const { language, own, feeds, options } = this;
    const feed = feeds.kind === 'default' ? own.help : feeds.read;
    byId('options').replaceChildren(
      ...optionControls(this.widget, {
        language,
        feed: isLoose(feed) ? feed : undefined,
        chosen: options,
        set: (name, value) => {
          options[name] = value;
          // The modules that are offered are those of the training.
          if (name === 'training') {
            this.#drawOptions();
            document.getElementById('option-training')?.focus();
          }
          this.#update();
        },
      }),
    );
  }

  #drawLooks(): void {
    const context = {
      language: this.language,
      theme: this.theme,
      setColour: (scheme: Scheme, name: string, value: string | undefined) => {
        const { [name]: _, ...others } = this.theme[scheme] as Record<string, string>;
        this.#looked({ ...this.theme, [scheme]: value ? { ...others, [name]: value } : others });
      },
      setMeasure: (name: string, value: string | undefined) => {
        const chosen = { ...this.theme.measures, [name]: value };
        this.#looked({ ...this.theme, measures: chosen });
      },
    };
    byId('colors').replaceChildren(...colourControls(context));
    byId('measures').replaceChildren(...measureControls(context));
    this.#drawContrast();
  }

  #drawContrast(): void {
    const table = contrastTable(this.theme, this.language);
    byId('contrast').replaceChildren(...table.filter((one) => one !== undefined && one !== false));
  }

  #looked(theme: Theme): void {
    this.theme = theme;
    refreshDefaults(theme);
    this.#drawContrast();
    this.#update();
  }
}

try {
  new Builder(await readOwn());
} catch {
  const language = /^es\b/i.test(navigator.language) ? 'es' : 'en';
  byId('main').prepend(h('p', { class: 'notice', lang: language }, said[language].noBuilder));
}
byId('waiting').remove();
