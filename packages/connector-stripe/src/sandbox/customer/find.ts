import { missingReference, missingResource } from '../failure.ts';
import type { World } from '../state/world.ts';
import type { Customer } from '../wire/customer.ts';

/** What is left of a deleted customer. */
export interface DeletedCustomer {
  readonly id: string;
  readonly object: 'customer';
  readonly deleted: true;
}

function liveCustomer({ account }: World, id: string): Customer | undefined {
  return account.deletedCustomers.has(id) ? undefined : account.customers.get(id);
}

/** The customer, or what is left of it. */
export function showCustomer(world: World, id: string): Customer | DeletedCustomer | undefined {
  if (world.account.deletedCustomers.has(id)) return { id, object: 'customer', deleted: true };
  return world.account.customers.get(id);
}

/** The customer that a path names. */
export function customerAt(world: World, id: string): Customer {
  const customer = liveCustomer(world, id);
  if (!customer) throw missingResource('customer', id, 'id');
  return customer;
}

/** The customer that a parameter names. */
export function customerNamed(world: World, id: string, param = 'customer'): Customer {
  const customer = liveCustomer(world, id);
  if (!customer) throw missingReference('customer', id, param);
  return customer;
}
