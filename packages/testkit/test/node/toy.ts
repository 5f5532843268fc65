import { describe, it } from 'node:test';
import { describeConnector } from '../../src/index.ts';
import { toyFixture } from '../toy/fixture.ts';

describeConnector(toyFixture(), { describe, it });
