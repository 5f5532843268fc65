/** A timer runs at most 2^31 - 1 milliseconds, and one that is set for longer ends at once, with a warning; in gRPC's units. */
const longest: Readonly<Record<string, number>> = { H: 596, M: 35_791, S: 2_147_483 };
const longestMs = 2 ** 31 - 1;

/** Clients that would wait for years, as those without a time-out in mind do, wait for weeks. */
export function boundTimeouts(header: Headers): void {
  const [, amount, unit = ''] = /^(\d{1,8})([HMS])$/.exec(header.get('grpc-timeout') ?? '') ?? [];
  if (Number(amount) > (longest[unit] ?? Number.POSITIVE_INFINITY)) {
    header.set('grpc-timeout', `${longest[unit]}${unit}`);
  }
  const ms = header.get('connect-timeout-ms') ?? '';
  if (/^\d{10}$/.test(ms) && Number(ms) > longestMs) header.set('connect-timeout-ms', String(longestMs));
}
