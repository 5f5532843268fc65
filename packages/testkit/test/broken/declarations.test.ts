import { describe } from 'vitest';
import { declarations } from './declarations.ts';
import { itFailsExactlyItsCase } from './support.ts';

describe('a connector that is broken in its declarations', () => itFailsExactlyItsCase(declarations));
