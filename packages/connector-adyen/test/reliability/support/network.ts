import type { Fetch } from '@prism/core';
import type { AdyenSandbox, Effect } from '../../../src/sandbox/index.ts';
import type { Mishap } from './weather.ts';

/** One HTTP request on its way. */
export interface Attempt {
  readonly mishap: Mishap | undefined;
  hasArrived: boolean;
  /** What really happened because of it. */
  readonly effects: Effect[];
}

/** A network between a client and the sandbox, with weather. */
export interface Network {
  readonly fetch: Fetch;
  /** What happens to the requests from now on. */
  expect(weather: (Mishap | undefined)[]): void;
  /** The requests from now on, as they are made. */
  follow(): readonly Attempt[];
  /** Lets everything arrive that is still on its way. */
  calm(): Promise<void>;
}

interface Straggler {
  readonly attempt: Attempt;
  readonly request: Request;
  /** How many other requests overtake it. */
  lag: number;
}

const broken = (code: string, syscall: string): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(`${syscall} ${code}`), { code, syscall }) });

/** Puts a network before a sandbox. `note` hears of everything that happens. */
export function createNetwork(sandbox: AdyenSandbox, note: (event: string) => void): Network {
  let weather: (Mishap | undefined)[] = [];
  let followed: Attempt[] = [];
  let stragglers: Straggler[] = [];
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
  const bringIn = async (due: (straggler: Straggler) => boolean): Promise<void> => {
    const arriving = stragglers.filter(due);
    stragglers = stragglers.filter((straggler) => !due(straggler));
    for (const { attempt, request } of arriving) await deliver(attempt, request);
    for (const straggler of stragglers) straggler.lag -= 1;
  };
  const ways: Readonly<Partial<Record<Mishap, (attempt: Attempt, request: Request) => Promise<Response>>>> = {
    'connection-refused': async () => {
      throw broken('ECONNREFUSED', 'connect');
    },
    'late-arrival': async (attempt, request) => {
      stragglers.push({ attempt, request: new Request(request, { signal: null }), lag: weather.length % 3 });
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
      await bringIn(({ lag }) => lag <= 0);
      const mishap = weather.shift();
      const attempt: Attempt = { mishap, hasArrived: false, effects: [] };
      followed.push(attempt);
      note(`${request.method} ${new URL(request.url).pathname} ${mishap ?? 'ok'}`);
      const way = mishap && ways[mishap];
      if (way) return way(attempt, request);
      if (mishap && isPlayed(mishap)) sandbox.injectFault(mishap);
      return deliver(attempt, request);
    },
    expect(next) {
      weather = next;
    },
    follow() {
      followed = [];
      return followed;
    },
    calm: () => bringIn(() => true),
  };
}

const ownKinds = ['connection-refused', 'late-arrival', 'rate-limited-for-long'] as const;

function isPlayed(mishap: Mishap): mishap is Exclude<Mishap, (typeof ownKinds)[number]> {
  return !ownKinds.some((own) => own === mishap);
}
