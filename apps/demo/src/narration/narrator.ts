import type { ServiceName } from '@prism/core';
import { type CallAttempted, isPrismError, type Observer, type RedactedRequest } from '@prism/sdk';
import { answerRows, askedRows, errorRows, repeatedRows } from './exchange-rows.ts';
import type { Printer } from './printer.ts';
import type { Row } from './words.ts';

/** Tells of every call of a client: what was asked, what was sent, what came back. */
export interface Narrator {
  readonly observer: Observer;
  /** The same client, with each call told. */
  narrated<C extends Dryable>(service: ServiceName, client: C): C;
}

interface Dryable {
  dryRun(operation: never, request: never): Promise<RedactedRequest>;
}

/** One narrator tells one call at a time; `sentRows` says how much of an HTTP request is told. */
export function createNarrator(printer: Printer, sentRows: (sent: RedactedRequest) => readonly Row[]): Narrator {
  const attempts: CallAttempted[] = [];
  let sentBefore = '';

  const tellSent = (request: object, sent: RedactedRequest): void => {
    // What was asked is compared too: where two requests differ in nothing but secrets, they look alike.
    const now = JSON.stringify([request, sent]);
    printer.block('http', now === sentBefore ? repeatedRows(sent) : sentRows(sent));
    sentBefore = now;
  };
  const tellAnswer = ([first = [], ...others]: readonly Row[]): void => {
    printer.block('back', [[{ text: attemptsText(attempts.splice(0)) }, ...first], ...others]);
  };

  return {
    observer: { onAttempt: (event) => attempts.push(event) },
    narrated: (service, client) =>
      new Proxy(client, {
        get: (target, operation) => {
          const method: unknown = Reflect.get(target, operation);
          if (typeof method !== 'function' || typeof operation !== 'string') return method;
          return async (request: object, ...options: readonly unknown[]) => {
            printer.block('app', await askedRows(service, operation, request));
            try {
              tellSent(request, await Reflect.apply(target.dryRun, target, [operation, request]));
              const answer = await Reflect.apply(method, target, [request, ...options]);
              tellAnswer(answerRows(answer, request));
              return answer;
            } catch (error) {
              if (isPrismError(error)) tellAnswer(errorRows(error));
              throw error;
            }
          };
        },
      }),
  };
}

/** How each HTTP request of the call was answered. */
function attemptsText(attempts: readonly CallAttempted[]): string {
  const answers = attempts.map(({ statusCode }) => (statusCode === undefined ? 'no answer' : `HTTP ${statusCode}`));
  if (answers.length > 1) return `${answers.length} requests: ${answers.join(', ')}`;
  return answers[0] ?? 'nothing was sent';
}
