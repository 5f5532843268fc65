import { type InputIssue, IntegrationError } from '@prism/core';
import type { OperationVocabulary } from '../vocabulary/operations.ts';

/** A request with fields that the catalogue does not have, named as the caller wrote them: nothing of it is translated. */
export class UnknownFields extends Error {
  override readonly name = 'UnknownFields';
  readonly refusal: IntegrationError;

  constructor({ name, invalidInput }: OperationVocabulary, issues: readonly InputIssue[]) {
    const message = `${issues.map(({ field, message }) => `${field} ${message}`).join('; ')}.`;
    super(message);
    this.refusal = new IntegrationError(invalidInput, { operation: name, statusCode: 422, issues, message });
  }
}
