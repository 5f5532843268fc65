import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The next thing that a process says; it must not end before. */
export async function said<T>(child: ChildProcess): Promise<T> {
  const done = new AbortController();
  const ended = once(child, 'exit', { signal: done.signal }).then(([code, signal]) => {
    throw new Error(`a process ended early: ${signal ?? `exit ${code}`}`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message', { signal: done.signal }), ended]);
    return message;
  } finally {
    done.abort();
    ended.catch(() => undefined);
  }
}
