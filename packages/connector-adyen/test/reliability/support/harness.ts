import { createHarness } from '@prism/reliability';
import { adyen } from '../../../src/index.ts';
import { createSandbox } from '../../../src/sandbox/index.ts';
import { doBusiness } from './shop.ts';

export const { runSchedule, runCampaign } = createHarness({
  connector: adyen({ apiKey: 'AQEtest', merchantAccount: 'ShopECOM' }),
  createSandbox,
  ownFaults: { 'key-store-down': 3 },
  doBusiness,
  schedulesPerFile: 1_000,
  file: 'packages/connector-adyen/test/reliability/faults.test.ts',
});
