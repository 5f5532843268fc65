import { describe } from 'vitest';
import { requests } from './requests.ts';
import { itFailsExactlyItsCase } from './support.ts';

describe('a connector that is broken in its requests', () => itFailsExactlyItsCase(requests));
