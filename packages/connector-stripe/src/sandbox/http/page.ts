import { missingReference } from '../failure.ts';

/** A list of objects, as every list endpoint answers. */
export interface List<T> {
  readonly object: 'list';
  readonly url: string;
  readonly has_more: boolean;
  readonly data: readonly T[];
}

interface PageParams {
  readonly limit: number | undefined;
  readonly starting_after: string | undefined;
  readonly ending_before: string | undefined;
}

interface CreatedBounds {
  readonly gt: number | undefined;
  readonly gte: number | undefined;
  readonly lt: number | undefined;
  readonly lte: number | undefined;
}

const DEFAULT_LIMIT = 10;

/** Whether a date is the one, or within the bounds, that `created` asks for. */
export function isCreated(at: number, created: CreatedBounds | number | undefined): boolean {
  if (created === undefined) return true;
  if (typeof created === 'number') return at === created;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = created;
  return at > gt && at >= gte && at < lt && at <= lte;
}

function positionOf(items: readonly { readonly id: string }[], id: string, param: string): number {
  const position = items.findIndex((item) => item.id === id);
  if (position < 0) throw missingReference('object', id, param);
  return position;
}

/** The part of the items, newest first, that was asked for. */
export function page<T extends { readonly id: string }>(items: readonly T[], params: PageParams, url: string): List<T> {
  const { limit = DEFAULT_LIMIT, starting_after: after, ending_before: before } = params;
  if (before !== undefined) {
    const end = positionOf(items, before, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', url, has_more: start > 0, data: items.slice(start, end) };
  }
  const start = after === undefined ? 0 : positionOf(items, after, 'starting_after') + 1;
  return { object: 'list', url, has_more: items.length > start + limit, data: items.slice(start, start + limit) };
}
