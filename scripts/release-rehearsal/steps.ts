export interface Steps {
  /** A step that fails does not keep those that need nothing of it from telling what they find. */
  step(name: string, action: () => string | void): boolean;
  hasFailed(): boolean;
}

/** Tells of each step how it went and how long it took. */
export function createSteps(): Steps {
  let failures = 0;
  return {
    step(name, action) {
      const start = performance.now();
      const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
      try {
        const result = action();
        console.log(`ok      ${name} (${seconds()})${result ? `: ${result}` : ''}`);
        return true;
      } catch (error) {
        failures += 1;
        console.log(`failed  ${name} (${seconds()}): ${error instanceof Error ? error.message : error}`);
        return false;
      }
    },
    hasFailed: () => failures > 0,
  };
}
