import { createClient, type OperationName } from '@prism/core';
import type { AnyExample, AnyOperation, Candidate } from '../candidate.ts';
import type { DocumentedAnswer } from '../fixture.ts';
import { callLoosely, type Ending } from './play.ts';
import { type Sent, sentBy } from './sent.ts';

/** The example to which an answer belongs. */
export function exampleOf(
  { examples }: AnyOperation,
  { example = 1 }: { readonly example?: number | undefined },
): AnyExample {
  const found = examples[example - 1];
  if (found === undefined) throw new RangeError(`The fixture has no example ${example}.`);
  return found;
}

/** The answers of an example, in order. */
export function answersOf(example: AnyExample): readonly DocumentedAnswer[] {
  return [example.answer, ...(example.further ?? []).map(({ answer }) => answer)];
}

/** The same, but for the last one. */
export function withLastAnswer(example: AnyExample, last: DocumentedAnswer): readonly DocumentedAnswer[] {
  return [...answersOf(example).slice(0, -1), last];
}

/** Makes the call of an example, to which these answers come. */
export async function replay(
  candidate: Candidate,
  name: OperationName,
  example: AnyExample,
  answers: readonly DocumentedAnswer[],
): Promise<Ending> {
  const sent: Sent[] = [];
  const client = createClient(candidate.configured(example.settings), {
    environment: example.environment ?? 'SANDBOX',
    maxRetries: 0,
    fetch: async (request) => {
      sent.push(await sentBy(request));
      const answer = answers[sent.length - 1];
      if (answer === undefined) throw new Error('The example has no answer to this request.');
      return responseOf(answer);
    },
  });
  const { request, idempotencyKey } = example;
  try {
    const response = await callLoosely(client, name, request, idempotencyKey === undefined ? {} : { idempotencyKey });
    return { request, sent, response, error: undefined };
  } catch (error) {
    return { request, sent, response: undefined, error };
  }
}

/** An answer as it comes over the wire. */
export function responseOf({ statusCode, headers, body }: DocumentedAnswer): Response {
  const isEmpty = statusCode === 204 || statusCode === 304;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const contentType = typeof body === 'string' ? 'text/html' : 'application/json';
  return new Response(isEmpty ? null : text, {
    status: statusCode,
    headers: isEmpty ? { ...headers } : { 'content-type': contentType, ...headers },
  });
}
