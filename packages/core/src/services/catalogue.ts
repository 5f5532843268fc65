import type { Sealed } from '../sealed.ts';
import { customer } from './customer.ts';
import type { ConnectorResult, OperationSpec } from './operation-spec.ts';
import { payment } from './payment.ts';
import { paymentMethod } from './payment-method.ts';
import { recurringPayment } from './recurring-payment.ts';
import { refund } from './refund.ts';

/** Every service and its operations: the only place where an operation is declared. */
export const catalogue = { customer, payment, paymentMethod, recurringPayment, refund };

type Catalogue = typeof catalogue;

/** `customer`, `payment`, … */
export type ServiceName = keyof Catalogue;

/** The names of a service's operations: `create`, `get`, … */
export type OperationOf<Service extends ServiceName> = keyof Catalogue[Service] & string;

/** `customer.create`, `payment.authorize`, … */
export type OperationName = { [S in ServiceName]: `${S}.${OperationOf<S>}` }[ServiceName];

/** The declaration of an operation. */
export type SpecOf<Name extends OperationName> = Name extends `${infer S extends ServiceName}.${infer O}`
  ? O extends keyof Catalogue[S]
    ? Catalogue[S][O]
    : never
  : never;

/** The request that a caller writes. */
export type RequestOf<Name extends OperationName> =
  SpecOf<Name> extends OperationSpec<infer Request, infer _> ? Request : never;

/** The response that a caller reads. */
export type ResponseOf<Name extends OperationName> =
  SpecOf<Name> extends OperationSpec<infer _, infer Response> ? Response : never;

type Inputs = { readonly [Name in OperationName]: Sealed<RequestOf<Name>> };
// `as Name` makes it a plain table, without which TypeScript would widen the literals of a result ('ACTIVE') to string.
type Results = { readonly [Name in OperationName as Name]: ConnectorResult<ResponseOf<Name>> };

/** The request as a connector sees it. */
export type InputOf<Name extends OperationName> = Inputs[Name];

/** The response as a connector gives it. */
export type ResultOf<Name extends OperationName> = Results[Name];
