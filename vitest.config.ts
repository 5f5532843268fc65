import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,apps}/*/test/**/*.test.ts', 'scripts/test/**/*.test.ts'],
    setupFiles: ['scripts/vitest/no-network.ts', 'scripts/vitest/property-seed.ts'],
    // A loaded machine is no defect: only what hangs is.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // One worker fewer than cores is vitest's own choice: on two cores that is one.
    maxWorkers: '100%',
  },
});
