import type { Story } from '../scene.ts';

export const newCustomerCheckout: Story = {
  kind: 'flow',
  title: 'New customer checkout',
  about: 'The customer is created once at the processor; every payment names the same customer.',

  async play({ customerClient, paymentClient, methods, unique, step, check }) {
    const customer = await step('John signs up: create him at the processor', 'ACTIVE', () =>
      customerClient.create({
        merchantCustomerId: unique('cust_user_12345'),
        name: 'John Doe',
        email: 'john.doe@example.com',
        phone: '+1-555-123-4567',
      }),
    );
    const { connectorCustomerId } = customer;

    const first = await step('His first order: hold the money until it ships', 'AUTHORIZED', () =>
      paymentClient.authorize({
        merchantTransactionId: unique('order_1001'),
        amount: { minorAmount: 4900, currency: 'USD' },
        captureMethod: 'MANUAL',
        connectorCustomerId,
        paymentMethod: methods.card,
        returnUrl: 'https://shop.example/return',
      }),
    );

    const later = await step('A later order: the same customer, paid at once', 'CAPTURED', () =>
      paymentClient.authorize({
        merchantTransactionId: unique('order_1002'),
        amount: { minorAmount: 1250, currency: 'USD' },
        connectorCustomerId,
        paymentMethod: methods.card,
        returnUrl: 'https://shop.example/return',
      }),
    );
    // Adyen names the customer of a payment only where it stores something.
    const named = [first, later].map((order) => order.connectorCustomerId).filter((id) => id !== undefined);
    const isHis = named.every((id) => id === connectorCustomerId);
    check('neither order belongs to anybody else', isHis);
  },
};
