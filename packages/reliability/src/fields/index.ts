export type { Fates } from './fates.ts';
export { createFieldTests, type SaysWhatBecomesOf } from './field-tests.ts';
