interface Straggler {
  arrive(): Promise<unknown>;
  /** How many other requests overtake it. */
  lag: number;
}

/** Requests that are still on their way when nobody waits for them any more. */
export interface Stragglers {
  add(straggler: Straggler): void;
  /** Lets those arrive that enough others have overtaken. */
  arriveInTime(): Promise<void>;
  arriveAll(): Promise<void>;
}

/** None yet. */
export function createStragglers(): Stragglers {
  let all: Straggler[] = [];
  const bringIn = async (isDue: (straggler: Straggler) => boolean): Promise<void> => {
    const arriving = all.filter(isDue);
    all = all.filter((straggler) => !isDue(straggler));
    for (const straggler of arriving) await straggler.arrive();
    for (const straggler of all) straggler.lag -= 1;
  };
  return {
    add(straggler) {
      all.push(straggler);
    },
    arriveInTime: () => bringIn(({ lag }) => lag <= 0),
    arriveAll: () => bringIn(() => true),
  };
}
