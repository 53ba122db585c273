/**
 * From what was chosen to the code that is pasted: a script and a tag, the small loader with its map and
 * a tag, an iframe, or plain HTML. Pure. What cannot stand in a page is left out and named, and the number to
 * call is in every one of them.
 */
import { feedIn } from './facts.js';
import { frameTag } from './frame-code.js';
import {
  type Attributes,
  escaped,
  indented,
  isWhole,
  jsonInScript,
  safeAddress,
  safeFolder,
  startTag,
} from './html.js';
import { importMapOf } from './import-map.js';
import type { Option } from './manifest.js';
import type { OutputLanguage } from './output-words.js';
import { type Chosen, leaveLink, numberLine, plainOf } from './plain.js';
import type { Note, Refusal, Snippet, Wish } from './wish.js';

/** The id of a feed that stands in the page: one of its own, for there may be more than one of them. */
export function pastedId(feed: string): string {
  let sum = 0;
  for (const letter of feed) sum = (Math.imul(sum, 31) + letter.codePointAt(0)!) >>> 0;
  return `aht-feed-${sum.toString(36)}`;
}

/** The value of an attribute if it may stand there. */
function safeValue({ kind, choices }: Option, value: string | true): string | true | undefined {
  if (value === true || kind === 'flag') return true;
  const given = value.trim();
  if (kind === 'number') return /^\d{1,4}$/.test(given) ? given : undefined;
  if (kind === 'choice') return given && choices.includes(given) ? given : undefined;
  if (kind === 'address') return safeAddress(given);
  // An id, the tag of a language, a day or a moment.
  return /^[a-z0-9][a-z0-9-]{0,99}$|^\d{4}-[\dT:.Z+-]{2,30}$/i.test(given) ? given : undefined;
}

class Code {
  readonly refused: Refusal[] = [];
  readonly notes = new Set<Note>();
  readonly folder: string;
  readonly language: OutputLanguage;
  readonly options: Chosen;
  /** The `feed` attribute. */
  readonly feed: string | undefined;
  readonly pasted: string | undefined;

  constructor(readonly wish: Wish) {
    const { lang, pageLanguage, widget, options } = wish;
    this.language = lang === 'es' ? 'es' : lang ? 'en' : pageLanguage;
    this.folder = this.#folder();
    const kept: Record<string, string | true> = {};
    for (const option of widget.options) {
      const value = options[option.name];
      if (value === undefined || value === '') continue;
      const safe = safeValue(option, value);
      if (safe === undefined) this.refused.push({ field: option.name, value: String(value) });
      else kept[option.name] = safe;
    }
    this.options = kept;
    this.pasted = this.#pasted();
    this.feed = this.#feed();
  }

  #folder(): string {
    const folder = safeFolder(this.wish.folder);
    if (!folder) this.refused.push({ field: 'folder', value: this.wish.folder });
    return folder ?? './';
  }

  #pasted(): string | undefined {
    const { pasted, form } = this.wish;
    if (!pasted.trim()) return undefined;
    const feed = feedIn(pasted);
    if (!feed) this.notes.add('not-json');
    else if (form === 'frame') this.notes.add('frame-pasted');
    else return jsonInScript(JSON.stringify(feed));
    return undefined;
  }

  #feed(): string | undefined {
    const { feeds, besideDefault } = this.wish;
    const safe = feeds.flatMap((typed) => {
      const address = safeAddress(typed);
      if (!address) this.refused.push({ field: 'feed', value: typed });
      return address ?? [];
    });
    if (this.pasted) safe.push(`#${pastedId(this.pasted)}`);
    if (safe.length === 0) return undefined;
    return [...(besideDefault ? [`${this.folder}feeds/wisconsin.json`] : []), ...safe].join(' ');
  }

  /** `src` of a file, with its hash. Scripts of another server need CORS to be pinned. */
  #source(file: string): Attributes {
    const { integrity } = this.wish;
    if (integrity?.[file] && !/\d+\.\d+/.test(this.folder)) this.notes.add('unversioned');
    return {
      src: this.folder + file,
      integrity: integrity?.[file],
      crossorigin: integrity?.[file] && 'anonymous',
    };
  }

  #map(): string | undefined {
    const map = importMapOf(this.folder, this.wish.integrity);
    if (map) this.notes.add('import-map');
    return map;
  }

  #address(): void {
    const { folder } = this;
    if (!isWhole(folder)) return;
    const { hostname, protocol } = new URL(folder);
    if (/^(localhost|127\.|\[::1\])/.test(hostname)) this.notes.add('local');
    else if (protocol === 'http:') this.notes.add('insecure');
    if (this.wish.form !== 'frame') this.notes.add('cors');
  }

  /** What is read until the widget is there. */
  #fallback(text: string, options: Chosen): string {
    const { lang, help } = this.wish;
    const words = text.trim().split(/\n+/).filter(Boolean).map(escaped);
    const leave = leaveLink(options, this.language);
    // We have no words in Hmong for this that a reviewer has seen.
    const own = lang && lang !== this.language ? { lang: this.language } : {};
    return [
      ...words.map((line) => `<p>${line}</p>`),
      `${startTag('p', own)}${numberLine(help, this.language)}</p>`,
      leave && `${startTag('p', own)}${leave}</p>`,
    ]
      .filter(Boolean)
      .join('\n');
  }

  #tag(): string {
    const { widget, lang, headingLevel, fallback } = this.wish;
    const attributes: Attributes = {
      ...this.options,
      feed: this.feed,
      'heading-level': /^[1-6]$/.test(headingLevel) ? headingLevel : undefined,
      lang: lang || undefined,
    };
    const words = this.#fallback(fallback, this.options);
    return `${startTag(widget.tag, attributes)}\n${indented(words)}\n</${widget.tag}>`;
  }

  /** The check has no exit of its own: the banner's is the one of a page, and empties the check too. */
  #exit(): string | false {
    const { widget, lang } = this.wish;
    if (widget.tag !== 'aht-indicator-check') return false;
    const tag = 'aht-hotline-banner';
    const attributes = { 'quick-exit': true, feed: this.feed, lang: lang || undefined } as const;
    return `${startTag(tag, attributes)}\n${indented(this.#fallback('', attributes))}\n</${tag}>`;
  }

  /** Script, feed, looks and tag. */
  script(attributes: Attributes, file: string): string {
    const { css, preload } = this.wish;
    this.#address();
    if (css) this.notes.add('inline-style');
    const first = (this.feed ?? `${this.folder}feeds/wisconsin.json`)
      .split(' ')
      .filter((address) => !address.startsWith('#'));
    return [
      file === 'embed.js' && this.#map(),
      ...(preload ? first : []).map((href) =>
        startTag('link', {
          rel: 'preload',
          as: 'fetch',
          href,
          crossorigin: 'anonymous',
          referrerpolicy: 'no-referrer',
        }),
      ),
      `${startTag('script', { ...attributes, ...this.#source(file) })}</script>`,
      css && `<style>\n${indented(css)}\n</style>`,
      this.pasted &&
        `${startTag('script', { type: 'application/json', id: pastedId(this.pasted) })}\n${this.pasted}\n</script>`,
      this.#exit(),
      this.#tag(),
    ]
      .filter(Boolean)
      .join('\n');
  }

  frame(): string {
    const { widget, lang, headingLevel, css, help } = this.wish;
    const { tag } = widget;
    this.#address();
    if (css) this.notes.add('frame-theme');
    if (this.options['placement']) this.notes.add('frame-placement');
    if (this.options['quick-exit'] || this.#exit()) this.notes.add('frame-exit');
    if (this.feed)
      for (const address of this.wish.feeds) {
        if (!isWhole(address.trim())) this.notes.add('frame-relative-feed');
        else this.notes.add('frame-other-server');
      }
    const options = {
      ...this.options,
      'heading-level': /^[1-6]$/.test(headingLevel) ? headingLevel : undefined,
      feed: this.feed,
    };
    const page = `${this.folder}frame.html`;
    const { language } = this;
    return [
      frameTag({ page, tag, lang: lang || language, language, options }),
      `${startTag('script', { async: true, ...this.#source('frame-parent.js') })}</script>`,
      // Outside, for editors that take the iframe away.
      `${startTag('p', lang ? { lang: this.language } : {})}${numberLine(help, this.language)}</p>`,
    ].join('\n');
  }

  plain(): string {
    const { widget, headingLevel, help, content, lang } = this.wish;
    this.notes.add('plain-kept');
    if (widget.tag === 'aht-indicator-check') this.notes.add('plain-check');
    if (this.options['quick-exit']) this.notes.add('plain-exit');
    const html = plainOf(widget.tag, { help, feed: content }, this.language, {
      level: /^[1-6]$/.test(headingLevel) ? Number(headingLevel) : 2,
      options: this.options,
      marked: lang !== '',
    });
    if (!/ href="(?!tel:|sms:)/.test(html)) this.notes.add('plain-words');
    return html;
  }
}

/** The code for what was chosen. */
export function snippetOf(wish: Wish): Snippet {
  const code = new Code(wish);
  const html = {
    single: () => code.script({ type: 'module' }, 'aht-widgets.js'),
    embed: () => code.script({ async: true }, 'embed.js'),
    frame: () => code.frame(),
    plain: () => code.plain(),
  }[wish.form]();
  return { html, refused: code.refused, notes: [...code.notes] };
}

/** The code as a page of its own, to be tried or taken apart. */
export const pageOf = (html: string, title: string, language: string): string => `<!doctype html>
${startTag('html', { lang: language })}
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
  </head>
  <body>
${html.replace(/^(?=.)/gm, '    ')}
  </body>
</html>
`;
