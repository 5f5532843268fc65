import { invalidRequest, type Refusal } from '../failure.ts';
import type { Customer } from '../wire/customer.ts';

/** What a search finds. */
export interface SearchResult<T> {
  readonly object: 'search_result';
  readonly url: string;
  readonly has_more: boolean;
  readonly next_page: string | null;
  readonly data: readonly T[];
}

type Test = (customer: Customer) => boolean;

const DEFAULT_LIMIT = 10;
const CLAUSE =
  /(?<negated>-)?(?<field>[a-z_]+)(?:\[(?<keyQuote>["'])(?<key>.*?)\k<keyQuote>\])?(?<operator>:|~|>=|<=|>|<)(?:(?<quote>["'])(?<text>(?:\\.|(?!\k<quote>).)*)\k<quote>|(?<bare>null|\d+))/;

type Clause = Readonly<Record<string, string>>;

const texts: Readonly<Record<string, (customer: Customer, key: string) => string | null>> = {
  email: ({ email }) => email,
  metadata: ({ metadata }, key) => (Object.hasOwn(metadata, key) ? (metadata[key] ?? null) : null),
  name: ({ name }) => name,
  phone: ({ phone }) => phone,
};

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

function textTest(field: string, key: string, operator: string, wanted: string | null): Test {
  const read = texts[field];
  if (!read || (operator !== ':' && operator !== '~') || (field === 'metadata') !== (key !== '')) throw malformed();
  return (customer) => {
    const value = read(customer, key);
    if (wanted === null || value === null) return wanted === value;
    return operator === ':'
      ? value.toLowerCase() === wanted.toLowerCase()
      : value.toLowerCase().includes(wanted.toLowerCase());
  };
}

function clauseTest({ negated, field = '', key = '', operator = '', text, bare }: Clause): Test {
  const compare = comparisons[operator];
  const wanted = text?.replaceAll(/\\(.)/g, '$1');
  if (field === 'created' && compare && bare !== undefined)
    return (customer) => compare(customer.created, Number(bare));
  if (wanted === undefined && bare !== 'null') throw malformed();
  const test = textTest(field, key, operator, wanted ?? null);
  return negated ? (customer) => !test(customer) : test;
}

/** Reads a query of Stripe's search language: clauses joined by AND or by OR, never by both. */
export function parseQuery(query: string): Test {
  const text = query.trim();
  const clause = new RegExp(CLAUSE, 'y');
  const join = /\s+(AND|OR)\s+/y;
  const tests: Test[] = [];
  const joins = new Set<string>();
  for (;;) {
    const groups = clause.exec(text)?.groups;
    if (!groups) throw malformed();
    tests.push(clauseTest(groups));
    if (clause.lastIndex === text.length) break;
    join.lastIndex = clause.lastIndex;
    const word = join.exec(text)?.[1];
    if (word === undefined) throw malformed();
    joins.add(word);
    clause.lastIndex = join.lastIndex;
  }
  if (joins.size > 1) throw malformed();
  return joins.has('OR')
    ? (customer) => tests.some((test) => test(customer))
    : (customer) => tests.every((test) => test(customer));
}

/** One page of what a query finds. The page token is the number of the objects before it. */
export function search(
  customers: readonly Customer[],
  params: { readonly query: string; readonly limit: number | undefined; readonly page: string | undefined },
  url: string,
): SearchResult<Customer> {
  const start = Number(params.page ?? 0);
  if (!Number.isSafeInteger(start)) throw invalidRequest('Invalid page token.', { param: 'page' });
  const found = customers.filter(parseQuery(params.query));
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
