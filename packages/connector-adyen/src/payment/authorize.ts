import {
  type Address,
  type OperationContext,
  operation,
  type PaymentAuthorizeRequest,
  postJson,
  type Sealed,
} from '@prism/core';
import { toAdyenAmount } from '../currency.ts';
import { toAdyenAddress } from '../request/address.ts';
import { browserInfoFields } from '../request/browser-info.ts';
import { captureFields } from '../request/capture-method.ts';
import { cardDetails, nameOnCard } from '../request/card.ts';
import { paymentMetadata } from '../request/metadata.ts';
import { requiredReference } from '../request/reference.ts';
import { nowhere } from '../request/return-url.ts';
import { type Buyer, buyerNames, shopperFields } from '../request/shopper.ts';
import { requiredShopper, shopperReferenceOf } from '../request/shopper-reference.ts';
import { shopperStatement } from '../request/statement.ts';
import { storedUse } from '../request/stored-use.ts';
import { threeDSecureFields } from '../request/three-d-secure.ts';
import { warnOfUnsent } from '../request/unsent.ts';
import type { AdyenConfig } from '../settings.ts';
import { merchantReferenceOf, paymentOrCardError, toPaymentOutcome } from '../wire/payment.ts';

type Input = Sealed<PaymentAuthorizeRequest>;

/** POST /payments (https://docs.adyen.com/api-explorer/Checkout/71/post/payments). A refusal is HTTP 200. */
export const authorize = operation('payment.authorize', {
  answers: [422],
  request: (input, context: OperationContext<AdyenConfig>) => {
    const { address, browserInfo, customer } = input;
    const returnUrl = returnUrlOf(input, context);
    const buyer = { customer, billingAddress: address?.billingAddress };
    warnOfUnsent({ description: input.description }, context);
    return postJson(['payments'], {
      merchantAccount: context.settings.merchantAccount,
      reference: requiredReference('merchantTransactionId', input.merchantTransactionId, context),
      amount: toAdyenAmount(input.amount),
      returnUrl,
      paymentMethod: paymentMethodOf(input.paymentMethod, buyer),
      shopperReference: shopperOf(input, context),
      ...storedUse(input, context),
      ...captureFields(input.captureMethod),
      ...threeDSecureFields(input, returnUrl, context),
      ...shopperFields(buyer, context),
      shopperIP: browserInfo?.ipAddress,
      browserInfo: browserInfoFields(browserInfo, input.threeDsExperience === 'NATIVE', context),
      ...addressFields(input, context),
      shopperStatement: shopperStatement(input, context),
      metadata: paymentMetadata(input.metadata, context),
    });
  },
  response: paymentOrCardError,
  result: (answer, { captureMethod }) => ({
    ...toPaymentOutcome(answer, captureMethod),
    merchantTransactionId: merchantReferenceOf(answer),
  }),
});

function returnUrlOf({ returnUrl, offSession }: Input, { refuse }: OperationContext): string {
  if (returnUrl !== undefined) return returnUrl;
  return offSession ? nowhere : refuse({ field: 'returnUrl', message: 'is required by Adyen' });
}

/** The name on a card is the buyer's where the card brings none. */
function paymentMethodOf(paymentMethod: Input['paymentMethod'], buyer: Buyer) {
  const { token } = paymentMethod;
  if (token) return { type: 'scheme', storedPaymentMethodId: token.token };
  const names = Object.values({ ...nameOnCard(paymentMethod), ...buyerNames(buyer) });
  return cardDetails(
    paymentMethod,
    names.find((name) => name !== undefined),
  );
}

function shopperOf({ paymentMethod, connectorCustomerId, setupFutureUsage }: Input, context: OperationContext) {
  if (paymentMethod.token) return requiredShopper(connectorCustomerId, 'with a stored payment method', context);
  if (setupFutureUsage) return requiredShopper(connectorCustomerId, 'to keep a payment method', context);
  return shopperReferenceOf('connectorCustomerId', connectorCustomerId, context);
}

function addressFields({ address }: Input, context: OperationContext) {
  const { billingAddress, shippingAddress } = address ?? {};
  return {
    countryCode: billingAddress?.countryAlpha2Code,
    billingAddress: toAdyenAddress(billingAddress, 'address.billingAddress', context),
    deliveryAddress: deliveryAddress(shippingAddress, context),
  };
}

/** Where the goods go, and who is to be found there. */
function deliveryAddress(shippingAddress: Sealed<Address> | undefined, context: OperationContext) {
  const field = 'address.shippingAddress';
  const { firstName, lastName, email, phone } = shippingAddress ?? {};
  const delivery = toAdyenAddress(shippingAddress, field, context);
  warnOfUnsent({ [`${field}.email`]: email, [`${field}.phone`]: phone }, context);
  if (delivery) return { ...delivery, firstName, lastName };
  const why = 'Adyen takes a name only with an address';
  warnOfUnsent({ [`${field}.firstName`]: firstName, [`${field}.lastName`]: lastName }, context, why);
  return undefined;
}
