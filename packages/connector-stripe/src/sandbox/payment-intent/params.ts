import { invalidRequest } from '../failure.ts';
import { currency } from '../money.ts';
import { clearableTree, created, expand, otherMethodTypes, paging, shipping } from '../params/fragments.ts';
import { clearableMetadata, metadata } from '../params/metadata.ts';
import { bool, clearable, email, integer, list, oneOf, type Param, required, text } from '../params/param.ts';
import { hashOf, shape, type Values } from '../params/shape.ts';
import { methodData } from '../payment-method/params.ts';

/** `true`, or the words that say which kind of payment without the customer it is. */
const offSession: Param<boolean> = {
  kinds: ['boolean', 'string'],
  required: false,
  read: (value, name) => value === 'one_off' || value === 'recurring' || bool.read(value, name),
};

/** What follows the merchant's own name on the buyer's statement. */
const descriptorSuffix: Param<string> = {
  ...text(22),
  read(value, name) {
    const read = text(22).read(value, name);
    if (/[a-z]/i.test(read) && !/[<>\\'"*]/.test(read)) return read;
    throw invalidRequest(
      'The statement descriptor suffix must contain at least one letter and none of the characters < > \\ \' " *.',
      { param: name },
    );
  },
};

const captureMethod = oneOf('automatic', 'automatic_async', 'manual');
const setupFutureUsage = oneOf('off_session', 'on_session');
const methodTypes = list(oneOf('card', ...otherMethodTypes));

const cardOptions = hashOf(
  {
    capture_method: clearable(oneOf('manual')),
    moto: bool,
    network: text(),
    request_three_d_secure: oneOf('any', 'automatic', 'challenge'),
    setup_future_usage: clearable(oneOf('none', 'off_session', 'on_session')),
  },
  [
    'cvc_token',
    'installments',
    'mandate_options',
    'request_extended_authorization',
    'request_incremental_authorization',
    'request_multicapture',
    'request_overcapture',
    'require_cvc_recollection',
    'setup_credential_usage',
    'statement_descriptor_suffix_kana',
    'statement_descriptor_suffix_kanji',
    'stored_credential_usage',
    'three_d_secure',
  ],
);

/** Options by payment method type; those of cards mean something here. */
export const methodOptions = hashOf({ card: clearable(cardOptions) }, [...otherMethodTypes, 'card_present']);

const methodChoice = {
  payment_method: text(),
  payment_method_data: methodData,
  payment_method_options: methodOptions,
};

/** What can be said at confirmation only, or on creation with `confirm`. */
export const confirmFields = {
  error_on_requires_action: bool,
  off_session: offSession,
  return_url: text(),
  use_stripe_sdk: bool,
};

const writable = {
  ...expand,
  ...methodChoice,
  application_fee_amount: clearable(integer(0)),
  capture_method: captureMethod,
  customer: text(),
  description: clearable(text(1000)),
  payment_details: clearableTree,
  receipt_email: clearable(email()),
  setup_future_usage: clearable(setupFutureUsage),
  shipping: clearable(shipping),
  statement_descriptor: text(22),
  statement_descriptor_suffix: descriptorSuffix,
  transfer_data: clearableTree,
  transfer_group: text(),
};

const undescribed = ['amount_details', 'customer_account', 'hooks', 'payment_method_configuration'];

/** POST /v1/payment_intents */
export const createShape = shape(
  {
    ...writable,
    ...confirmFields,
    allowed_payment_method_types: methodTypes,
    amount: required(integer(1)),
    automatic_payment_methods: hashOf({ allow_redirects: oneOf('always', 'never'), enabled: required(bool) }),
    confirm: bool,
    confirmation_method: oneOf('automatic', 'manual'),
    currency: required(currency),
    excluded_payment_method_types: methodTypes,
    metadata,
    on_behalf_of: text(),
  },
  [...undescribed, 'confirmation_token', 'mandate', 'mandate_data', 'radar_options'],
);

/** POST /v1/payment_intents/{intent} */
export const updateShape = shape(
  {
    ...writable,
    allowed_payment_method_types: clearable(methodTypes),
    amount: integer(1),
    currency,
    excluded_payment_method_types: clearable(methodTypes),
    metadata: clearableMetadata,
  },
  undescribed,
);

/** POST /v1/payment_intents/{intent}/confirm */
export const confirmShape = shape(
  {
    ...expand,
    ...methodChoice,
    ...confirmFields,
    allowed_payment_method_types: methodTypes,
    capture_method: captureMethod,
    excluded_payment_method_types: clearable(methodTypes),
    payment_details: clearableTree,
    receipt_email: clearable(email()),
    setup_future_usage: clearable(setupFutureUsage),
    shipping: clearable(shipping),
  },
  ['amount_details', 'amount_to_confirm', 'confirmation_token', 'hooks', 'mandate', 'mandate_data', 'radar_options'],
);

/** POST /v1/payment_intents/{intent}/capture */
export const captureShape = shape(
  {
    ...expand,
    amount_to_capture: integer(1),
    application_fee_amount: integer(0),
    final_capture: bool,
    metadata: clearableMetadata,
    payment_details: clearableTree,
    statement_descriptor_suffix: descriptorSuffix,
    transfer_data: clearableTree,
  },
  ['amount_details', 'hooks', 'statement_descriptor'],
);

/** POST /v1/payment_intents/{intent}/cancel */
export const cancelShape = shape({
  ...expand,
  cancellation_reason: oneOf('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'),
});

/** POST /v1/payment_intents/{intent}/increment_authorization */
export const incrementShape = shape({ ...expand, amount: required(integer(1)) }, [
  'amount_details',
  'application_fee_amount',
  'description',
  'hooks',
  'metadata',
  'payment_details',
  'statement_descriptor',
  'transfer_data',
]);

/** GET /v1/payment_intents */
export const listShape = shape({ ...paging, ...created, customer: text() }, ['customer_account']);

/** GET /v1/payment_intents/{intent} */
export const getShape = shape(expand, ['client_secret']);

/** What an intent can be created with. */
export type CreateParams = Values<(typeof createShape)['fields']>;

/** What an intent can be confirmed with. */
export type ConfirmParams = Values<(typeof confirmShape)['fields']>;

/** What an intent can be updated with. */
export type UpdateParams = Values<(typeof updateShape)['fields']>;

/** What an intent can be captured with. */
export type CaptureParams = Values<(typeof captureShape)['fields']>;
