import net from 'node:net';
import { afterEach } from 'vitest';

/**
 * A test that reaches beyond this machine fails, even where it expected the connection to fail: else it would pass for
 * the wrong reason wherever the network is down. Names under .invalid resolve nowhere, by definition, and are let through.
 */
const refused: string[] = [];
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
  const host = hostOf(args);
  if (isLocal(host)) return Reflect.apply(connect, this, args);
  refused.push(host);
  return this.destroy(new Error(`Tests have no network: refused to connect to ${host}`));
};

afterEach(() => {
  const hosts = refused.splice(0);
  if (hosts.length > 0) throw new Error(`The test connected beyond this machine: ${hosts.join(', ')}`);
});

/** connect(options), connect(port, host) or connect(path), or those as one array, as Node's own callers pass them. */
function hostOf(args: readonly unknown[]): string {
  const [target, host] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof target === 'object' && target !== null) return String(('host' in target && target.host) || 'localhost');
  return typeof host === 'string' ? host : 'localhost';
}

function isLocal(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[?::1\]?|(::ffff:)127(\.\d+){3}|.*\.(localhost|invalid))$/i.test(host);
}
