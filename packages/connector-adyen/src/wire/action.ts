import type { Redirection } from '@prism/core';
import * as z from 'zod/mini';
import { text } from './text.ts';

/** What the shopper has to do next: https://docs.adyen.com/api-explorer/Checkout/71/post/payments#responses-200-action */
export const actionWire = z.record(z.string(), z.unknown());

const redirectWire = z.object({
  type: z.literal('redirect'),
  url: z.string(),
  method: text,
  data: z.nullish(z.record(z.string(), z.unknown())),
});

type Action = z.infer<typeof actionWire>;

interface Next {
  readonly redirection?: Redirection;
  readonly clientAction?: Readonly<Record<string, unknown>>;
}

/** A redirection is for the buyer's browser, anything else for Adyen's library, as it is. */
export function nextStep(action: Action | null | undefined): Next {
  if (!action) return {};
  const redirect = redirectWire.safeParse(action);
  if (!redirect.success || redirect.data.url === '') return { clientAction: action };
  const { url, method, data } = redirect.data;
  if (method !== 'POST') return { redirection: { url, method: 'GET' } };
  const formFields = Object.entries(data ?? {}).map(([name, value]) => [name, String(value)]);
  return { redirection: { url, method: 'POST', formFields: Object.fromEntries(formFields) } };
}
