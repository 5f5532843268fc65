import type { OperationContext } from '../connector/operation.ts';
import type { IntegrationErrorCode } from '../errors/codes.ts';
import { describeIssues, type InputIssue, IntegrationError, isIntegrationError } from '../errors/errors.ts';
import type { OperationName } from '../services/catalogue.ts';
import type { Warning } from '../services/operation-spec.ts';

/** The place where an error is thrown. */
export interface Place {
  readonly connector: string;
  readonly operation: OperationName;
}

/** The error for input that is refused before anything is sent. */
export function refusal(code: IntegrationErrorCode, place: Place, issues: readonly InputIssue[]): IntegrationError {
  return new IntegrationError(code, { ...place, message: `${describeIssues(issues)}.`, statusCode: 422, issues });
}

/** The error for a request that the connector could not make. */
export function untranslatable({ connector, operation }: Place): IntegrationError {
  return new IntegrationError('REQUEST_ENCODING_FAILED', { connector, operation });
}

/** What an operation's parts are given: `warnings` collects what they tell the caller. */
export function operationContext(
  settings: unknown,
  place: Place,
  invalidInput: IntegrationErrorCode,
  warnings: Warning[],
): OperationContext {
  return {
    settings,
    warn: (warning) => {
      warnings.push(warning);
    },
    refuse: (...issues) => {
      throw refusal(invalidInput, place, issues);
    },
    unsupported: (...issues) => {
      throw refusal('INPUT_NOT_SUPPORTED', place, issues);
    },
  };
}

/** Runs the connector's request part: what it throws is told as an error of ours, with the place, and without its text. */
export function requesting<T>(place: Place, build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (!isIntegrationError(error)) throw untranslatable(place);
    if (error.connector !== undefined) throw error;
    const { code, message, suggestedAction, issues } = error;
    throw new IntegrationError(code, { message, suggestedAction, issues, statusCode: 422, ...place });
  }
}
