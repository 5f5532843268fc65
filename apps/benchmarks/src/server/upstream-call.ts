import { request } from 'undici';
import { wireRequest } from '../customer.ts';
import type { Client } from './contenders.ts';

/** A customer as a bare handler has it from its caller. */
export interface Details {
  readonly merchantCustomerId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly description: string;
}

/** Makes the customer at the processor, and answers its id. */
export type UpstreamCall = (details: Details) => Promise<string>;

/** The request that Prism sends, written by hand. */
export function upstreamCall(upstream: string, client: Client): UpstreamCall {
  const url = upstream + wireRequest.path;
  const post = client === 'fetch' ? byFetch : byUndici;
  return async ({ merchantCustomerId, ...details }) => {
    const body = new URLSearchParams({ ...details, 'metadata[merchant_customer_id]': merchantCustomerId }).toString();
    const headers = { ...wireRequest.headers, 'idempotency-key': `bare-${merchantCustomerId}` };
    const { id } = await post(url, headers, body);
    return id;
  };
}

type Post = (url: string, headers: Record<string, string>, body: string) => Promise<{ readonly id: string }>;

const byUndici: Post = async (url, headers, body) => {
  const answer = await request(url, { method: 'POST', headers, body });
  return JSON.parse(await answer.body.text());
};

const byFetch: Post = async (url, headers, body) => {
  const answer = await fetch(url, { method: 'POST', headers, body });
  return JSON.parse(await answer.text());
};
