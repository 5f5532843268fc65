import type { OperationName, RequestOf } from '@prism/core';
import { customer } from './customer.ts';
import { payment } from './payment.ts';
import { paymentMethod } from './payment-method.ts';
import type { SampleOf } from './sample.ts';

/** Values for every field of every request of the catalogue. */
export const samples: { readonly [Name in OperationName]: SampleOf<RequestOf<Name>> } = {
  ...customer,
  ...paymentMethod,
  ...payment,
};
