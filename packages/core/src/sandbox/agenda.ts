interface Appointment {
  readonly at: number;
  act(): void;
}

/** What time alone will bring about. Times are in whatever unit the sandbox counts them. */
export interface Agenda {
  /** Plans something for a time. It is for the act to see whether it is still wanted then. */
  plan(at: number, act: () => void): void;
  /** Does what is due. A sandbox runs its agenda before each call, so that it needs no timers. */
  run(now: number): void;
}

/** Nothing is planned. */
export function createAgenda(): Agenda {
  let appointments: Appointment[] = [];
  // Known apart, so that a call with nothing due need not look at everything that is held.
  let next = Infinity;
  return {
    plan(at, act) {
      appointments.push({ at, act });
      next = Math.min(next, at);
    },
    run(now) {
      if (now < next) return;
      const due = appointments.filter(({ at }) => at <= now);
      appointments = appointments.filter(({ at }) => at > now);
      next = appointments.reduce((earliest, { at }) => Math.min(earliest, at), Infinity);
      for (const { act } of due) act();
    },
  };
}
