export { createSandbox, type ExamplePaySandbox, type SandboxOptions } from './sandbox.ts';
