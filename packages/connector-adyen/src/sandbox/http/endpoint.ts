import type { Partitions } from '@prism/core/sandbox';
import type { JsonObject } from '../params/json.ts';
import { type Fields, readShape, type Shape, type Values } from '../params/shape.ts';
import type { World } from '../state/world.ts';

/** What an endpoint is given. */
export interface Call<F extends Fields> {
  readonly params: Values<F>;
  /** The id of the path, or an empty text. */
  readonly id: string;
  /** The reference of this call: of a payment or of a modification, if it makes one. */
  readonly pspReference: string;
  /** The merchant accounts of the key. */
  readonly worlds: Partitions<World>;
  /** The merchant account that the call is for. */
  world(merchantAccount: string): World;
}

/** Where a call goes, once its path is matched. */
export type Target = Omit<Call<Fields>, 'params'>;

/** One endpoint of the API. */
export interface Endpoint {
  readonly method: string;
  /** As the API description writes it: `/payments/{paymentPspReference}/captures`. */
  readonly path: string;
  /** The HTTP status where it goes well. */
  readonly status: number;
  readonly shape: Shape;
  /** Validates the request; what it returns executes the call. */
  prepare(sent: JsonObject, target: Target): () => object | undefined;
}

interface Declaration<F extends Fields> {
  readonly request: Shape<F>;
  readonly status: number;
}

/** Declares an endpoint. */
export function endpoint<F extends Fields>(
  address: `${'DELETE' | 'GET' | 'POST'} /${string}`,
  { request, status }: Declaration<F>,
  run: (call: Call<F>) => object | undefined,
): Endpoint {
  const [method = '', path = ''] = address.split(' ');
  return {
    method,
    path,
    status,
    shape: request,
    prepare(sent, target) {
      const params = readShape(request, sent);
      return () => run({ ...target, params });
    },
  };
}
