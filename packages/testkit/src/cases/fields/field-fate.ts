import { type ErrorCode, isPrismError, type OperationName, type Warning } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import { canonical } from '../../check.ts';
import type { Field, Fields } from '../../samples/fields.ts';
import { valueAt, withValue } from '../../samples/paths.ts';
import { type Ending, play } from '../../stage/play.ts';

/** What became of a field that had a certain value. */
export interface Fate {
  readonly value: unknown;
  /** It was refused, warned of, or found contradicted, by its name or by that of what holds it. */
  readonly told: boolean;
  /** All that was sent, and all that was answered: where either differs, the value was not lost. */
  readonly sent: string;
  readonly answered: string;
  /** Every field that a refusal or a warning names. */
  readonly named: readonly string[];
  /** A failure that says nothing of the field. */
  readonly failure: string | undefined;
}

/** Gives the field a value, and looks at all that can be seen of it. */
export async function fateOf(candidate: Candidate, name: OperationName, field: Field, value: unknown): Promise<Fate> {
  const hints = candidate.fixtureOf(name).fields?.[field.path.join('.')];
  // A random key differs each time, and says nothing.
  const callOptions = candidate.configured().idempotency && { idempotencyKey: 'conformance-key' };
  const ending = await play(candidate, name, {
    change: (usual) => given({ ...usual, ...hints?.with }, field, value),
    ...(callOptions && { callOptions }),
  });
  const path = field.path.join('.');
  const named = namedBy(ending);
  return {
    value,
    told: [...named, ...contradicted(ending)].some((one) => isAbout(one, path)),
    named,
    sent: canonical(ending.sent.map(({ method, url, headers, text }) => ({ method, url, headers, text }))),
    answered: canonical({ ...ending.response, warnings: undefined }),
    failure: failureOf(ending),
  };
}

/** The request with the field and what stands beside it; of another kind of the same thing nothing stays. */
function given(request: Fields, { path, beside }: Field, value: unknown): Fields {
  const holder = path.slice(0, -1);
  const [top = ''] = path;
  if (holder.length === 0) return { ...request, [top]: value };
  const present = valueAt(request, holder);
  const whole = { ...beside, ...Object(present), [path.at(-1) ?? '']: value };
  const inner = withValue({}, holder, whole);
  return { ...request, [top]: Object(inner)[top] };
}

/** Whether one is the other, or holds it. */
export function isAbout(one: string, other: string): boolean {
  return one === other || other.startsWith(`${one}.`) || one.startsWith(`${other}.`);
}

const refusals: ReadonlySet<string> = new Set<ErrorCode>([
  'INPUT_NOT_SUPPORTED',
  'INVALID_INPUT',
  'INVALID_CUSTOMER_DATA',
  'CURRENCY_NOT_SUPPORTED',
  'AMOUNT_CONVERSION_FAILED',
]);

/** Every field that a refusal or a warning names; one of which nothing is said is no name. */
export function namedBy({ error, response }: Ending): readonly string[] {
  const issues = isPrismError(error) && refusals.has(error.code) ? error.issues : [];
  const warnings: unknown = response?.['warnings'] ?? [];
  return [...issues, ...(Array.isArray(warnings) ? warnings : [])]
    .map((one: unknown): Partial<Warning> => Object(one))
    .map(({ field, message }) => (message ? `${field}` : `${field} (without a word)`));
}

/** What the answer was found to contradict. */
function contradicted({ error }: Ending): readonly string[] {
  const isContradiction = isPrismError(error) && error.code === 'INTEGRITY_CHECK_FAILED';
  return isContradiction ? error.issues.map(({ field }) => field) : [];
}

/** A refusal that names other fields, or a connector that tripped: then the field was not tried at all. */
function failureOf({ error, sent }: Ending): string | undefined {
  if (error === undefined) return undefined;
  if (!isPrismError(error)) return String(error);
  const isBug = error.code === 'REQUEST_ENCODING_FAILED' || error.code === 'RESPONSE_HANDLING_FAILED';
  return isBug || sent.length === 0 ? `${error.code}: ${error.message}` : undefined;
}
