import type { Fetch } from '@prism/core';
import type { Effect, Sandbox } from './sandbox.ts';
import { createStragglers } from './stragglers.ts';
import type { Spell } from './weather.ts';

/** One HTTP request on its way. */
export interface Attempt {
  readonly mishap: string | undefined;
  hasArrived: boolean;
  /** What really happened because of it. */
  readonly effects: Effect[];
}

/** A network between a client and the sandbox, with weather. */
export interface Network<Own extends string = never> {
  readonly fetch: Fetch;
  /** What happens to the requests from now on. */
  expect(weather: Spell<Own>): void;
  /** The requests from now on, as they are made. */
  follow(): readonly Attempt[];
  /** Lets everything arrive that is still on its way. */
  calm(): Promise<void>;
}

const broken = (code: string, syscall: string): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(`${syscall} ${code}`), { code, syscall }) });

/** Puts a network before a sandbox. `note` hears of everything that happens. */
export function createNetwork<Own extends string>(sandbox: Sandbox<Own>, note: (event: string) => void): Network<Own> {
  const stragglers = createStragglers();
  let weather: Spell<Own> = [];
  let followed: Attempt[] = [];
  let seen = 0;

  const deliver = async (attempt: Attempt, request: Request): Promise<Response> => {
    attempt.hasArrived = true;
    try {
      return await sandbox.fetch(request);
    } finally {
      const fresh = sandbox.effects().slice(seen);
      seen += fresh.length;
      attempt.effects.push(...fresh);
    }
  };
  const ways: Ways = {
    'connection-refused': async () => {
      throw broken('ECONNREFUSED', 'connect');
    },
    'late-arrival': async (attempt, request) => {
      const unattended = new Request(request, { signal: null });
      stragglers.add({ arrive: () => deliver(attempt, unattended), lag: weather.length % 3 });
      throw broken('ECONNRESET', 'read');
    },
    'rate-limited': (attempt, request) => {
      sandbox.injectFault('rate-limited', weather.length % 2 === 0 ? {} : { retryAfter: 2 });
      return deliver(attempt, request);
    },
    'rate-limited-for-long': (attempt, request) => {
      sandbox.injectFault('rate-limited', { retryAfter: 90 });
      return deliver(attempt, request);
    },
  };

  return {
    async fetch(request) {
      await stragglers.arriveInTime();
      const mishap = weather.shift();
      const attempt: Attempt = { mishap, hasArrived: false, effects: [] };
      followed.push(attempt);
      note(`${request.method} ${new URL(request.url).pathname} ${mishap ?? 'ok'}`);
      if (mishap !== undefined && isWay(mishap)) return ways[mishap](attempt, request);
      if (mishap !== undefined) sandbox.injectFault(mishap);
      return deliver(attempt, request);
    },
    expect(next) {
      weather = next;
    },
    follow() {
      followed = [];
      return followed;
    },
    calm: stragglers.arriveAll,
  };
}

/** What the sandbox does not play on its own. */
const ownWays = ['connection-refused', 'late-arrival', 'rate-limited', 'rate-limited-for-long'] as const;

type Way = (typeof ownWays)[number];
type Ways = Readonly<Record<Way, (attempt: Attempt, request: Request) => Promise<Response>>>;

function isWay(mishap: string): mishap is Way {
  return ownWays.some((way) => way === mishap);
}
