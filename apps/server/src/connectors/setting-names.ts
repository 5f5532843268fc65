import { camelCase } from '../vocabulary/names.ts';

/**
 * The settings that are not simply the snake_case of the connector's own, by the connector's id: under the names of the
 * reference's credentials and of its legacy headers. `undefined` for one that concerns nothing that we do.
 */
const exceptions: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  adyen: {
    endpoint_prefix: 'liveUrlPrefix',
    key1: 'merchantAccount',
    // They concern webhooks and disputes.
    review_key: undefined,
    api_secret: undefined,
    dispute_base_url: undefined,
  },
};

/** Settings by the names of the wire, by their names in TypeScript. */
export function settingsFrom(connectorId: string, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own = exceptions[connectorId] ?? {};
  const entries = Object.entries(given).map(([wireName, value]) => {
    const name = Object.hasOwn(own, wireName) ? own[wireName] : camelCase(wireName);
    return name === undefined ? undefined : ([name, value] as const);
  });
  return Object.fromEntries(entries.filter((entry) => entry !== undefined));
}
