import { del, postJson } from '@prism/core';
import { createToy } from '../toy/connector.ts';
import { soundParts } from '../toy/parts.ts';
import type { Broken } from './broken.ts';

const { authorize, capture, createCustomer } = soundParts;

/** Wrong in what they send. */
export const requests: Broken = {
  'claimed-operations-work': () =>
    createToy({
      capture: (input, scale) =>
        input.metadata === undefined ? postJson(['payments', 'nowhere', 'captures'], {}) : capture(input, scale),
    }),
  'every-field-is-accounted-for': () =>
    createToy({ authorize: ({ description: _, ...input }, scale) => authorize(input, scale) }),
  'complaints-name-fields of one field': () =>
    createToy({
      createCustomer: (input, context) => {
        if (input.phone) context.warn({ field: 'telephone', message: 'was sent as it is' });
        return createCustomer(input, context);
      },
    }),
  'complaints-name-fields': () =>
    createToy({
      createCustomer: (input, context) => {
        if (input.email && input.phone) context.warn({ field: 'telephone', message: 'comes after the e-mail address' });
        return createCustomer(input, context);
      },
    }),
  'complaints-name-fields in words': () =>
    createToy({
      createCustomer: (input, context) => {
        if (input.email && input.phone) context.warn({ field: 'phone', message: '' });
        return createCustomer(input, context);
      },
    }),
  'long-texts-are-not-cut': () =>
    createToy({
      authorize: ({ description, ...input }, scale) =>
        authorize({ ...input, description: description?.slice(0, 1000) }, scale),
    }),
  'documented-refusals': () =>
    createToy({
      createCustomer: ({ merchantCustomerId, ...details }) =>
        postJson(['customers'], { reference: merchantCustomerId, ...details }),
    }),
  'metadata-arrives-whole': () =>
    createToy({
      authorize: ({ metadata, ...input }, scale) => {
        const pairs = Object.entries(metadata ?? {}).map(([key, value]) => [key, value.slice(0, 500)]);
        return authorize({ ...input, ...(metadata && { metadata: Object.fromEntries(pairs) }) }, scale);
      },
    }),
  'mutations-have-a-key': () =>
    createToy({
      capture: (input, scale) => {
        const { connectorTransactionId, merchantCaptureId, metadata } = input;
        const keyed = capture(input, scale);
        if (merchantCaptureId !== undefined || metadata !== undefined) return keyed;
        return del(['payments', connectorTransactionId, 'hold']);
      },
    }),
  'dry-runs-tell-no-secrets': () =>
    createToy({
      createCustomer: ({ name, ...input }, context) => {
        const { body, ...request } = createCustomer(input, context);
        const value = body?.type === 'json' ? Object(body.value) : {};
        return { ...request, body: { type: 'json', value: { ...value, name: name?.reveal() } } };
      },
    }),
  'logs-tell-no-secrets': () =>
    createToy({
      authorize: (input, scale) => {
        console.log(input.paymentMethod.card?.cardNumber.reveal());
        return authorize(input, scale);
      },
    }),
  'refusals-tell-no-secrets': () =>
    createToy({
      createCustomer: (input, context) => {
        const name = input.name?.reveal() ?? '';
        if (name.length > 300) context.refuse({ field: 'name', message: `must be shorter than ${name}` });
        return createCustomer(input, context);
      },
    }),
};
