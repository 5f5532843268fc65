export { createSandbox } from './sandbox.ts';
export type { Effect, EffectType, Fault, FaultMatch, SandboxOptions, StripeSandbox } from './types.ts';
