import { type OperationContext, operation, postJson } from '@prism/core';
import * as z from 'zod/mini';
import { cardDetails, nameOnCard } from '../request/card.ts';
import { firstOf } from '../request/first-of.ts';
import { buyerEmail, buyerNames } from '../request/shopper.ts';
import { requiredShopper } from '../request/shopper-reference.ts';
import { warnOfUnsent } from '../request/unsent.ts';
import type { AdyenConfig } from '../settings.ts';
import { cardErrorInfo, cardErrorWire } from '../wire/refusal.ts';
import { storedMethodWire, toStoredCard } from '../wire/stored-method.ts';

/**
 * POST /storedPaymentMethods (https://docs.adyen.com/api-explorer/Checkout/71/post/storedPaymentMethods). It is stored for any use;
 * each payment says which it is.
 */
export const tokenize = operation('paymentMethod.tokenize', {
  answers: [422],
  request: (
    { paymentMethod, connectorCustomerId, customer, address, metadata },
    context: OperationContext<AdyenConfig>,
  ) => {
    if (paymentMethod.token) context.unsupported({ field: 'paymentMethod.token', message: isStored });
    const billingAddress = address?.billingAddress;
    const buyer = { customer, billingAddress };
    const { firstName, lastName, email, ...unsent } = billingAddress ?? {};
    warnOfUnsent(
      {
        'customer.phone': customer?.phone,
        'address.billingAddress': Object.values(unsent).find((part) => part !== undefined),
        metadata,
      },
      context,
    );
    return postJson(['storedPaymentMethods'], {
      merchantAccount: context.settings.merchantAccount,
      shopperReference: requiredShopper(connectorCustomerId, 'to store a payment method', context),
      recurringProcessingModel: 'UnscheduledCardOnFile',
      paymentMethod: cardDetails(
        paymentMethod,
        firstOf({ ...nameOnCard(paymentMethod), ...buyerNames(buyer) }, context),
      ),
      shopperEmail: buyerEmail(buyer, context),
    });
  },
  response: z.union([storedMethodWire, cardErrorWire]),
  result: (answer) => {
    if ('errorCode' in answer) return { status: 'FAILURE', error: cardErrorInfo(answer) };
    return {
      status: 'ACTIVE',
      paymentMethodToken: answer.id,
      connectorCustomerId: answer.shopperReference ?? undefined,
      card: toStoredCard(answer),
    };
  },
});

const isStored = 'is stored at Adyen already: pay with it as it is';
