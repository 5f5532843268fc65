/** Where packages are bundled there is nothing to look among at run time. */
export function installedPackage(_specifier: string): object | undefined {
  return undefined;
}
