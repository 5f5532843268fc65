import * as z from 'zod/mini';
import { validate } from '../schema.ts';
import { isSecret, type Secret, type Sensitive, secret } from '../secret.ts';

// Lengths and limits are refinements: zod's own checks of them would add a kilobyte to a bundle.

/** What is said of a value of the wrong type; what is missing is said to be missing. */
function expected(what: string) {
  return ({ input }: { readonly input?: unknown }) => (input === undefined ? 'is required' : `must be ${what}`);
}

/**
 * A text that matches a pattern.
 *
 * @internal
 */
export function matching(pattern: RegExp, otherwise: string): z.ZodMiniString<string> {
  return checked((value) => (pattern.test(value) ? undefined : otherwise));
}

/**
 * A text of 1 to `max` characters, which matches a pattern where one is given.
 *
 * @internal
 */
export function text(max: number, pattern = /(?:)/, otherwise = ''): z.ZodMiniString<string> {
  return checked((value) => {
    if (value === '') return 'must not be empty';
    return unfit(max, value) ?? (pattern.test(value) ? undefined : otherwise);
  });
}

/** One check for all that can be wrong with a text: each of its own would cost every field of every call as much again. */
function checked(wrong: (value: string) => string | undefined): z.ZodMiniString<string> {
  return z.string({ error: expected('a text') }).check(({ value, issues }) => {
    const message = wrong(value);
    if (message !== undefined) issues.push({ code: 'custom', message, input: undefined, continue: true });
  });
}

function unfit(max: number, value: string): string | undefined {
  if (!hasAtMost(max, value)) return `must be at most ${max} characters`;
  // Half of one, as `slice` leaves of an emoji, cannot be sent.
  return value.isWellFormed() ? undefined : 'must not end within a character';
}

/** A character of the rarer planes is two units of a string's length. */
function hasAtMost(max: number, value: string): boolean {
  return value.length <= max || (value.length <= 2 * max && Array.from(value).length <= max);
}

/**
 * An id that the merchant or the processor chose: short, and safe to print.
 *
 * @internal
 */
export const id = text(255).check(z.regex(/^[^\p{C}]*$/u, 'must not contain control characters'));

/**
 * A yes or no.
 *
 * @internal
 */
export const flag = z.boolean({ error: expected('true or false') });

/**
 * A whole number from `least` to `most`.
 *
 * @internal
 */
export function wholeNumber(least: number, most: number): z.ZodMiniNumber<number> {
  const isWithin = (value: number) => Number.isInteger(value) && value >= least && value <= most;
  return z.number({ error: expected('a number') }).check(z.refine(isWithin, `must be whole, ${least} to ${most}`));
}

/**
 * A whole number that no JSON rounds, of at least `least`.
 *
 * @internal
 */
export function atLeast(least: number, wholeNumber: string): z.ZodMiniNumber<number> {
  return z.number(wholeNumber).check(
    z.refine(Number.isSafeInteger, { error: wholeNumber, abort: true }),
    z.refine((value) => value >= least, `must be at least ${least}`),
  );
}

/**
 * One of the given words.
 *
 * @internal
 */
export function oneOf<const Words extends readonly string[]>(
  words: Words,
): z.ZodMiniType<Words[number], Words[number]> {
  return z.enum(words, { error: expected(`one of ${words.join(', ')}`) });
}

/**
 * An object with these fields and no others: a misspelt field is refused, not ignored.
 *
 * @internal
 */
export function fields<Shape extends z.core.$ZodShape>(shape: Shape): Fields<Shape> {
  const known = z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownFields(issue.keys) : expected('an object')(issue)),
  });
  // Without it a Map, a Date or a promise that nobody awaited would pass for an object of which no field is given.
  return z.pipe(z.custom<z.core.input<typeof known>>(isRecord, { error: expected('an object') }), known);
}

/** The schema of an object with these fields and no others. */
type Fields<Shape extends z.core.$ZodShape> = z.ZodMiniType<
  z.core.output<z.ZodMiniObject<Shape, z.core.$strict>>,
  z.core.input<z.ZodMiniObject<Shape, z.core.$strict>>
>;

function isRecord(value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null && !isSecret(value);
  return isObject && Object.prototype.toString.call(value) === '[object Object]';
}

function unknownFields(keys: readonly string[]): string {
  const names = keys.slice(0, 10).map((key) => (isPrintable(key) ? key : '*'));
  return `has ${keys.length > 1 ? 'fields that are' : 'a field that is'} not known: ${names.join(', ')}`;
}

function isPrintable(key: string): boolean {
  return /^[A-Za-z_]{1,40}$/.test(key);
}

/**
 * A text that is wrapped as soon as it is validated, so that nothing after this point can print it.
 *
 * @internal
 */
export function sensitive(inner: z.ZodMiniType<string, string>): z.ZodMiniType<Secret, Sensitive> {
  return z.transform((value: Sensitive, { issues }) => {
    const result = validate(inner, isSecret(value) ? value.reveal() : value);
    if (result.issues === undefined) return secret(result.value);
    for (const { message } of result.issues) issues.push({ code: 'custom', message, input: undefined });
    return z.NEVER;
  });
}

/** @internal */
export const email = sensitive(text(512, /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an e-mail address'));
/** @internal */
export const phone = sensitive(text(40));
/** @internal */
export const name = sensitive(text(500));

/**
 * The processor's own words. They may quote what was sent: digits that could be a card number are masked.
 *
 * @internal
 */
export const foreignText = z.pipe(
  z.string(),
  z.transform((words: string) => words.replace(/\d(?:[ -]?\d){11,18}/g, '[redacted]')),
);

/**
 * An absolute https URL; http only for the own machine, where there is no certificate.
 *
 * @internal
 */
export const webUrl = text(2048).check(
  z.refine((url) => {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(parsed?.hostname ?? '');
    return parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isLocal);
  }, 'must be an absolute https URL'),
);

/**
 * Up to 20 pairs of text under names of the caller's choice.
 *
 * @internal
 */
export function pairsOf<Out, In>(value: z.ZodMiniType<Out, In>): z.ZodMiniType<Record<string, Out>, Pairs<In>> {
  const pairs = z
    .record(text(100), value, { error: expected('an object of texts, with keys of 1 to 100 characters') })
    .check(z.refine((given) => Object.keys(given).length <= 20, 'must have at most 20 keys'));
  return z.pipe(z.custom<Pairs<In>>(hasOnlyKeys, 'must not have the key __proto__'), pairs);
}

type Pairs<Value> = Readonly<Record<string, Value>>;

/** The validator drops this one in silence, so that it cannot become a prototype. */
function hasOnlyKeys(value: unknown): boolean {
  return typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__');
}

/**
 * What the merchant wants to find again at the processor. Not for personal data.
 *
 * @internal
 */
export const metadata = pairsOf(checked((value) => unfit(5000, value)));

/** Pairs of text. Not for personal data: they are not redacted. */
export type Metadata = Readonly<Record<string, string>>;
