import { sidesOf } from '../../src/codec/codec.ts';
import type { Plan } from '../../src/codec/plan.ts';
import type { Shape } from '../../src/codec/shape.ts';
import { operationNames } from '../../src/operations.ts';

/** Both sides of every operation. */
export const sides = operationNames().flatMap((operation) =>
  (['request', 'response'] as const).map((side) => ({ operation, side, ...sidesOf(operation)[side] })),
);

/** The paths of all values in the vocabulary; of lists, those of their items. */
export function leavesOf(shape: Shape, path = ''): string[] {
  if (shape.kind === 'list') return leavesOf(shape.item, `${path}[]`);
  if (shape.kind !== 'object') return [path];
  return [...shape.fields].flatMap(([name, field]) => leavesOf(field, path === '' ? name : `${path}.${name}`));
}

/** The paths that a plan writes. */
export function writtenBy(plan: Plan, prefix = ''): string[] {
  return [...plan.bindings.values()]
    .filter(({ use }) => use !== 'accepted')
    .flatMap((binding) => {
      if (binding.kind === 'inner') return writtenBy(binding.plan, prefix);
      const path = prefix + binding.path.join('.');
      return binding.kind === 'list' ? writtenBy(binding.plan, `${path}[].`) : [path];
    });
}
