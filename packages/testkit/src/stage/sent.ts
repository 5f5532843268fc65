import type { DocumentedRequest } from '../fixture.ts';

/** A request as it went out, decoded as the examples of a fixture are written. */
export interface Sent extends DocumentedRequest {
  /** The body as it went over the wire. */
  readonly text: string;
}

/** Reads a request, of which the original stays unread. */
export async function sentBy(request: Request): Promise<Sent> {
  const text = await request.clone().text();
  return {
    // Core sends no others.
    method: request.method as Sent['method'],
    url: request.url,
    headers: Object.fromEntries(request.headers),
    ...(text !== '' && { body: decoded(text, request.headers.get('content-type') ?? '') }),
    text,
  };
}

function decoded(text: string, contentType: string): unknown {
  if (contentType.includes('form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
