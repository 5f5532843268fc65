import { type Client, isPrismError, type OperationName, type RequestOf, type Warning } from '@prism/core';
import { expect, it } from 'vitest';
import type { Fate } from './fates.ts';

/** A request as it reached the wire. */
export interface Sent {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** How a connector's fields are observed. */
export interface Observatory<Request extends Sent> {
  /** A client of a processor that agrees to everything, and what the client has sent. */
  connect(): { readonly client: Client; readonly sent: readonly Request[] };
  /** What a body says, flat. */
  parametersIn(sent: Request): Readonly<Record<string, unknown>>;
}

/** Gives each field in turn a value that the request did not have, and compares all that can be seen of it. */
export type SaysWhatBecomesOf = <Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
  fates: Readonly<Record<string, Fate<Name>>>,
) => void;

/** Makes the tests of a connector's fields. */
export function createFieldTests<Request extends Sent>(observatory: Observatory<Request>): SaysWhatBecomesOf {
  return (name, request, fates) => {
    it.each(Object.entries(fates))('says what becomes of %s', async (field, { on = request, becomes, ...fate }) => {
      const before = await observe(observatory, name, on);
      const after = await observe(observatory, name, withField(on, field, becomes));
      expect({ warned: before.warned, refused: before.refused, compared: before.compared }).toEqual({ warned: [] });
      expect(Object.keys(fate).length, 'a fate').toBeGreaterThan(0);
      const sent = after.refused === undefined ? differences(before.parameters, after.parameters) : [];
      const isEchoed = becomes !== undefined && /^merchant/.test(field) && after.response?.[field] === becomes;
      const { warned, refused, compared } = after;
      expect({ sent, warned, refused, compared, echoed: isEchoed || undefined }).toEqual({
        sent: [],
        warned: [],
        ...fate,
      });
    });
  };
}

interface Observed {
  readonly parameters: ReadonlyMap<string, string>;
  readonly warned: readonly string[];
  readonly response?: Readonly<Record<string, unknown>>;
  readonly refused?: string;
  readonly compared?: string;
}

async function observe<Name extends OperationName, Request extends Sent>(
  { connect, parametersIn }: Observatory<Request>,
  name: Name,
  request: RequestOf<Name>,
): Promise<Observed> {
  const { client, sent } = connect();
  const parameters = (): Observed['parameters'] => joined(sent.map((one) => pairsOf(one, parametersIn(one))));
  try {
    const response = Object(await client.call(name, request));
    return { parameters: parameters(), warned: warnedOf(response), response };
  } catch (error) {
    if (!isPrismError(error)) throw error;
    const fields = error.issues.map(({ field }) => field).join();
    if (error.code === 'INTEGRITY_CHECK_FAILED') return { parameters: parameters(), warned: [], compared: fields };
    expect(sent).toEqual([]);
    return { parameters: new Map(), warned: [], refused: `${error.code} ${fields}` };
  }
}

function warnedOf(response: unknown): string[] {
  const warnings: readonly Warning[] = Object(response).warnings ?? [];
  return warnings.map(({ field }) => field);
}

/** Everything that a request says, flat. */
function pairsOf({ path, query, headers }: Sent, parameters: Readonly<Record<string, unknown>>): object {
  // A random key differs each time: only one that comes from an id says something.
  const key = headers['idempotency-key'];
  const isRandom = key === undefined || /^prism-[\da-f]{8}-/.test(key);
  return { path, ...query, ...parameters, ...(isRandom ? {} : { 'idempotency-key': key }) };
}

/** What several requests say. What the later ones repeat under the same name is joined. */
function joined(requests: readonly object[]): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const pairs of requests)
    for (const [name, value] of Object.entries(pairs)) all.set(name, `${all.get(name) ?? ''}\n${value}`);
  return all;
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.filter((name) => before.get(name) !== after.get(name)).sort();
}

function withField<Request>(request: Request, field: string, value: unknown): Request {
  const copy = structuredClone(request);
  const names = field.split('.');
  const last = names.pop() ?? '';
  let node: unknown = copy;
  for (const name of names) node = child(node, name);
  Reflect.set(Object(node), last, value);
  return copy;
}

function child(node: unknown, name: string): unknown {
  const parent = Object(node);
  if (!Object.hasOwn(parent, name)) parent[name] = {};
  return parent[name];
}
