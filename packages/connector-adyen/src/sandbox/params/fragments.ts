import { invalid, invalidMerchantAccount, type Refusal } from '../failure.ts';
import { bool, integer, oneOf, type Param, type RequiredParam, required, text, textMap } from './param.ts';
import { objectOf } from './shape.ts';

/** An account that the key does not have: here, one whose name says so. */
const merchantText: Param<string> = text({ min: 1, form: /^(?!.*invalid)/i }, invalidMerchantAccount);

/** The merchant account that a call is for. */
export const merchantAccount: RequiredParam<string> = required(merchantText, invalidMerchantAccount);

/** The merchant's own reference. */
export const reference: Param<string> = text({ max: 80 }, () =>
  invalid('198', 'Reference may not exceed 79 characters.'),
);

const missingReference = (): Refusal => invalid('130', "Required field 'reference' is not provided.");

/** The reference of a payment, which has to have one. */
export const requiredReference: RequiredParam<string> = required(
  {
    ...reference,
    read(value, name) {
      const read = reference.read(value, name);
      if (read === '') throw missingReference();
      return read;
    },
  },
  missingReference,
);

/** Who the shopper is to the merchant. */
export const shopperReference: Param<string> = text({ min: 3, max: 256 }, () =>
  invalid('180', 'Invalid shopperReference'),
);

/** What a stored payment method is for. */
export const recurringProcessingModel = oneOf('CardOnFile', 'Subscription', 'UnscheduledCardOnFile');

const country = text({ form: /^[A-Z]{2}$/ }, () => invalid('134', 'Billing address problem (Country)'));
const part = (code: string, name: string, max = 3000): RequiredParam<string> => {
  const refuse = (): Refusal => invalid(code, `Billing address problem (${name})`);
  return required(text({ min: 1, max }, refuse), refuse);
};

const billingParts = {
  city: part('131', 'City'),
  street: part('132', 'Street'),
  houseNumberOrName: part('133', 'HouseNumberOrName'),
  country: required(country, () => invalid('134', 'Billing address problem (Country)')),
  postalCode: required(
    text({ max: 10 }, () => invalid('104', 'Billing address problem')),
    () => invalid('104', 'Billing address problem'),
  ),
  stateOrProvince: text({ max: 1000 }, () => invalid('135', 'Billing address problem (StateOrProvince)')),
};

/** The address of the cardholder: whole, or not at all. */
export const billingAddress = objectOf('BillingAddress', billingParts);

const deliveryPart = (code: string, name: string, max = 3000): RequiredParam<string> => {
  const refuse = (): Refusal => invalid(code, `Delivery address problem (${name})`);
  return required(text({ min: 1, max }, refuse), refuse);
};

/** Where the goods go. */
export const deliveryAddress = objectOf(
  'DeliveryAddress',
  {
    city: deliveryPart('147', 'City'),
    street: deliveryPart('148', 'Street'),
    houseNumberOrName: deliveryPart('149', 'HouseNumberOrName'),
    country: deliveryPart('150', 'Country', 2),
    postalCode: deliveryPart('118', 'PostalCode'),
    stateOrProvince: text({ max: 1000 }, () => invalid('151', 'Delivery address problem (StateOrProvince)')),
  },
  ['firstName', 'lastName'],
);

/** What 3-D Secure needs to know of the browser: all of it. */
export const browserInfo = objectOf(
  'BrowserInfo',
  {
    acceptHeader: required(text()),
    colorDepth: required(integer),
    javaEnabled: required(bool),
    language: required(text()),
    screenHeight: required(integer),
    screenWidth: required(integer),
    timeZoneOffset: required(integer),
    userAgent: required(text()),
  },
  ['javaScriptEnabled'],
);

const MAX_PAIRS = 20;
const MAX_KEY = 20;
const MAX_VALUE = 80;

/** The merchant's own data about a payment. */
export const metadata: Param<Readonly<Record<string, string>>> = {
  ...textMap,
  read(value, name) {
    const pairs = textMap.read(value, name);
    const keys = Object.keys(pairs);
    if (keys.length > MAX_PAIRS) throw invalid('177', 'Metadata size exceeds limit');
    if (keys.some((key) => key.length > MAX_KEY)) throw invalid('178', 'Metadata key size exceeds limit');
    if (Object.values(pairs).some((entry) => entry.length > MAX_VALUE)) {
      throw invalid('179', 'Metadata value size exceeds limit');
    }
    return pairs;
  },
};
