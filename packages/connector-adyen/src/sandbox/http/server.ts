import { internalError, malformed, Refusal, unauthorised } from '../failure.ts';
import { isJsonObject, type Json, type JsonObject } from '../params/json.ts';
import type { Companies, Company } from '../state/companies.ts';
import type { Answer } from '../state/idempotency-keys.ts';
import type { World } from '../state/world.ts';
import { refusalAnswer, toResponse } from './answer.ts';
import { route } from './router.ts';

/** What the server needs of its surroundings. */
export interface ServerOptions {
  readonly companies: Companies;
  /** Resolves when Adyen has thought about a call. */
  pause(): Promise<void>;
}

/** A request that has been read. */
interface Incoming {
  readonly headers: Headers;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly pspReference: string;
  readonly key: string | null;
  /** Whether the work is done and its result lost to an internal error. */
  readonly breaksDown: boolean;
}

/** Answers requests. */
export type Serve = (request: Request, breaksDown?: boolean) => Promise<Response>;

/** Any key is a key, but one that says that it is invalid. */
function authenticate(headers: Headers): string {
  const apiKey = headers.get('x-api-key') ?? '';
  if (apiKey === '' || /invalid/i.test(apiKey)) throw unauthorised();
  return apiKey;
}

function parse(body: string): Json {
  try {
    return JSON.parse(body);
  } catch {
    throw malformed('Unexpected input, expected: JSON');
  }
}

function readFields({ method, headers, query, body }: Incoming): JsonObject {
  if (method !== 'POST') return Object.fromEntries(query);
  if (!/^application\/json\b/i.test(headers.get('content-type') ?? '')) {
    throw new Refusal({
      status: 415,
      errorCode: '000',
      message: 'HTTP Status Response - Unsupported Media Type',
      errorType: 'validation',
    });
  }
  const sent = parse(body);
  if (isJsonObject(sent)) return sent;
  throw malformed('Unexpected input, expected: {');
}

/** What a refusal leaves behind under an idempotency key: nothing where Adyen has not begun, or the caller may retry. */
const isKept = ({ body, transient }: Refusal): boolean => !transient && (body.status === 422 || body.status === 500);

function notFound(): Refusal {
  return new Refusal({
    status: 404,
    errorCode: '000',
    message: 'HTTP Status Response - Not Found',
    errorType: 'validation',
  });
}

/** Validates and executes. What can be kept under an idempotency key is answered, the rest thrown. */
async function work(incoming: Incoming, company: Company, { companies, pause }: ServerOptions): Promise<Answer> {
  const { method, path, pspReference, breaksDown } = incoming;
  const match = route(method, path);
  if (!match) throw notFound();
  const fields = readFields(incoming);
  const world = (merchantAccount: string): World => {
    const opened = company.merchants.open(merchantAccount);
    opened.agenda.run(companies.now());
    return opened;
  };
  try {
    const target = { id: match.values[0] ?? '', pspReference, worlds: company.merchants, world };
    const run = match.endpoint.prepare(fields, target);
    await pause();
    const result = run();
    if (breaksDown) throw internalError();
    return { status: match.endpoint.status, body: result ? JSON.stringify(result) : '', pspReference };
  } catch (error) {
    if (error instanceof Refusal && isKept(error)) return refusalAnswer(error, pspReference);
    throw error;
  }
}

async function respond(incoming: Incoming, options: ServerOptions): Promise<Answer> {
  const company = options.companies.open(authenticate(incoming.headers));
  const execute = (): Promise<Answer> => work(incoming, company, options);
  const { key } = incoming;
  if (key === null) return execute();
  return (await company.keys.perform({ key, identity: null, now: options.companies.now() }, execute)).answer;
}

/** Adyen's side of the wire. */
export function createServer(options: ServerOptions): Serve {
  return async (request, breaksDown = false) => {
    const { headers, method } = request;
    const { pathname: path, searchParams: query } = new URL(request.url);
    const pspReference = options.companies.ids.reference();
    const key = method === 'POST' ? headers.get('idempotency-key') : null;
    const incoming = { headers, method, path, query, body: await request.text(), pspReference, key, breaksDown };
    try {
      return toResponse(await respond(incoming, options), { idempotencyKey: key });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return toResponse(refusalAnswer(error, pspReference), { idempotencyKey: key });
    }
  };
}
