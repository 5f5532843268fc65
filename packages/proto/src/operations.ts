import type { DescMethod, DescService } from '@bufbuild/protobuf';
import { catalogue, type IntegrationErrorCode, type OperationName } from '@prism/core';
import { CustomerService } from './gen/types/customer_service_pb.ts';
import { PaymentMethodService } from './gen/types/payment_method_service_pb.ts';
import { PaymentService } from './gen/types/payment_service_pb.ts';
import { RecurringPaymentService } from './gen/types/recurring_payment_service_pb.ts';
import { RefundService } from './gen/types/refund_service_pb.ts';

/** The services of the package `types`. Methods without an operation are there for older clients and not served. */
export const services: readonly DescService[] = [
  CustomerService,
  PaymentService,
  PaymentMethodService,
  RecurringPaymentService,
  RefundService,
];

const methods = new Map(
  services.flatMap(({ methods }) => methods).map((method) => [`${method.parent.name}/${method.name}`, method]),
);

/** `customer.create` is CustomerService/Create, and so on: the names say it. */
const methodsByOperation = new Map(operationNames().map((operation) => [operation, methodNamedAs(operation)]));

const operationsByMethod = new Map([...methodsByOperation].map(([operation, method]) => [method, operation]));

/** Every operation of the catalogue. */
export function operationNames(): OperationName[] {
  return Object.entries(catalogue).flatMap(([service, operations]) =>
    Object.keys(operations)
      .map((operation) => `${service}.${operation}`)
      .filter(isOperationName),
  );
}

/** The method that an operation is called by. */
export function methodOf(operation: OperationName): DescMethod {
  return methodsByOperation.get(operation) ?? methodNamedAs(operation);
}

/** The operation behind a method; undefined for one that is not served. */
export function operationOfMethod(method: DescMethod): OperationName | undefined {
  return operationsByMethod.get(method);
}

/** What the wire needs to know of an operation's declaration. */
export interface Spec {
  readonly request: unknown;
  readonly result: unknown;
  readonly invalidInput?: IntegrationErrorCode;
}

/** The declaration of an operation. */
export function specOf(operation: OperationName): Spec {
  const [service = '', name = ''] = operation.split('.');
  return Object(Reflect.get(Object(Reflect.get(catalogue, service)), name));
}

function methodNamedAs(operation: OperationName): DescMethod {
  const [service = '', name = ''] = operation.split('.').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const method = methods.get(`${service}Service/${name}`);
  if (!method) throw new TypeError(`the protos have no method for ${operation}`);
  return method;
}

function isOperationName(name: string): name is OperationName {
  return name.includes('.');
}
