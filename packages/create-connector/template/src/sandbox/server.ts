import { ALPHANUMERIC, createPartitions, createRoutes, type Draw, type Partitions } from '@prism/core/sandbox';
import { type Account, createAccount } from './account.ts';
import { type Answer, answer, Refusal, refusal } from './answer.ts';
import { customerEndpoints } from './customer.ts';
import type { Effect } from './endpoint.ts';

/** What the server needs of its surroundings. */
export interface Surroundings {
  readonly now: () => number;
  readonly draw: Draw;
  readonly pause: () => Promise<void>;
  readonly record: (effect: Effect) => void;
}

const route = createRoutes([...customerEndpoints]);

/** Example Pay's side of the wire. */
export function createServer(surroundings: Surroundings): (request: Request) => Promise<Response> {
  const accounts = createPartitions(createAccount);
  return async (request) => {
    try {
      return answer(await respond(request, accounts, surroundings));
    } catch (error) {
      if (error instanceof Refusal) return answer(error.answer);
      throw error;
    }
  };
}

async function respond(request: Request, accounts: Partitions<Account>, surroundings: Surroundings): Promise<Answer> {
  const account = accounts.open(authenticate(request.headers));
  const text = await request.text();
  const work = () => perform(request, text, account, surroundings);
  const key = request.method === 'POST' ? request.headers.get('idempotency-key') : null;
  if (key === null) return work();

  const identity = `${request.method} ${new URL(request.url).pathname} ${text}`;
  const { answer: kept } = await account.keys.perform({ key, identity, now: surroundings.now() }, work);
  return kept;
}

async function perform(request: Request, text: string, account: Account, surroundings: Surroundings): Promise<Answer> {
  const match = route(request.method, new URL(request.url).pathname);
  if (!match) throw new Refusal(refusal(404, 'no_such_endpoint'));
  const { draw, pause, record } = surroundings;
  const call = {
    account,
    values: match.values,
    json: parse(text),
    draw: (prefix: string) => `${prefix}_${draw(ALPHANUMERIC, 16)}`,
    record,
  };
  await pause();
  return { status: 200, body: match.endpoint.run(call) };
}

/** Any key is a key, but one that says that it is invalid. */
function authenticate(headers: Headers): string {
  const [, key = 'invalid'] = /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '') ?? [];
  if (/invalid/i.test(key)) throw new Refusal(refusal(401, 'unknown_key'));
  return key;
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(refusal(400, 'not_json'));
  }
}
