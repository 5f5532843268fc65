/** How a connector is called, wherever it is called. */
export interface Names {
  /** `acme-pay`: what the connector calls itself. */
  readonly id: string;
  /** What an application asks for: the id, or the package where it has a scope. */
  readonly askedFor: string;
  /** `acmePay`: what it imports. */
  readonly exported: string;
  /** `AcmePay`: what its types begin with. */
  readonly type: string;
  /** `Acme Pay`: what people read. */
  readonly displayName: string;
  /** `prism-connector-acme-pay`, or `@acme/prism-connector-acme-pay`. */
  readonly packageName: string;
}

const prefix = 'prism-connector-';

/** What is wrong with the id of a connector, if anything. */
export function idProblem(id: string): string | undefined {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) && id.length <= 50) return undefined;
  return 'The name of a connector has lower-case letters, digits and single hyphens, such as "acme" or "acme-pay".';
}

/** What is wrong with the name that people read, if anything: it is to stand between quotes in code. */
export function displayNameProblem(displayName: string): string | undefined {
  if (/^[\p{L}\p{N}](?:[\p{L}\p{N} .&+-]{0,58}[\p{L}\p{N}.+])?$/u.test(displayName)) return undefined;
  return 'A display name has letters, digits, spaces and . & + -, such as "Acme Pay".';
}

/** What is wrong with the scope of a package, if anything. */
export function scopeProblem(scope: string): string | undefined {
  if (/^@[a-z0-9][a-z0-9._-]{0,60}$/.test(scope)) return undefined;
  return 'The scope of a package begins with @, such as "@acme".';
}

/** `acme` of `acme` and of `prism-connector-acme`. */
export function idOf(name: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

/** `Acme Pay` of `acme-pay`. */
export function displayNameOf(id: string): string {
  return id.split('-').map(capitalized).join(' ');
}

/** All the names that follow from what was chosen. */
export function namesOf({
  id,
  displayName,
  scope,
}: {
  id: string;
  displayName: string;
  scope?: string | undefined;
}): Names {
  const type = id.split('-').map(capitalized).join('');
  const packageName = scope === undefined ? `${prefix}${id}` : `${scope}/${prefix}${id}`;
  return {
    id,
    askedFor: scope === undefined ? id : packageName,
    exported: `${type.charAt(0).toLowerCase()}${type.slice(1)}`,
    type,
    displayName,
    packageName,
  };
}

function capitalized(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
