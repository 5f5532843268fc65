import type { Processor } from './processors/processor.ts';
import type { Settings } from './shop.ts';

/** The settings for the processor's test mode that the environment holds: none, all of them, or why they are refused. */
export function testSettings(
  { displayName, settings }: Processor,
  env: Readonly<Record<string, string | undefined>>,
): { readonly settings?: Settings; readonly refused?: string } {
  const all = Object.entries(settings);
  const [first] = all;
  if (first === undefined || !env[first[1].variable]) return {};
  const wrong = all.find(([, { variable, isForTests }]) => !isForTests.test(env[variable] ?? ''));
  if (wrong !== undefined) {
    const [, { variable, form }] = wrong;
    return { refused: `${variable} is not one for tests at ${displayName} (${form}).` };
  }
  return { settings: Object.fromEntries(all.map(([name, { variable }]) => [name, env[variable] ?? ''])) };
}
