import { createToy } from '../toy/connector.ts';
import { crookedScale, largest, scaleUpTo, soundScale } from '../toy/currency.ts';
import { soundParts } from '../toy/parts.ts';
import { curtSettings, lenientSettings, openSettings } from '../toy/settings.ts';
import { reasons, states } from '../toy/wire.ts';
import type { Broken } from './broken.ts';

/** Wrong in what they say of themselves, or in a table. */
export const declarations: Broken = {
  identity: () => createToy({ id: 'Lantern' }),
  'identity of another': () => createToy({ id: 'lamp' }),
  'identity by another name': () => createToy({ displayName: 'Lamp' }),
  // What it can do once it has settings is more than it says.
  'unclaimed-operations-are-refused': () => {
    const sound = createToy();
    const { authorize, capture } = sound.operations.payment;
    return Object.assign((settings: Parameters<typeof sound>[0]) => {
      const configured = sound(settings);
      const payment = {
        authorize,
        capture,
        reverse: { name: 'payment.reverse', run: () => Promise.resolve(reversed) },
      };
      return Object.assign(configured, { operations: { ...configured.operations, payment } });
    }, sound);
  },
  'documented-requests': () => createToy({ headers: { ...soundParts.headers, 'lantern-extra': '1' } }),
  'documented-declines': () => createToy({ reasons: { ...reasons, stolen: 'DO_NOT_RETRY' } }),
  'documented-statuses': () => createToy({ states: { ...states, waiting: 'AUTHORIZING' } }),
  'unknown-statuses-are-unrecognized': () => createToy({ unknownState: 'PENDING' }),
  'currencies-are-exact': () => createToy({ scale: crookedScale }),
  'currencies-are-exact by the name of the field': () =>
    createToy({ scale: { ...soundScale, toToy: (money, field) => soundScale.toToy(money, `${field}.of`) } }),
  'currencies-are-exact up to the largest': () => createToy({ scale: scaleUpTo(largest - 1) }),
  'currencies-are-exact beyond the largest': () => createToy({ scale: scaleUpTo(largest + 1) }),
  'repeated-calls-have-one-effect': () => createToy({ idempotencyHeader: 'lantern-keys' }),
  'keys-tell-calls-apart': () => createToy({ account: () => undefined }),
  'callers-keys-are-sent-as-they-are': () => createToy({ maxKeyLength: 30 }),
  'callers-keys-are-sent-as-they-are whatever their length': () => createToy({ maxKeyLength: 65 }),
  'documented-settings': () => createToy({ settings: lenientSettings }),
  'documented-settings in other words': () => createToy({ settings: curtSettings }),
  'settings-tell-no-secrets': () => createToy({ settings: openSettings }),
  'declines-are-values': () => createToy({ answersToAuthorize: [] }),
};

const reversed = { status: 'REVERSED', connectorTransactionId: 'pay_1' } as const;
