import * as z from 'zod/mini';
import { type PostalAddress, postalAddress } from '../domain/address.ts';
import { email, fields, id, type Metadata, metadata, name, oneOf, phone, text } from '../domain/fields.ts';
import { type StoredCard, storedCard } from '../domain/stored-card.ts';
import type { Sensitive } from '../secret.ts';
import { type Answer, operationSpec } from './operation-spec.ts';

interface CustomerDetails {
  readonly name?: Sensitive | undefined;
  readonly email?: Sensitive | undefined;
  readonly phone?: Sensitive | undefined;
  readonly description?: string | undefined;
  readonly address?: PostalAddress | undefined;
  readonly metadata?: Metadata | undefined;
}

/** Asks the processor for a customer profile. */
export interface CustomerCreateRequest extends CustomerDetails {
  /** Your own id of the customer. The same id with the same details is the same customer, however often it is sent. */
  readonly merchantCustomerId: string;
}

export interface CustomerCreateResponse extends Answer {
  readonly merchantCustomerId: string;
  /** The processor's id: store it and give it with payments. */
  readonly connectorCustomerId: string;
  readonly status: 'ACTIVE';
}

export interface CustomerGetRequest {
  readonly connectorCustomerId: string;
  readonly merchantCustomerId?: string | undefined;
}

export interface CustomerGetResponse extends Answer {
  readonly merchantCustomerId?: string | undefined;
  readonly connectorCustomerId: string;
  readonly status: 'ACTIVE' | 'DELETED';
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly description?: string | undefined;
  readonly address?: { readonly [K in keyof PostalAddress]: string | undefined } | undefined;
  readonly metadata?: Metadata | undefined;
  /** What is stored for the customer, where the processor tells it with the profile. */
  readonly paymentMethods?: readonly CustomerPaymentMethod[] | undefined;
}

/** A payment method that is stored for a customer. */
export interface CustomerPaymentMethod {
  /** Give it as `paymentMethod: { token: { token } }`. */
  readonly paymentMethodToken: string;
  readonly card?: StoredCard | undefined;
}

/** Changes the given details and leaves the others as they are. */
export interface CustomerUpdateRequest extends CustomerDetails {
  readonly connectorCustomerId: string;
  readonly merchantCustomerId?: string | undefined;
}

export interface CustomerUpdateResponse extends Answer {
  readonly merchantCustomerId?: string | undefined;
  readonly connectorCustomerId: string;
  readonly status: 'ACTIVE';
}

export interface CustomerDeleteRequest {
  readonly connectorCustomerId: string;
  readonly merchantCustomerId?: string | undefined;
}

export interface CustomerDeleteResponse extends Answer {
  readonly merchantCustomerId?: string | undefined;
  readonly connectorCustomerId: string;
  readonly status: 'DELETED';
}

const details = {
  name: z.optional(name),
  email: z.optional(email),
  phone: z.optional(phone),
  description: z.optional(text(5000)),
  address: z.optional(postalAddress),
  metadata: z.optional(metadata),
};

const reference = { connectorCustomerId: id, merchantCustomerId: z.optional(id) };
const word = z.optional(z.string());

/** Customer profiles at the processor. */
export const customer = {
  create: operationSpec<CustomerCreateRequest, CustomerCreateResponse>({
    request: fields({ merchantCustomerId: id, ...details }),
    result: z.object({ ...reference, status: oneOf(['ACTIVE']) }),
    effect: 'create',
    namedBy: 'merchantCustomerId',
    movesMoney: false,
    invalidInput: 'INVALID_CUSTOMER_DATA',
  }),
  get: operationSpec<CustomerGetRequest, CustomerGetResponse>({
    request: fields(reference),
    result: z.object({
      ...reference,
      status: oneOf(['ACTIVE', 'DELETED']),
      name: word,
      email: word,
      phone: word,
      description: word,
      address: z.optional(
        z.object({
          line1: word,
          line2: word,
          line3: word,
          city: word,
          state: word,
          zipCode: word,
          countryAlpha2Code: word,
        }),
      ),
      metadata: z.optional(z.record(z.string(), z.string())),
      paymentMethods: z.optional(z.array(z.object({ paymentMethodToken: id, card: z.optional(storedCard) }))),
    }),
    effect: 'read',
    movesMoney: false,
  }),
  update: operationSpec<CustomerUpdateRequest, CustomerUpdateResponse>({
    request: fields({ ...reference, ...details }),
    result: z.object({ ...reference, status: oneOf(['ACTIVE']) }),
    effect: 'replace',
    movesMoney: false,
    invalidInput: 'INVALID_CUSTOMER_DATA',
  }),
  delete: operationSpec<CustomerDeleteRequest, CustomerDeleteResponse>({
    request: fields(reference),
    result: z.object({ ...reference, status: oneOf(['DELETED']) }),
    effect: 'remove',
    movesMoney: false,
    gone: ({ connectorCustomerId }) => ({ connectorCustomerId, status: 'DELETED' }),
  }),
};
