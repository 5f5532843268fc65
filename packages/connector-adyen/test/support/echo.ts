import type { Sent } from './sent.ts';
import { modificationWire, paymentWire, storedListWire, storedWire } from './wire.ts';

/** Answers as Adyen does when all goes well: it repeats what was sent. What was not sent is 10.50 EUR, and theirs. */
export function echo(sent: Sent): object {
  const [, , kind = '', id = '', verb = ''] = sent.path.split('/');
  const answer = answers[`${sent.method} ${kind}${verb === '' ? '' : `/*/${verb}`}`];
  if (answer === undefined) throw new Error(`no answer to ${sent.method} ${sent.path}`);
  return answer(sent, decodeURIComponent(id));
}

function pay({ body }: Sent, id: string): object {
  if (id === 'details') return paymentWire();
  const { amount, reference, shopperReference, storePaymentMethod } = body;
  const stored = {
    'tokenization.shopperReference': shopperReference,
    'tokenization.storedPaymentMethodId': 'STORED0000000001',
  };
  return paymentWire({
    amount,
    merchantReference: reference,
    ...(storePaymentMethod ? { additionalData: stored } : {}),
  });
}

const modify = ({ body }: Sent, paymentPspReference: string) =>
  modificationWire({ paymentPspReference, reference: body['reference'], amount: body['amount'] });

const answers: Readonly<Record<string, (sent: Sent, id: string) => object>> = {
  'POST payments': pay,
  'POST payments/*/captures': modify,
  'POST payments/*/cancels': modify,
  'POST payments/*/reversals': modify,
  'POST payments/*/refunds': modify,
  'GET storedPaymentMethods': ({ query }) => ({
    ...storedListWire(...(query['shopperReference'] === 'user_1' ? [storedWire()] : [])),
    shopperReference: query['shopperReference'],
  }),
  'POST storedPaymentMethods': ({ body }) => storedWire({ shopperReference: body['shopperReference'] }),
  'DELETE storedPaymentMethods': () => new Response(null, { status: 204 }),
};
