type Overrides = Readonly<Record<string, unknown>>;

/** Answers of Adyen's as https://docs.adyen.com/api-explorer/Checkout/71 describes them, with values of our own. */
export function paymentWire(overrides: Overrides = {}): object {
  return {
    additionalData: { cardSummary: '1111', merchantReference: 'order_1' },
    pspReference: 'PSPPAYMENT000001',
    resultCode: 'Authorised',
    amount: { currency: 'EUR', value: 1050 },
    merchantReference: 'order_1',
    paymentMethod: { brand: 'visa', type: 'scheme' },
    ...overrides,
  };
}

export function modificationWire(overrides: Overrides = {}): object {
  return {
    merchantAccount: 'ShopECOM',
    paymentPspReference: 'PSPPAYMENT000001',
    pspReference: 'PSPCHANGE0000001',
    status: 'received',
    ...overrides,
  };
}

export function storedWire(overrides: Overrides = {}): object {
  return {
    brand: 'visa',
    expiryMonth: '03',
    expiryYear: '30',
    holderName: 'Jane Roe',
    id: 'STORED0000000001',
    lastFour: '1111',
    name: 'VISA',
    networkTxReference: '123456789012345',
    shopperReference: 'user_1',
    supportedRecurringProcessingModels: ['CardOnFile'],
    type: 'scheme',
    ...overrides,
  };
}

export function storedListWire(...storedPaymentMethods: readonly object[]): object {
  return { merchantAccount: 'ShopECOM', shopperReference: 'user_1', storedPaymentMethods };
}
