import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process of ours, which answers each message with one. */
export interface Child {
  /** What it said when it was ready. */
  readonly said: string;
  ask<T>(question: object): Promise<T>;
  end(): void;
}

/** Starts a file of this folder in a process of its own, and waits until it says that it is ready. */
export async function startChild(
  file: string,
  args: readonly string[],
  execArgv: readonly string[] = [],
): Promise<Child> {
  // What it writes, such as a log, is no part of the report.
  const child = fork(join(import.meta.dirname, file), args, {
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${[file, ...args].join(' ')} ended early`)));
  ended.catch(() => undefined);
  const answer = async <T>(): Promise<T> => {
    const [message] = await Promise.race([once(child, 'message'), ended]);
    return message;
  };
  return {
    said: await answer<string>(),
    ask: (question) => {
      child.send(question);
      return answer();
    },
    end: () => child.disconnect(),
  };
}
