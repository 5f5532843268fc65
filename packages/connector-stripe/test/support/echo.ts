import { hashOf, type Sent } from './sent.ts';
import { customerWire, heldIntentWire, intentWire, methodWire, refundWire } from './wire.ts';

/** Answers as Stripe does when all goes well: it repeats what was sent. What was not sent is 10.50 USD, and theirs. */
export function echo(sent: Sent): object {
  const [, , kind = '', id, verb = id === undefined ? 'create' : 'at'] = sent.path.split('/');
  const answer = answers[`${sent.method} ${kind} ${verb}`];
  if (answer === undefined) throw new Error(`no answer to ${sent.method} ${sent.path}`);
  return answer(sent);
}

const stored = {
  merchant_customer_id: 'user_1',
  merchant_payment_method_id: 'card_1',
  merchant_transaction_id: 'order_1',
  merchant_refund_id: 'refund_1',
};

const paid = ({ form }: Sent) => ({
  amount: Number(form['amount']),
  currency: form['currency'],
  customer: form['customer'] ?? null,
  metadata: hashOf(form, 'metadata'),
});

function pay(sent: Sent): object {
  const facts = paid(sent);
  return sent.form['capture_method'] === 'manual'
    ? heldIntentWire({ ...facts, amount_capturable: facts.amount })
    : intentWire({ ...facts, amount_received: facts.amount });
}

const answers: Readonly<Record<string, (sent: Sent) => object>> = {
  'POST customers create': ({ form }) => customerWire({ metadata: hashOf(form, 'metadata') }),
  'POST customers at': ({ form }) => customerWire({ metadata: hashOf(form, 'metadata') }),
  'GET customers at': () => customerWire({ metadata: stored }),
  'GET customers payment_methods': ({ path }) => methodWire({ metadata: stored, customer: path.split('/')[3] }),
  'DELETE customers at': () => ({ id: 'cus_1', object: 'customer', deleted: true }),
  'POST payment_methods create': ({ form }) => methodWire({ metadata: hashOf(form, 'metadata') }),
  'POST payment_methods attach': ({ form }) => methodWire({ customer: form['customer'] }),
  'POST payment_methods detach': () => methodWire({ metadata: stored }),
  'GET payment_methods at': () => methodWire({ metadata: stored, customer: 'cus_1' }),
  'POST payment_intents create': pay,
  'POST payment_intents capture': ({ form }) =>
    intentWire({ amount_received: Number(form['amount_to_capture']), metadata: hashOf(form, 'metadata') }),
  'POST payment_intents cancel': () => heldIntentWire({ status: 'canceled', amount_capturable: 0 }),
  'GET payment_intents at': () => intentWire({ metadata: stored }),
  'POST refunds create': ({ form }) =>
    refundWire({ amount: Number(form['amount']), metadata: hashOf(form, 'metadata') }),
  'GET refunds at': () => refundWire({ metadata: stored }),
};
