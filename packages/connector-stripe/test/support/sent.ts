/** A request as it reached the wire, decoded. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Decodes a request; a name that comes twice would be a mistake, and fails. */
export async function sentBy(request: Request): Promise<Sent> {
  const url = new URL(request.url);
  return {
    method: request.method,
    path: url.pathname,
    query: pairsOf(url.searchParams),
    form: pairsOf(new URLSearchParams(await request.text())),
    headers: Object.fromEntries(request.headers),
  };
}

function pairsOf(params: URLSearchParams): Record<string, string> {
  const names = [...params.keys()];
  if (new Set(names).size < names.length) throw new Error(`a parameter came twice: ${names.join(' ')}`);
  return Object.fromEntries(params);
}

/** The pairs of a hash such as `metadata`, by their own names. */
export function hashOf(form: Sent['form'], name: string): Record<string, string> {
  const inside = Object.entries(form).filter(([key]) => key.startsWith(`${name}[`));
  return Object.fromEntries(inside.map(([key, value]) => [key.slice(name.length + 1, -1), value]));
}
