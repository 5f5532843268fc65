import type { OperationName, RequestOf } from '@prism/core';
import { createFieldTests, type Fates as FatesOf, type SaysWhatBecomesOf } from '@prism/reliability/fields';
import { connect } from './connect.ts';
import { echo } from './echo.ts';

/** The fate of every field, but of those of a kind that is refused as a whole. */
export type Fates<Name extends OperationName> = FatesOf<Name, `paymentMethod.encryptedCard.${string}`>;

export const itSaysWhatBecomesOf: SaysWhatBecomesOf = createFieldTests({
  connect: () => connect(echo),
  parametersIn: ({ form }) => form,
});

/** {@link itSaysWhatBecomesOf} every field. */
export function itKeepsEveryField<Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
  fates: Fates<Name>,
): void {
  itSaysWhatBecomesOf(name, request, fates);
}
