/**
 * Takes out the one global that lit-html makes: a list of its versions, which serves a warning of
 * its development build only. A guest adds nothing to the page's globals.
 * When Lit writes it in another way the build ends, so that it cannot come back unseen.
 */
const listing = /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/;

/** @returns {import('rollup').Plugin} */
export function noGlobals() {
  return {
    name: 'no-globals',
    transform(code, id) {
      if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
      if (!listing.test(code)) this.error('tools/rollup/no-globals.mjs does not find the global');
      return { code: code.replace(listing, '0'), map: null };
    },
  };
}
