import { invalidRequest, type Refusal } from '../failure.ts';
import type { Metadata } from '../wire/shared.ts';

/** What a search finds. */
export interface SearchResult<T> {
  readonly object: 'search_result';
  readonly url: string;
  readonly has_more: boolean;
  readonly next_page: string | null;
  readonly data: readonly T[];
}

/** What of an object can be searched for, besides its metadata. */
export interface SearchFields<T> {
  readonly texts: Readonly<Record<string, (item: T) => string | null>>;
  readonly numbers: Readonly<Record<string, (item: T) => number>>;
}

interface Searchable {
  readonly metadata: Metadata;
}

interface SearchParams {
  readonly query: string;
  readonly limit: number | undefined;
  readonly page: string | undefined;
}

type Test<T> = (item: T) => boolean;
type Clause = Readonly<Record<string, string>>;

const DEFAULT_LIMIT = 10;
const CLAUSE =
  /(?<negated>-)?(?<field>[a-z_]+)(?:\[(?<keyQuote>["'])(?<key>.*?)\k<keyQuote>\])?(?<operator>:|~|>=|<=|>|<)(?:(?<quote>["'])(?<text>(?:\\.|(?!\k<quote>).)*)\k<quote>|(?<bare>null|\d+))/;

const comparisons: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  ':': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function malformed(): Refusal {
  return invalidRequest(
    'We were unable to parse your search query. Try using the format `metadata["key"]:"value"` to query for metadata or key:"value" to query for other fields.',
    { param: 'query' },
  );
}

function textReader<T extends Searchable>(clause: Clause, { texts }: SearchFields<T>): (item: T) => string | null {
  const { field = '', key } = clause;
  if (field !== 'metadata') {
    const read = Object.hasOwn(texts, field) && key === undefined ? texts[field] : undefined;
    if (!read) throw malformed();
    return read;
  }
  if (key === undefined) throw malformed();
  return ({ metadata }) => (Object.hasOwn(metadata, key) ? (metadata[key] ?? null) : null);
}

function textTest<T extends Searchable>(clause: Clause, fields: SearchFields<T>): Test<T> {
  const { operator, text, bare } = clause;
  const read = textReader(clause, fields);
  if (bare === 'null' && operator === ':') return (item) => read(item) === null;
  const wanted = text?.replaceAll(/\\(.)/g, '$1').toLowerCase();
  if (wanted === undefined) throw malformed();
  if (operator === ':') return (item) => read(item)?.toLowerCase() === wanted;
  if (operator === '~') return (item) => read(item)?.toLowerCase().includes(wanted) ?? false;
  throw malformed();
}

function clauseTest<T extends Searchable>(clause: Clause, fields: SearchFields<T>): Test<T> {
  const { negated, field = '', operator = '', text, bare } = clause;
  const compare = comparisons[operator];
  const number = Object.hasOwn(fields.numbers, field) ? fields.numbers[field] : undefined;
  const wanted = Number(bare ?? text);
  const test: Test<T> =
    number && compare && !Number.isNaN(wanted) ? (item) => compare(number(item), wanted) : textTest(clause, fields);
  return negated ? (item) => !test(item) : test;
}

/** Reads a query of Stripe's search language: clauses joined by AND or by OR, never by both. */
function parseQuery<T extends Searchable>(query: string, fields: SearchFields<T>): Test<T> {
  const text = query.trim();
  const clause = new RegExp(CLAUSE, 'y');
  const join = /\s+(AND|OR)\s+/y;
  const tests: Test<T>[] = [];
  const joins = new Set<string>();
  for (;;) {
    const groups = clause.exec(text)?.groups;
    if (!groups) throw malformed();
    tests.push(clauseTest(groups, fields));
    if (clause.lastIndex === text.length) break;
    join.lastIndex = clause.lastIndex;
    const word = join.exec(text)?.[1];
    if (word === undefined) throw malformed();
    joins.add(word);
    clause.lastIndex = join.lastIndex;
  }
  if (joins.size > 1) throw malformed();
  return joins.has('OR') ? (item) => tests.some((test) => test(item)) : (item) => tests.every((test) => test(item));
}

/** One page of what a query finds. The page token is the number of the objects before it. */
export function search<T extends Searchable>(
  items: readonly T[],
  fields: SearchFields<T>,
  params: SearchParams,
  url: string,
): SearchResult<T> {
  const start = Number(params.page ?? 0);
  if (!Number.isSafeInteger(start)) throw invalidRequest('Invalid page token.', { param: 'page' });
  const found = items.filter(parseQuery(params.query, fields));
  const end = start + (params.limit ?? DEFAULT_LIMIT);
  const more = found.length > end;
  return {
    object: 'search_result',
    url,
    has_more: more,
    next_page: more ? String(end) : null,
    data: found.slice(start, end),
  };
}
