import type { Story } from '../scene.ts';

export const duplicates: Story = {
  kind: 'case',
  title: 'The same thing twice',
  about:
    'Your own ids name each intent. The same id again is the same payment and the same customer, never a second one.',

  async play({ customerClient, paymentClient, paymentMethodClient, methods, unique, step, failingStep, check }) {
    const order = {
      merchantTransactionId: unique('order_4001'),
      amount: { minorAmount: 3000, currency: 'USD' },
      paymentMethod: methods.card,
      returnUrl: 'https://shop.example/return',
    } as const;
    const first = await step('The buyer clicks Pay', 'CAPTURED', () => paymentClient.authorize(order));
    const second = await step('The buyer clicks Pay again', 'CAPTURED', () => paymentClient.authorize(order));
    check('it is one payment', first.connectorTransactionId === second.connectorTransactionId);

    const merchantCustomerId = unique('cust_user_4001');
    const { connectorCustomerId } = await step('A customer signs up', 'ACTIVE', () =>
      customerClient.create({ merchantCustomerId, name: 'Max Roe', description: 'Basic plan' }),
    );
    await step('His card is stored', 'ACTIVE', () =>
      paymentMethodClient.tokenize({
        merchantPaymentMethodId: unique('card_4001'),
        connectorCustomerId,
        paymentMethod: methods.cardToStore,
      }),
    );
    const error = await failingStep('The same id with other details', 'CUSTOMER_ALREADY_EXISTS', () =>
      customerClient.create({ merchantCustomerId, name: 'Max Roe', description: 'Premium plan' }),
    );
    check('the status is 409', error.statusCode === 409);
  },
};
