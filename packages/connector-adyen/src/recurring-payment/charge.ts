import { type OperationContext, operation, postJson } from '@prism/core';
import { toAdyenAmount } from '../currency.ts';
import { captureFields } from '../request/capture-method.ts';
import { paymentMetadata } from '../request/metadata.ts';
import { requiredReference } from '../request/reference.ts';
import { nowhere } from '../request/return-url.ts';
import { shopperFields } from '../request/shopper.ts';
import { requiredShopper } from '../request/shopper-reference.ts';
import { shopperStatement } from '../request/statement.ts';
import { storedUse } from '../request/stored-use.ts';
import { warnOfUnsent } from '../request/unsent.ts';
import type { AdyenConfig } from '../settings.ts';
import { merchantReferenceOf, paymentOrCardError, toPaymentOutcome } from '../wire/payment.ts';

/** POST /payments without the shopper (https://docs.adyen.com/online-payments/tokenization/make-token-payments). */
export const charge = operation('recurringPayment.charge', {
  answers: [422],
  request: (input, context: OperationContext<AdyenConfig>) => {
    const { customer, mitCategory = 'RECURRING', returnUrl = nowhere } = input;
    warnOfUnsent({ description: input.description }, context);
    return postJson(['payments'], {
      merchantAccount: context.settings.merchantAccount,
      reference: requiredReference('merchantChargeId', input.merchantChargeId, context),
      amount: toAdyenAmount(input.amount),
      returnUrl,
      paymentMethod: { type: 'scheme', storedPaymentMethodId: input.paymentMethod.token.token },
      shopperReference: requiredShopper(input.connectorCustomerId, 'with a stored payment method', context),
      ...storedUse({ ...input, offSession: true, mitCategory }, context),
      ...captureFields(input.captureMethod),
      ...shopperFields({ customer }, context),
      shopperStatement: shopperStatement(input, context),
      metadata: paymentMetadata(input.metadata, context),
    });
  },
  response: paymentOrCardError,
  result: (answer, { captureMethod }) => ({
    ...toPaymentOutcome(answer, captureMethod),
    merchantChargeId: merchantReferenceOf(answer),
  }),
});
