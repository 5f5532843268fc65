import { type OperationContext, operation, postJson, type Secret } from '@prism/core';
import { toAdyenAmount } from '../currency.ts';
import { merchantReferenceOf, paymentWire, toPaymentOutcome } from '../wire/payment.ts';

/** What comes back after an authentication of a card, by redirect or from Adyen's library. */
const detailNames = [
  'redirectResult',
  'threeDSResult',
  'threeds2.fingerprint',
  'threeds2.challengeResult',
  'payload',
  'MD',
  'PaReq',
  'PaRes',
] as const;

/**
 * POST /payments/details (https://docs.adyen.com/api-explorer/Checkout/71/post/payments/details). `authenticationResult` is the
 * query of the return URL, of which the other parameters are the merchant's own; or the pairs of `state.data.details` that
 * `onAdditionalDetails` of Adyen's library gives, with `state.data.paymentData` beside them where there is one.
 */
export const completeAuthentication = operation('payment.completeAuthentication', {
  request: ({ amount, authenticationResult }, { refuse }: OperationContext) => {
    // Only to be compared with the answer; what Adyen cannot write it cannot answer either.
    if (amount) toAdyenAmount(amount);
    const known = detailNames.filter((name) => authenticationResult[name] !== undefined);
    if (known.length === 0) {
      refuse({ field: 'authenticationResult', message: 'must have redirectResult, threeDSResult or the like' });
    }
    const details: Record<string, Secret | undefined> = Object.fromEntries(
      known.map((name) => [name, authenticationResult[name]]),
    );
    return postJson(['payments', 'details'], { details, paymentData: authenticationResult['paymentData'] });
  },
  response: paymentWire,
  result: (answer, { captureMethod }) => ({
    ...toPaymentOutcome(answer, captureMethod),
    merchantTransactionId: merchantReferenceOf(answer),
  }),
});
