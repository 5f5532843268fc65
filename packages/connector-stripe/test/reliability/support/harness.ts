import { createHarness } from '@prism/reliability';
import { stripe } from '../../../src/index.ts';
import { createSandbox } from '../../../src/sandbox/index.ts';
import { doBusiness } from './shop.ts';

export const { runSchedule, runCampaign } = createHarness({
  connector: stripe({ apiKey: 'sk_test_reliability' }),
  createSandbox,
  ownFaults: {},
  doBusiness,
  schedulesPerFile: 2_500,
  file: 'packages/connector-stripe/test/reliability/faults-0.test.ts',
});
