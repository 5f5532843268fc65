/** A request that carries an idempotency key. `Identity` is what the processor compares of two requests with one key. */
export interface KeyedRequest<Identity> {
  readonly key: string;
  readonly identity: Identity;
  /** In the unit of the rules' lifetime. */
  readonly now: number;
}

/** How a processor treats its idempotency keys. What a rule throws is the answer to the request. */
export interface IdempotencyRules<Identity> {
  /** How many characters a key may have. */
  readonly maxLength: number;
  /** How long a key is remembered. */
  readonly lifetime: number;
  /** Makes the refusal of a key that is too long. */
  tooLong(key: string): Error;
  /** Makes the refusal of a request whose key belongs to another request that is being worked on. */
  inProgress(key: string): Error;
  /** Throws if a key must not be used again for a request like this. */
  compare(key: string, first: Identity, again: Identity): void;
}

/** The answer to a request with a key. */
export interface Performed<Answer> {
  readonly answer: Answer;
  /** Whether it is the answer to an earlier request. */
  readonly replayed: boolean;
}

/** The idempotency keys of one account. */
export interface IdempotencyKeys<Identity, Answer> {
  /**
   * Does the work, or replays the answer of the request that had the key first. An answer is kept whatever it says;
   * where the work throws, the key is free again.
   */
  perform(request: KeyedRequest<Identity>, work: () => Promise<Answer>): Promise<Performed<Answer>>;
}

interface Entry<Identity, Answer> {
  readonly identity: Identity;
  readonly since: number;
  answer?: Answer;
}

/** No keys yet. */
export function createIdempotencyKeys<Identity, Answer>(
  rules: IdempotencyRules<Identity>,
): IdempotencyKeys<Identity, Answer> {
  const entries = new Map<string, Entry<Identity, Answer>>();
  return {
    async perform({ key, identity, now }, work) {
      if (key.length > rules.maxLength) throw rules.tooLong(key);
      const present = entries.get(key);
      if (present && now - present.since < rules.lifetime) {
        rules.compare(key, present.identity, identity);
        if (present.answer === undefined) throw rules.inProgress(key);
        return { answer: present.answer, replayed: true };
      }
      const entry: Entry<Identity, Answer> = { identity, since: now };
      entries.set(key, entry);
      try {
        entry.answer = await work();
        return { answer: entry.answer, replayed: false };
      } catch (error) {
        entries.delete(key);
        throw error;
      }
    },
  };
}
