import type { Case } from '../case.ts';
import { contradictionsAreCaught } from './answers/contradictions-are-caught.ts';
import { currenciesAreExact } from './answers/currencies-are-exact.ts';
import { declinesAreValues } from './answers/declines-are-values.ts';
import { unknownStatusesAreUnrecognized } from './answers/unknown-statuses-are-unrecognized.ts';
import { unknownWordsDoNoHarm } from './answers/unknown-words-do-no-harm.ts';
import { claimedOperationsWork } from './contract/claimed-operations-work.ts';
import { identity } from './contract/identity.ts';
import { unclaimedOperationsAreRefused } from './contract/unclaimed-operations-are-refused.ts';
import { documentedAnswers } from './documentation/documented-answers.ts';
import { documentedDeclines } from './documentation/documented-declines.ts';
import { documentedErrors } from './documentation/documented-errors.ts';
import { documentedRefusals } from './documentation/documented-refusals.ts';
import { documentedRequests } from './documentation/documented-requests.ts';
import { documentedSettings } from './documentation/documented-settings.ts';
import { documentedStatuses } from './documentation/documented-statuses.ts';
import { breakdowns } from './failures/breakdowns.ts';
import { brokenConnections } from './failures/broken-connections.ts';
import { emptyAnswers } from './failures/empty-answers.ts';
import { endlessAnswers } from './failures/endless-answers.ts';
import { htmlPages } from './failures/html-pages.ts';
import { lateAnswers } from './failures/late-answers.ts';
import { noConnection } from './failures/no-connection.ts';
import { refusals } from './failures/refusals.ts';
import { unreadableAnswers } from './failures/unreadable-answers.ts';
import { complaintsNameFields } from './fields/complaints-name-fields.ts';
import { everyFieldIsAccountedFor } from './fields/every-field-is-accounted-for.ts';
import { longTextsAreNotCut } from './fields/long-texts-are-not-cut.ts';
import { merchantIdsAreEchoed } from './fields/merchant-ids-are-echoed.ts';
import { metadataArrivesWhole } from './fields/metadata-arrives-whole.ts';
import { callersKeysAreSentAsTheyAre } from './idempotency/callers-keys-are-sent-as-they-are.ts';
import { keysOutlastRetries } from './idempotency/keys-outlast-retries.ts';
import { keysTellCallsApart } from './idempotency/keys-tell-calls-apart.ts';
import { mutationsHaveAKey } from './idempotency/mutations-have-a-key.ts';
import { repeatedCallsHaveOneEffect } from './idempotency/repeated-calls-have-one-effect.ts';
import { answersTellNoSecrets } from './secrets/answers-tell-no-secrets.ts';
import { dryRunsTellNoSecrets } from './secrets/dry-runs-tell-no-secrets.ts';
import { errorsTellNoSecrets } from './secrets/errors-tell-no-secrets.ts';
import { logsTellNoSecrets } from './secrets/logs-tell-no-secrets.ts';
import { refusalsTellNoSecrets } from './secrets/refusals-tell-no-secrets.ts';
import { settingsTellNoSecrets } from './secrets/settings-tell-no-secrets.ts';

/** The suite. */
export const cases: readonly Case[] = [
  identity,
  claimedOperationsWork,
  unclaimedOperationsAreRefused,
  documentedRequests,
  documentedAnswers,
  documentedDeclines,
  documentedErrors,
  documentedRefusals,
  documentedSettings,
  documentedStatuses,
  complaintsNameFields,
  everyFieldIsAccountedFor,
  longTextsAreNotCut,
  merchantIdsAreEchoed,
  metadataArrivesWhole,
  callersKeysAreSentAsTheyAre,
  keysOutlastRetries,
  keysTellCallsApart,
  mutationsHaveAKey,
  repeatedCallsHaveOneEffect,
  contradictionsAreCaught,
  currenciesAreExact,
  declinesAreValues,
  unknownStatusesAreUnrecognized,
  unknownWordsDoNoHarm,
  breakdowns,
  brokenConnections,
  emptyAnswers,
  endlessAnswers,
  htmlPages,
  lateAnswers,
  noConnection,
  refusals,
  unreadableAnswers,
  answersTellNoSecrets,
  dryRunsTellNoSecrets,
  errorsTellNoSecrets,
  logsTellNoSecrets,
  refusalsTellNoSecrets,
  settingsTellNoSecrets,
];
