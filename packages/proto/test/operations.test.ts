import { expect, test } from 'vitest';
import { Health, methodOf, operationOfMethod, services } from '../src/index.ts';
import { operationNames } from '../src/operations.ts';

test.each(operationNames())('%s has a method, which leads back to it', (operation) => {
  expect(operationOfMethod(methodOf(operation))).toBe(operation);
});

test('the methods without an operation are those of the reference that nobody serves', () => {
  const unserved = services.flatMap(({ methods }) => methods).filter((method) => !operationOfMethod(method));
  expect(unserved.map((method) => `${method.parent.typeName}/${method.name}`)).toEqual([
    'types.PaymentService/CreateOrder',
    'types.PaymentService/IncrementalAuthorization',
    'types.PaymentService/VerifyRedirectResponse',
    'types.PaymentService/SetupRecurring',
    'types.PaymentService/TokenAuthorize',
    'types.PaymentService/TokenSetupRecurring',
    'types.PaymentService/ProxyAuthorize',
    'types.PaymentService/ProxySetupRecurring',
    'types.PaymentMethodService/Create',
    'types.PaymentMethodService/Recharge',
    'types.PaymentMethodService/Eligibility',
    'types.RecurringPaymentService/Revoke',
    'types.RefundService/VoidPostRefund',
  ]);
});

test('health can be asked for and watched', () => {
  expect(Health.methods.map(({ name, methodKind }) => [name, methodKind])).toEqual([
    ['Check', 'unary'],
    ['Watch', 'server_streaming'],
  ]);
});
