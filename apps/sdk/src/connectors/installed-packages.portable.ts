/** Where packages are bundled there is nothing to look among at run time. */
export function lookupPlaces(): readonly string[] {
  return [];
}

/** Nothing, for the same reason. */
export function installedPackage(_specifier: string): object | undefined {
  return undefined;
}
