/** How a call can go wrong on its way. `before` and `after` say whether the processor has done what was asked. */
export type Fault =
  | 'html'
  | 'html-after-effect'
  | 'rate-limited'
  | 'reset-after-effect'
  | 'reset-before-effect'
  | 'server-error'
  | 'server-error-after-effect'
  | 'timeout-after-effect'
  | 'timeout-before-effect'
  | 'truncated-body';

/** Which calls a fault meets. */
export interface FaultMatch {
  /** The HTTP method; any when absent. */
  readonly method?: string;
  /** Tested against the path of the URL; any when absent. */
  readonly path?: RegExp;
  /** How many calls. Default 1. */
  readonly times?: number;
  /** Seconds for the Retry-After header of `rate-limited`. None by default. */
  readonly retryAfter?: number;
}

/** What only the processor can say: how it serves a call, and how it words its own failures. */
export interface Breakage<Own extends string = never> {
  /** Serves a call. */
  serve(request: Request): Promise<Response>;
  /** Refuses a call without doing anything: there were too many. */
  rateLimit(request: Request, retryAfter: number | undefined): Response;
  /** Fails without having done anything. */
  fail(request: Request): Response;
  /** Does what was asked, then fails: also what an idempotency key remembers is the processor's matter. */
  failAfterEffect(request: Request): Promise<Response>;
  /** Faults that no other processor has, and what each does to a call. */
  readonly own?: ReadonlyMap<Own, (request: Request) => Promise<Response>>;
}

interface Meeting extends Omit<Breakage, 'own'> {
  readonly request: Request;
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

/** What each fault does to a call. */
const outcomes: Readonly<Record<Fault, (meeting: Meeting) => Promise<Response>>> = {
  html: async () => htmlPage(),
  'html-after-effect': async ({ request, serve }) => {
    await serve(request);
    return htmlPage();
  },
  'rate-limited': async ({ request, rateLimit, retryAfter }) => rateLimit(request, retryAfter),
  'reset-after-effect': async ({ request, serve }) => {
    await serve(request);
    throw connectionReset();
  },
  'reset-before-effect': async () => {
    throw connectionReset();
  },
  'server-error': async ({ request, fail }) => fail(request),
  'server-error-after-effect': ({ request, failAfterEffect }) => failAfterEffect(request),
  'timeout-after-effect': async ({ request, serve }) => {
    await serve(request);
    return never();
  },
  'timeout-before-effect': never,
  'truncated-body': async ({ request, serve }) => truncated(await serve(request)),
};

const isShared = (fault: string): fault is Fault => Object.hasOwn(outcomes, fault);

interface Planned<Own extends string> extends Omit<FaultMatch, 'times'> {
  readonly fault: Fault | Own;
  left: number;
}

/** Faults waiting for the calls that they are meant for. */
export interface Faults<Own extends string = never> {
  /** Makes the next matching calls go wrong. Faults are met in the order in which they were injected. */
  inject(fault: Fault | Own, match?: FaultMatch): void;
  /** Serves a call, in the way of the first fault that matches it. One that times out never settles. */
  meet(request: Request): Promise<Response>;
}

function matches(request: Request, { method, path }: FaultMatch): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  // A global or sticky expression remembers where it matched last.
  return (
    path === undefined ||
    new RegExp(path.source, path.flags.replaceAll(/[gy]/g, '')).test(new URL(request.url).pathname)
  );
}

/** No faults yet. */
export function createFaults<Own extends string = never>(breakage: Breakage<Own>): Faults<Own> {
  let planned: Planned<Own>[] = [];
  return {
    inject(fault, { times = 1, ...match } = {}) {
      planned.push({ ...match, fault, left: times });
    },
    meet(request) {
      const next = planned.find((candidate) => matches(request, candidate));
      if (!next) return breakage.serve(request);
      next.left -= 1;
      planned = planned.filter(({ left }) => left > 0);
      const { fault, retryAfter } = next;
      if (isShared(fault)) return outcomes[fault]({ ...breakage, request, retryAfter });
      return breakage.own?.get(fault)?.(request) ?? breakage.serve(request);
    },
  };
}
