import { describe } from 'vitest';
import { errors } from './errors.ts';
import { itFailsExactlyItsCase } from './support.ts';

describe('a connector that is broken in its errors', () => itFailsExactlyItsCase(errors));
