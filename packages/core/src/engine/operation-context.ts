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

/** What a connector threw before anything was sent, as an error of ours: with the place, and without the text of a bug. */
export function beforeSending({ connector, operation }: Place, error?: unknown): IntegrationError {
  if (!isIntegrationError(error)) return new IntegrationError('REQUEST_ENCODING_FAILED', { connector, operation });
  if (error.connector !== undefined) return error;
  const { code, message, suggestedAction, issues } = error;
  return new IntegrationError(code, { message, suggestedAction, issues, statusCode: 422, connector, operation });
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

/** Runs the connector's request part. */
export function requesting<T>(place: Place, build: () => T): T {
  try {
    return build();
  } catch (error) {
    throw beforeSending(place, error);
  }
}
