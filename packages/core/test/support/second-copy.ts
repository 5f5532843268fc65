/**
 * The same module once more, as a second copy of this package in somebody's tree would be.
 *
 * @param path - from `src/`
 */
export async function secondCopy<Module>(path: string, first: Module): Promise<Module> {
  const copy: Module = await import(/* @vite-ignore */ `../../src/${path}?second-copy`);
  if (copy === first) throw new Error('the same copy came again');
  return copy;
}
