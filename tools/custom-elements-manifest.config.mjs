/**
 * What custom-elements.json says: the elements and the frame that they share, public members only,
 * under the paths that users of the npm package import. Made from the class comments; nothing is
 * written by hand here.
 */

const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** A member that a user of an element has no business with. */
const isInner = ({ name = '', privacy, jsdocInternal }) =>
  jsdocInternal ||
  privacy === 'private' ||
  privacy === 'protected' ||
  name.startsWith('#') ||
  name.startsWith('_');

/** Members that Lit or the browser calls. */
const machinery = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'createRenderRoot',
  'scheduleUpdate',
  'performUpdate',
  'shouldUpdate',
  'willUpdate',
  'update',
  'render',
  'firstUpdated',
  'updated',
  'styles',
  'shadowRootOptions',
]);

/** Marks what is called @internal while the comments are still at hand. */
const markInternal = {
  name: 'mark-internal',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
    for (const member of node.members) {
      if (!ts.getJSDocTags(member).some((tag) => ['internal', 'ignore'].includes(tag.tagName.text)))
        continue;
      const name = member.name?.getText();
      const entry = declaration?.members?.find((known) => known.name === name);
      if (entry) entry.jsdocInternal = true;
    }
  },
};

const publicFace = {
  name: 'public-face',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const doors = [];
    for (const module of manifest.modules) {
      module.declarations = module.declarations.filter(({ customElement }) => customElement);
      module.path = published(module.path);
      const kept = new Set(module.declarations.map(({ name }) => name));
      module.exports = module.exports.filter(
        ({ kind, declaration }) => kind === 'js' && kept.has(declaration.name),
      );
      for (const declaration of module.declarations) {
        trim(declaration);
        if (declaration.tagName) doors.push(door(declaration, module.path));
      }
    }
    manifest.modules = [
      ...manifest.modules.filter(({ declarations }) => declarations.length > 0),
      ...doors,
    ];
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    repath(manifest);
  },
};

function trim(declaration) {
  const inner = new Set();
  declaration.members = declaration.members?.filter((member) => {
    const goes = isInner(member) || machinery.has(member.name) || member.static === true;
    if (goes) inner.add(member.name);
    return !goes;
  });
  declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !inner.has(fieldName));
  for (const attribute of declaration.attributes ?? []) {
    // What the member is known to be, its attribute is: the analyzer looks less far for that.
    const { type, default: known } =
      declaration.members?.find(({ name }) => name === attribute.fieldName) ?? {};
    if (type) Object.assign(attribute, { type, ...(known && { default: known }) });
  }
  // An event that was only seen in the code has no description: the class comment is the one source.
  declaration.events = declaration.events?.filter(({ name, description }) => name && description);
  for (const list of ['members', 'attributes', 'events', 'cssProperties']) {
    for (const entry of declaration[list] ?? []) {
      // Where it was inherited from is no module of this manifest.
      delete entry.inheritedFrom;
      // The name of a constant says nothing to a reader; the description has its value.
      if (/^default[A-Z]/.test(entry.default)) delete entry.default;
    }
    if (declaration[list]?.length === 0) delete declaration[list];
  }
}

/** The module that defines the element when it is imported. */
const door = ({ tagName, name }, module) => ({
  kind: 'javascript-module',
  path: `dist/entry/${tagName}.js`,
  declarations: [],
  exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module } }],
});

/** Every reference to a source file becomes one to the published file. */
function repath(value) {
  if (!value || typeof value !== 'object') return;
  for (const [key, inside] of Object.entries(value)) {
    if (key === 'module' && typeof inside === 'string') value[key] = published(inside);
    else if (key === 'jsdocInternal') delete value[key];
    else repath(inside);
  }
}

export default {
  globs: ['src/elements/**/*.ts', 'src/ui/feed-element.ts', 'src/ui/feed-frame.ts'],
  exclude: ['**/*.d.ts', '**/*.styles.ts', '**/*.view.ts'],
  litelement: true,
  packagejson: false,
  plugins: [markInternal, publicFace],
};
