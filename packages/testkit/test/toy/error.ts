import type { ConnectorErrorCode, ErrorAnswer, ErrorMeaning } from '@prism/core';
import * as z from 'zod/mini';

const body = z.object({
  problem: z.object({ code: z.string(), text: z.optional(z.string()), field: z.optional(z.string()) }),
});

const codes: Readonly<Record<string, ConnectorErrorCode>> = {
  unknown_payment: 'RESOURCE_NOT_FOUND',
  wrong_state: 'INVALID_STATE',
  key_reused: 'IDEMPOTENCY_CONFLICT',
};

interface Problem {
  readonly code?: string;
  readonly text?: string | undefined;
  readonly field?: string | undefined;
}

/** What Lantern says went wrong. */
export function problemOf(answer: ErrorAnswer): Problem {
  return body.safeParse(answer.body).data?.problem ?? {};
}

export function toyError(answer: ErrorAnswer): ErrorMeaning {
  const { code, field } = problemOf(answer);
  return { code: codes[code ?? ''], connectorCode: code, parameter: field };
}
