import { type Client, isPrismError, type PrismError } from '@prism/core';
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

/**
 * Does what a careful application does: after an error it makes the same call again as long as the error's `retry` says so,
 * with the error's key where there is one, and no sooner than told.
 */
export async function insist(
  step: Step,
  { client, network, note }: { readonly client: Client; readonly network: Network; note(event: string): void },
): Promise<History> {
  const invocations: Invocation[] = [];
  let idempotencyKey: string | undefined;
  while (invocations.length < mostCalls) {
    const invocation = await invoke(step, client, network.follow(), idempotencyKey);
    invocations.push(invocation);
    note(wordFor(step, invocation));
    const { error } = invocation;
    if (!isPrismError(error) || (error.retry !== 'same-key' && error.retry !== 'after')) break;
    idempotencyKey ??= error.idempotencyKey;
    await wait(error.retryAfterMs ?? 0);
  }
  return { step, invocations };
}

async function invoke(
  step: Step,
  client: Client,
  attempts: readonly Attempt[],
  idempotencyKey: string | undefined,
): Promise<Invocation> {
  try {
    return { attempts, receipt: await step.submit(client, { idempotencyKey }) };
  } catch (error) {
    return { attempts, error };
  }
}

function wordFor({ operation }: Step, { receipt, error }: Invocation): string {
  if (receipt) return `${operation} ${receipt.status} ${receipt.id}`;
  return `${operation} ${isPrismError(error) ? claimsOf(error) : error}`;
}

function claimsOf({ code, requestSent, moneyMoved, retry, retryAfterMs, idempotencyKey }: PrismError): string {
  return JSON.stringify({ code, requestSent, moneyMoved, retry, retryAfterMs, idempotencyKey });
}
