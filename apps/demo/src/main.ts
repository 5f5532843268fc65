import { styleText } from 'node:util';
import type { Output } from './narration/printer.ts';
import { play } from './play.ts';
import { processors } from './processors/index.ts';
import { sandboxShop, testModeShop } from './shop.ts';
import { stories } from './stories/index.ts';
import { testSettings } from './test-settings.ts';

// The whole demo runs on another processor when this word is another.
const word = process.argv[2] ?? 'stripe';

const { stdout, env } = process;

const output: Output = {
  write: (text) => stdout.write(text),
  style: (style, text) => styleText(style, text, { stream: stdout }),
  width: Math.min(stdout.columns ?? 100, 120),
};

async function main(): Promise<boolean> {
  const processor = Object.entries(processors).find(([name]) => name === word)?.[1];
  if (processor === undefined) {
    console.error(`There is no processor of this name here: choose one of ${Object.keys(processors).join(', ')}.`);
    return false;
  }
  const { settings, refused } = testSettings(processor, env);
  if (refused !== undefined) {
    console.error(`${refused} Nothing was sent.`);
    return false;
  }
  return play(stories, settings ? testModeShop(processor, settings) : sandboxShop(processor), output);
}

if (!(await main())) process.exitCode = 1;
