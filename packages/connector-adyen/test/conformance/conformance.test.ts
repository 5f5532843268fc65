import { describeConnector } from '@prism/testkit';
import { describe, it } from 'vitest';
import { fixture } from './fixture.ts';

describeConnector(fixture, { describe, it });
