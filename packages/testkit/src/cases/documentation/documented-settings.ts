import { createClient, isIntegrationError } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { check, same } from '../../check.ts';
import type { DocumentedSettingsRefusal } from '../../fixture.ts';

/** Settings with which nothing can be done are refused when the client is made, and not with the first payment. */
export const documentedSettings: Case = {
  id: 'documented-settings',
  title: 'settings with which nothing can be done are refused by name, before there is a client',
  checks: (candidate) =>
    candidate.refusedSettings.map((refused, index) => ({
      about: `${index + 1} ${refused.field}`,
      run: () => {
        const error = failure(candidate, refused);
        check(isIntegrationError(error), `They are taken, or fail otherwise: ${String(error)}`);
        const { code, connector, issues } = error;
        same(
          { code, connector, fields: issues.map(({ field }) => field) },
          { code: 'INVALID_CONNECTOR_CONFIG', connector: candidate.id, fields: [refused.field] },
          'The refusal',
        );
        const [{ message } = { message: '' }] = issues;
        check(Boolean(message), `It does not say what is wrong with ${refused.field}.`);
        same(message, refused.message ?? message, 'What is said of it');
      },
    })),
};

function failure(candidate: Candidate, { settings, environment = 'SANDBOX' }: DocumentedSettingsRefusal): unknown {
  try {
    createClient(candidate.configured(settings), { environment });
    return undefined;
  } catch (error) {
    return error;
  }
}
