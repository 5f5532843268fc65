import { get, type HttpRequest } from '@prism/core';
import * as z from 'zod/mini';
import type { AdyenConfig } from '../settings.ts';
import { storedMethodWire } from '../wire/stored-method.ts';
import { text } from '../wire/text.ts';

/** What is stored for a shopper: https://docs.adyen.com/api-explorer/Checkout/71/get/storedPaymentMethods */
export function listStored(shopperReference: string, { merchantAccount }: AdyenConfig): HttpRequest {
  return get(['storedPaymentMethods'], { merchantAccount, shopperReference });
}

export const storedListWire = z.object({
  shopperReference: text,
  storedPaymentMethods: z.nullish(z.array(storedMethodWire)),
});
