import { showCustomer } from '../customer/find.ts';
import { invalidRequest } from '../failure.ts';
import type { FormHash } from '../params/form.ts';
import { list, text } from '../params/param.ts';
import { refundsOf } from '../refund/list.ts';
import type { World } from '../state/world.ts';

/** The kinds of objects that answers hold. */
export type ObjectKind = keyof typeof expandable;

type Json = boolean | number | string | null | Json[] | { [name: string]: Json };

const MAX_DEPTH = 4;

/** For each kind, the fields that can be expanded and the kind that they name. A null stands for objects that are not kept here. */
const expandable = {
  charge: {
    application: null,
    balance_transaction: null,
    customer: 'customer',
    payment_intent: 'payment_intent',
    refunds: 'refund',
    review: null,
  },
  customer: { default_source: null, sources: null, subscriptions: null, tax: null, cash_balance: null },
  payment_intent: {
    application: null,
    customer: 'customer',
    latest_charge: 'charge',
    on_behalf_of: null,
    payment_method: 'payment_method',
    review: null,
  },
  payment_method: { customer: 'customer' },
  refund: {
    balance_transaction: null,
    charge: 'charge',
    failure_balance_transaction: null,
    payment_intent: 'payment_intent',
    payment_method: 'payment_method',
    customer: 'customer',
  },
  setup_intent: {
    customer: 'customer',
    latest_attempt: null,
    mandate: null,
    on_behalf_of: null,
    payment_method: 'payment_method',
  },
  token: {},
} as const satisfies Record<string, Record<string, string | null>>;

const isKind = (kind: string): kind is ObjectKind => Object.hasOwn(expandable, kind);

function kindNamedBy(kind: ObjectKind, field: string): ObjectKind | null | undefined {
  const fields: Readonly<Record<string, string | null>> = expandable[kind];
  const named = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return typeof named === 'string' ? (isKind(named) ? named : undefined) : named;
}

const finders: Readonly<Record<ObjectKind, (world: World, id: string) => object | undefined>> = {
  charge: ({ account }, id) => account.charges.get(id),
  customer: showCustomer,
  payment_intent: ({ account }, id) => account.paymentIntents.get(id),
  payment_method: ({ account }, id) => account.paymentMethods.get(id),
  refund: ({ account }, id) => account.refunds.get(id),
  setup_intent: ({ account }, id) => account.setupIntents.get(id),
  token: ({ account }, id) => account.tokens.get(id),
};

function toJson(body: object): Json {
  return JSON.parse(JSON.stringify(body));
}

const isHash = (node: Json | undefined): node is { [name: string]: Json } =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/** Reads `expand[]` and refuses what cannot be expanded, before anything is done. */
export function readExpansions(form: FormHash, returns: ObjectKind, ofList: boolean): readonly (readonly string[])[] {
  const value = form.get('expand');
  if (value === undefined) return [];
  return list(text())
    .read(value, 'expand')
    .map((path) => {
      const segments = path.split('.');
      if (segments.length > MAX_DEPTH) {
        throw invalidRequest(`You cannot expand more than ${MAX_DEPTH} levels of a property.`, { param: 'expand' });
      }
      let kind: ObjectKind | null | undefined = returns;
      for (const segment of ofList && segments[0] === 'data' ? segments.slice(1) : segments) {
        if (segment !== 'data') kind = kind ? kindNamedBy(kind, segment) : undefined;
        if (kind === undefined)
          throw invalidRequest(`This property cannot be expanded (${path}).`, { param: 'expand' });
      }
      return segments;
    });
}

function expandPath(node: Json | undefined, path: readonly string[], world: World): void {
  const [field, ...rest] = path;
  if (Array.isArray(node)) {
    for (const item of node) expandPath(item, path, world);
    return;
  }
  if (field === undefined || !isHash(node)) return;
  const own = typeof node['object'] === 'string' && isKind(node['object']) ? node['object'] : undefined;
  const named = own && kindNamedBy(own, field);
  const value = node[field];
  if (named && typeof value === 'string') node[field] = toJson(finders[named](world, value) ?? { id: value });
  if (own === 'charge' && field === 'refunds') node[field] = toJson(refundsOf(world, String(node['id'])));
  expandPath(node[field], rest, world);
}

/** The answer with ids replaced by their objects. */
export function expand(body: object, paths: readonly (readonly string[])[], world: World): Json {
  const tree = toJson(body);
  for (const path of paths) expandPath(tree, path, world);
  return tree;
}
