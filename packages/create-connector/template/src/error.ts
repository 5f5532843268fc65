import type { ConnectorErrorCode, ErrorAnswer, ErrorMeaning } from '@prism/core';
import * as z from 'zod/mini';

const errorBody = z.object({
  error: z.object({ code: z.nullish(z.string()), field: z.nullish(z.string()), customer: z.nullish(z.string()) }),
});

/** The codes that say more than their HTTP status. */
const codes: ReadonlyMap<string, ConnectorErrorCode> = new Map<string, ConnectorErrorCode>([
  ['customer_exists', 'CUSTOMER_ALREADY_EXISTS'],
  ['customer_invalid', 'INVALID_CUSTOMER_DATA'],
  ['key_in_use', 'REQUEST_IN_PROGRESS'],
]);

/** What an error of Example Pay means. Its message is not read: it may quote what was sent. */
export function examplePayError(answer: ErrorAnswer): ErrorMeaning {
  const error = errorBody.safeParse(answer.body).data?.error;
  return {
    code: error?.code === 'key_reused' ? reusedKey(answer) : codes.get(error?.code ?? ''),
    connectorCode: error?.code ?? undefined,
    parameter: error?.field ?? undefined,
    connectorCustomerId: error?.customer ?? undefined,
  };
}

/** A key that was not the caller's comes from the merchantCustomerId: the same id, with other details. */
function reusedKey({ operation, hasCallersKey }: ErrorAnswer): ConnectorErrorCode {
  return operation === 'customer.create' && !hasCallersKey ? 'CUSTOMER_ALREADY_EXISTS' : 'IDEMPOTENCY_CONFLICT';
}
