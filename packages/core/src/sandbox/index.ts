/**
 * What the offline model of any processor needs, whatever the processor: for authors of connectors. It is a package
 * entry of its own, so that nothing of it is loaded in production.
 *
 * The parts fit together like this. A server of yours takes a `Request`, finds its endpoint with {@link createRoutes}, opens
 * the account with {@link createPartitions}, does the work under {@link createIdempotencyKeys} and notes what happened in
 * {@link createJournal}; {@link createFaults} stands before the server, {@link createFetch} before the faults:
 *
 * ```ts
 * const faults = createFaults({ serve, rateLimit, fail, failAfterEffect });
 * return { fetch: createFetch(faults.meet), injectFault: faults.inject, effects: journal.entries };
 * ```
 *
 * Ids come from {@link createDraw}, so that a seed repeats them; time comes from the clock that the sandbox was given, and
 * what time brings about stands in {@link createAgenda}.
 */
export { type Agenda, createAgenda } from './agenda.ts';
export { type Collection, createCollection } from './collection.ts';
export { digest } from './digest.ts';
export { type Breakage, createFaults, type Fault, type FaultMatch, type Faults } from './faults.ts';
export {
  createIdempotencyKeys,
  type IdempotencyKeys,
  type IdempotencyRules,
  type KeyedRequest,
  type Performed,
} from './idempotency-keys.ts';
export { createJournal, type Journal } from './journal.ts';
export { createPause } from './latency.ts';
export { hasValidCheckDigit } from './luhn.ts';
export { createPartitions, type Found, type Partitions } from './partitions.ts';
export { ALPHANUMERIC, createDraw, DIGITS, type Draw, randomSeed, UPPER_ALPHANUMERIC } from './random.ts';
export { createRoutes, type Route, type Routes } from './routes.ts';
export { createFetch, type SandboxFetch } from './sandbox-fetch.ts';
