import type { OperationName, RequestOf } from '@prism/core';
import { createFieldTests, type Fates, type SaysWhatBecomesOf } from '@prism/reliability/fields';
import { connect } from './connect.ts';
import { echo } from './echo.ts';
import { leavesOf } from './sent.ts';

export type { Fates };

export const itSaysWhatBecomesOf: SaysWhatBecomesOf = createFieldTests({
  connect: () => connect(echo),
  parametersIn: ({ body }) => Object.fromEntries(leavesOf(body)),
});

/** {@link itSaysWhatBecomesOf} every field. */
export function itKeepsEveryField<Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
  fates: Fates<Name>,
): void {
  itSaysWhatBecomesOf(name, request, fates);
}
