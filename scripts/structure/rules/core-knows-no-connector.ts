import type { Finding } from '../rule.ts';
import { isConnector, type Tree } from '../tree.ts';

/** No connector's name stands in core: not in code, not in a comment. */
export function coreKnowsNoConnector({ packages, files }: Tree): Finding[] {
  const names = packages.filter(isConnector).map(({ folder }) => folder.replace('packages/connector-', ''));
  return files
    .filter(({ path }) => path.startsWith('packages/core/src/'))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((content, index) => {
        const words = ` ${wordsOf(content)} `;
        return names
          .filter((name) => words.includes(` ${wordsOf(name)} `))
          .map((name) => ({ path, line: index + 1, message: `names the connector ${name}` }));
      }),
    );
}

/** `toStripeAddress`, `stripe-version` and `STRIPE_KEY` all hold the word `stripe`; `striped` does not. */
function wordsOf(text: string): string {
  const words = text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g) ?? [];
  return words.join(' ').toLowerCase();
}
