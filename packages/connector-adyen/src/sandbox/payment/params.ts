import { invalid } from '../failure.ts';
import {
  billingAddress,
  browserInfo,
  deliveryAddress,
  merchantAccount,
  metadata,
  recurringProcessingModel,
  requiredReference,
  shopperReference,
} from '../params/fragments.ts';
import { requiredAmount } from '../params/money.ts';
import { bool, integer, oneOf, type Param, required, text, textMap } from '../params/param.ts';
import { objectOf, shape, type Values } from '../params/shape.ts';

const cardFields = {
  type: text(),
  brand: text(),
  number: text(),
  expiryMonth: text(),
  expiryYear: text(),
  cvc: text(),
  holderName: text({ max: 15_000 }),
  encryptedCardNumber: text({ max: 15_000 }),
  encryptedExpiryMonth: text({ max: 15_000 }),
  encryptedExpiryYear: text({ max: 15_000 }),
  encryptedSecurityCode: text({ max: 15_000 }),
  storedPaymentMethodId: text({ max: 64 }),
  recurringDetailReference: text(),
  networkPaymentReference: text(),
};

const cardOpaque = [
  'billingSequenceNumber',
  'checkoutAttemptId',
  'cupsecureplus.smscode',
  'encryptedCard',
  'encryptedPassword',
  'fastlaneData',
  'fundingSource',
  'sdkData',
  'shopperNotificationReference',
  'srcCorrelationId',
  'srcDigitalCardId',
  'srcScheme',
  'srcTokenReference',
  'threeDS2SdkVersion',
];

const paymentMethod = objectOf('CardDetails', cardFields, cardOpaque);

const captureDelayHours: Param<number> = {
  ...integer,
  read(value, name) {
    const hours = integer.read(value, name);
    if (hours >= 0 && hours <= 672) return hours;
    throw invalid('165', 'Auto-capture delay invalid or out of range');
  },
};

const authenticationData = objectOf('AuthenticationData', {
  attemptAuthentication: oneOf('always', 'never'),
  authenticationOnly: bool,
  threeDSRequestData: objectOf('ThreeDSRequestData', { nativeThreeDS: oneOf('preferred', 'disabled') }, [
    'challengeWindowSize',
    'dataOnly',
    'threeDSVersion',
  ]),
});

const mpiData = objectOf(
  'ThreeDSecureData',
  { authenticationResponse: oneOf('Y', 'N', 'U', 'A'), cavv: text(), eci: text() },
  [
    'cavvAlgorithm',
    'challengeCancel',
    'directoryResponse',
    'dsTransID',
    'riskScore',
    'threeDSVersion',
    'tokenAuthenticationVerificationValue',
    'transStatusReason',
    'xid',
  ],
);

const opaque = [
  'accountInfo',
  'additionalAmount',
  'applicationInfo',
  'bankAccount',
  'checkoutAttemptId',
  'company',
  'conversionId',
  'countryCode',
  'dateOfBirth',
  'dccQuote',
  'deliverAt',
  'deliveryDate',
  'deviceFingerprint',
  'enablePayOut',
  'enhancedSchemeData',
  'entityType',
  'fraudOffset',
  'fundOrigin',
  'fundRecipient',
  'industryUsage',
  'installments',
  'lineItems',
  'localizedShopperStatement',
  'mandate',
  'mcc',
  'merchantRiskIndicator',
  'order',
  'orderReference',
  'paymentValidations',
  'platformChargebackLogic',
  'recurringExpiry',
  'recurringFrequency',
  'redirectFromIssuerMethod',
  'riskData',
  'sessionValidity',
  'shopperConversionId',
  'shopperLocale',
  'shopperTaxInfo',
  'socialSecurityNumber',
  'splits',
  'store',
  'subMerchants',
  'surcharge',
  'threeDS2RequestData',
  'threeDSAuthenticationOnly',
  'trustedShopper',
];

const email = text({ form: /^[^\s@]+@[^\s@]+$/ }, () => invalid('181', 'Invalid shopperEmail'));
const ip = text({ form: /^[0-9A-Fa-f.:]{3,45}$/ }, () => invalid('190', 'Invalid shopper IP'));
const statement = text({ max: 10_000, form: /^[a-zA-Z0-9 .,'_\-?+*/]*$/ }, () =>
  invalid('189', 'Invalid shopperStatement'),
);

/** What `POST /payments` takes. */
export const paymentShape = shape(
  'PaymentRequest',
  {
    merchantAccount,
    amount: requiredAmount,
    reference: requiredReference,
    paymentMethod: required(paymentMethod, () => invalid('14_006', "Required object 'paymentMethod' is not provided.")),
    returnUrl: required(
      text({ min: 1, max: 8000 }, () => invalid('14_030', 'Return URL is missing.')),
      () => invalid('14_030', 'Return URL is missing.'),
    ),
    additionalData: textMap,
    authenticationData,
    billingAddress,
    browserInfo,
    captureDelayHours,
    channel: oneOf('iOS', 'Android', 'Web'),
    deliveryAddress,
    enableOneClick: bool,
    enableRecurring: bool,
    merchantOrderReference: text({ max: 1000 }),
    metadata,
    mpiData,
    origin: text({ max: 80 }),
    recurringProcessingModel,
    redirectToIssuerMethod: oneOf('GET', 'POST'),
    shopperEmail: email,
    shopperIP: ip,
    shopperInteraction: oneOf('Ecommerce', 'ContAuth', 'Moto', 'POS'),
    shopperName: objectOf('ShopperName', {
      firstName: required(text(), () => invalid('119', 'Invalid shopper name')),
      lastName: required(text(), () => invalid('119', 'Invalid shopper name')),
    }),
    shopperReference,
    shopperStatement: statement,
    storePaymentMethod: bool,
    telephoneNumber: text(),
  },
  opaque,
);

/** The fields of `POST /payments`, read. */
export type PaymentParams = Values<(typeof paymentShape)['fields']>;

/** What `POST /payments/details` takes. */
export const detailsShape = shape(
  'PaymentDetailsRequest',
  {
    details: required(
      objectOf(
        'PaymentCompletionDetails',
        {
          redirectResult: text({ max: 20_000 }),
          threeDSResult: text({ max: 50_000 }),
          'threeds2.challengeResult': text({ max: 50_000 }),
          'threeds2.fingerprint': text({ max: 100_000 }),
        },
        [
          'MD',
          'PaReq',
          'PaRes',
          'authorization_token',
          'billingToken',
          'cupsecureplus.smscode',
          'facilitatorAccessToken',
          'oneTimePasscode',
          'orderID',
          'payerID',
          'payload',
          'paymentID',
          'paymentStatus',
          'resultCode',
          'returnUrlQueryString',
          'vaultToken',
        ],
      ),
      () => invalid('14_018', 'Invalid payload provided'),
    ),
    paymentData: text({ max: 200_000 }),
  },
  ['authenticationData', 'threeDSAuthenticationOnly'],
);

/** The fields of `POST /payments/details`, read. */
export type DetailsParams = Values<(typeof detailsShape)['fields']>;
