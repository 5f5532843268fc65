import type { ToyFixture } from '../toy/fixture.ts';

/** By the id of the case, and in what way it is failed where there are several: a connector that is sound but for what that case is about. */
export type Broken = Readonly<Record<string, () => ToyFixture['connector']>>;
