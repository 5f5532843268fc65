import type { Money } from '../domain/money.ts';

/** The parts of a catalogue entry that say what an answer must repeat. */
interface Repeats {
  readonly repeats?: { readonly asked: PropertyKey; readonly answered: PropertyKey } | undefined;
}

type Fields = Readonly<Record<PropertyKey, unknown>>;

/**
 * The fields in which an answer contradicts the request: the amount, the currency of every amount, and each id, the merchant's or the
 * processor's, that was sent and is repeated. What the processor does not repeat cannot contradict; a payment that failed moved no money.
 */
export function contradictions({ repeats }: Repeats, input: Fields, result: Fields): string[] {
  const ids = Object.keys(result)
    .filter((name) => input[name] !== undefined && result[name] !== undefined && input[name] !== result[name])
    .filter((name) => /^(?:merchant|connector).*Id$/.test(name));
  if (repeats === undefined || result['error'] !== undefined) return ids;
  const asked = input[repeats.asked];
  if (!isMoney(asked)) return ids;
  const answered = result[repeats.answered];
  if (isMoney(answered) && !equal(asked, answered)) return [...ids, String(repeats.answered)];
  const inOtherCurrencies = Object.entries(result)
    .filter(([, value]) => isMoney(value) && value.currency !== asked.currency)
    .map(([name]) => name);
  return [...ids, ...inOtherCurrencies];
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minorAmount' in value && 'currency' in value;
}

function equal(one: Money, other: Money): boolean {
  return one.minorAmount === other.minorAmount && one.currency === other.currency;
}
