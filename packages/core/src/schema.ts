/**
 * A schema as the contract knows it: the Standard Schema interface (https://standardschema.dev), so that a connector may
 * bring any validator, or another copy of ours, and no validator's types show in ours.
 */
export interface Schema<Output, Input = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** The outcome of a validation: the value, or what is wrong with it. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** One thing that is wrong, and where. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Validates at once; a schema that answers later has no place in a payment call. */
export function validate<Output>(schema: Schema<Output>, value: unknown): SchemaResult<Output> {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError('a schema of a connector must validate synchronously');
  return result;
}

/** `paymentMethod.card.cardNumber` of a path; a segment that could be somebody's data is shown as `*`. */
export function fieldOf(path: SchemaIssue['path']): string {
  return (path ?? [])
    .map((segment) => String(typeof segment === 'object' ? segment.key : segment))
    .map((name) => (/^(?:[A-Za-z][A-Za-z_]{0,39}(?:\d{1,2}[A-Za-z_]{0,20})?|\d{1,3})$/.test(name) ? name : '*'))
    .join('.');
}
