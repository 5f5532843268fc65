import { cancel, isCancel, text } from '@clack/prompts';
import { displayNameOf, displayNameProblem, idProblem } from './names.ts';

/** What a connector is made of. */
export interface Choice {
  readonly id: string;
  readonly displayName: string;
}

/** What is known of it already. */
export type Known = { readonly [K in keyof Choice]?: Choice[K] | undefined };

/** Asks in the terminal for what is not known. `undefined`: they would rather not. */
export async function ask(known: Known): Promise<Choice | undefined> {
  const id = known.id ?? (await answerTo('What is the connector called?', 'acme', idProblem));
  if (id === undefined) return undefined;
  const usual = displayNameOf(id);
  const displayName =
    known.displayName ?? (await answerTo('How do people write it?', usual, displayNameProblem, usual));
  return displayName === undefined ? undefined : { id, displayName };
}

async function answerTo(
  message: string,
  placeholder: string,
  problem: (answer: string) => string | undefined,
  defaultValue?: string,
): Promise<string | undefined> {
  const answer = await text({
    message,
    placeholder,
    ...(defaultValue !== undefined && { defaultValue }),
    validate: (value = '') => (value === '' && defaultValue !== undefined ? undefined : problem(value)),
  });
  if (!isCancel(answer)) return answer;
  cancel('Nothing was written.');
  return undefined;
}
