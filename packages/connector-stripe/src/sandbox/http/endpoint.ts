import type { FormHash } from '../params/form.ts';
import { type Fields, readShape, type Shape, type Values } from '../params/shape.ts';
import type { World } from '../state/world.ts';
import type { ObjectKind } from './expand.ts';

/** What an endpoint is given. */
export interface Call<F extends Fields> {
  readonly params: Values<F>;
  /** The first id of the path, or an empty text. */
  readonly id: string;
  /** The second id of the path, or an empty text. */
  readonly subId: string;
  /** The path, as lists repeat it. */
  readonly path: string;
  readonly world: World;
}

/** Where a call goes, once its path is matched. */
export type Target = Omit<Call<Fields>, 'params'>;

/** One endpoint of the API. */
export interface Endpoint {
  readonly method: string;
  /** As the API description writes it: `/v1/customers/{customer}`. */
  readonly path: string;
  /** The kind of object, or of a list's objects, in the answer. */
  readonly returns: ObjectKind;
  readonly shape: Shape;
  /** Validates the parameters; what it returns executes the call. */
  prepare(form: FormHash, target: Target): () => object;
}

/** Declares an endpoint. */
export function endpoint<F extends Fields>(
  address: `${'DELETE' | 'GET' | 'POST'} /v1/${string}`,
  returns: ObjectKind,
  shape: Shape<F>,
  run: (call: Call<F>) => object,
): Endpoint {
  const [method = '', path = ''] = address.split(' ');
  return {
    method,
    path,
    returns,
    shape,
    prepare(form, target) {
      const params = readShape(shape, form);
      return () => run({ ...target, params });
    },
  };
}
