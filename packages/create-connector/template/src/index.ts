export { examplePay } from './connector.ts';
export type { ExamplePaySettings } from './settings.ts';
