import { isPrismError, type PrismError } from '@prism/core';
import { type History, type Invocation, receiptOf } from './application.ts';
import type { Effect } from './sandbox.ts';
import { type Step, sketch } from './step.ts';

/** What is wrong about how a step went. Nothing should be. */
export function violations(history: History): readonly string[] {
  const { step, invocations } = history;
  const effects = invocations.flatMap(effectsOf);
  return [
    ...invocations.flatMap(falseClaims),
    ...keptKey(history),
    ...(receiptOf(history) ? wrongAnswers(history, effects) : wrongEnd(history, effects)),
  ].map((wrong) => `${step.operation}: ${wrong}`);
}

/** What really happened because of a call. */
function effectsOf({ attempts }: Invocation): readonly Effect[] {
  return attempts.flatMap((attempt) => attempt.effects);
}

/** Whether money moved, or a hold on it. */
function isMoney({ type }: Effect): boolean {
  return type === 'authorized' || type === 'captured' || type === 'refunded' || type === 'canceled';
}

/** The step came through: all of it must have happened, once, and every answer must be about it. */
function wrongAnswers({ step, invocations }: History, effects: readonly Effect[]): readonly string[] {
  const found = differences(step, effects);
  const subject = effects.find(({ type }) => type === step.subject);
  for (const { receipt } of invocations) {
    if (receipt === undefined) continue;
    if (receipt.id !== subject?.id) found.push(`answered with ${receipt.id}, it happened to ${subject?.id}`);
    if (receipt.status !== step.status) found.push(`answered ${receipt.status} instead of ${step.status}`);
  }
  return found;
}

/**
 * The step did not come through. That is right only where the processor keeps the answer that it broke down, and even there
 * nothing may have happened twice, and the application must have been warned of what did happen.
 */
function wrongEnd({ step, invocations }: History, effects: readonly Effect[]): readonly string[] {
  const attempts = invocations.flatMap((invocation) => invocation.attempts);
  const isKept = attempts.some(({ mishap }) => mishap === 'server-error-after-effect');
  const errors = invocations.map(({ error }) => error).filter(isPrismError);
  const wasWarned = errors.some(({ moneyMoved }) => moneyMoved === 'unknown');
  const left = [...step.effects];
  const unwanted = effects.map(sketch).filter((effect) => left.splice(left.indexOf(effect) >>> 0, 1).length === 0);
  return [
    ...(isKept ? [] : ['was lost']),
    ...(errors.at(-1)?.retry === 'never' ? [] : ['was never told to stop']),
    ...unwanted.map((effect) => `happened beside what was wanted: ${effect}`),
    ...(effects.some(isMoney) && !wasWarned ? ['money moved and no error said that it may have'] : []),
  ];
}

function differences({ effects: expected }: Step, effects: readonly Effect[]): string[] {
  const happened = effects.map(sketch).sort().join(', ');
  const wanted = [...expected].sort().join(', ');
  return happened === wanted ? [] : [`happened: ${happened || 'nothing'}; wanted: ${wanted}`];
}

/** What an error says must be true. */
const claims: readonly {
  readonly claim: string;
  isMade(error: PrismError): boolean;
  holds(invocation: Invocation): boolean;
}[] = [
  {
    claim: 'moneyMoved is no',
    isMade: ({ moneyMoved }) => moneyMoved === 'no',
    holds: (invocation) => !effectsOf(invocation).some(isMoney),
  },
  {
    claim: 'moneyMoved is yes',
    isMade: ({ moneyMoved }) => moneyMoved === 'yes',
    holds: (invocation) => effectsOf(invocation).some(isMoney),
  },
  {
    claim: 'requestSent is no',
    isMade: ({ requestSent }) => requestSent === 'no',
    holds: ({ attempts }) => !attempts.some(({ hasArrived }) => hasArrived),
  },
  {
    claim: 'requestSent is yes',
    isMade: ({ requestSent }) => requestSent === 'yes',
    holds: ({ attempts }) => attempts.some(({ hasArrived }) => hasArrived),
  },
  {
    claim: 'the call may and may not be made again',
    isMade: ({ retry, suggestedAction }) => retry === 'never' && suggestedAction.startsWith('Call again'),
    holds: () => false,
  },
];

function falseClaims(invocation: Invocation): readonly string[] {
  const { error } = invocation;
  if (error === undefined) return [];
  if (!isPrismError(error)) return [`threw ${error}`];
  return claims
    .filter(({ isMade, holds }) => isMade(error) && !holds(invocation))
    .map(({ claim }) => `${error.code} claims that ${claim}`);
}

/** Where no id of the merchant's names a call, the first error has to tell its key. */
function keptKey({ step, invocations }: History): readonly string[] {
  const error = invocations[0]?.error;
  return !step.isNamed && isPrismError(error) && error.idempotencyKey === undefined
    ? [`${error.code} keeps the key`]
    : [];
}
