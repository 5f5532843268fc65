import { isTransportFailure, type TransportFailure } from '../../src/transport/failure.ts';
import type { Transport, TransportRequest, TransportTimeouts } from '../../src/transport/transport.ts';

/** What a test changes of a plain POST. */
export type RequestChanges = Partial<Omit<TransportRequest, 'timeouts'>> & {
  readonly timeouts?: Partial<TransportTimeouts>;
};

/** A request that differs from a plain POST only in what a test is about. */
export function request(url: string, { timeouts, ...changes }: RequestChanges = {}): TransportRequest {
  return {
    method: 'POST',
    url,
    headers: {},
    ...changes,
    timeouts: { connect: 5_000, response: 5_000, total: 10_000, ...timeouts },
  };
}

/** The failure of a call that must fail. */
export async function failureOf(call: ReturnType<Transport>): Promise<TransportFailure> {
  const outcome: unknown = await call.then(
    () => new Error('the call succeeded'),
    (error: unknown) => error,
  );
  if (isTransportFailure(outcome)) return outcome;
  throw outcome;
}

/** Kind, `requestSent` and system code of a call that must fail. */
export async function failing(call: ReturnType<Transport>): Promise<readonly (string | undefined)[]> {
  const { kind, requestSent, systemCode } = await failureOf(call);
  return [kind, requestSent, ...(systemCode === undefined ? [] : [systemCode])];
}

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
