import type { Case, Check } from './case.ts';
import type { Gap } from './fixture.ts';

/** One check, as a runner shows it. */
export interface Trial {
  /** The id of the case. */
  readonly case: string;
  readonly title: string;
  readonly about: string;
  /** The gap that covers it. */
  readonly gap?: Gap;
  /** Fails where the check does; where a gap covers it, the other way round. */
  run(): Promise<void>;
}

/** Everything that is to be tried. A gap over several checks makes one trial of them. */
export function trialsOf<Subject>(
  cases: readonly Case<Subject>[],
  subject: Subject,
  gaps: readonly Gap[],
): readonly Trial[] {
  const all = cases.flatMap(({ id, title, checks }) =>
    checks(subject).map((check) => ({ case: id, title, check, name: `${id} ${check.about}` })),
  );
  const gapOf = (one: { readonly case: string; readonly name: string }) =>
    gaps.find((gap) => gap.case === one.case || gap.case === one.name);
  const open = all
    .filter((one) => gapOf(one) === undefined)
    .map(({ case: id, title, check }) => ({ case: id, title, about: check.about, run: async () => check.run() }));
  const known = gaps.map((gap) => {
    const covered = all.filter((one) => gapOf(one) === gap);
    return gapTrial(gap, covered);
  });
  return [...open, ...known];
}

function gapTrial(
  gap: Gap,
  covered: readonly { readonly case: string; readonly title: string; readonly check: Check }[],
): Trial {
  const [first] = covered;
  if (first === undefined) throw new RangeError(`There is no case or check "${gap.case}", which a gap names.`);
  const about = covered.length === 1 ? first.check.about : 'all of it';
  return {
    case: first.case,
    title: first.title,
    about,
    gap,
    run: async () => {
      for (const { check } of covered) {
        if (await fails(check)) return;
      }
      throw new Error(`It passes now: take the gap "${gap.case}" out of the fixture.`);
    },
  };
}

async function fails(check: Check): Promise<boolean> {
  try {
    await check.run();
    return false;
  } catch {
    return true;
  }
}
