export type { Fault, FaultMatch } from '@prism/core/sandbox';
export { createSandbox } from './sandbox.ts';
export type {
  AdyenFault,
  AdyenSandbox,
  AuthenticationResult,
  Effect,
  EffectType,
  SandboxOptions,
} from './types.ts';
