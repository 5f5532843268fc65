import type { Fetch } from '@prism/core';

/** Puts something between the client and the network. */
export type Meddle = (fetch: Fetch) => Fetch;

/** The request with another key, or without one. */
export function withKey(request: Request, key: string | undefined): Request {
  const headers = new Headers(request.headers);
  headers.delete('idempotency-key');
  if (key !== undefined) headers.set('idempotency-key', key);
  return new Request(request, { headers });
}

/** Lets the client read other answers than were sent. */
export function rewriting(fetch: Fetch, rewrite: (body: string) => string): Fetch {
  return async (request) => {
    const response = await fetch(request);
    return new Response(rewrite(await response.text()), response);
  };
}
