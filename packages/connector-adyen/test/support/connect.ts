import { type Client, type ClientOptions, createClient } from '@prism/core';
import { type AdyenSettings, adyen } from '../../src/index.ts';
import { type Sent, sentBy } from './sent.ts';

/** What a test says to a request: JSON with status 200, or any response. */
export type Answer = (sent: Sent) => object | Response;

/** A client, and what it has sent. */
export interface Connected {
  readonly client: Client;
  readonly sent: Sent[];
}

/** How a test's client differs from the usual one. */
export interface Differences {
  readonly settings?: Partial<AdyenSettings>;
  readonly options?: Partial<ClientOptions>;
}

/** A client whose every request gets this answer. It tries once, unless the test says otherwise. */
export function connect(answer: Answer, { settings, options }: Differences = {}): Connected {
  const sent: Sent[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const decoded = await sentBy(request);
    sent.push(decoded);
    const answered = answer(decoded);
    return answered instanceof Response ? answered : json(answered);
  };
  const connector = adyen({ apiKey: 'AQEtest', merchantAccount: 'ShopECOM', ...settings });
  return { client: createClient(connector, { environment: 'SANDBOX', fetch, maxRetries: 0, ...options }), sent };
}

/** An answer with a body of JSON, as Adyen sends it. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers: { pspreference: 'PSPTEST000000001', ...headers } });
}

/** An error of Adyen's. */
export function adyenErrorAnswer(
  status: number,
  errorCode: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const message = 'Words that may quote the input.';
  const body = { status, errorCode, message, errorType: 'validation', pspReference: 'PSPERROR00000001' };
  return json(body, status, headers);
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('It did not reject.');
    },
    (error: unknown) => error,
  );
}
