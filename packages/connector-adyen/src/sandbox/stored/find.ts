import type { World } from '../state/world.ts';
import type { StoredMethod } from './stored-method.ts';

/** What is stored for a shopper, the newest first. */
export function storedMethodsOf(world: World, shopperReference: string): readonly StoredMethod[] {
  return world.stored
    .newestFirst()
    .filter((method) => method.shopperReference === shopperReference && !method.disabled);
}

/** One of them. */
export function storedMethodOf(world: World, shopperReference: string, id: string): StoredMethod | undefined {
  return storedMethodsOf(world, shopperReference).find((method) => method.id === id);
}
