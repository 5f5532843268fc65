export { adyen } from './connector.ts';
export type { AdyenSettings } from './settings.ts';
