import type { Story } from '../scene.ts';

export const subscriptionOnboarding: Story = {
  kind: 'flow',
  title: 'SaaS subscription onboarding',
  about: 'The card is stored for the customer, pays the first month, and then every month without them.',

  async play({ customerClient, paymentMethodClient, paymentClient, recurringPaymentClient, ...scene }) {
    const { methods, unique, step } = scene;
    const price = { minorAmount: 2900, currency: 'USD' } as const;

    const { connectorCustomerId } = await step('Jane subscribes: create her at the processor', 'ACTIVE', () =>
      customerClient.create({
        merchantCustomerId: unique('cust_team_77'),
        name: 'Jane Roe',
        email: 'jane.roe@example.com',
        description: 'Premium plan',
      }),
    );

    const { paymentMethodToken } = await step('Store her card at the processor', 'ACTIVE', () =>
      paymentMethodClient.tokenize({
        merchantPaymentMethodId: unique('card_77_1'),
        connectorCustomerId,
        paymentMethod: methods.cardToStore,
      }),
    );
    const paymentMethod = { token: { token: paymentMethodToken } };

    const { connectorTransactionId } = await step('The first month, with Jane present', 'AUTHORIZED', () =>
      paymentClient.authorize({
        merchantTransactionId: unique('invoice_77_01'),
        amount: price,
        captureMethod: 'MANUAL',
        setupFutureUsage: 'OFF_SESSION',
        connectorCustomerId,
        paymentMethod,
        returnUrl: 'https://shop.example/return',
      }),
    );

    await step('Her workspace is ready: take the money', ['CAPTURED', 'CAPTURE_INITIATED'], () =>
      paymentClient.capture({
        merchantCaptureId: unique('capture_77_01'),
        connectorTransactionId,
        amountToCapture: price,
      }),
    );

    await step('Next month, without Jane: the stored customer id and token are enough', 'CAPTURED', () =>
      recurringPaymentClient.charge({
        merchantChargeId: unique('invoice_77_02'),
        amount: price,
        connectorCustomerId,
        paymentMethod,
      }),
    );
  },
};
