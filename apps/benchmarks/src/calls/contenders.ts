import { apiKey, prismRequest, stripeRequest, wireRequest } from '../customer.ts';

/** Makes one customer, and answers its id. */
export type Call = () => Promise<string | undefined>;

/** Each loads nothing but its own client: a contender runs in a process of its own. */
export const contenders: Readonly<Record<string, (stub: string) => Promise<Call>>> = {
  Prism: prism,
  'Prism over fetch': prism,
  'stripe (official)': async (stub) => {
    const { default: Stripe } = await import('stripe');
    const { hostname, port } = new URL(stub);
    const client = new Stripe(apiKey, { protocol: 'http', host: hostname, port, maxNetworkRetries: 0 });
    return async () => (await client.customers.create(stripeRequest)).id;
  },
  'stripe without telemetry': async (stub) => {
    const { default: Stripe } = await import('stripe');
    const { hostname, port } = new URL(stub);
    const options = { protocol: 'http', host: hostname, port, maxNetworkRetries: 0, telemetry: false } as const;
    const client = new Stripe(apiKey, options);
    return async () => (await client.customers.create(stripeRequest)).id;
  },
  'undici request': async (stub) => {
    const { request } = await import('undici');
    const { path, headers, body } = wireRequest;
    return async () => idOf(await (await request(stub + path, { method: 'POST', headers, body })).body.json());
  },
  fetch: async (stub) => {
    const { path, headers, body } = wireRequest;
    return async () => idOf(await (await fetch(stub + path, { method: 'POST', headers, body })).json());
  },
  ky: async (stub) => {
    const { default: ky } = await import('ky');
    const { path, headers, body } = wireRequest;
    return async () => idOf(await ky.post(stub + path, { headers, body, retry: 0 }).json());
  },
};

/** How Node is told to resolve packages as a bundler for workers does, for what runs there. */
export const conditions: Readonly<Record<string, readonly string[]>> = {
  'Prism over fetch': ['--conditions=workerd'],
};

async function prism(baseUrl: string): Promise<Call> {
  const { createPrism } = await import('@prism/sdk');
  const { stripe } = await import('@prism/connector-stripe');
  const client = createPrism({ connector: stripe({ apiKey }), environment: 'SANDBOX', baseUrl });
  return async () => (await client.customer.create(prismRequest)).connectorCustomerId;
}

function idOf(customer: unknown): string | undefined {
  return typeof customer === 'object' && customer !== null && 'id' in customer ? String(customer.id) : undefined;
}
