import { type CallOptions, type Client, createClient, isPrismError } from '@prism/core';
import { type Canaries, overheard, printed } from '@prism/reliability/canary';
import { stripe } from '../../../../src/index.ts';
import { createSandbox, type StripeSandbox } from '../../../../src/sandbox/index.ts';
import type { Disaster } from './disasters.ts';
import { requests, type Subjects } from './requests.ts';

/** Every operation that Stripe has. */
export const operationNames: readonly string[] = Object.entries(stripe.operations).flatMap(([service, operations]) =>
  Object.keys(operations).map((operation) => `${service}.${operation}`),
);

/** What a path left to be read. */
export interface Traces {
  /** `ok` and the status, or the code of the error. */
  readonly ending: string;
  /** What the caller was given. */
  readonly given: readonly string[];
  /** What observers and the console were told. */
  readonly told: readonly string[];
}

/** Calls an operation as JavaScript can, whatever the request. */
export function callLoosely(client: Client, name: string, request: unknown, options?: CallOptions): Promise<unknown> {
  return Reflect.apply(client.call, client, [name, request, options]);
}

/** The same without sending anything. */
export function dryRunLoosely(client: Client, name: string, request: unknown): Promise<unknown> {
  return Reflect.apply(client.dryRun, client, [name, request]);
}

/** A request of an operation with every canary that it can hold. */
export function requestOf(name: string, canaries: Canaries, subjects: Subjects): unknown {
  const row = Object.entries(requests).find(([known]) => known === name)?.[1];
  if (row === undefined) throw new Error(`${name} has no request with canaries.`);
  return row(canaries, subjects);
}

/** Makes what operations work on, in the name of the person of the canaries. */
export async function populate(sandbox: StripeSandbox, canaries: Canaries, apiKey: string): Promise<Subjects> {
  const client = createClient(stripe({ apiKey }), { environment: 'DEVELOPMENT', fetch: sandbox.fetch });
  const none = {
    connectorCustomerId: '',
    paymentMethodToken: '',
    heldTransactionId: '',
    capturedTransactionId: '',
    connectorRefundId: '',
  };
  const { connectorCustomerId } = await client.call('customer.create', {
    ...requests['customer.create'](canaries, none),
    merchantCustomerId: 'c-0',
  });
  const subjects = { ...none, connectorCustomerId };
  const tokenized = await client.call('paymentMethod.tokenize', {
    ...requests['paymentMethod.tokenize'](canaries, subjects),
    merchantPaymentMethodId: 'm-0',
  });
  const payment = { ...requests['payment.authorize'](canaries, subjects) };
  const held = await client.call('payment.authorize', { ...payment, merchantTransactionId: 't-0' });
  const captured = await client.call('payment.authorize', {
    ...payment,
    merchantTransactionId: 't-00',
    captureMethod: 'AUTOMATIC',
  });
  const capturedTransactionId = captured.connectorTransactionId ?? '';
  const refunded = await client.call('payment.refund', {
    connectorTransactionId: capturedTransactionId,
    refundAmount: { ...payment.amount, minorAmount: 1 },
    merchantRefundId: 'r-0',
  });
  return {
    connectorCustomerId,
    paymentMethodToken: tokenized.paymentMethodToken ?? '',
    heldTransactionId: held.connectorTransactionId ?? '',
    capturedTransactionId,
    connectorRefundId: refunded.connectorRefundId ?? '',
  };
}

/** Plays an operation through a disaster, and gathers everything that it leaves. */
export async function play(name: string, canaries: Canaries, disaster: Disaster): Promise<Traces> {
  // Stacks quote what stood in messages.
  Error.stackTraceLimit = 20;
  const sandbox = createSandbox({ seed: 1, now: () => Date.now() });
  const apiKey = disaster.apiKey?.(canaries.apiKey) ?? canaries.apiKey;
  const subjects = disaster.apiKey ? unknownSubjects : await populate(sandbox, canaries, apiKey);
  const events: unknown[] = [];
  const take = (event: unknown): void => {
    events.push(event);
  };
  const clumsy = () => {
    throw new Error('an observer of its own mistake');
  };
  const connector = stripe({ apiKey });
  const client = createClient(disaster.connector?.(connector) ?? connector, {
    environment: 'DEVELOPMENT',
    fetch: disaster.network?.(sandbox.fetch, canaries) ?? sandbox.fetch,
    observers: [
      { onStart: take, onAttempt: take, onEnd: take },
      { onStart: clumsy, onAttempt: clumsy, onEnd: clumsy },
      disaster.observer?.(canaries) ?? {},
    ],
  });
  const request = requestOf(name, canaries, subjects);
  const altered: unknown = disaster.alter ? JSON.parse(disaster.alter(JSON.stringify(request), canaries)) : request;
  disaster.prepare?.(sandbox);
  return witness(async () => {
    if (disaster.isRepeated) await callLoosely(client, name, request);
    return callLoosely(client, name, altered, disaster.options?.(canaries));
  }, events);
}

const unknownSubjects: Subjects = {
  connectorCustomerId: 'cus_1',
  paymentMethodToken: 'pm_1',
  heldTransactionId: 'pi_1',
  capturedTransactionId: 'pi_2',
  connectorRefundId: 're_1',
};

/** Makes a call and takes down all that comes of it. */
export async function witness(call: () => Promise<unknown>, events: readonly unknown[] = []): Promise<Traces> {
  const { result, heard } = await overheard(() => call().then(answered, failed));
  return { ...result, told: [...heard, ...events.flatMap(printed)] };
}

function answered(response: unknown): Omit<Traces, 'told'> {
  const { status }: { status?: unknown } = { ...Object(response) };
  return { ending: `ok ${status}`, given: printed(response) };
}

function failed(error: unknown): Omit<Traces, 'told'> {
  return { ending: isPrismError(error) ? error.code : 'not an error of Prism', given: printed(error) };
}
