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
  const set = (now: number) => {
    clearTimeout(timer);
    wakes = due;
    timer = setTimeout(wake, Math.min(Math.ceil(due - now), longest));
  };
  const wake = () => {
    const now = performance.now();
    if (now < due) set(now);
    else strike(timeout);
  };
  return {
    step: (ofStep = 'TOTAL_TIMEOUT_EXCEEDED', milliseconds = total) => {
      const now = performance.now();
      due = Math.min(now + milliseconds, end);
      timeout = due < end ? ofStep : 'TOTAL_TIMEOUT_EXCEEDED';
      if (due < wakes) set(now);
    },
    stop: () => clearTimeout(timer),
  };
}
