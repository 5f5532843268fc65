import type { TransportFailureKind } from './failure.ts';

/** Watches the time of a call: that of the whole, and that of the step that it is at. */
export interface Clock {
  /** The next step begins; without a time of its own it may take what is left of the whole. */
  readonly step: (timeout?: TransportFailureKind, milliseconds?: number) => void;
  readonly stop: () => void;
}

// A timer that is set for longer would fire at once.
const longest = 2 ** 31 - 1;

/** One timer does, set anew only for a time that is up earlier: setting and clearing one takes longer than all the rest here. */
export function startClock(total: number, strike: (timeout: TransportFailureKind) => void): Clock {
  const end = performance.now() + total;
  let timeout: TransportFailureKind = 'TOTAL_TIMEOUT_EXCEEDED';
  let due = end;
  let wakes = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    const left = due - performance.now();
    if (left <= 0) return strike(timeout);
    wakes = due;
    timer = setTimeout(watch, Math.min(Math.ceil(left), longest));
  };
  return {
    step: (ofStep = 'TOTAL_TIMEOUT_EXCEEDED', milliseconds = total) => {
      due = Math.min(performance.now() + milliseconds, end);
      timeout = due < end ? ofStep : 'TOTAL_TIMEOUT_EXCEEDED';
      if (due >= wakes) return;
      clearTimeout(timer);
      watch();
    },
    stop: () => clearTimeout(timer),
  };
}
