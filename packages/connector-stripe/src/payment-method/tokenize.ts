import {
  exchange,
  operation,
  type PaymentMethodTokenizeRequest,
  postForm,
  type Sealed,
  type Secret,
} from '@prism/core';
import type * as z from 'zod/mini';
import { isCardToken, newPaymentMethod, warnOfUnsentBuyer } from '../request/payment-method.ts';
import { toErrorInfo } from '../wire/decline.ts';
import { merchantId, toMetadata } from '../wire/merchant-ids.ts';
import { paymentMethodOrDecline, toStoredCard } from '../wire/payment-method.ts';
import { idOf } from '../wire/reference.ts';

type Answer = z.infer<typeof paymentMethodOrDecline>;

/** POST /v1/payment_methods (https://docs.stripe.com/api/payment_methods/create). */
const create = exchange({
  answers: [402],
  request: (input: Sealed<PaymentMethodTokenizeRequest>, context) =>
    postForm(['v1', 'payment_methods'], {
      ...newPaymentMethod(
        input.paymentMethod,
        { customer: input.customer, billingAddress: input.address?.billingAddress },
        context,
      ),
      metadata: toMetadata(input.metadata, { merchant_payment_method_id: input.merchantPaymentMethodId }, context),
    }),
  response: paymentMethodOrDecline,
  result: (answer): Answer => answer,
});

/** POST /v1/payment_methods/{id}/attach (https://docs.stripe.com/api/payment_methods/attach): the bank is asked here. */
const attach = exchange({
  answers: [402],
  request: ({ token, customer }: { readonly token: string | Secret; readonly customer: string }) =>
    postForm(['v1', 'payment_methods', token, 'attach'], { customer }),
  response: paymentMethodOrDecline,
  result: (answer): Answer => answer,
});

/** Makes a payment method of card details, and attaches it to the customer where one is named. */
export const tokenize = operation('paymentMethod.tokenize', {
  run: async (input, context) => {
    const { token } = input.paymentMethod;
    const { connectorCustomerId: customer } = input;
    if (token !== undefined && !isCardToken(token.token)) {
      if (customer === undefined) {
        return context.refuse({
          field: 'connectorCustomerId',
          message: 'is required for a payment method that exists',
        });
      }
      const buyer = { customer: input.customer, billingAddress: input.address?.billingAddress };
      warnOfUnsentBuyer(buyer, context);
      if (input.metadata)
        context.unsupported({ field: 'metadata', message: 'cannot be added to a payment method that exists' });
      return toResult(await context.call(attach, { token: token.token, customer }));
    }
    const created = await context.call(create, input);
    if (customer === undefined || 'error' in created) return toResult(created);
    return toResult(await context.call(attach, { token: created.id, customer }));
  },
});

function toResult(answer: Answer) {
  if ('error' in answer) return { status: 'FAILURE', error: toErrorInfo(answer.error) } as const;
  return {
    status: 'ACTIVE',
    paymentMethodToken: answer.id,
    merchantPaymentMethodId: merchantId(answer.metadata, 'merchantPaymentMethodId'),
    connectorCustomerId: idOf(answer.customer),
    card: toStoredCard(answer),
  } as const;
}
