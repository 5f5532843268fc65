import { get, type HttpRequest } from '@prism/core';
import * as z from 'zod/mini';
import type { AdyenConfig } from '../settings.ts';
import { storedMethodWire } from '../wire/stored-method.ts';
import { text } from '../wire/text.ts';

/** What is stored for a shopper: https://docs.adyen.com/api-explorer/Checkout/71/get/storedPaymentMethods */
export function listStored(shopperReference: string, { merchantAccount }: AdyenConfig): HttpRequest {
  return get(['storedPaymentMethods'], { merchantAccount, shopperReference });
}

/** An answer that says neither whose list it is nor what stands in it says nothing. */
export const storedListWire = z
  .object({ shopperReference: text, storedPaymentMethods: z.nullish(z.array(storedMethodWire)) })
  .check(z.refine(({ shopperReference, storedPaymentMethods }) => Boolean(shopperReference ?? storedPaymentMethods)));
