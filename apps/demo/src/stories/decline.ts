import type { Story } from '../scene.ts';

export const decline: Story = {
  kind: 'case',
  title: 'A declined card',
  about: "A decline is an answer, not an exception: one code for all processors, their own words, and the bank's.",

  async play({ paymentClient, methods, unique, step, check, say }) {
    const declined = await step('The bank refuses: not enough money on the account', 'FAILURE', () =>
      paymentClient.authorize({
        merchantTransactionId: unique('order_2001'),
        amount: { minorAmount: 99_900, currency: 'USD' },
        paymentMethod: methods.cardWithoutFunds,
        returnUrl: 'https://shop.example/return',
      }),
    );
    const { code, userGuidanceMessage } = declined.error.unifiedDetails;
    check('the unified code is INSUFFICIENT_FUNDS', code === 'INSUFFICIENT_FUNDS');
    say(`The buyer reads: ${userGuidanceMessage}`);
  },
};
