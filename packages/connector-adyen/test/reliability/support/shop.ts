import type { Money } from '@prism/core';
import { freshId, merchantId, partOf, type Shop, someMoney } from '@prism/reliability';
import { authorize, capture, charge, methods, refund, reverse, tokenize } from './steps.ts';

async function refundSome({ random, perform }: Shop, id: string, captured: Money): Promise<void> {
  const first = partOf(captured, random);
  await perform(refund(merchantId(random), id, first));
  const left = { ...captured, minorAmount: captured.minorAmount - first.minorAmount };
  if (left.minorAmount > 0 && random.chance(0.5)) await perform(refund(merchantId(random), id, left));
}

async function checkout(shop: Shop): Promise<void> {
  const { random, perform } = shop;
  const amount = someMoney(random);
  const paid = await perform(authorize(freshId(random), { amount, captureMethod: 'AUTOMATIC' }, random.pick(methods)));
  if (!paid?.id || paid.status !== 'CAPTURED') return;
  if (random.chance(0.5)) await refundSome(shop, paid.id, amount);
  else if (random.chance(0.5)) await perform(reverse(merchantId(random), paid.id, { amount, isCaptured: true }));
}

async function holdAndCapture(shop: Shop): Promise<void> {
  const { random, perform } = shop;
  const amount = someMoney(random);
  const held = await perform(authorize(freshId(random), { amount, captureMethod: 'MANUAL' }, random.pick(methods)));
  if (!held?.id || held.status !== 'AUTHORIZED') return;
  if (random.chance(0.3)) {
    await perform(reverse(merchantId(random), held.id, { amount, isCaptured: false }));
    return;
  }
  const part = partOf(amount, random);
  const captured = await perform(capture(merchantId(random), held.id, part));
  if (captured && random.chance(0.4)) await refundSome(shop, held.id, part);
}

async function subscription({ random, perform }: Shop): Promise<void> {
  const connectorCustomerId = freshId(random);
  const stored = await perform(tokenize(merchantId(random), connectorCustomerId));
  if (!stored?.id) return;
  const captureMethod = random.chance(0.2) ? 'MANUAL' : 'AUTOMATIC';
  await perform(charge(freshId(random), { amount: someMoney(random), captureMethod, connectorCustomerId }, stored.id));
}

const flows = [checkout, holdAndCapture, subscription];

/** Some business, as chance will have it. */
export async function doBusiness(shop: Shop): Promise<void> {
  await shop.random.pick(flows)(shop);
}
