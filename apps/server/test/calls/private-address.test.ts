import { describe, expect, test } from 'vitest';
import { isPrivateAddress, isPrivateHost } from '../../src/calls/private-address.ts';

describe('addresses in which no processor lives', () => {
  test.each([
    '127.0.0.1',
    '127.255.0.9',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'not an address',
  ])('%s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  test.each(['1.1.1.1', '172.32.0.1', '192.167.255.255', '2606:4700::1111', '::ffff:1.1.1.1'])('not %s', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

test.each([
  ['localhost', true],
  ['api.localhost', true],
  ['LOCALHOST.', true],
  ['metadata.google.internal', true],
  ['printer.local', true],
  ['[::1]', true],
  ['127.0.0.1', true],
  ['api.stripe.com', false],
  ['localhost.example', false],
])('the host %s: %s', (host, isPrivate) => {
  expect(isPrivateHost(host)).toBe(isPrivate);
});
