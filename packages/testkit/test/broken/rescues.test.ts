import { describe } from 'vitest';
import { rescues } from './rescues.ts';
import { itFailsExactlyItsCase } from './support.ts';

describe('a connector that is broken in its rescues', () => itFailsExactlyItsCase(rescues));
