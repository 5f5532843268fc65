import { created, expand, otherMethodTypes, paging } from '../params/fragments.ts';
import { clearableMetadata, metadata } from '../params/metadata.ts';
import { bool, list, oneOf, required, text } from '../params/param.ts';
import { hashOf, shape, type Values } from '../params/shape.ts';
import { methodData } from '../payment-method/params.ts';

const chosen = { payment_method: text(), payment_method_data: methodData };
const confirmation = { return_url: text(), use_stripe_sdk: bool };
const methodTypes = list(oneOf('card', ...otherMethodTypes));

/** POST /v1/setup_intents */
export const createShape = shape(
  {
    ...expand,
    ...chosen,
    ...confirmation,
    allowed_payment_method_types: methodTypes,
    automatic_payment_methods: hashOf({ allow_redirects: oneOf('always', 'never'), enabled: required(bool) }),
    confirm: bool,
    customer: text(),
    description: text(1000),
    metadata,
    usage: oneOf('off_session', 'on_session'),
  },
  [
    'attach_to_self',
    'confirmation_token',
    'customer_account',
    'excluded_payment_method_types',
    'flow_directions',
    'mandate_data',
    'on_behalf_of',
    'payment_method_configuration',
    'payment_method_options',
    'single_use',
  ],
);

/** POST /v1/setup_intents/{intent} */
export const updateShape = shape(
  { ...expand, ...chosen, customer: text(), description: text(1000), metadata: clearableMetadata },
  [
    'allowed_payment_method_types',
    'attach_to_self',
    'customer_account',
    'excluded_payment_method_types',
    'flow_directions',
    'payment_method_configuration',
    'payment_method_options',
  ],
);

/** POST /v1/setup_intents/{intent}/confirm */
export const confirmShape = shape(
  { ...expand, ...chosen, ...confirmation, allowed_payment_method_types: methodTypes },
  ['confirmation_token', 'mandate_data', 'payment_method_options'],
);

/** POST /v1/setup_intents/{intent}/cancel */
export const cancelShape = shape({
  ...expand,
  cancellation_reason: oneOf('abandoned', 'duplicate', 'requested_by_customer'),
});

/** GET /v1/setup_intents */
export const listShape = shape({ ...paging, ...created, customer: text(), payment_method: text() }, [
  'attach_to_self',
  'customer_account',
]);

/** GET /v1/setup_intents/{intent} */
export const getShape = shape(expand, ['client_secret']);

/** What a setup intent is created with. */
export type CreateParams = Values<(typeof createShape)['fields']>;

/** What a setup intent is confirmed with. */
export type ConfirmParams = Values<(typeof confirmShape)['fields']>;
