/** A JSON Schema, as far as a single value needs one. */
export type ValueSchema = Readonly<Record<string, unknown>>;

/** What the catalogue says of a value: which names in it are fields, which are the caller's own, and what stands where. */
export type Shape = ObjectShape | MapShape | ListShape | ValueShape;

/** An object with these fields and no others. */
export interface ObjectShape {
  readonly kind: 'object';
  /** By the name in TypeScript. */
  readonly fields: ReadonlyMap<string, Field>;
}

/** Pairs under names of the caller's choice, which nobody translates. */
export interface MapShape {
  readonly kind: 'map';
  readonly values: Shape;
}

export interface ListShape {
  readonly kind: 'list';
  readonly items: Shape;
}

export interface ValueShape {
  readonly kind: 'value';
  readonly schema: ValueSchema;
  /** Secret or personal: it is never shown. */
  readonly isSensitive: boolean;
}

export interface Field {
  /** The name in JSON. */
  readonly wireName: string;
  readonly shape: Shape;
  readonly isRequired: boolean;
}

/** A value of which nothing is said. */
export const anything: ValueShape = { kind: 'value', schema: {}, isSensitive: false };

export function isAnything(shape: Shape): boolean {
  return shape.kind === 'value' && Object.keys(shape.schema).length === 0;
}

export function objectShape(fields: Iterable<readonly [string, Field]>): ObjectShape {
  return { kind: 'object', fields: new Map(fields) };
}
