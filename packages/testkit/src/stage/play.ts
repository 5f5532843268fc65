import {
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  isPrismError,
  type Money,
  type OperationName,
  type PrismError,
} from '@prism/core';
import type { Candidate } from '../candidate.ts';
import { specOf } from '../catalogue.ts';
import type { FixtureSandbox } from '../fixture.ts';
import type { Fields } from '../samples/fields.ts';
import { requiredSample } from '../samples/required-sample.ts';
import { remembering } from './remembering.ts';
import { type Sent, sentBy } from './sent.ts';

/** Stands between the connector and its sandbox. Requests are counted from 1. */
export type Meddle = (forward: () => Promise<Response>, ordinal: number, request: Request) => Promise<Response>;

/** How a performance differs from the usual one. */
export interface Differences {
  /** Changes the request that would be made. */
  readonly change?: (usual: Fields) => Fields;
  readonly meddle?: Meddle;
  readonly settings?: unknown;
  readonly amount?: Money;
  readonly options?: Partial<ClientOptions>;
  readonly callOptions?: CallOptions;
  /** Instead of the fixture's own. */
  readonly prepare?: (stage: { client: Client; sandbox: FixtureSandbox; amount: Money }) => Promise<Fields> | Fields;
}

/** How a call ended: with a response or with an error. */
export interface Ending {
  readonly request: Fields;
  readonly sent: readonly Sent[];
  readonly response: Fields | undefined;
  readonly error: unknown;
}

/** A sandbox in which calls can be made. */
export interface World {
  /** Makes a call that is watched. */
  call(name: OperationName, request: Fields, callOptions?: CallOptions): Promise<Ending>;
  /** The request that the sandbox takes: what the catalogue requires, and what the fixture says. */
  usual(name: OperationName): Promise<Fields>;
}

/** Opens a fresh sandbox. */
export function open(candidate: Candidate, differences: Differences = {}): World {
  const { meddle = (forward) => forward(), settings, options, amount = candidate.amount } = differences;
  const sandbox = candidate.createSandbox();
  const connector = candidate.configured(settings);
  const usually = { environment: 'SANDBOX', maxRetries: 0 } as const;
  // For what comes before: nothing meddles with it.
  const client = createClient(connector, { ...usually, fetch: (request) => sandbox.fetch(request) });
  let sent: Sent[] = [];
  const watched = createClient(connector, {
    ...usually,
    fetch: async (request) => {
      sent.push(await sentBy(request));
      return meddle(() => sandbox.fetch(request), sent.length, request);
    },
    ...options,
  });
  return {
    usual: async (name) => {
      const { asked } = specOf(name).repeats ?? {};
      const required = requiredSample(name);
      const prepare = differences.prepare ?? candidate.fixtureOf(name).prepare;
      return {
        ...required,
        ...(asked !== undefined && { [asked]: amount }),
        ...(await prepare?.({ client, sandbox, amount })),
      };
    },
    call: async (name, request, callOptions) => {
      sent = [];
      const result = await outcome(callLoosely(watched, name, request, callOptions));
      return { request, sent, ...result };
    },
  };
}

/** Tries an operation in a fresh sandbox. */
export async function play(candidate: Candidate, name: OperationName, differences: Differences = {}): Promise<Ending> {
  const { change = (usual) => usual, callOptions } = differences;
  const world = open(candidate, differences);
  return world.call(name, change(await world.usual(name)), callOptions);
}

/** Whether the operation works at all: where it does not, one case says so and the others have nothing to look at. */
export const works = remembering(async (candidate, name): Promise<boolean> => {
  const { response } = await play(candidate, name).catch(() => ({ response: undefined }));
  return response !== undefined && response['error'] === undefined;
});

async function outcome(promise: Promise<Fields>): Promise<Pick<Ending, 'response' | 'error'>> {
  try {
    return { response: await promise, error: undefined };
  } catch (error) {
    return { response: undefined, error };
  }
}

/** A call whose request is only known at run time: the engine validates it. */
export function callLoosely(
  client: Client,
  name: OperationName,
  request: Fields,
  callOptions?: CallOptions,
): Promise<Fields> {
  return Reflect.apply(client.call, client, [name, request, callOptions]);
}

/** The error of an ending, which has to be one of Prism's. */
export function prismError({ error, response }: Ending, where: string): PrismError {
  if (isPrismError(error)) return error;
  throw new Error(
    error === undefined
      ? `${where}: it answered ${String(response?.['status'])} instead of failing.`
      : `${where}: it threw what is no error of Prism: ${String(error)}`,
  );
}
