import type { Environment, Timeouts } from '@prism/core';
import type { Target } from '../calls/target.ts';

/** Everything that a server is told. */
export interface ServerConfig {
  /** The connectors to load: `stripe`, or the full name of a package. */
  readonly connectors: readonly string[];
  /** By the name that callers give in `x-prism-account`. */
  readonly accounts: Readonly<Record<string, Target>>;
  /** Who may call; anybody where there are none. */
  readonly tokens: readonly CallerToken[];
  readonly host: string;
  readonly port: number;
  /** Plain HTTP where there is none. */
  readonly tls?: Tls | undefined;
  /** Hosts (`host` or `host:port`) to which a caller may send calls instead of the processor's own. */
  readonly allowedBaseUrlHosts: readonly string[];
  /** For callers who bring their own credentials and name no environment. */
  readonly defaultEnvironment: Environment;
  readonly limits: Limits;
  readonly timeouts: Timeouts;
  readonly shutdown: Shutdown;
  readonly logLevel: string;
}

/** A bearer token and what its holder may do. */
export interface CallerToken {
  /** For logs. */
  readonly name: string;
  readonly token: string;
  /** The accounts that it may use. */
  readonly accounts: readonly string[] | 'all';
  /** Whether it may bring a processor's credentials of its own. */
  readonly ownCredentials: boolean;
}

/** In PEM. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
  /** Whose clients may connect: those with a certificate of this authority, and no others. */
  readonly clientCa?: string | undefined;
}

interface Limits {
  readonly bodyBytes: number;
  /** Calls beyond are refused. */
  readonly concurrentCalls: number;
  /** Clients that are kept for accounts that callers bring. */
  readonly cachedClients: number;
}

/** In milliseconds. */
interface Shutdown {
  /** How long calls are still taken after the signal, while load balancers learn of it. */
  readonly delay: number;
  /** How long the calls that are under way may still take. */
  readonly timeout: number;
}

/** What holds where nothing else is said. */
export const defaults: ServerConfig = {
  connectors: [],
  accounts: {},
  tokens: [],
  host: '127.0.0.1',
  port: 8000,
  allowedBaseUrlHosts: [],
  defaultEnvironment: 'SANDBOX',
  limits: { bodyBytes: 1_048_576, concurrentCalls: 1000, cachedClients: 1000 },
  timeouts: {},
  shutdown: { delay: 0, timeout: 50_000 },
  logLevel: 'info',
};
