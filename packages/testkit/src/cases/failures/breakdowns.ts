import { json } from './http-answers.ts';
import { forEachMishap, type Mishap } from './mishap.ts';

function breakdown(status: number): Mishap {
  return {
    happen: async () => json({}, status),
    codes: ['CONNECTOR_UNAVAILABLE'],
    requestSent: 'yes',
    undecided: true,
    again: true,
  };
}

/** A processor that breaks down may have done what it was asked for. */
export const breakdowns = forEachMishap(
  'breakdowns',
  'HTTP 5xx leaves open whether money moved',
  Object.fromEntries([500, 502, 503, 504].map((status) => [`HTTP ${status}`, breakdown(status)])),
);
