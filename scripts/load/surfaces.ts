import { ConnectError } from '@connectrpc/connect';
import { createGrpcTransport } from '@connectrpc/connect-node';
import type { OperationName } from '@prism/core';
import { methodOf, PrismErrorSchema, requestToWire, responseFromWire } from '@prism/proto';
import type { Answer } from './orders.ts';

/** Why a call failed, in the words that callers decide by. */
export interface Failure {
  /** Of the table of codes, or what came instead of one. */
  readonly code: string;
  readonly requestSent: string;
  readonly moneyMoved: string;
  readonly retry: string;
}

/** What a call came to. */
export type Reply = { readonly answer: Answer } | { readonly failure: Failure };

/** One way to call the server. */
export interface Surface {
  readonly name: string;
  call(operation: OperationName, request: object): Promise<Reply>;
}

/** Longer than the server itself waits: what comes later is a defect. */
const patienceMs = 60_000;

/** `POST /v1/{service}/{operation}`. */
export function jsonSurface(url: string, headers: Readonly<Record<string, string>>): Surface {
  const call: Surface['call'] = async (operation, request) => {
    try {
      const response = await fetch(`${url}/v1/${separated(operation, '-').replace('.', '/')}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(renamed(request, (name) => separated(name, '_'))),
        signal: AbortSignal.timeout(patienceMs),
      });
      const body = renamed(Object(await response.json()), joined);
      if (response.ok) return { answer: body };
      return { failure: { ...nothingKnown, code: `HTTP ${response.status} without a code`, ...body } };
    } catch (error) {
      return { failure: unforeseen(error) };
    }
  };
  return { name: '/v1', call };
}

/** The same by gRPC, over HTTP/2 without TLS. */
export function grpcSurface(url: string, headers: Readonly<Record<string, string>>): Surface {
  const transport = createGrpcTransport({ baseUrl: url });
  const call: Surface['call'] = async (operation, request) => {
    const method = { ...methodOf(operation), methodKind: 'unary' as const };
    const input = requestToWire(operation, request);
    try {
      const { message } = await transport.unary(method, AbortSignal.timeout(patienceMs), undefined, headers, input);
      return { answer: responseFromWire(operation, message) };
    } catch (error) {
      const [detail] = error instanceof ConnectError ? error.findDetails(PrismErrorSchema) : [];
      return { failure: detail ?? unforeseen(error) };
    }
  };
  return { name: 'gRPC', call };
}

const nothingKnown = { requestSent: 'unknown', moneyMoved: 'unknown', retry: 'same-key' } as const;

function unforeseen(error: unknown): Failure {
  return { ...nothingKnown, code: wordsOf(error) };
}

/** With what it came from: that is where the network says what happened. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `, by ${wordsOf(error.cause)}`;
  return `${error.name}: ${error.message}${cause}`;
}

const separated = (name: string, by: string) => name.replace(/[A-Z]/g, (letter) => by + letter.toLowerCase());
const joined = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** With the names of all its fields changed; there are no lists in what is sent here. */
function renamed(object: object, rename: (name: string) => string): object {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [
      rename(name),
      typeof value === 'object' && value !== null && !Array.isArray(value) ? renamed(value, rename) : value,
    ]),
  );
}
