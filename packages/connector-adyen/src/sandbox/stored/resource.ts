import type { StoredMethod } from './stored-method.ts';

const names: Readonly<Record<string, string>> = {
  amex: 'American Express',
  cartebancaire: 'Cartes Bancaires',
  cup: 'China UnionPay',
  diners: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  maestro: 'Maestro',
  mc: 'Mastercard',
  visa: 'VISA',
};

/** A stored card, as lists show it. */
export function storedResource(method: StoredMethod): Readonly<Record<string, unknown>> {
  const { card, expiryMonth, expiryYear, holderName } = method.card;
  return {
    brand: card.brand,
    expiryMonth: expiryMonth.padStart(2, '0'),
    expiryYear,
    ...(holderName === undefined ? {} : { holderName }),
    id: method.id,
    lastFour: card.lastFour,
    name: names[card.brand] ?? card.brand,
    networkTxReference: method.networkTxReference,
    ...(method.shopperEmail === undefined ? {} : { shopperEmail: method.shopperEmail }),
    shopperReference: method.shopperReference,
    supportedRecurringProcessingModels: ['CardOnFile', 'Subscription', 'UnscheduledCardOnFile'],
    type: 'scheme',
  };
}
