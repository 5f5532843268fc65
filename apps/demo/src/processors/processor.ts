import type { RequestOf, Sandbox } from '@prism/sdk';

type PaymentMethod = RequestOf<'payment.authorize'>['paymentMethod'];

/** Ready-made payment methods for each case. */
export interface TestMethods {
  readonly card: PaymentMethod;
  readonly cardToStore: PaymentMethod;
  readonly cardWithoutFunds: PaymentMethod;
  readonly cardWithChallenge: PaymentMethod;
}

/** The embedded sandbox, and what only it can do. */
export interface OfflineProcessor extends Sandbox {
  /** The next call has its effect, and its answer never arrives. */
  injectFault(fault: 'timeout-after-effect'): void;
  /** The buyer's bank answers the 3-D Secure challenge. */
  completeAuthentication(connectorTransactionId: string, outcome: 'fail' | 'succeed'): void;
  /** What really happened at the processor. */
  effects(): readonly { readonly type: string }[];
}

/** What the demo has to know of a processor. */
export interface Processor {
  /** The name of its connector. */
  readonly connector: string;
  readonly displayName: string;
  /** The environment variable of a key for its test mode. */
  readonly keyVariable: string;
  readonly testKey: RegExp;
  /** A test key in words. */
  readonly testKeyForm: string;
  readonly createSandbox: () => OfflineProcessor;
  readonly methods: { readonly sandbox: TestMethods; readonly testMode: TestMethods };
}
