import type { Story } from '../scene.ts';

export const refund: Story = {
  kind: 'case',
  title: 'A refund',
  about: 'A part of the money goes back to the buyer.',

  async play({ paymentClient, methods, unique, step, check }) {
    const { connectorTransactionId } = await step('The buyer pays for two lamps', 'CAPTURED', () =>
      paymentClient.authorize({
        merchantTransactionId: unique('order_6001'),
        amount: { minorAmount: 8000, currency: 'USD' },
        paymentMethod: methods.card,
        returnUrl: 'https://shop.example/return',
      }),
    );

    const refunded = await step('One lamp comes back', ['REFUND_SUCCESS', 'REFUND_PENDING'], () =>
      paymentClient.refund({
        merchantRefundId: unique('return_6001_1'),
        connectorTransactionId,
        refundAmount: { minorAmount: 4000, currency: 'USD' },
        reason: 'REQUESTED_BY_CUSTOMER',
      }),
    );
    check('half of it was refunded', refunded.refundAmount?.minorAmount === 4000);
  },
};
