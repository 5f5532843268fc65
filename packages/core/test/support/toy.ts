import * as z from 'zod/mini';
import { type ConfiguredConnector, defineConnector } from '../../src/connector/define-connector.ts';
import type { ErrorMeaning } from '../../src/connector/error-meaning.ts';
import { del, type FormFields, get, postForm, postJson } from '../../src/connector/http-request.ts';
import { exchange, operation } from '../../src/connector/operation.ts';
import { declineCodes } from '../../src/domain/decline.ts';
import { money } from '../../src/domain/money.ts';
import { type Secret, secret } from '../../src/secret.ts';

export const toyKey = 'toy_key_3f9b';

const settings = z.strictObject({ key: z.string(), account: z.optional(z.string()) });
const wrapped = z.pipe(
  settings,
  z.transform(({ key, account }): { readonly key: Secret; readonly account: string | undefined } => ({
    key: secret(key),
    account,
  })),
);

const customerWire = z.object({ id: z.string(), reference: z.nullish(z.string()) });
const paymentWire = z.object({
  id: z.nullish(z.string()),
  reference: z.nullish(z.string()),
  amount: z.nullish(money),
  held: z.nullish(money),
  declined: z.nullish(z.string()),
});
type PaymentWire = z.infer<typeof paymentWire>;

const errorWire = z.object({ code: z.optional(z.string()), retryable: z.optional(z.boolean()) });

/** An error body `{ code, retryable }` is taken at its word. */
export function toyError({ body }: { readonly body: unknown }): ErrorMeaning {
  const { code, retryable } = errorWire.safeParse(body).data ?? {};
  return { connectorCode: code, retryable };
}

const createCard = exchange({
  request: (input: { readonly card: FormFields }) => postForm(['methods'], input.card),
  response: customerWire,
  result: ({ id }) => id,
});
const attachCard = exchange({
  request: ({ id, customer }: { readonly id: string; readonly customer: string }) =>
    postForm(['methods', id, 'attach'], { customer }),
  response: customerWire,
  result: ({ id }) => id,
});

function outcome({ id, reference, declined, ...wire }: PaymentWire, status: 'AUTHORIZED' | 'CAPTURED' | 'VOIDED') {
  const facts = {
    amount: wire.amount ?? undefined,
    capturableAmount: wire.held ?? undefined,
    merchantTransactionId: reference ?? undefined,
  };
  if (declined) {
    const { message, userGuidanceMessage } = declineCodes.PAYMENT_DECLINED;
    const unifiedDetails = { code: 'PAYMENT_DECLINED', message, userGuidanceMessage } as const;
    return { ...facts, status: 'FAILURE', error: { unifiedDetails, connectorDetails: { code: declined } } } as const;
  }
  return { ...facts, status, connectorTransactionId: id ?? '' } as const;
}

/** An invented processor, small but with an operation of every effect. */
export const toy = defineConnector({
  id: 'toy',
  displayName: 'Toy',
  specVersion: 'v1',
  settings: wrapped,
  environments: { SANDBOX: 'https://test.toy.example', PRODUCTION: 'https://toy.example' },
  authenticate: ({ key }) => ({ authorization: `Bearer ${key.reveal()}`, 'toy-version': '7' }),
  idempotency: { header: 'toy-key', maxLength: 64, account: ({ account }) => account },
  requestIdHeader: 'toy-request',
  error: toyError,
  operations: {
    customer: {
      create: operation('customer.create', {
        request: ({ merchantCustomerId, email, name, description, metadata }, context) => {
          if (description === 'warn') context.warn({ field: 'description', message: 'was cut' });
          if (description === 'refuse') context.refuse({ field: 'description', message: 'is refused here' });
          if (description === 'unsupported') context.unsupported({ field: 'description', message: 'is not taken' });
          return postJson(['customers'], { reference: merchantCustomerId, email, name, description, metadata });
        },
        response: customerWire,
        result: ({ id, reference }) => ({
          connectorCustomerId: id,
          merchantCustomerId: reference ?? undefined,
          status: 'ACTIVE',
        }),
      }),
      get: operation('customer.get', {
        request: ({ connectorCustomerId }) => get(['customers', connectorCustomerId]),
        response: customerWire,
        result: ({ id }) => ({ connectorCustomerId: id, status: 'ACTIVE' }),
      }),
      update: operation('customer.update', {
        request: ({ connectorCustomerId, name }) => postJson(['customers', connectorCustomerId], { name }),
        response: customerWire,
        result: ({ id }) => ({ connectorCustomerId: id, status: 'ACTIVE' }),
      }),
      delete: operation('customer.delete', {
        request: ({ connectorCustomerId }) => del(['customers', connectorCustomerId]),
        response: z.object({ id: z.optional(z.string()) }),
        result: (_, { connectorCustomerId }) => ({ connectorCustomerId, status: 'DELETED' }),
      }),
    },
    payment: {
      authorize: operation('payment.authorize', {
        answers: [402],
        request: ({ merchantTransactionId, amount, paymentMethod }) =>
          postForm(['payments'], {
            reference: merchantTransactionId,
            amount: { ...amount },
            card: paymentMethod.card && { ...paymentMethod.card },
            token: paymentMethod.token?.token,
          }),
        response: paymentWire,
        result: (wire) => outcome(wire, 'AUTHORIZED'),
      }),
      void: operation('payment.void', {
        request: ({ connectorTransactionId }) => postForm(['payments', connectorTransactionId, 'void']),
        response: paymentWire,
        result: ({ id }) => ({ status: 'VOIDED', connectorTransactionId: id ?? '' }),
      }),
      get: operation('payment.get', {
        request: ({ connectorTransactionId }) => get(['payments', connectorTransactionId]),
        response: paymentWire,
        result: (wire) => outcome(wire, 'AUTHORIZED'),
      }),
    },
    paymentMethod: {
      tokenize: operation('paymentMethod.tokenize', {
        run: async ({ paymentMethod, connectorCustomerId }, context) => {
          const id = await context.call(createCard, { card: { number: paymentMethod.card?.cardNumber } });
          if (connectorCustomerId === undefined) return { status: 'ACTIVE', paymentMethodToken: id };
          const attached = await context.call(attachCard, { id, customer: connectorCustomerId });
          return { status: 'ACTIVE', paymentMethodToken: attached };
        },
      }),
    },
  },
});

/** The toy with its settings. */
export function configuredToy(): ConfiguredConnector {
  return toy({ key: toyKey });
}

/** The toy of a processor that knows no idempotency keys. */
export function keylessToy(): ConfiguredConnector {
  return { ...configuredToy(), idempotency: undefined };
}
