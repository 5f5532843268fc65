import type { Example } from '@prism/testkit';
import type { AdyenSettings } from '../../src/index.ts';
import { adyenAmount, amount, answer, paymentId, post, told } from './http.ts';

// Of PaymentCompletionDetails in the API's description, those of cards.
const names = [
  'MD',
  'PaReq',
  'PaRes',
  'payload',
  'redirectResult',
  'threeDSResult',
  'threeds2.challengeResult',
  'threeds2.fingerprint',
];
const details = Object.fromEntries(names.map((name, index) => [name, `eyJ0aHJlZURTU2VydmVy${index}`]));

/** Everything that Adyen takes back is sent, and nothing else. */
export const everyDetail: Example<'payment.completeAuthentication', AdyenSettings> = {
  request: { authenticationResult: { ...details, paymentData: 'Ab02b4c0', order: '1' } },
  http: { ...post('/payments/details', {}), body: { details, paymentData: 'Ab02b4c0' } },
  answer: answer(200, {
    resultCode: 'Authorised',
    pspReference: paymentId,
    amount: adyenAmount,
    merchantReference: 'order_1',
  }),
  result: {
    merchantTransactionId: 'order_1',
    connectorTransactionId: paymentId,
    status: 'CAPTURED',
    connectorStatus: 'Authorised',
    amount,
    capturedAmount: amount,
    statusCode: 200,
    ...told,
  },
};
