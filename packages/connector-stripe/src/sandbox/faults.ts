import type { Refusal } from './failure.ts';
import { API_VERSION, errorBody, rateLimited, serverError, toResponse } from './http/answer.ts';
import type { Serve } from './http/server.ts';
import type { Accounts } from './state/accounts.ts';
import type { Fault, FaultMatch } from './types.ts';

/** A fault on its way to happen. */
interface Meeting {
  readonly request: Request;
  readonly serve: Serve;
  readonly accounts: Accounts;
  readonly retryAfter: number | undefined;
}

const never = (): Promise<never> => new Promise(() => undefined);

function connectionReset(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  return new TypeError('fetch failed', { cause });
}

function htmlPage(): Response {
  const page =
    '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><h1>502 Bad Gateway</h1></body>\r\n</html>\r\n';
  return new Response(page, { status: 502, headers: { 'content-type': 'text/html' } });
}

async function truncated(response: Response): Promise<Response> {
  const body = await response.text();
  return new Response(body.slice(0, Math.floor(body.length / 2)), response);
}

function refusal(error: Refusal, { request, accounts, retryAfter }: Meeting): Response {
  const requestId = accounts.ids.make('request');
  const body = errorBody(error.error, requestId, accounts.now());
  return toResponse(
    { status: error.status, body, requestId },
    {
      requestId,
      version: request.headers.get('stripe-version') ?? API_VERSION,
      account: request.headers.get('stripe-account'),
      idempotencyKey: request.headers.get('idempotency-key'),
      replayed: false,
      retryAfter,
    },
  );
}

/** What each fault does to a call. */
const outcomes: Readonly<Record<Fault, (meeting: Meeting) => Promise<Response>>> = {
  html: async () => htmlPage(),
  'html-after-effect': async ({ request, serve }) => {
    await serve(request);
    return htmlPage();
  },
  'rate-limited': async (meeting) => refusal(rateLimited(), meeting),
  'reset-after-effect': async ({ request, serve }) => {
    await serve(request);
    throw connectionReset();
  },
  'reset-before-effect': async () => {
    throw connectionReset();
  },
  'server-error': async (meeting) => refusal(serverError(), { ...meeting, retryAfter: undefined }),
  'server-error-after-effect': ({ request, serve }) => serve(request, true),
  'timeout-after-effect': async ({ request, serve }) => {
    await serve(request);
    return never();
  },
  'timeout-before-effect': never,
  'truncated-body': async ({ request, serve }) => truncated(await serve(request)),
};

interface Planned extends Omit<FaultMatch, 'times'> {
  readonly fault: Fault;
  left: number;
}

/** Faults waiting for the calls that they are meant for. */
export interface Faults {
  inject(fault: Fault, match?: FaultMatch): void;
  /** Serves a request, in the way of the first fault that matches it. */
  meet(request: Request, serve: Serve, accounts: Accounts): Promise<Response>;
}

/** No faults. */
export function createFaults(): Faults {
  let planned: Planned[] = [];
  const matches = (request: Request, { method, path }: Planned): boolean =>
    (method === undefined || method.toUpperCase() === request.method) &&
    (path === undefined ||
      new RegExp(path.source, path.flags.replaceAll(/[gy]/g, '')).test(new URL(request.url).pathname));

  return {
    inject(fault, { times = 1, ...match } = {}) {
      planned.push({ ...match, fault, left: times });
    },
    meet(request, serve, accounts) {
      const next = planned.find((candidate) => matches(request, candidate));
      if (!next) return serve(request);
      next.left -= 1;
      planned = planned.filter(({ left }) => left > 0);
      return outcomes[next.fault]({ request, serve, accounts, retryAfter: next.retryAfter });
    },
  };
}
