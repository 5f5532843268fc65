import type { RequestOf, Sandbox } from '@prism/sdk';

type PaymentMethod = RequestOf<'payment.authorize'>['paymentMethod'];

/** What the buyer's browser brings back from the bank. */
export type AuthenticationResult = RequestOf<'payment.completeAuthentication'>['authenticationResult'];

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
  /** The buyer confirms at the bank; the payment is named by the processor's id, or by the merchant's where there is none yet. */
  authenticate(payment: string): AuthenticationResult;
  /** What really happened at the processor. */
  effects(): readonly { readonly type: string }[];
}

/** A setting of the connector, and where the demo finds it. */
export interface DemoSetting {
  /** The environment variable for the processor's test mode. */
  readonly variable: string;
  /** A value for test mode in words. */
  readonly form: string;
  readonly isForTests: RegExp;
  /** What the embedded sandbox is given, which asks for no real one. */
  readonly offline: string;
}

/** What the demo has to know of a processor. */
export interface Processor {
  /** The name of its connector. */
  readonly connector: string;
  readonly displayName: string;
  /** The connector's settings; the first one's variable switches to test mode. */
  readonly settings: Readonly<Record<string, DemoSetting>>;
  readonly createSandbox: () => OfflineProcessor;
  readonly methods: { readonly sandbox: TestMethods; readonly testMode: TestMethods };
}
