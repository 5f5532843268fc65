import type { DocumentedAnswer, DocumentedRequest } from '@prism/testkit';

export const apiKey = 'sk_test_Kestrel_Conformance';

const always = { authorization: `Bearer ${apiKey}`, 'stripe-version': '2026-10-28.endive' };

type Form = Readonly<Record<string, string>>;

/** As the documentation's curl: `-d name=value` for each field. */
export function post(path: string, body?: Form, headers: Form = {}): DocumentedRequest {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  return {
    method: 'POST',
    url: `https://api.stripe.com${path}`,
    headers: { ...always, ...form, ...headers },
    ...(body && { body }),
  };
}

export function get(path: string): DocumentedRequest {
  return { method: 'GET', url: `https://api.stripe.com${path}`, headers: always };
}

export function del(path: string): DocumentedRequest {
  return { method: 'DELETE', url: `https://api.stripe.com${path}`, headers: always };
}

/** An answer of Stripe's, which always names the request. */
export function ok(body: object): DocumentedAnswer {
  return { statusCode: 200, headers: { 'request-id': 'req_1QabcDEF' }, body };
}

/** What each response tells of the answer. */
export const told = { statusCode: 200, connectorRequestId: 'req_1QabcDEF' };
