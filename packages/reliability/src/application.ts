import { type CallOptions, type Client, isPrismError, type PrismError } from '@prism/core';
import type { Attempt, Network } from './network.ts';
import type { Receipt, Step } from './step.ts';
import { wait } from './virtual-time.ts';

/** How often an application makes a call that fails, at most. */
const mostCalls = 12;

/** One call and how it ended: with a receipt or an error. */
export interface Invocation {
  readonly attempts: readonly Attempt[];
  readonly receipt?: Receipt;
  readonly error?: unknown;
}

/** A step and all the calls that were made for it. */
export interface History {
  readonly step: Step;
  readonly invocations: readonly Invocation[];
}

/** The last answer, if the step came through. */
export function receiptOf({ invocations }: History): Receipt | undefined {
  return invocations.at(-1)?.receipt;
}

/** Where an application makes its calls. */
interface Surroundings {
  readonly client: Client;
  readonly network: Pick<Network, 'follow'>;
  note(event: string): void;
  /** After how many milliseconds it aborts its first call, for the buyer has left. */
  readonly patience?: number | undefined;
}

/**
 * Does what a careful application does: after an error it makes the same call again as long as the error's `retry` says so,
 * with the error's key where there is one, and no sooner than told.
 */
export async function insist(step: Step, { client, network, note, patience }: Surroundings): Promise<History> {
  const invocations: Invocation[] = [];
  let idempotencyKey: string | undefined;
  while (invocations.length < mostCalls) {
    const attempts = network.follow();
    const signal = invocations.length === 0 && patience !== undefined ? abortedAfter(patience) : undefined;
    const invocation = { attempts, ...(await invoke(step, client, { idempotencyKey, signal })) };
    invocations.push(invocation);
    note(wordFor(step, invocation));
    const { error } = invocation;
    if (!isPrismError(error) || (error.retry !== 'same-key' && error.retry !== 'after')) break;
    idempotencyKey ??= error.idempotencyKey;
    await wait(error.retryAfterMs ?? 0);
  }
  return { step, invocations };
}

async function invoke(step: Step, client: Client, options: CallOptions): Promise<Omit<Invocation, 'attempts'>> {
  try {
    return { receipt: await step.submit(client, options) };
  } catch (error) {
    return { error };
  }
}

function abortedAfter(ms: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
}

function wordFor({ operation }: Step, { receipt, error }: Invocation): string {
  if (receipt) return `${operation} ${receipt.status} ${receipt.id}`;
  return `${operation} ${isPrismError(error) ? claimsOf(error) : error}`;
}

function claimsOf({ code, requestSent, moneyMoved, retry, retryAfterMs, idempotencyKey }: PrismError): string {
  return JSON.stringify({ code, requestSent, moneyMoved, retry, retryAfterMs, idempotencyKey });
}
