import { create } from '@bufbuild/protobuf';
import type { InputIssue } from '@prism/core';
import { InputIssueSchema, type PrismError, PrismErrorSchema } from '../gen/types/error_pb.ts';

/** An error of Prism, or one of a server that tells the same things. */
export type ThrownError = Error & { readonly issues: readonly InputIssue[] };

/** What an error tells, for the details of a status. Fields of input are named as they stand in the request on the wire. */
export function errorToWire(error: ThrownError, nameOfField: (field: string) => string = (field) => field): PrismError {
  const message = create(PrismErrorSchema);
  for (const { localName, fieldKind } of PrismErrorSchema.fields) {
    const value: unknown = Reflect.get(error, localName);
    if (fieldKind !== 'scalar' || value === undefined) continue;
    Reflect.set(message, localName, typeof value === 'number' ? wholeNumber(value) : String(value).toWellFormed());
  }
  message.issues = error.issues.map((issue) =>
    create(InputIssueSchema, { field: nameOfField(issue.field), message: issue.message }),
  );
  return message;
}

/** Nothing that an error tells may keep it from being told. */
function wholeNumber(value: number): number {
  return Math.min(Math.max(Math.ceil(value), 0), 2 ** 32 - 1);
}
