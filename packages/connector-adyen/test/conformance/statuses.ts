/** Every word of https://docs.adyen.com/online-payments/build-your-integration/payment-result-codes that is no refusal. */
export const paymentStatuses = [
  {
    at: 'resultCode',
    words: {
      AuthenticationFinished: 'AUTHENTICATION_SUCCESSFUL',
      AuthenticationNotRequired: 'AUTHENTICATION_SUCCESSFUL',
      // The first example of each operation is captured by hand.
      Authorised: 'AUTHORIZED',
      Cancelled: 'FAILURE',
      ChallengeShopper: 'AUTHENTICATION_PENDING',
      Error: 'FAILURE',
      IdentifyShopper: 'AUTHENTICATION_PENDING',
      PartiallyAuthorised: 'PARTIALLY_AUTHORIZED',
      Pending: 'PENDING',
      PresentToShopper: 'PENDING',
      Received: 'PENDING',
      RedirectShopper: 'AUTHENTICATION_PENDING',
      Refused: 'FAILURE',
    },
    body: { pspReference: '993617895215577D', resultCode: 'Authorised', amount: { currency: 'EUR', value: 1000 } },
  },
] as const;
