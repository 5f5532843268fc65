import { describe } from 'vitest';
import { answers } from './answers.ts';
import { itFailsExactlyItsCase } from './support.ts';

describe('a connector that is broken in its answers', () => itFailsExactlyItsCase(answers));
