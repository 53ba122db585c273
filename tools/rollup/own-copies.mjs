/**
 * Puts what an element needs into one file beside the core that all share. What several elements use,
 * each gets a copy of: a page has one or two of them, and a file of its own for every set that
 * happens to be shared would cost each page more, in requests and because small files pack badly.
 * Code that must be there once for a page (stores, warnings, what is registered) belongs to the core,
 * which is all that the banner reaches.
 */
import { rollup } from 'rollup';

/**
 * The modules that one entry and any of the others reach before they run.
 *
 * @param {string} entry
 * @param {string[]} others
 * @param {object} options how rollup reads them
 */
export async function coreOf(entry, others, options) {
  const bundle = await rollup({ ...options, input: [entry, ...others] });
  const modules = new Map(bundle.cache.modules.map((module) => [module.id, module.dependencies]));
  await bundle.close();
  const reachedBy = (entries) => {
    const reached = new Set();
    const add = (id) => {
      if (reached.has(id)) return;
      reached.add(id);
      modules.get(id).forEach(add);
    };
    entries.forEach(add);
    return reached;
  };
  const ofOthers = reachedBy(others);
  return new Set([...reachedBy([entry])].filter((id) => ofOthers.has(id)));
}

/**
 * @param {{ root: string, core: ReadonlySet<string> }} options `root`: the folder of the modules, with
 *   a slash at its end
 */
export function ownCopies({ root, core }) {
  /* The copy of an element stands in a folder that is not there, so that the end of its path is kept. */
  const copy = /^(.*\/)\[([\w-]+)\]\//;
  const real = (id) => id.replace(copy, '$1');
  const ownerOf = (id) => copy.exec(id)?.[2] ?? /\/entry\/(aht-[\w-]+)\.js$/.exec(id)?.[1];

  return {
    name: 'own-copies',
    async resolveId(source, importer, options) {
      if (!importer) return null;
      const found = await this.resolve(source, real(importer), { ...options, skipSelf: true });
      const owner = ownerOf(importer);
      if (!owner || !found?.id.startsWith(root) || core.has(found.id)) return found;
      // Other plugins ask again on their own way.
      if (copy.test(found.id)) return found;
      return { ...found, id: `${root}[${owner}]/${found.id.slice(root.length)}` };
    },
    load(id) {
      return copy.test(id) ? this.fs.readFile(real(id), { encoding: 'utf8' }) : null;
    },
  };
}
