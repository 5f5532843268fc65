import { defineConnector, exchange, type InputOf, operation, postJson, type ResultOf } from '@prism/core';
import { type Parts, soundParts } from './parts.ts';
import { customerWire, errorInfo, type PaymentWire } from './wire.ts';

/** A connector for Lantern, a processor that nobody has heard of. */
export type Toy = ReturnType<typeof createToy>;

/** The toy, sound but for the parts that are given. */
export function createToy(differences: Partial<Parts> = {}) {
  const parts = { ...soundParts, ...differences };
  return defineConnector({
    id: parts.id,
    displayName: parts.displayName,
    specVersion: 'v1',
    settings: parts.settings,
    environments: { SANDBOX: 'https://test.lantern.example', PRODUCTION: 'https://lantern.example' },
    authenticate: ({ key, shop }) => ({
      authorization: `Bearer ${typeof key === 'string' ? key : key.reveal()}`,
      ...(shop !== undefined && { 'lantern-shop': shop }),
      ...parts.headers,
    }),
    idempotency: { header: parts.idempotencyHeader, maxLength: parts.maxKeyLength, account: parts.account },
    error: parts.error,
    operations: {
      customer: { create: createCustomer(parts) },
      payment: { authorize: authorize(parts), capture: capture(parts) },
      recurringPayment: { charge: charge(parts) },
    },
  });
}

function createCustomer(parts: Parts) {
  return operation('customer.create', {
    request: parts.createCustomer,
    response: customerWire,
    result: ({ id, reference }) => ({
      connectorCustomerId: id,
      merchantCustomerId: reference ?? undefined,
      status: 'ACTIVE',
    }),
  });
}

function authorize(parts: Parts) {
  const pay = exchange({
    answers: parts.answersToAuthorize,
    request: (input: InputOf<'payment.authorize'>) => parts.authorize(input, parts.scale),
    response: parts.wire,
    result: (wire, input): ResultOf<'payment.authorize'> =>
      parts.authorized({ ...outcome(wire, parts), merchantTransactionId: wire.reference ?? undefined }, input),
  });
  return operation('payment.authorize', { run: (input, context) => parts.rescue(() => context.call(pay, input)) });
}

function capture(parts: Parts) {
  return operation('payment.capture', {
    request: (input) => parts.capture(input, parts.scale),
    response: parts.wire,
    result: (wire, input): ResultOf<'payment.capture'> =>
      parts.captured({ ...outcome(wire, parts), amountToCapture: parts.scale.fromToy(wire.amount) }, input),
  });
}

function charge(parts: Parts) {
  return operation('recurringPayment.charge', {
    answers: [402],
    request: ({ merchantChargeId, amount, ...details }) =>
      postJson(['charges'], {
        reference: merchantChargeId,
        amount: { ...parts.scale.toToy(amount, 'amount') },
        ...details,
      }),
    response: parts.wire,
    result: (wire): ResultOf<'recurringPayment.charge'> => ({
      ...outcome(wire, parts),
      merchantChargeId: wire.reference ?? undefined,
    }),
  });
}

function outcome(wire: PaymentWire, { scale, states, unknownState, reasons }: Parts) {
  const facts = {
    connectorTransactionId: wire.id,
    connectorStatus: wire.state ?? undefined,
    amount: scale.fromToy(wire.amount),
    networkTransactionId: wire.network ?? undefined,
  };
  if (wire.refusal) return { ...facts, status: 'FAILURE', error: errorInfo(wire.refusal.reason, reasons) } as const;
  const word = wire.state ?? '';
  return { ...facts, status: (Object.hasOwn(states, word) && states[word]) || unknownState } as const;
}
