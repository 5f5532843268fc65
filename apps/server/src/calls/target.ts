import type { Environment } from '@prism/core';

/** Where a call goes, and with whose credentials. */
export interface Target {
  /** The connector's name, as the server was told to load it. */
  readonly connector: string;
  /** By their names in TypeScript. Secrets stand here in plain text: a target is never printed. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly environment: Environment;
  readonly baseUrl?: BaseUrl | undefined;
}

/** Another base URL than the connector's own. */
export interface BaseUrl {
  readonly url: string;
  /** The operator may send calls anywhere; a caller where the operator allows it. */
  readonly namedBy: 'operator' | 'caller';
}
