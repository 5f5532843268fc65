import type { OperationName } from '@prism/core';
import { type Fields, fieldsOf } from './fields.ts';

/** The names of the merchant's ids that a request can have. */
export function merchantIdsOf(name: OperationName): readonly string[] {
  return fieldsOf(name)
    .map(({ path }) => path.join('.'))
    .filter((field) => /^merchant\w*Id$/.test(field));
}

/** The request with all of the merchant's ids; one that is there stays. */
export function withMerchantIds(name: OperationName, request: Fields): Fields {
  return { ...Object.fromEntries(merchantIdsOf(name).map((id) => [id, `conformance-${id}`])), ...request };
}
