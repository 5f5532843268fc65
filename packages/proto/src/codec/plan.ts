import type { DescField, DescMessage } from '@bufbuild/protobuf';
import { type Converter, converterOf } from './converters.ts';
import { constants, type Place, places } from './places.ts';
import { type Shape, shapeAt } from './shape.ts';

/** A path in the vocabulary: `['paymentMethod', 'card']`. */
export type Path = readonly string[];

/** What becomes of one field of a message. */
export type Binding = Leaf | Inner | List;

interface Bound {
  readonly field: DescField;
  readonly use: Place['use'];
}

interface Leaf extends Bound {
  readonly kind: 'leaf';
  readonly path: Path;
  readonly converter: Converter;
}

interface Inner extends Bound {
  readonly kind: 'inner';
  /** The object for which the message stands; absent where its fields stand elsewhere. */
  readonly path: Path | undefined;
  readonly plan: Plan;
  /** Whether something in it stands outside of that object. */
  readonly reachesOut: boolean;
}

interface List extends Bound {
  readonly kind: 'list';
  readonly path: Path;
  readonly plan: Plan;
}

/** How a message and a part of the vocabulary correspond. */
export interface Plan {
  readonly message: DescMessage;
  readonly bindings: ReadonlyMap<DescField, Binding>;
  /** What is always said. */
  readonly constants: ReadonlyMap<DescField, number>;
}

/** Where a plan is made: the message at the top, the shape for which it stands, and how far down we are. */
interface Position {
  readonly root: DescMessage;
  readonly shape: Shape;
  readonly wire: Path;
  readonly base: Path | undefined;
}

/** Finds for every field of a message where it stands, by its name or by the table of places. */
export function planOf(message: DescMessage, shape: Shape): Plan {
  return planAt(message, { root: message, shape, wire: [], base: [] });
}

function planAt(message: DescMessage, position: Position): Plan {
  const bound = message.fields
    .map((field) => bindingOf(field, { ...position, wire: [...position.wire, field.name] }))
    .filter((binding) => binding !== undefined);
  return {
    message,
    bindings: new Map(bound.map((binding) => [binding.field, binding])),
    constants: constantsOf(message),
  };
}

function constantsOf({ name, fields }: DescMessage): Plan['constants'] {
  return new Map(
    fields.flatMap((field) => {
      const constant = constants[`${name}.${field.name}`];
      return constant === undefined ? [] : [[field, constant] as const];
    }),
  );
}

function bindingOf(field: DescField, position: Position): Binding | undefined {
  const place = placeOf(field, position);
  const path = pathOf(field, place, position.base);
  const shape = path && shapeAt(position.shape, path);
  const use = place?.use;
  if (!path || !shape) return elsewhere(field, position);
  if (field.fieldKind === 'list') {
    if (field.listKind !== 'message' || shape.kind !== 'list') throw mismatch(field, path);
    return { kind: 'list', field, use, path, plan: planOf(field.message, shape.item) };
  }
  const converter = converterOf(field, shape);
  if (converter) return { kind: 'leaf', field, use, path, converter };
  if (field.fieldKind !== 'message' || shape.kind !== 'object') throw mismatch(field, path);
  const plan = planAt(field.message, { ...position, base: path });
  return { kind: 'inner', field, use, path, plan, reachesOut: reachesOut(plan, path) };
}

function reachesOut({ bindings }: Plan, base: Path): boolean {
  return [...bindings.values()].some((binding) => {
    const isOutside = !base.every((name, index) => binding.path?.[index] === name);
    return isOutside || (binding.kind === 'inner' && binding.reachesOut);
  });
}

function placeOf(field: DescField, { root, wire }: Position): Place | undefined {
  return (
    places[[root.name, ...wire].join('.')] ?? places[`${field.parent.name}.${field.name}`] ?? places[`*.${field.name}`]
  );
}

function pathOf(field: DescField, place: Place | undefined, base: Path | undefined): Path | undefined {
  const to = place?.to ?? field.localName;
  if (to.startsWith('/')) return to.slice(1).split('.');
  return base && [...base, ...to.split('.')];
}

/** The message itself has no place, but something in it may. */
function elsewhere(field: DescField, position: Position): Inner | undefined {
  if (field.fieldKind !== 'message') return undefined;
  const plan = planAt(field.message, { ...position, base: undefined });
  return plan.bindings.size > 0
    ? { kind: 'inner', field, use: undefined, path: undefined, plan, reachesOut: true }
    : undefined;
}

function mismatch(field: DescField, path: Path): TypeError {
  return new TypeError(`${field.parent.name}.${field.name} cannot stand for ${path.join('.')}`);
}
