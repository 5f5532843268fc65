import { styleText } from 'node:util';
import type { Output } from './narration/printer.ts';
import { play } from './play.ts';
import { processors } from './processors/index.ts';
import { type Shop, sandboxShop, testModeShop } from './shop.ts';
import { stories } from './stories/index.ts';

// The whole demo runs on another processor when this word is another.
const processor = processors.stripe;

const { stdout, env } = process;

const output: Output = {
  write: (text) => stdout.write(text),
  style: (style, text) => styleText(style, text, { stream: stdout }),
  width: Math.min(stdout.columns ?? 100, 120),
};

/** The shop that the environment asks for, or `undefined` when its key is not one for tests. */
function shopFor(key: string | undefined): Shop | undefined {
  if (key === undefined || key === '') return sandboxShop(processor);
  return processor.testKey.test(key) ? testModeShop(processor, key) : undefined;
}

const shop = shopFor(env[processor.keyVariable]);
if (shop === undefined) {
  const { keyVariable, displayName, testKeyForm } = processor;
  console.error(`${keyVariable} is not a test key of ${displayName} (${testKeyForm}). Nothing was sent.`);
  process.exitCode = 1;
} else if (!(await play(stories, shop, output))) {
  process.exitCode = 1;
}
