import { createRandom, type Random } from '../random.ts';

/** Data of one person and one merchant that occur nowhere else, so that each can be recognised wherever it turns up. */
export interface Canaries {
  readonly apiKey: string;
  /** An American Express number that processors take in test mode, as their security codes have four digits. */
  readonly testCardNumber: string;
  /** A valid card number of which no test mode knows. */
  readonly cardNumber: string;
  readonly cardCvc: string;
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly line1: string;
  readonly city: string;
  readonly zipCode: string;
}

/** Fresh canaries, the same for the same seed; the API key begins as this processor's do. */
export function createCanaries(seed: number, apiKeyPrefix: string): Canaries {
  const random = createRandom(seed);
  const [firstName, lastName] = [word(random), word(random)];
  return {
    apiKey: `${apiKeyPrefix}${word(random)}${word(random)}`,
    testCardNumber: '371449635398431',
    cardNumber: luhnValid(`37${digits(random, 12)}`),
    cardCvc: `9${digits(random, 3)}`,
    name: `${firstName} ${lastName}`,
    firstName,
    lastName,
    email: `${word(random)}@${word(random)}.example`,
    phone: `+1-555-${digits(random, 7)}`,
    line1: `${word(random)} ${word(random)} 7`,
    city: word(random),
    zipCode: `Z${digits(random, 7)}`,
  };
}

/** All that must not be found: the data as they are, in parts and in simple disguises. */
export function disguises(canaries: Canaries): ReadonlyMap<string, RegExp> {
  const { testCardNumber, cardNumber, cardCvc, ...texts } = canaries;
  const found = new Map<string, RegExp>();
  for (const [kind, text] of Object.entries(texts))
    for (const [how, form] of formsOf(text)) found.set(`${kind} ${how}`, exactly(form));
  for (const number of [testCardNumber, cardNumber]) {
    const kind = number === cardNumber ? 'cardNumber' : 'testCardNumber';
    for (const [how, form] of formsOf(number)) found.set(`${kind} ${how}`, exactly(form));
    found.set(`${kind} in groups`, new RegExp([...number].join('[\\s-]?')));
    found.set(`end of ${kind}`, exactly(number.slice(-6)));
    found.set(`end of ${kind} reversed`, exactly(reversed(number.slice(-6))));
  }
  // So short that other numbers may have it inside.
  found.set('cardCvc', new RegExp(`(?<![\\w.])${cardCvc}(?!\\w)`));
  return found;
}

function formsOf(text: string): readonly (readonly [how: string, form: string])[] {
  const disguised = [
    ['in a URL', encodeURIComponent(text)],
    ['in a form', encodeURIComponent(text).replaceAll('%20', '+')],
    ['reversed', reversed(text)],
    ['in hexadecimal', Buffer.from(text).toString('hex')],
    ...[0, 1, 2].map((offset) => [`in base64 at ${offset}`, base64Within(text, offset)] as const),
  ] as const;
  return [['as it is', text], ...disguised.filter(([, form]) => form !== text)];
}

/** What is the same of a text in base64 whatever stands around it, when it begins at this offset from a group of three. */
function base64Within(text: string, offset: number): string {
  const whole = Buffer.from('x'.repeat(offset) + text).toString('base64');
  const touched = offset === 0 ? 0 : 4;
  const groups = Math.floor((offset + text.length) / 3);
  return whole.slice(touched, groups * 4);
}

function exactly(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

const consonants = [...'bcdfghjklmnpqrstvwxz'];

function word({ pick }: Random): string {
  const letters = Array.from({ length: 10 }, () => pick(consonants)).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

function digits({ between }: Random, count: number): string {
  return Array.from({ length: count }, () => between(0, 9)).join('');
}

/** The digits with the check digit behind them. */
function luhnValid(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, position) => {
    const value = Number(digit) * (position % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
