import type { Money } from '@prism/core';
import { freshId, merchantId, partOf, type Shop, someMoney } from '@prism/reliability';
import { authorize, capture, charge, createCustomer, methods, refund, tokenize } from './steps.ts';

async function refundSome({ random, perform }: Shop, id: string, captured: Money): Promise<void> {
  const first = partOf(captured, random);
  await perform(refund(merchantId(random), id, first));
  const left = { ...captured, minorAmount: captured.minorAmount - first.minorAmount };
  if (left.minorAmount > 0 && random.chance(0.5)) await perform(refund(merchantId(random), id, left));
}

async function checkout(shop: Shop): Promise<void> {
  const { random, perform } = shop;
  const amount = someMoney(random);
  const payment = { amount, captureMethod: 'AUTOMATIC' } as const;
  const paid = await perform(authorize(merchantId(random), payment, random.pick(methods)));
  if (paid?.id && paid.status === 'CAPTURED' && random.chance(0.6)) await refundSome(shop, paid.id, amount);
}

async function holdAndCapture(shop: Shop): Promise<void> {
  const { random, perform } = shop;
  const customer = random.chance(0.3) ? await perform(createCustomer(freshId(random))) : undefined;
  const amount = someMoney(random);
  const payment = { amount, captureMethod: 'MANUAL', connectorCustomerId: customer?.id } as const;
  const held = await perform(authorize(merchantId(random), payment, random.pick(methods)));
  if (!held?.id || held.status !== 'AUTHORIZED') return;
  const part = partOf(amount, random);
  const captured = await perform(capture(merchantId(random), held.id, part, amount));
  if (captured && random.chance(0.4)) await refundSome(shop, held.id, part);
}

async function subscription({ random, perform }: Shop): Promise<void> {
  const customer = await perform(createCustomer(freshId(random)));
  if (!customer?.id) return;
  const stored = await perform(tokenize(merchantId(random), customer.id));
  if (!stored?.id) return;
  const captureMethod = random.chance(0.2) ? 'MANUAL' : 'AUTOMATIC';
  const payment = { amount: someMoney(random), captureMethod, connectorCustomerId: customer.id } as const;
  await perform(charge(merchantId(random), payment, stored.id));
}

const flows = [checkout, holdAndCapture, subscription];

/** Some business, as chance will have it. */
export async function doBusiness(shop: Shop): Promise<void> {
  await shop.random.pick(flows)(shop);
}
