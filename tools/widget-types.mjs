/**
 * The types of our tags, for JSX and templates, from custom-elements.json: which attributes,
 * properties and events each has, with their descriptions. What a value may be is asked of the
 * classes. How a framework spells these is in src/types, by hand.
 */

const elementsOf = ({ modules }) =>
  modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ tagName }) => tagName).map((element) => ({ path, ...element })),
  );

/** Attributes that every element of HTML has are typed by the frameworks. */
const isOwn = ({ name }) => name !== 'lang';

/** The type of an attribute: what one writes in markup for a value of its property. */
function written({ fieldName, type: { text } }, element) {
  if (text === 'boolean') return 'boolean';
  if (/\bnumber\b/.test(text)) return 'number | `$' + '{number}`';
  // There or not, or a word.
  if (/\bundefined\b/.test(text)) return 'boolean | string';
  return text === 'string' ? 'string' : `${element}['${fieldName}']`;
}

const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);
const comment = (text, indent) =>
  text ? `${indent}/** ${text.replace(/\s+/g, ' ').trim()} */\n` : '';

/** A field whose value is one of these names, broken as the formatter of this project does. */
function oneOf(field, names) {
  const line = `    ${field}: ${names.map((name) => `'${name}'`).join(' | ') || 'never'};`;
  return line.length <= 100
    ? line
    : `    ${field}:\n${names.map((name) => `      | '${name}'`).join('\n')};`;
}

function entry({ name, tagName, summary, attributes = [], members = [], events = [] }) {
  const lines = attributes
    .filter(isOwn)
    .map(
      (attribute) =>
        comment(attribute.description, '      ') +
        `      ${quoted(attribute.name)}?: ${written(attribute, name)} | undefined;`,
    );
  const properties = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  return `${comment(summary, '  ')}  '${tagName}': {
    element: ${name};
    attributes: {
${lines.join('\n')}
    };
${oneOf(
  'properties',
  properties.map((property) => property.name),
)}
${oneOf(
  'events',
  events.map((event) => event.name),
)}
  };`;
}

/** @param {{ modules: object[] }} manifest custom-elements.json */
export function widgetTypes(manifest) {
  const elements = elementsOf(manifest);
  const imports = elements.map(
    ({ name, path }) => `import type { ${name} } from '${path.replace(/^dist\//, '../')}';`,
  );
  return `/** What each tag takes and sends. Made from custom-elements.json by npm run generate; types only. */
${imports.join('\n')}

export interface Widgets {
${elements.map(entry).join('\n')}
}
`;
}
