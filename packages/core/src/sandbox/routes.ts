/** A path that matched. */
export interface Route<Endpoint> {
  readonly endpoint: Endpoint;
  /** The decoded values of the path's parameters, in order. */
  readonly values: readonly string[];
}

/** Finds the endpoint of a call. */
export type Routes<Endpoint> = (method: string, path: string) => Route<Endpoint> | undefined;

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * A table of endpoints. Their paths are written as API descriptions write them: `/customers/{id}`. The first match
 * counts, so a fixed path stands before the pattern that it would match.
 */
export function createRoutes<Endpoint extends { readonly method: string; readonly path: string }>(
  endpoints: readonly Endpoint[],
): Routes<Endpoint> {
  const table = endpoints.map((endpoint) => ({
    endpoint,
    pattern: new RegExp(`^${endpoint.path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
  }));
  return (method, path) => {
    for (const { endpoint, pattern } of table) {
      const match = endpoint.method === method ? pattern.exec(path) : null;
      if (match) return { endpoint, values: match.slice(1).map(decode) };
    }
    return undefined;
  };
}
