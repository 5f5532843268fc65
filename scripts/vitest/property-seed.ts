import { configureGlobal, readConfigureGlobal } from 'fast-check';

/**
 * Property tests try the same values in each run, so that a change fails for what it changed and not by the luck of the
 * draw. `PROPERTY_SEED=random` (or a number) tries others: the nightly run does, and so may you.
 */
const seed = process.env['PROPERTY_SEED'] ?? '20261121';
if (seed !== 'random') configureGlobal({ ...readConfigureGlobal(), seed: Number(seed) });
