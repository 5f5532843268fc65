import {
  type ErrorAnswer,
  type ErrorMeaning,
  type HttpRequest,
  type InputOf,
  type OperationContext,
  postJson,
  type ResultOf,
  type Schema,
} from '@prism/core';
import { type Scale, soundScale } from './currency.ts';
import { toyError } from './error.ts';
import { type SealedToySettings, settings, type ToySettings } from './settings.ts';
import { type PaymentWire, paymentWire, reasons, states } from './wire.ts';

/** The parts of which the toy is made; a broken one has one that is not sound. */
export interface Parts {
  readonly id: string;
  readonly displayName: string;
  readonly settings: Schema<SealedToySettings, ToySettings>;
  readonly headers: Readonly<Record<string, string>>;
  readonly idempotencyHeader: string;
  readonly maxKeyLength: number;
  readonly account: (settings: SealedToySettings) => string | undefined;
  readonly error: (answer: ErrorAnswer) => ErrorMeaning;
  readonly scale: Scale;
  readonly states: typeof states;
  readonly unknownState: 'PENDING' | 'UNRECOGNIZED';
  readonly reasons: typeof reasons;
  readonly wire: Schema<PaymentWire>;
  readonly answersToAuthorize: readonly number[];
  readonly createCustomer: (input: InputOf<'customer.create'>, context: OperationContext) => HttpRequest;
  readonly authorize: (input: InputOf<'payment.authorize'>, scale: Scale) => HttpRequest;
  readonly authorized: (
    result: ResultOf<'payment.authorize'>,
    input: InputOf<'payment.authorize'>,
  ) => ResultOf<'payment.authorize'>;
  readonly capture: (input: InputOf<'payment.capture'>, scale: Scale) => HttpRequest;
  readonly captured: (
    result: ResultOf<'payment.capture'>,
    input: InputOf<'payment.capture'>,
  ) => ResultOf<'payment.capture'>;
  /** What an operation does about its failures. */
  readonly rescue: (call: () => Promise<ResultOf<'payment.authorize'>>) => Promise<ResultOf<'payment.authorize'>>;
}

export const soundParts: Parts = {
  id: 'lantern',
  displayName: 'Lantern',
  settings,
  headers: { 'lantern-version': '3' },
  idempotencyHeader: 'lantern-key',
  maxKeyLength: 64,
  account: ({ shop }) => shop,
  error: toyError,
  scale: soundScale,
  states,
  unknownState: 'UNRECOGNIZED',
  reasons,
  wire: paymentWire,
  answersToAuthorize: [402],
  createCustomer: ({ merchantCustomerId, ...details }, context) => {
    if ((details.description?.length ?? 0) > 1000) context.refuse({ field: 'description', message: 'is too long' });
    return postJson(['customers'], { reference: merchantCustomerId, ...details });
  },
  authorize: ({ merchantTransactionId, amount, ...details }, scale) =>
    postJson(['payments'], {
      reference: merchantTransactionId,
      amount: { ...scale.toToy(amount, 'amount') },
      ...details,
    }),
  authorized: (result) => result,
  capture: ({ merchantCaptureId, connectorTransactionId, amountToCapture, metadata }, scale) =>
    postJson(['payments', connectorTransactionId, 'captures'], {
      reference: merchantCaptureId,
      amount: { ...scale.toToy(amountToCapture, 'amountToCapture') },
      metadata,
    }),
  captured: (result) => result,
  rescue: (call) => call(),
};
