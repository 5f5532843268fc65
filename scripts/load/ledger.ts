import type { Asked } from './callers.ts';
import type { Deed } from './journal.ts';

/** Of one kind of effect, what callers were told beside what was done. */
export interface Line {
  readonly type: string;
  /** Told as done, and done once. */
  readonly done: number;
  /** Told as done, and not done. */
  readonly lost: number;
  /** Done more than once, whatever was told. */
  readonly doubled: number;
  /** Told as not done, and done. */
  readonly denied: number;
  /** Done with another amount than was asked for, or for nobody who asked. */
  readonly wrong: number;
  /** Given up by callers who were told that nobody knows; and how many of those were done. */
  readonly open: number;
  readonly openDone: number;
}

/** Holds what the processor did against what the callers asked for and were told. */
export function ledger(asked: readonly Asked[], deeds: readonly Deed[]): readonly Line[] {
  const done = Map.groupBy(deeds, nameOf);
  const names = new Set(asked.map(({ effect }) => nameOf(effect)));
  return [...Map.groupBy(asked, ({ effect }) => effect.type)].map(([type, all]) => {
    const tallies = all.map(({ effect, knowledge }) => {
      const own = done.get(nameOf(effect)) ?? [];
      return { knowledge, times: own.length, isWrong: own.some(({ amount }) => amount !== effect.amount) };
    });
    const count = (is: (tally: (typeof tallies)[number]) => boolean) => tallies.filter(is).length;
    const unasked = deeds.filter((deed) => deed.type === type && !names.has(nameOf(deed))).length;
    return {
      type,
      done: count(({ knowledge, times }) => knowledge === 'done' && times === 1),
      lost: count(({ knowledge, times }) => knowledge === 'done' && times === 0),
      doubled: count(({ times }) => times > 1),
      denied: count(({ knowledge, times }) => knowledge === 'not done' && times > 0),
      wrong: count(({ isWrong }) => isWrong) + unasked,
      open: count(({ knowledge }) => knowledge === 'unknown'),
      openDone: count(({ knowledge, times }) => knowledge === 'unknown' && times > 0),
    };
  });
}

const nameOf = ({ type, of }: Pick<Deed, 'type' | 'of'>) => `${type} ${of}`;
