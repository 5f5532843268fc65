/** An answer of JSON. */
export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

/** An answer of whatever. */
export function text(body: BodyInit | null, status = 200, contentType?: string): Response {
  return new Response(body, { status, ...(contentType !== undefined && { headers: { 'content-type': contentType } }) });
}

/** What stands between us and the processor, when the processor is away. */
export const page = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
