import type { Story } from '../scene.ts';

export const threeDSecure: Story = {
  kind: 'case',
  title: '3-D Secure',
  about: 'The bank wants to see the buyer: their browser goes to the bank and comes back, then the payment goes on.',

  async play({ paymentClient, methods, unique, sandbox, step, check, skip }) {
    const order = {
      merchantTransactionId: unique('order_3001'),
      amount: { minorAmount: 15_000, currency: 'EUR' },
    } as const;
    const payment = await step('The bank asks for an authentication', 'AUTHENTICATION_PENDING', () =>
      paymentClient.authorize({
        ...order,
        paymentMethod: methods.cardWithChallenge,
        returnUrl: 'https://shop.example/return',
      }),
    );
    check('it says where to send the buyer', payment.redirection !== undefined);

    if (sandbox === undefined) {
      skip('The buyer comes back', 'in test mode the buyer is you: open redirection.url, and confirm.');
      return;
    }
    const { connectorTransactionId } = payment;
    const authenticationResult = sandbox.authenticate(connectorTransactionId ?? order.merchantTransactionId);

    await step('The buyer confirmed at the bank and comes back', 'CAPTURED', () =>
      paymentClient.completeAuthentication({ ...order, connectorTransactionId, authenticationResult }),
    );
  },
};
