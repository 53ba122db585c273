/**
 * Which addresses lie in a private network. A feed may come from somebody else: asking its links must
 * not knock on the doors of the network that the command runs in.
 */
import { BlockList, isIP } from 'node:net';

const list = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  // Multicast, and what is kept for later.
  ['224.0.0.0', 3],
] as const)
  list.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  // Unspecified, loopback, and old ways to write an IPv4 address.
  ['::', 96],
  // Ways to wrap an IPv4 address, which could be any.
  ['64:ff9b::', 32],
  ['2002::', 16],
  ['2001::', 32],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const)
  list.addSubnet(network, bits, 'ipv6');

/** Whether an IP address is private, or none at all. `::ffff:10.0.0.1` is taken for `10.0.0.1`. */
export function isPrivate(address: string): boolean {
  const family = isIP(address);
  return family === 0 || list.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
