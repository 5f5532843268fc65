import { createClient, isIntegrationError } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { check } from '../../check.ts';
import { leavesOf, withValue } from '../../samples/paths.ts';
import { printed, secretsOf, tellsNothing } from '../../stage/canaries.ts';

/** Who prints a connector, or configures it wrongly, reads no key. */
export const settingsTellNoSecrets: Case = {
  id: 'settings-tell-no-secrets',
  title: 'neither a connector nor the refusal of its settings can be printed with a key in it',
  checks: (candidate) => [
    {
      about: 'printed',
      run: () => {
        const configured = candidate.configured();
        const client = createClient(configured, {
          environment: 'PRODUCTION',
          fetch: () => Promise.reject(new Error()),
        });
        const all = [candidate.connector, configured, client].flatMap((one) => printed(one));
        tellsNothing(all, secretsOf(candidate), 'The connector');
      },
    },
    {
      about: 'unknown',
      run: () => {
        // With digits, as real keys have them: letters alone may well be the name of a setting.
        const misplaced = Object.fromEntries(candidate.secrets.map((text) => [`${text}51`, text]));
        isRefused(candidate, { ...Object(candidate.settings), ...misplaced }, 'setting');
      },
    },
    ...leavesOf(candidate.settings)
      .filter(({ value }) => typeof value === 'string')
      .map(({ path, value }) => ({
        about: `wrong ${path.join('.')}`,
        run: () => refusals(candidate, path, String(value)),
      })),
  ],
};

function refusals(candidate: Candidate, path: readonly string[], value: string): void {
  for (const wrong of [`${value}\n`, [value], { [value]: value }, '']) {
    isRefused(candidate, withValue(candidate.settings, path, wrong), path.join('.'));
  }
}

/** Where the settings are refused at all, in the way in which settings are. */
function isRefused(candidate: Candidate, settings: unknown, what: string): void {
  const error = failure(() => candidate.configured(settings));
  if (error === undefined) return;
  const isRefusal = isIntegrationError(error) && error.code === 'INVALID_CONNECTOR_CONFIG';
  check(isRefusal, `A wrong ${what} is not refused with INVALID_CONNECTOR_CONFIG.`);
  tellsNothing(printed(error), secretsOf(candidate), 'The refusal of the settings');
}

function failure(act: () => unknown): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}
