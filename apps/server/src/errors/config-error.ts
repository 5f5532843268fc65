import type { InputIssue } from '@prism/core';

/** What keeps a server from starting, or a command from running: every problem, with the field and the remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly issues: readonly InputIssue[];

  constructor(issues: readonly InputIssue[]) {
    super(issues.map(({ field, message }) => (field === '' ? message : `${field} ${message}`)).join('\n'));
    this.issues = issues;
  }
}
