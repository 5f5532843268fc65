import {
  createCollection,
  createFetch,
  createIdempotencyKeys,
  createRoutes,
  type IdempotencyKeys,
} from '@prism/core/sandbox';
import * as z from 'zod/mini';

interface Answer {
  readonly status: number;
  readonly body: object;
}

interface Payment {
  readonly id: string;
  readonly state: string;
  readonly reference?: string | undefined;
  readonly scheme: string;
  readonly network: string;
  readonly amount: { readonly value: number; readonly currency: string };
}

interface World {
  readonly customers: ReturnType<typeof createCollection<{ readonly id: string; readonly reference: string }>>;
  readonly payments: ReturnType<typeof createCollection<Payment>>;
  readonly keys: IdempotencyKeys<string, Answer>;
}

interface Call {
  readonly world: World;
  readonly id: string;
  readonly json: unknown;
}

const amount = z.object({ value: z.number(), currency: z.string() });
const reference = z.optional(z.string());
const card = z.object({ cardNumber: z.string() });
const customerBody = z.object({ reference: z.string() });
const paymentBody = z.object({
  reference,
  amount,
  captureMethod: z.optional(z.string()),
  paymentMethod: z.object({ card: z.optional(card) }),
});

/** Thrown where Lantern refuses. */
class Problem extends Error {
  readonly status: number;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
  }
}

const brokeCard = '4000000000009995';

function createCustomer({ world, json }: Call): Answer {
  const { reference: name } = customerBody.parse(json);
  const id = `cust_${world.customers.newestFirst().length + 1}`;
  return { status: 200, body: world.customers.add({ id, reference: name }) };
}

function pay({ world, json }: Call): Answer {
  const { reference: name, amount: asked, captureMethod, paymentMethod } = paymentBody.parse(json);
  const payment = world.payments.add({
    id: `pay_${world.payments.newestFirst().length + 1}`,
    state: captureMethod === 'MANUAL' ? 'held' : 'taken',
    reference: name,
    scheme: 'visa',
    network: '0123456789',
    amount: asked,
  });
  const isBroke = paymentMethod.card?.cardNumber === brokeCard;
  return { status: isBroke ? 402 : 200, body: isBroke ? { ...payment, refusal: { reason: 'broke' } } : payment };
}

function paymentOf({ world, id }: Call): Payment {
  const payment = world.payments.get(id);
  if (payment === undefined) throw new Problem(404, 'unknown_payment');
  return payment;
}

function capture(call: Call): Answer {
  const payment = paymentOf(call);
  if (payment.state !== 'held') throw new Problem(409, 'wrong_state');
  return { status: 200, body: call.world.payments.add({ ...payment, state: 'taken' }) };
}

/** All that is held, however often it is asked for. */
function release(call: Call): Answer {
  return { status: 200, body: call.world.payments.add({ ...paymentOf(call), state: 'taken' }) };
}

const route = createRoutes([
  { method: 'POST', path: '/customers', run: createCustomer },
  { method: 'POST', path: '/payments', run: pay },
  { method: 'POST', path: '/payments/{id}/captures', run: capture },
  { method: 'DELETE', path: '/payments/{id}/hold', run: release },
  { method: 'POST', path: '/charges', run: pay },
]);

function newWorld(): World {
  const keys = createIdempotencyKeys<string, Answer>({
    maxLength: 64,
    lifetime: Infinity,
    tooLong: () => new Problem(400, 'key_too_long'),
    inProgress: () => new Problem(409, 'key_in_use'),
    compare: (_key, first, again) => {
      if (first !== again) throw new Problem(422, 'key_reused');
    },
  });
  return { customers: createCollection(), payments: createCollection(), keys };
}

/** Lantern in memory. */
export function createToySandbox() {
  const world = newWorld();
  const answerTo = async (request: Request): Promise<Answer> => {
    const { pathname } = new URL(request.url);
    const text = await request.text();
    const match = route(request.method, pathname);
    if (match === undefined) throw new Problem(404, 'no_such_thing');
    const work = async () =>
      match.endpoint.run({ world, id: match.values[0] ?? '', json: text === '' ? undefined : JSON.parse(text) });
    const key = request.headers.get('lantern-key');
    if (key === null) return work();
    return (await world.keys.perform({ key, identity: `${pathname} ${text}`, now: 0 }, work)).answer;
  };
  return {
    fetch: createFetch(async (request) => {
      const { status, body } = await answerTo(request).catch((error: unknown) => problemOf(error));
      return Response.json(body, { status });
    }),
  };
}

function problemOf(error: unknown): Answer {
  if (!(error instanceof Problem)) throw error;
  return { status: error.status, body: { problem: { code: error.message, text: 'It cannot be done.' } } };
}
