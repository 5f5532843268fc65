import type { PaymentAuthorizeRequest, Warning } from '@prism/core';
import type { Example } from '@prism/testkit';
import type { AdyenSettings } from '../../src/index.ts';
import { adyenCard, testCard } from './cards.ts';
import { adyenAmount, amount, answer, paymentId, post, returnUrl, told } from './http.ts';

export type Authorization = Example<'payment.authorize', AdyenSettings>;

/** An order, as the application asks for it. */
export const order = { merchantTransactionId: 'order_1', amount, paymentMethod: { card: testCard() }, returnUrl };
/** The same as Adyen is asked for it. */
export const adyenOrder = {
  reference: 'order_1',
  amount: adyenAmount,
  returnUrl,
  paymentMethod: adyenCard,
  shopperInteraction: 'Ecommerce',
  captureDelayHours: 0,
  authenticationData: { threeDSRequestData: { nativeThreeDS: 'disabled' } },
};
export const authorised = answer(200, {
  pspReference: paymentId,
  resultCode: 'Authorised',
  amount: adyenAmount,
  merchantReference: 'order_1',
});

/** A payment by card that is taken at once: what is asked for beside it, what is sent of it, and what the caller is told. */
export function paid(
  more: Partial<PaymentAuthorizeRequest>,
  sent: object,
  warnings: readonly Warning[] = [],
): Authorization {
  return {
    request: { ...order, ...more },
    http: post('/payments', { ...adyenOrder, ...sent }),
    answer: authorised,
    result: {
      merchantTransactionId: 'order_1',
      connectorTransactionId: paymentId,
      status: 'CAPTURED',
      connectorStatus: 'Authorised',
      amount,
      capturedAmount: amount,
      statusCode: 200,
      ...told,
      ...(warnings.length > 0 && { warnings }),
    },
  };
}
