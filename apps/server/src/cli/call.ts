import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { InputIssue } from '@prism/core';
import { createCalls } from '../calls/calls.ts';
import { createClients } from '../calls/clients.ts';
import { callInJson } from '../calls/json-call.ts';
import type { Target } from '../calls/target.ts';
import { targetOf } from '../config/accounts.ts';
import { loadConfig } from '../config/load-config.ts';
import type { Source, Variables } from '../config/references.ts';
import { defaults } from '../config/server-config.ts';
import { loadConnectors, type Registry } from '../connectors/registry.ts';
import { ConfigError } from '../errors/config-error.ts';
import { problemOf } from '../errors/problem.ts';
import { type OperationVocabulary, operations } from '../vocabulary/operations.ts';
import { exitCodes, type Terminal } from './output.ts';

/** The options of `prism call`. */
export interface CallFlags {
  readonly connector?: string;
  readonly environment: 'DEVELOPMENT' | 'SANDBOX' | 'PRODUCTION';
  readonly setting: readonly string[];
  readonly account?: string;
  readonly config?: string;
  readonly idempotencyKey?: string;
  readonly json: string;
}

interface Destination {
  readonly registry: Registry;
  readonly target: Target;
}

/** `prism call customer.create --connector stripe --json -`: one call, without a server. */
export async function callOnce(
  terminal: Terminal,
  name: string,
  flags: CallFlags,
  variables: Variables,
): Promise<number> {
  const operation = operationNamed(name);
  const { registry, target } =
    flags.account === undefined ? given(flags, variables) : named(flags.account, flags, variables);
  const request = await requestOf(flags.json, terminal);
  const clientOf = createClients({ ...defaults, ...defaults.limits, registry, observers: [] });
  const { idempotencyKey } = flags;
  try {
    const answer = await callInJson(createCalls(clientOf, 1), operation, { request, target, idempotencyKey });
    terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
    return exitCodes.ok;
  } catch (error) {
    terminal.err(`${JSON.stringify(problemOf(error, randomUUID(), operation.request), null, 2)}\n`);
    return exitCodes.failed;
  }
}

function operationNamed(name: string): OperationVocabulary {
  const operation = operations.get(name);
  if (operation !== undefined) return operation;
  const known = [...operations.keys()].join(', ');
  throw new ConfigError([{ field: 'operation', message: `must be one of ${known}` }]);
}

function named(account: string, { config: file, connector }: CallFlags, variables: Variables): Destination {
  if (connector !== undefined)
    throw new ConfigError([{ field: '--account', message: 'must not stand beside --connector' }]);
  const { accounts, connectors } = loadConfig(variables, { file });
  const target = Object.hasOwn(accounts, account) ? accounts[account] : undefined;
  if (target !== undefined) return { registry: loadConnectors(connectors), target };
  const known = Object.keys(accounts).join(', ') || 'none: give --config a file that has accounts';
  throw new ConfigError([
    { field: '--account', message: `must be an account of the configuration, which has ${known}` },
  ]);
}

function given({ connector: name, environment, setting }: CallFlags, variables: Variables): Destination {
  if (name === undefined)
    throw new ConfigError([{ field: '--connector', message: 'is required, unless --account is given' }]);
  const registry = loadConnectors([name]);
  const { id } = registry.find(name).connector;
  const settings = { ...settingsInVariables(id, variables), ...settingsInFlags(setting) };
  const issues: InputIssue[] = [];
  const reading = { registry, variables, issues, reference: '--setting NAME=env:VARIABLE' };
  const target = targetOf({ connector: name, environment, settings }, id, reading);
  if (target === undefined || issues.length > 0) throw new ConfigError(issues);
  return { registry, target };
}

/** `PRISM_STRIPE_API_KEY` is the setting `api_key` of stripe. */
function settingsInVariables(id: string, variables: Variables): Record<string, Source> {
  const prefix = `PRISM_${id.replaceAll('-', '_').toUpperCase()}_`;
  const names = Object.keys(variables).filter((name) => name.startsWith(prefix) && variables[name] !== '');
  return Object.fromEntries(names.map((name) => [name.slice(prefix.length).toLowerCase(), { env: name }]));
}

function settingsInFlags(flags: readonly string[]): Record<string, Source> {
  const entries = flags.map((flag) => {
    const [, name, variable, text] = /^(\w+)=(?:env:(\w+)|(.*))$/s.exec(flag) ?? [];
    if (name === undefined) {
      throw new ConfigError([{ field: '--setting', message: 'must be NAME=env:VARIABLE or NAME=TEXT' }]);
    }
    return [name, variable === undefined ? (text ?? '') : { env: variable }] as const;
  });
  return Object.fromEntries(entries);
}

/** JSON's own errors quote the text. */
async function requestOf(source: string, terminal: Terminal): Promise<unknown> {
  const text = await textOf(source, terminal);
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError([
      { field: '--json', message: 'is not JSON: give "-" for standard input, a file, or the text' },
    ]);
  }
}

async function textOf(source: string, terminal: Terminal): Promise<string> {
  if (source === '-') return terminal.input();
  if (source.trimStart().startsWith('{')) return source;
  try {
    return readFileSync(source, 'utf8');
  } catch {
    throw new ConfigError([{ field: '--json', message: 'names a file that cannot be read' }]);
  }
}
