import type { ConfiguredConnector } from '@prism/core';
import type { Sandbox } from './sandbox.ts';
import type { Shop } from './shop.ts';
import type { Weights } from './weather.ts';

/** A connector to be tried, and how; `Own` are the faults that only its sandbox plays. */
export interface Trial<Own extends string = never> {
  readonly connector: ConfiguredConnector;
  createSandbox(options: { readonly seed: number; readonly now: () => number }): Sandbox<NoInfer<Own>>;
  /** How often its own faults come; most of the usual ones have 3. */
  readonly ownFaults: Weights<Own>;
  /** Some business, as the shop's chance will have it. */
  doBusiness(shop: Shop): Promise<void>;
  readonly schedulesPerFile: number;
  /** A file of tests that runs them, from the root of the repository: it is named where a schedule goes wrong. */
  readonly file: string;
}
