import { BlockList, isIP } from 'node:net';

/** Networks in which no processor lives (IANA's special-purpose registries). */
const networks = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

const privateNetworks = new BlockList();
for (const [network, bits] of networks)
  privateNetworks.addSubnet(network, bits, network.includes(':') ? 'ipv6' : 'ipv4');

/** True for an address of this machine, of a private network or of no network at all. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  // An IPv4 address within an IPv6 one is checked as what it is by BlockList itself.
  return family === 0 || privateNetworks.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** True for a host that is private by its name alone. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return isIP(host) === 0 ? /^(?:.*\.)?(?:localhost|local|internal)$/i.test(host) : isPrivateAddress(host);
}
