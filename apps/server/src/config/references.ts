import type { InputIssue } from '@prism/core';

/** The variables of the environment. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A text as it stands in the file, or where it is. */
export type Source = string | { readonly env: string };

/** The text itself; what is missing becomes an issue. */
export function textOf(source: Source, field: string, variables: Variables, issues: InputIssue[]): string {
  if (typeof source === 'string') return source;
  const text = variables[source.env];
  if (text !== undefined && text !== '') return text;
  issues.push({ field, message: `refers to ${source.env}, which is not set: set this environment variable` });
  return '';
}
