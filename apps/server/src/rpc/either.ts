/** When one of them is aborted. */
export async function either(one: AbortSignal, other: AbortSignal): Promise<void> {
  const both = AbortSignal.any([one, other]);
  if (both.aborted) return;
  await new Promise((resolve) => both.addEventListener('abort', resolve, { once: true }));
}
