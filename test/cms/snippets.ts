/**
 * The snippets that people are told to paste: those of the README and of docs/ that show something.
 * Reads Markdown, knows no system. recipes.test.ts holds that no page is missing.
 */

export const recipes = [
  'plain-html',
  'wordpress',
  'drupal',
  'google-sites',
  'wix',
  'squarespace',
  'sharepoint',
  'finalsite',
  'apptegy',
  'edlio',
  'blackboard',
] as const;

export const pagesWithSnippets = [
  'README.md',
  'docs/frame.md',
  'docs/hotline-banner.md',
  'docs/indicator-check.md',
  'docs/keeping-a-feed.md',
  'docs/module-progress.md',
  'docs/own-words.md',
  'docs/recipes/README.md',
  ...recipes.map((name) => `docs/recipes/${name}.md`),
];

/** All snippets of a page in HTML that show something by themselves. */
export const snippetsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^```html\n(.*?)^```$/gms)]
    .map(([, html]) => html!)
    .filter((html) => /<aht-|<iframe|tel:/.test(html));
