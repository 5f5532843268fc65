export type { Fault, FaultMatch } from '@prism/core/sandbox';
export { createSandbox } from './sandbox.ts';
export type { Effect, EffectType, SandboxOptions, StripeSandbox } from './types.ts';
