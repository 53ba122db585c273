/** Where the default feed is: a file beside the script, never another host. The build moves both. */
export const defaultFeedUrl = new URL('./wisconsin.json', import.meta.url).href;
