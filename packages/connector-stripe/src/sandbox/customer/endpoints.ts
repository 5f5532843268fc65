import { assign } from '../assign.ts';
import { missingResource } from '../failure.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { isCreated, page } from '../http/page.ts';
import { type SearchFields, search } from '../http/search.ts';
import { address, created, expand, mergeAddress, paging, searching } from '../params/fragments.ts';
import { clearableMetadata, mergeMetadata } from '../params/metadata.ts';
import { clearable, email, integer, list, oneOf, required, text } from '../params/param.ts';
import { hashOf, shape, type Values } from '../params/shape.ts';
import { attach, checkAttachable, detach } from '../payment-method/attach.ts';
import { methodNamed } from '../payment-method/find.ts';
import type { World } from '../state/world.ts';
import type { Customer } from '../wire/customer.ts';
import { customerAt, type DeletedCustomer, showCustomer } from './find.ts';

const writable = {
  ...expand,
  address: clearable(address),
  balance: integer(),
  business_name: clearable(text(150)),
  description: clearable(text()),
  email: clearable(email()),
  individual_name: clearable(text(150)),
  invoice_prefix: text(),
  invoice_settings: hashOf({ default_payment_method: clearable(text()), footer: clearable(text()) }, [
    'custom_fields',
    'rendering_options',
  ]),
  metadata: clearableMetadata,
  name: clearable(text(256)),
  next_invoice_sequence: integer(1),
  phone: clearable(text(20)),
  preferred_locales: list(text()),
  shipping: clearable(hashOf({ address: required(address), name: required(text()), phone: clearable(text()) })),
  tax_exempt: clearable(oneOf('exempt', 'none', 'reverse')),
};

const searchFields: SearchFields<Customer> = {
  texts: { email: ({ email: found }) => found, name: ({ name }) => name, phone: ({ phone }) => phone },
  numbers: { created: (customer) => customer.created },
};

const opaque = ['cash_balance', 'source', 'tax', 'validate'];
const createShape = shape({ ...writable, payment_method: text() }, [...opaque, 'tax_id_data', 'test_clock']);
const updateShape = shape(writable, [...opaque, 'default_source']);
const listShape = shape({ ...paging, ...created, email: text() }, ['test_clock']);

function toShipping(sent: Values<typeof writable>['shipping']): Customer['shipping'] | undefined {
  return sent && { address: mergeAddress(sent.address), name: sent.name, phone: sent.phone ?? null };
}

/** Null unsets the optional names, which are absent when there are none. */
function assignNames(customer: Customer, params: Values<typeof writable>): void {
  if (params.business_name === null) delete customer.business_name;
  else assign(customer, { business_name: params.business_name });
  if (params.individual_name === null) delete customer.individual_name;
  else assign(customer, { individual_name: params.individual_name });
}

function write(world: World, customer: Customer, params: Values<typeof writable>): void {
  const { invoice_settings: settings } = params;
  if (settings?.default_payment_method)
    methodNamed(world, settings.default_payment_method, 'invoice_settings[default_payment_method]');
  const metadata = mergeMetadata(customer.metadata, params.metadata);
  assign(customer, {
    address: params.address && mergeAddress(params.address, customer.address),
    balance: params.balance,
    description: params.description,
    email: params.email,
    invoice_prefix: params.invoice_prefix,
    metadata,
    name: params.name,
    next_invoice_sequence: params.next_invoice_sequence,
    phone: params.phone,
    preferred_locales: params.preferred_locales,
    shipping: toShipping(params.shipping),
    tax_exempt: params.tax_exempt === null ? 'none' : params.tax_exempt,
  });
  assign(customer.invoice_settings, {
    default_payment_method: settings?.default_payment_method,
    footer: settings?.footer,
  });
  assignNames(customer, params);
}

function blank(world: World): Customer {
  return {
    id: world.ids.make('customer'),
    object: 'customer',
    address: null,
    balance: 0,
    created: world.now(),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: world.ids.make('invoicePrefix').toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  };
}

function create(world: World, params: Values<(typeof createShape)['fields']>): Customer {
  const method = params.payment_method === undefined ? undefined : methodNamed(world, params.payment_method);
  if (method) checkAttachable(world, method);
  const customer = blank(world);
  write(world, customer, params);
  world.account.customers.add(customer);
  world.record({ type: 'customer.created', id: customer.id, metadata: customer.metadata });
  if (method) attach(world, method, customer.id);
  return customer;
}

function remove(world: World, id: string): DeletedCustomer {
  const { account } = world;
  const customer = customerAt(world, id);
  for (const method of account.paymentMethods.newestFirst()) if (method.customer === id) detach(world, method);
  account.deletedCustomers.add(id);
  world.record({ type: 'customer.deleted', id, metadata: customer.metadata });
  return { id, object: 'customer', deleted: true };
}

const liveCustomers = ({ account }: World): readonly Customer[] =>
  account.customers.newestFirst().filter(({ id }) => !account.deletedCustomers.has(id));

/** Customers. */
export const customerEndpoints: readonly Endpoint[] = [
  endpoint('POST /v1/customers', 'customer', createShape, ({ params, world }) => create(world, params)),
  endpoint('GET /v1/customers', 'customer', listShape, ({ params, path, world }) => {
    const matches = liveCustomers(world).filter(
      (customer) =>
        (params.email === undefined || customer.email === params.email) && isCreated(customer.created, params.created),
    );
    return page(matches, params, path);
  }),
  endpoint('GET /v1/customers/search', 'customer', shape(searching), ({ params, path, world }) =>
    search(liveCustomers(world), searchFields, params, path),
  ),
  endpoint('GET /v1/customers/{customer}', 'customer', shape(expand), ({ id, world }) => {
    const customer = showCustomer(world, id);
    if (!customer) throw missingResource('customer', id, 'id');
    return customer;
  }),
  endpoint('POST /v1/customers/{customer}', 'customer', updateShape, ({ id, params, world }) => {
    const customer = customerAt(world, id);
    write(world, customer, params);
    world.record({ type: 'customer.updated', id, metadata: customer.metadata });
    return customer;
  }),
  endpoint('DELETE /v1/customers/{customer}', 'customer', shape({}), ({ id, world }) => remove(world, id)),
];
