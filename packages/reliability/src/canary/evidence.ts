import { format, inspect } from 'node:util';
import { vi } from 'vitest';

const everything = {
  depth: Infinity,
  showHidden: true,
  getters: true,
  maxArrayLength: null,
  maxStringLength: null,
} as const;

/** Everything that could be printed of a value, and of the causes of an error. */
export function printed(value: unknown): readonly string[] {
  const texts = [inspect(value, everything), inspect(value, { ...everything, customInspect: false }), asJson(value)];
  if (!(value instanceof Error)) return typeof value === 'symbol' ? texts : [...texts, `${value}`];
  const own = Reflect.ownKeys(value).map((key) => `${String(key)} ${inspect(Reflect.get(value, key), everything)}`);
  return [...texts, String(value), value.message, value.stack ?? '', ...own, ...printed(value.cause)];
}

function asJson(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

/** Takes down what is written to the console and which rejections nobody handles, while the work is done. */
export async function overheard<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly heard: readonly string[] }> {
  const heard: string[] = [];
  const methods = ['debug', 'dir', 'error', 'info', 'log', 'trace', 'warn'] as const;
  const spies = methods.map((method) =>
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      heard.push(format(...args), ...args.flatMap(printed));
    }),
  );
  const unhandled = (reason: unknown): void => {
    heard.push('unhandled', ...printed(reason));
  };
  process.on('unhandledRejection', unhandled);
  try {
    const result = await work();
    // Node reports a rejection that nobody handles before the next turn.
    await new Promise((resolve) => setImmediate(resolve));
    return { result, heard };
  } finally {
    process.off('unhandledRejection', unhandled);
    for (const spy of spies) spy.mockRestore();
  }
}

/** What is found of what must not be there. Positions in source files do not count. */
export function leaks(texts: readonly string[], forbidden: ReadonlyMap<string, RegExp>): readonly string[] {
  const all = texts.join('\n').replaceAll(/:\d+:\d+/g, '');
  return [...forbidden].filter(([, pattern]) => pattern.test(all)).map(([what]) => what);
}
