import type { MitCategory, OperationContext } from '@prism/core';

/** What `shopperInteraction`, `recurringProcessingModel` and `storePaymentMethod` are told by. */
interface Use {
  /** Paid with what is stored where it has a token, else with card details. */
  readonly paymentMethod: { readonly token?: object | undefined };
  readonly offSession?: boolean | undefined;
  readonly setupFutureUsage?: 'ON_SESSION' | 'OFF_SESSION' | undefined;
  readonly mitCategory?: MitCategory | undefined;
}

/** Of charges without the buyer: those on a schedule, and the others. */
const models: Readonly<Record<MitCategory, 'Subscription' | 'UnscheduledCardOnFile'>> = {
  RECURRING: 'Subscription',
  INSTALLMENT: 'Subscription',
  UNSCHEDULED: 'UnscheduledCardOnFile',
  RESUBMISSION: 'UnscheduledCardOnFile',
};

/**
 * Who starts the payment, and for what its card details are or will be stored
 * (https://docs.adyen.com/online-payments/tokenization/create-and-use-tokens).
 *
 * | payment | shopperInteraction | recurringProcessingModel | storePaymentMethod |
 * |---|---|---|---|
 * | new card, for this payment only | Ecommerce | | |
 * | new card, kept for the buyer's next visit | Ecommerce | CardOnFile | true |
 * | new card, kept for charges without the buyer | Ecommerce | by mitCategory | true |
 * | stored card, the buyer is there | ContAuth | CardOnFile | |
 * | stored card, the buyer agrees to charges without them | ContAuth | by mitCategory | |
 * | any card, without the buyer | ContAuth | by mitCategory | true if kept |
 */
export function storedUse(use: Use, { warn }: Pick<OperationContext, 'warn'>) {
  const { paymentMethod, offSession = false, setupFutureUsage, mitCategory } = use;
  const isStored = paymentMethod.token !== undefined;
  const isKept = setupFutureUsage !== undefined;
  const isForCharges = offSession || setupFutureUsage === 'OFF_SESSION';
  if (mitCategory !== undefined && !isForCharges) {
    warn({ field: 'mitCategory', message: 'was not sent: this payment leads to no charges without the buyer' });
  }
  const cardOnFile = isStored || isKept ? 'CardOnFile' : undefined;
  return {
    shopperInteraction: isStored || offSession ? 'ContAuth' : 'Ecommerce',
    recurringProcessingModel: isForCharges ? models[mitCategory ?? 'UNSCHEDULED'] : cardOnFile,
    storePaymentMethod: isKept && !isStored ? true : undefined,
  };
}
