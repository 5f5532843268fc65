import { invalidRequest, Refusal } from '../failure.ts';

const LIFETIME_SECONDS = 24 * 60 * 60;
const MAX_LENGTH = 255;

/** An answer before it is sent. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly requestId: string;
}

/** What makes two requests the same one. */
export interface RequestIdentity {
  readonly path: string;
  readonly parameters: string;
}

/** A key that this request is the first to use. */
export interface Claim {
  /** Keeps the answer for later requests with the key. */
  store(answer: Answer): void;
  /** Frees the key: nothing was executed. */
  release(): void;
}

/** The idempotency keys of an account. */
export interface IdempotencyKeys {
  /** The stored answer of an equal request, or the right to execute. */
  claim(key: string, identity: RequestIdentity, now: number): Answer | Claim;
}

interface Entry extends RequestIdentity {
  readonly since: number;
  answer?: Answer;
}

function idempotencyError(message: string): Refusal {
  return new Refusal(400, { type: 'idempotency_error', message });
}

function compare(key: string, first: Entry, again: RequestIdentity): void {
  if (first.path !== again.path) {
    throw idempotencyError(
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${again.path}' vs '${first.path}'). Try using a key other than '${key}' if you meant to execute a different request.`,
    );
  }
  if (first.parameters !== again.parameters) {
    throw idempotencyError(
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    );
  }
}

function answerOf(key: string, entry: Entry): Answer {
  if (entry.answer) return entry.answer;
  throw new Refusal(409, {
    type: 'invalid_request_error',
    code: 'idempotency_key_in_use',
    message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
  });
}

/** No keys yet. */
export function createIdempotencyKeys(): IdempotencyKeys {
  const entries = new Map<string, Entry>();
  return {
    claim(key, identity, now) {
      if (key.length > MAX_LENGTH) {
        throw invalidRequest(`Idempotency keys can be at most ${MAX_LENGTH} characters long.`);
      }
      const present = entries.get(key);
      if (present && now - present.since < LIFETIME_SECONDS) {
        compare(key, present, identity);
        return answerOf(key, present);
      }
      const entry: Entry = { ...identity, since: now };
      entries.set(key, entry);
      return {
        store: (answer) => {
          entry.answer = answer;
        },
        release: () => entries.delete(key),
      };
    },
  };
}
