import {
  type ConfiguredConnector,
  type ErrorAnswer,
  isSecret,
  type Operation,
  type RunContext,
  type Schema,
} from '@prism/core';

type Run = Pick<Operation<'customer.create'>, 'run'>['run'];

/** A connector with a bug in every operation. */
export type Bug = (connector: ConfiguredConnector) => ConfiguredConnector;

/** Everything that a value holds, its secrets revealed. */
export function quoted(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => (typeof inner === 'object' ? revealed(inner) : inner)) ?? '';
}

// JSON.stringify asks a secret for its mask first, so the object around it has to replace it.
function revealed(value: object | null): object | null {
  if (value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isSecret(inner) ? inner.reveal() : inner]),
  );
}

export function inEveryOperation(wrap: (run: Run) => Run): Bug {
  return (connector) => {
    const operations = Object.entries(connector.operations).map(([service, implemented]) => [
      service,
      Object.fromEntries(
        Object.entries(implemented ?? {}).map(([name, operation]) => [
          name,
          { ...operation, run: wrap(operation.run) },
        ]),
      ),
    ]);
    return Object.assign({}, connector, { operations: Object.fromEntries(operations) });
  };
}

interface Parts {
  readonly request?: (input: unknown) => never;
  readonly response?: Schema<never>;
  readonly result?: (wire: unknown, input: unknown) => never;
}

function inEveryExchange(parts: Parts): Bug {
  return inEveryOperation((run) => (input, context) => {
    const call: RunContext['call'] = (exchange, exchangeInput) =>
      context.call(Object.assign({}, exchange, parts), exchangeInput);
    return run(input, { ...context, call });
  });
}

function tellEverything(...values: readonly unknown[]): never {
  throw new Error(`cannot translate ${values.map(quoted).join(' ')}`, { cause: values });
}

const throwingSchema: Schema<never> = {
  '~standard': { version: 1, vendor: 'test', validate: (value) => tellEverything(value) },
};

/** What authors of connectors do wrong, with errors that quote everything they have, and how a call ends then. */
export const bugs: readonly (readonly [name: string, reaches: RegExp, bug: Bug])[] = [
  ['a request part that throws', /^REQUEST_ENCODING_FAILED$/, inEveryExchange({ request: tellEverything })],
  ['a result part that throws', /^RESPONSE_HANDLING_FAILED$/, inEveryExchange({ result: tellEverything })],
  ['a response schema that throws', /^RESPONSE_DESERIALIZATION_FAILED$/, inEveryExchange({ response: throwingSchema })],
  [
    'a result of another shape',
    /^RESPONSE_HANDLING_FAILED$/,
    inEveryOperation((run) => async (input, context) => {
      const result = await run(input, context);
      return Object.assign(result, { status: quoted([input, result]) });
    }),
  ],
  [
    'an operation that throws before its call',
    /^REQUEST_ENCODING_FAILED$/,
    inEveryOperation(() => (input) => tellEverything(input)),
  ],
  [
    'an operation that throws after its call',
    /^RESPONSE_HANDLING_FAILED$/,
    inEveryOperation((run) => async (input, context) => {
      await run(input, context);
      return tellEverything(input);
    }),
  ],
];

/** An error part that throws. */
export const throwingErrorPart: Bug = (connector) =>
  Object.assign({}, connector, {
    error: ({ body, headers }: ErrorAnswer) => tellEverything(body, headers),
  });
