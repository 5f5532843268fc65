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

/** Stripe answers with the object that the path names. */
const named = ({ path }: Sent) => ({ id: decodeURIComponent(path.split('/')[3] ?? '') });

const answers: Readonly<Record<string, (sent: Sent) => object>> = {
  'POST customers create': ({ form }) => customerWire({ metadata: hashOf(form, 'metadata') }),
  'POST customers at': (sent) => customerWire({ ...named(sent), metadata: hashOf(sent.form, 'metadata') }),
  'GET customers at': (sent) => customerWire({ ...named(sent), metadata: stored }),
  'GET customers payment_methods': ({ path }) => methodWire({ metadata: stored, customer: path.split('/')[3] }),
  'DELETE customers at': (sent) => ({ ...named(sent), object: 'customer', deleted: true }),
  'POST payment_methods create': ({ form }) => methodWire({ metadata: hashOf(form, 'metadata') }),
  'POST payment_methods attach': ({ form }) => methodWire({ customer: form['customer'] }),
  'POST payment_methods detach': () => methodWire({ metadata: stored }),
  'GET payment_methods at': () => methodWire({ metadata: stored, customer: 'cus_1' }),
  'POST payment_intents create': pay,
  'POST payment_intents capture': (sent) =>
    intentWire({
      ...named(sent),
      amount_received: Number(sent.form['amount_to_capture']),
      metadata: hashOf(sent.form, 'metadata'),
    }),
  'POST payment_intents cancel': (sent) => heldIntentWire({ ...named(sent), status: 'canceled', amount_capturable: 0 }),
  'GET payment_intents at': (sent) => intentWire({ ...named(sent), metadata: stored }),
  'POST refunds create': ({ form }) =>
    refundWire({
      amount: Number(form['amount']),
      payment_intent: form['payment_intent'],
      metadata: hashOf(form, 'metadata'),
    }),
  'GET refunds at': (sent) => refundWire({ ...named(sent), metadata: stored }),
};
