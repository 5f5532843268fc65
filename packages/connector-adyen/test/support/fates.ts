import {
  type InputIssue,
  isPrismError,
  type Metadata,
  type OperationName,
  type RequestOf,
  type Secret,
  type Warning,
} from '@prism/core';
import { expect, it } from 'vitest';
import { connect } from './connect.ts';
import { echo } from './echo.ts';
import { leavesOf, type Sent } from './sent.ts';

type Leaf = string | number | boolean | Secret | Metadata;

/** The path of every field of a request, down to the values: `address.billingAddress.city`. */
export type FieldsOf<T> = T extends unknown
  ? {
      [K in keyof T & string]-?: [NonNullable<T[K]>] extends [never]
        ? never
        : [NonNullable<T[K]>] extends [Leaf]
          ? K
          : `${K}.${FieldsOf<NonNullable<T[K]>>}`;
    }[keyof T & string]
  : never;

/** What becomes of a field when it is given, or given differently. */
export interface Fate<Name extends OperationName> {
  /** The request to change, where it cannot be the usual one. */
  readonly on?: RequestOf<Name>;
  /** The value that it is given. */
  readonly becomes: unknown;
  /** The parameters that change with it; also `path` and `idempotency-key`. */
  readonly sent?: readonly string[];
  /** The fields that warnings name. */
  readonly warned?: readonly string[];
  /** The code of the error that refuses it before anything is sent. */
  readonly refused?: string;
  /** The field of the answer that contradicts it now. */
  readonly compared?: string;
  /** The response repeats it as the merchant's own. */
  readonly echoed?: true;
}

/** The fate of every field of an operation's request: one that is left out does not compile. */
export type Fates<Name extends OperationName> = Readonly<Record<FieldsOf<RequestOf<Name>>, Fate<Name>>>;

/** {@link itSaysWhatBecomesOf} every field. */
export function itKeepsEveryField<Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
  fates: Fates<Name>,
): void {
  itSaysWhatBecomesOf(name, request, fates);
}

/** Gives each field in turn a value that the request did not have, and compares all that can be seen of it. */
export function itSaysWhatBecomesOf<Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
  fates: Readonly<Record<string, Fate<Name>>>,
): void {
  const rows = Object.entries<Fate<Name>>(fates);
  it.each(rows)('says what becomes of %s', async (field, { on = request, becomes, ...fate }) => {
    const before = await observe(name, on);
    const after = await observe(name, withField(on, field, becomes));
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
}

interface Observed {
  readonly parameters: ReadonlyMap<string, string>;
  readonly warned: readonly string[];
  readonly response?: Readonly<Record<string, unknown>>;
  readonly refused?: string;
  readonly compared?: string;
}

async function observe<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<Observed> {
  const { client, sent } = connect(echo);
  try {
    const response = Object(await client.call(name, request));
    return { parameters: parametersOf(sent), warned: warnedOf(response), response };
  } catch (error) {
    if (!isPrismError(error)) throw error;
    const fields = error.issues.map((issue: InputIssue) => issue.field).join();
    if (error.code === 'INTEGRITY_CHECK_FAILED')
      return { parameters: parametersOf(sent), warned: [], compared: fields };
    expect(sent).toEqual([]);
    return { parameters: new Map(), warned: [], refused: `${error.code} ${fields}` };
  }
}

function warnedOf(response: unknown): string[] {
  const warnings: readonly Warning[] = Object(response).warnings ?? [];
  return warnings.map(({ field }) => field);
}

/** Everything that was sent, flat. What further requests of a call repeat under the same name is joined. */
function parametersOf(sent: readonly Sent[]): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const { path, query, body, headers } of sent) {
    // A random key differs each time: only one that comes from an id says something.
    const key = headers['idempotency-key'];
    const isRandom = key === undefined || /^prism-[\da-f]{8}-/.test(key);
    const pairs = {
      path,
      ...query,
      ...Object.fromEntries(leavesOf(body)),
      ...(isRandom ? {} : { 'idempotency-key': key }),
    };
    for (const [name, value] of Object.entries(pairs)) all.set(name, `${all.get(name) ?? ''}\n${value}`);
  }
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
