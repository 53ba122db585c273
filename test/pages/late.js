// Another script, later: `late.js?ms=300&of=<address>`, as over a slow line.
const query = new URL(import.meta.url).searchParams;
await new Promise((over) => setTimeout(over, Number(query.get('ms'))));
export const { Extras, templates } = await import(query.get('of'));
