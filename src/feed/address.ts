/** Addresses in a feed: resolved against the feed's own, and never anything but a safe protocol. */

const safe = /^(https?|mailto|tel|sms):$/;

/** The absolute form of an address, or nothing if it leads anywhere but to http(s), mail or telephone. */
export function resolveAddress(address: string, base: string): string | undefined {
  try {
    const { protocol, href } = new URL(address, base);
    return safe.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
