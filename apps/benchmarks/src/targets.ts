/** One figure that counts, and its target where it has one. */
export interface Verdict {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export function hasTarget({ atLeast, atMost }: Verdict): boolean {
  return atLeast !== undefined || atMost !== undefined;
}

export function isMet({
  value,
  atLeast = Number.NEGATIVE_INFINITY,
  atMost = Number.POSITIVE_INFINITY,
}: Verdict): boolean {
  return value >= atLeast && value <= atMost;
}

/** Of calls per second: ours, theirs, and how much of theirs ours must be. */
export const callTargets = [
  { ours: 'Prism', theirs: 'stripe (official)', atLeast: 1 },
  { ours: 'Prism', theirs: 'undici request', atLeast: 0.7 },
  { ours: 'Prism over fetch', theirs: 'ky', atLeast: 0.8 },
] as const;

export const sizeTargets = {
  'one-call bundle, gzip': { unit: 'kB', atMost: 34 },
  'cold import above bare Node': { unit: 'ms', atMost: 60 },
  'installed files': { unit: 'MB', atMost: 15 },
} as const;
