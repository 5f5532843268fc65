import { describe } from 'vitest';
import type { Transport } from '../../src/transport/transport.ts';
import { describeAnswers } from './contract/answers.ts';
import { describeConnections } from './contract/connections.ts';
import { describeFailures } from './contract/failures.ts';
import { describeProxy } from './contract/proxy.ts';
import { describeRequests } from './contract/requests.ts';
import { describeSignal } from './contract/signal.ts';
import { describeTimeouts } from './contract/timeouts.ts';

/** One transport, and what it can see. */
export interface TransportHarness {
  readonly create: () => Transport;
  /** The same transport through an HTTP proxy. */
  readonly createThrough: (proxyUrl: string) => Transport;
  /** Does it know when the connection stands? `fetch` does not. */
  readonly seesConnecting: boolean;
}

/** What every transport promises, against real servers on the loopback interface. */
export function describeTransport(name: string, harness: TransportHarness): void {
  describe(name, () => {
    describeRequests(harness);
    describeAnswers(harness);
    describeTimeouts(harness);
    describeSignal(harness);
    describeFailures(harness);
    describeConnections(harness);
    describeProxy(harness);
  });
}
