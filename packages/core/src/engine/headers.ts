import type { ConfiguredConnector } from '../connector/define-connector.ts';
import { isSecret } from '../secret.ts';

/** By names in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** What all requests of a client have but credentials: the connector's headers, and over them the client's. */
export function plainHeaders(connector: ConfiguredConnector, ofClient: Headers): Headers {
  const all: Record<string, string> = { accept: 'application/json' };
  for (const [name, value] of Object.entries(connector.headers)) if (!isSecret(value)) all[name] = value;
  return withHeaders(all, ofClient);
}

/** Headers, and over them others by names as a caller writes them. */
export function withHeaders(headers: Headers, others: Readonly<Record<string, string>>): Headers {
  const all: Record<string, string> = { ...headers };
  for (const [name, value] of Object.entries(others)) all[name.toLowerCase()] = value;
  return all;
}
