import { catalogue, type OperationName, type OperationSpec } from '@prism/core';

/** What the catalogue declares of an operation, for a name that is only known at run time. */
export type AnySpec = OperationSpec<Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>>;

/** Every operation of the catalogue, by its name. */
export const specs: ReadonlyMap<OperationName, AnySpec> = new Map(
  Object.entries(catalogue).flatMap(([service, operations]) =>
    Object.entries<unknown>(operations).map(([operation, spec]) => [
      // The catalogue's own keys, which TypeScript widens to string.
      `${service}.${operation}` as OperationName,
      spec as AnySpec,
    ]),
  ),
);

/** The declaration of one operation. */
export function specOf(name: OperationName): AnySpec {
  const spec = specs.get(name);
  if (spec === undefined) throw new RangeError(`The catalogue has no operation ${name}.`);
  return spec;
}

/** Whether the catalogue takes the request, whatever a connector says. */
export function isValid(name: OperationName, request: unknown): boolean {
  const result = specOf(name).request['~standard'].validate(request);
  return !(result instanceof Promise) && result.issues === undefined;
}

/** Whether the operation tells how a payment or a refund stands, in words of the processor's. */
export function hasStatusWords(name: OperationName): boolean {
  const unrecognized = { status: 'UNRECOGNIZED', connectorTransactionId: 'any', connectorRefundId: 'any' };
  const result = specOf(name).result['~standard'].validate(unrecognized);
  return !(result instanceof Promise) && result.issues === undefined;
}
