import { describeIssues, IntegrationError, isIntegrationError } from '../errors/errors.ts';
import { fieldOf, type Schema, validate } from '../schema.ts';
import { isSecret, type Secret, type Sensitive, secret } from '../secret.ts';
import type { OperationName, OperationOf, ServiceName } from '../services/catalogue.ts';
import type { ErrorAnswer, ErrorMeaning } from './error-meaning.ts';
import type { Operation } from './operation.ts';

/** Which operations a connector has, by service: what is absent it cannot do, in the type too. */
export type Operations<Settings = never> = {
  readonly [S in ServiceName]?: {
    readonly [O in OperationOf<S>]?: Operation<Extract<`${S}.${O}`, OperationName>, Settings>;
  };
};

/** How the processor recognises a repeated request. */
export interface IdempotencyRules<Settings> {
  /** The header of the key, in lower case. */
  readonly header: string;
  readonly maxLength: number;
  /** What tells this account from others that share its keys; never a secret. */
  account?(settings: Settings): string | undefined;
}

/** Everything that a connector is. */
export interface ConnectorDefinition<SettingsInput, Settings, Ops extends Operations<Settings>> {
  /** Lower case, as in the package's name. */
  readonly id: string;
  readonly displayName: string;
  /** The version of the contract that it was written for. */
  readonly specVersion: 'v1';
  readonly settings: Schema<Settings, SettingsInput>;
  /** The processor's base URLs. */
  readonly environments: Readonly<Record<'SANDBOX' | 'PRODUCTION', string | ((settings: Settings) => string)>>;
  /** The headers of every request, by names in lower case: credentials and the pinned version of the API. */
  authenticate(settings: Settings): Readonly<Record<string, string>>;
  /** Absent where the processor has no idempotency keys: then nothing is sent again once it may have arrived. */
  readonly idempotency?: IdempotencyRules<Settings>;
  /** The header of an answer with the processor's id of the request, in lower case. */
  readonly requestIdHeader?: string;
  error(answer: ErrorAnswer): ErrorMeaning;
  readonly operations: Ops;
}

const brand = Symbol.for('@prism/connector');
const configuredBrand = Symbol.for('@prism/configured-connector');

/** A connector with its settings, ready for a client. It is what one copy of this package hands to another. */
export interface ConfiguredConnector<Ops extends Operations = Operations> {
  readonly id: string;
  readonly displayName: string;
  readonly specVersion: string;
  readonly operations: Ops;
  readonly settings: unknown;
  /** @throws IntegrationError `INVALID_CONNECTOR_CONFIG` when a setting that this environment needs is missing */
  baseUrl(environment: 'SANDBOX' | 'PRODUCTION'): string;
  /** Credentials included: never to be printed. */
  readonly headers: Readonly<Record<string, Sensitive>>;
  readonly idempotency: { readonly header: string; readonly maxLength: number; readonly account: string } | undefined;
  readonly requestIdHeader: string | undefined;
  error(answer: ErrorAnswer): ErrorMeaning;
}

/** A connector: call it with settings for a client, or read what it can do. */
export interface Connector<SettingsInput, Ops extends Operations = Operations> {
  /** @throws IntegrationError `INVALID_CONNECTOR_CONFIG`, naming each setting. */
  (settings: SettingsInput): ConfiguredConnector<Ops>;
  readonly id: string;
  readonly displayName: string;
  readonly specVersion: string;
  readonly operations: Ops;
}

/** Makes a connector of its parts. Nothing happens at import: settings are validated when it is called. */
export function defineConnector<SettingsInput, Settings, const Ops extends Operations<Settings>>(
  definition: ConnectorDefinition<SettingsInput, Settings, Ops>,
): Connector<SettingsInput, Ops> {
  const { id, displayName, specVersion, operations } = definition;
  const configure = (input: SettingsInput) =>
    withoutWords(id, displayName, () => configured(definition, settingsOf(definition, input)));
  return Object.assign(configure, { id, displayName, specVersion, operations, [brand]: true });
}

/** True for a connector that has not been given settings yet, also of another copy of this package. */
export function isConnector(value: unknown): value is Connector<unknown> {
  return typeof value === 'function' && brand in value;
}

/** True for a connector with its settings, also of another copy of this package. */
export function isConfiguredConnector(value: unknown): value is ConfiguredConnector {
  return typeof value === 'object' && value !== null && configuredBrand in value;
}

function settingsOf<SettingsInput, Settings, Ops extends Operations<Settings>>(
  { id, displayName, settings }: ConnectorDefinition<SettingsInput, Settings, Ops>,
  input: SettingsInput,
): Settings {
  const result = validate(settings, input);
  if (result.issues === undefined) return result.value;
  const issues = result.issues.map(({ path, message }) => ({ field: fieldOf(path), message }));
  throw new IntegrationError('INVALID_CONNECTOR_CONFIG', {
    message: `${displayName}: ${describeIssues(issues)}.`,
    connector: id,
    issues,
  });
}

/** A connector that trips over its settings may quote them. */
function withoutWords<T>(connector: string, displayName: string, configure: () => T): T {
  try {
    return configure();
  } catch (error) {
    if (isIntegrationError(error)) throw error;
    const message = `${displayName} cannot use its settings.`;
    throw new IntegrationError('INVALID_CONNECTOR_CONFIG', { message, connector });
  }
}

function configured<SettingsInput, Settings, Ops extends Operations<Settings>>(
  definition: ConnectorDefinition<SettingsInput, Settings, Ops>,
  settings: Settings,
): ConfiguredConnector<Ops> {
  const { id, displayName, specVersion, operations, environments, idempotency, requestIdHeader, error } = definition;
  const baseUrl = (environment: keyof typeof environments) => {
    const url = environments[environment];
    return typeof url === 'string' ? url : withoutWords(id, displayName, () => url(settings));
  };
  return Object.assign(
    {
      id,
      displayName,
      specVersion,
      operations,
      settings,
      // Asked for when it is known which one is meant: a setting may be needed in one of them only.
      baseUrl,
      headers: withSecretsWrapped(definition.authenticate(settings), settings),
      idempotency: idempotency && {
        header: idempotency.header.toLowerCase(),
        maxLength: idempotency.maxLength,
        account: idempotency.account?.(settings) ?? '',
      },
      requestIdHeader: requestIdHeader?.toLowerCase(),
      error,
    },
    { [configuredBrand]: true },
  );
}

// By name too, for a secret that is encoded (Basic) or signed with can no longer be found in the value.
const credentialName = /auth|key|token|secret|signature|password|cookie/;

/** Wraps the headers in which a secret of the settings stands: the connector had to reveal it to write them. */
function withSecretsWrapped(headers: Readonly<Record<string, string>>, settings: unknown): Record<string, Sensitive> {
  const secrets = secretsIn(settings);
  const wrapped = Object.entries(headers).map(([header, value]) => {
    const name = header.toLowerCase();
    const isCredential = credentialName.test(name) || secrets.some((one) => value.includes(one.reveal()));
    return [name, isCredential ? secret(value) : value] as const;
  });
  return Object.fromEntries(wrapped);
}

/** Settings are shallow; the limit guards against cycles. */
function secretsIn(settings: unknown, depth = 4): Secret[] {
  if (isSecret(settings)) return [settings];
  if (typeof settings !== 'object' || settings === null || depth === 0) return [];
  return Object.values(settings).flatMap((value) => secretsIn(value, depth - 1));
}
