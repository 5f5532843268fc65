import { type KnownCard, recogniseCard } from '../cards/card-data.ts';
import { invalidRequest, missingResource } from '../failure.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { expand } from '../params/fragments.ts';
import { type Param, required, text } from '../params/param.ts';
import { hashOf, shape } from '../params/shape.ts';
import { checksOf } from '../payment-method/build.ts';
import { dateOf, type World } from '../state/world.ts';
import type { TokenCard } from '../wire/token.ts';

/** Tokens describe the expiry as texts. */
const numeral: Param<number> = {
  ...text(),
  read(value, name) {
    const read = text().read(value, name);
    if (/^\d{1,4}$/.test(read)) return Number(read);
    throw invalidRequest(`Invalid integer: ${name} must be a whole number`, {
      code: 'parameter_invalid_integer',
      param: name,
    });
  },
};

const card = hashOf(
  {
    number: required(text()),
    exp_month: required(numeral),
    exp_year: required(numeral),
    cvc: text(),
    name: text(),
    address_city: text(),
    address_country: text(),
    address_line1: text(),
    address_line2: text(),
    address_state: text(),
    address_zip: text(),
  },
  ['currency', 'networks'],
);

const createShape = shape({ ...expand, card: required(card) }, [
  'account',
  'bank_account',
  'customer',
  'cvc_update',
  'person',
  'pii',
]);

const brandNames: Readonly<Record<string, string>> = {
  amex: 'American Express',
  diners: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  mastercard: 'MasterCard',
  unionpay: 'UnionPay',
  visa: 'Visa',
};

function tokenCard(world: World, known: KnownCard, sent: ReturnType<typeof card.read>): TokenCard {
  const address = {
    city: sent.address_city ?? null,
    country: sent.address_country ?? null,
    line1: sent.address_line1 ?? null,
    line2: sent.address_line2 ?? null,
    postal_code: sent.address_zip ?? null,
    state: sent.address_state ?? null,
  };
  const checks = checksOf(known, { address, email: null, name: null, phone: null, tax_id: null });
  return {
    id: world.ids.make('card'),
    object: 'card',
    address_city: address.city,
    address_country: address.country,
    address_line1: address.line1,
    address_line1_check: checks.address_line1_check && 'unchecked',
    address_line2: address.line2,
    address_state: address.state,
    address_zip: address.postal_code,
    address_zip_check: checks.address_postal_code_check && 'unchecked',
    brand: brandNames[known.card.brand] ?? known.card.brand,
    country: known.card.country,
    cvc_check: checks.cvc_check && 'unchecked',
    dynamic_last4: null,
    exp_month: known.expMonth,
    exp_year: known.expYear,
    fingerprint: world.account.fingerprintOf(known.card),
    funding: known.card.funding,
    last4: known.card.last4,
    metadata: {},
    name: sent.name ?? null,
    networks: { preferred: null },
    regulated_status: 'unregulated',
    tokenization_method: null,
  };
}

/** Cards for one use. */
export const tokenEndpoints: readonly Endpoint[] = [
  endpoint('POST /v1/tokens', 'token', createShape, ({ params, world }) => {
    const known = recogniseCard({ ...params.card, cvc: params.card.cvc }, dateOf(world));
    const token = world.account.tokens.add({
      id: world.ids.make('token'),
      object: 'token',
      card: tokenCard(world, known, params.card),
      client_ip: null,
      created: world.now(),
      livemode: false,
      type: 'card',
      used: false,
    });
    world.account.tokenCards.set(token.id, known);
    world.record({ type: 'token.created', id: token.id });
    return token;
  }),
  endpoint('GET /v1/tokens/{token}', 'token', shape(expand), ({ id, world }) => {
    const token = world.account.tokens.get(id);
    if (!token) throw missingResource('token', id, 'token');
    return token;
  }),
];
