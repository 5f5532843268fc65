/** How a caller speaks to the server. */
export type Protocol = 'connect-json' | 'grpc' | 'v1';

/** What stands between the caller and the processor. */
export type ServerKind = 'bare' | 'prism';

/** By what a bare handler calls the processor. */
export type Client = 'fetch' | 'undici';

/** A server with one surface of it. */
export interface Contender {
  readonly protocol: Protocol;
  readonly server: ServerKind;
  readonly client: Client;
}

/** What Prism is compared with: the handler that somebody would write for this one call. */
export const surfaces = {
  gRPC: { protocol: 'grpc', bare: 'Connect' },
  'Connect JSON': { protocol: 'connect-json', bare: 'Connect' },
  '/v1': { protocol: 'v1', bare: 'Fastify' },
} as const satisfies Readonly<Record<string, { readonly protocol: Protocol; readonly bare: string }>>;

/** By name, in the order of their turns. Prism calls the processor by undici. */
export const contenders: ReadonlyMap<string, Contender> = new Map(
  Object.entries(surfaces).flatMap(([name, { protocol, bare }]): [string, Contender][] => [
    [`${name}: Prism`, { protocol, server: 'prism', client: 'undici' }],
    [`${name}: bare ${bare}, undici`, { protocol, server: 'bare', client: 'undici' }],
    [`${name}: bare ${bare}, fetch`, { protocol, server: 'bare', client: 'fetch' }],
  ]),
);

/** The comparisons: Prism beside each bare handler of the same surface. */
export const comparisons: readonly (readonly [ours: string, theirs: string])[] = Object.entries(surfaces).flatMap(
  ([name, { bare }]) =>
    ['undici', 'fetch'].map((client) => [`${name}: Prism`, `${name}: bare ${bare}, ${client}`] as const),
);
