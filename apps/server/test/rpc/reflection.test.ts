import { describe, expect, test } from 'vitest';
import { start } from '../support/server.ts';
import { connect } from './support/client.ts';
import { reflect } from './support/reflection.ts';
import { wireOfReference } from './support/wire.ts';

describe.each(['v1', 'v1alpha'] as const)('a client that knows nothing but reflection %s', (version) => {
  const open = async () => {
    const { url } = await start();
    const client = connect(url, wireOfReference());
    return { url, reflection: reflect(client, version) };
  };

  test('learns which services there are', async () => {
    const { reflection } = await open();
    expect((await reflection.services()).sort()).toEqual([
      'grpc.health.v1.Health',
      'grpc.reflection.v1.ServerReflection',
      'grpc.reflection.v1alpha.ServerReflection',
      'types.CustomerService',
      'types.PaymentMethodService',
      'types.PaymentService',
      'types.RecurringPaymentService',
      'types.RefundService',
    ]);
  });

  test('learns how to make a customer, and makes one', async () => {
    const { url, reflection } = await open();
    const learnt = await reflection.wireOf('types.CustomerService');
    const { message } = await connect(url, learnt).call('types.CustomerService/Create', {
      merchant_customer_id: 'cust_by_reflection',
      customer_name: 'John Doe',
      email: { value: 'john.doe@example.com' },
      description: 'Premium plan subscriber',
    });
    expect(message).toMatchObject({
      merchant_customer_id: 'cust_by_reflection',
      connector_customer_id: expect.stringMatching(/^cus_/),
      status: 'CUSTOMER_STATUS_ACTIVE',
      status_code: 200,
    });
  });

  test.each([
    'types.CustomerService.Create',
    'types.CustomerServiceCreateRequest',
    'types.PaymentStatus',
    'types.PrismError',
  ])('finds the file of %s', async (symbol) => {
    const { reflection } = await open();
    const learnt = await reflection.wireOf(symbol);
    expect(learnt.lookup(symbol)).not.toBeNull();
  });

  test('asks on after what is not there', async () => {
    const { reflection } = await open();
    const notFound = { error_response: { error_code: 5, error_message: expect.stringMatching(/./) } };
    for (const question of [
      { file_containing_symbol: 'types.Nothing' },
      { file_by_filename: 'nothing.proto' },
      { file_containing_extension: { containing_type: 'types.Money', extension_number: 7 } },
    ]) {
      expect(await reflection.ask(question)).toMatchObject({ original_request: question, ...notFound });
    }
    expect(await reflection.ask({ all_extension_numbers_of_type: 'types.Money' })).toMatchObject({
      all_extension_numbers_response: { base_type_name: 'types.Money' },
    });
    expect(await reflection.ask({ file_by_filename: 'types/common.proto' })).toHaveProperty('file_descriptor_response');
    expect(await reflection.services()).toContain('types.PaymentService');
  });
});
