import { digest, type Performed } from '@prism/core/sandbox';
import { invalidRequest, Refusal } from '../failure.ts';
import { canonicalForm, decodeForm, type FormHash } from '../params/form.ts';
import type { Accounts } from '../state/accounts.ts';
import type { Answer } from '../state/idempotency-keys.ts';
import type { World } from '../state/world.ts';
import { API_VERSION, errorBody, serverError, toResponse } from './answer.ts';
import { authenticate } from './authenticate.ts';
import { expand, readExpansions } from './expand.ts';
import { type Route, route } from './router.ts';

/** What the server needs of its surroundings. */
export interface ServerOptions {
  readonly accounts: Accounts;
  /** Resolves when Stripe has thought about a call. */
  pause(): Promise<void>;
}

/** A request that has been read. */
interface Incoming {
  readonly headers: Headers;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly requestId: string;
  /** Whether the work is done and its result lost to an internal error. */
  readonly breaksDown: boolean;
}

/** Answers requests. */
export type Serve = (request: Request, breaksDown?: boolean) => Promise<Response>;

function checkVersion(headers: Headers): string {
  const version = headers.get('stripe-version') ?? API_VERSION;
  if (/^\d{4}-\d{2}-\d{2}(\.[a-z]+)?(;.*)?$/.test(version)) return version;
  throw invalidRequest(`Invalid Stripe API version: ${version}`);
}

function readForm({ headers, method, query, body }: Incoming): FormHash {
  if (method !== 'POST') return decodeForm(query);
  const type = headers.get('content-type') ?? '';
  if (body !== '' && !type.startsWith('application/x-www-form-urlencoded')) {
    throw invalidRequest(
      'Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any questions, we can help at https://support.stripe.com/.',
    );
  }
  return decodeForm(body);
}

function refusalAnswer(refusal: Refusal, requestId: string, world: Pick<World, 'now'>): Answer {
  return { status: refusal.status, body: errorBody(refusal.error, requestId, world.now()), requestId };
}

/** The result of an endpoint that has begun: whatever it is, it belongs to the idempotency key. */
function execute(run: () => string, { requestId, breaksDown }: Incoming, world: World): Answer {
  try {
    world.account.agenda.run(world.now());
    const body = run();
    if (breaksDown) throw serverError();
    return { status: 200, body, requestId };
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(breaksDown ? serverError() : error, requestId, world);
    throw error;
  }
}

function prepare({ endpoint, id, subId }: Route, form: FormHash, incoming: Incoming, world: World): () => string {
  const { path } = incoming;
  const paths = readExpansions(form, endpoint.returns, !endpoint.path.endsWith('}') && endpoint.method === 'GET');
  const run = endpoint.prepare(form, { id, subId, path, world });
  return () => JSON.stringify(expand(run(), paths, world), null, 2);
}

async function respond(incoming: Incoming, world: World, pause: () => Promise<void>): Promise<Performed<Answer>> {
  const found = route(incoming.method, incoming.path);
  const form = readForm(incoming);
  const work = async (): Promise<Answer> => {
    const run = prepare(found, form, incoming, world);
    await pause();
    return execute(run, incoming, world);
  };
  const key = incoming.method === 'POST' ? incoming.headers.get('idempotency-key') : null;
  if (key === null) return { answer: await work(), replayed: false };
  const identity = { path: incoming.path, parameters: digest(canonicalForm(form)) };
  return world.account.idempotencyKeys.perform({ key, identity, now: world.now() }, work);
}

/** Stripe's side of the wire. */
export function createServer({ accounts, pause }: ServerOptions): Serve {
  return async (request, breaksDown = false) => {
    const { headers, method } = request;
    const { pathname: path, search } = new URL(request.url);
    const requestId = accounts.ids.make('request');
    const incoming = { headers, method, path, query: search, body: await request.text(), requestId, breaksDown };
    const context = {
      requestId,
      version: headers.get('stripe-version') ?? API_VERSION,
      account: headers.get('stripe-account'),
      idempotencyKey: method === 'POST' ? headers.get('idempotency-key') : null,
    };
    try {
      const secret = authenticate(headers);
      checkVersion(headers);
      const { answer, replayed } = await respond(incoming, accounts.open(secret, context.account), pause);
      return toResponse(answer, { ...context, replayed });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return toResponse(refusalAnswer(error, requestId, accounts), { ...context, replayed: false });
    }
  };
}
