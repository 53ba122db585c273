/**
 * What editors know of our tags while one types them, from custom-elements.json: custom data for
 * VS Code, web-types for the editors of JetBrains. package.json names the latter.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The files, by their names. */
export function editorData() {
  const { name, version } = read('package.json');
  // Each of them changes what it is given.
  const made = (make) => JSON.parse(make(read('custom-elements.json'), { hideLogs: true }));
  return {
    'vscode.html-custom-data.json': made(getVsCodeHtmlCustomData),
    'vscode.css-custom-data.json': made(getVsCodeCssCustomData),
    // The name and version are those of this package, wherever it was made.
    'web-types.json': { ...made(getWebTypesData), name, version },
  };
}

export function writeEditorData() {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const [name, content] of Object.entries(editorData()))
    writeFileSync(join(root, 'dist', name), `${JSON.stringify(content, null, 2)}\n`);
}
