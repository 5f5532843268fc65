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
  /^(?<negated>-)?(?<field>[a-z_]+)(?:\[(?<keyQuote>["'])(?<key>.*?)\k<keyQuote>\])?(?<operator>:|~|>=|<=|>|<)(?:(?<quote>["'])(?<text>(?:\\.|(?!\k<quote>).)*)\k<quote>|(?<bare>null|\d+))$/;

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

function clauseTest(clause: string): Test {
  const groups = CLAUSE.exec(clause)?.groups;
  if (!groups) throw malformed();
  const { negated, field = '', key = '', operator = '', text, bare } = groups;
  const compare = comparisons[operator];
  const test: Test =
    field === 'created' && bare !== undefined && compare
      ? (customer) => compare(customer.created, Number(bare))
      : textTest(field, key, operator, bare === 'null' ? null : (text ?? malformedText()).replaceAll(/\\(.)/g, '$1'));
  return negated ? (customer) => !test(customer) : test;
}

function malformedText(): never {
  throw malformed();
}

/** Cuts at a word that stands outside of quotes. */
function split(query: string, word: 'AND' | 'OR'): readonly string[] {
  const outsideQuotes = new RegExp(`\\s+${word}\\s+(?=(?:[^"']*["'][^"']*["'])*[^"']*$)`);
  return query.trim().split(outsideQuotes);
}

/** Reads a query of Stripe's search language: clauses joined by AND or by OR, never by both. */
export function parseQuery(query: string): Test {
  const every = split(query, 'AND');
  const some = split(query, 'OR');
  if (every.length > 1 && some.length > 1) throw malformed();
  const tests = (every.length > 1 ? every : some).map(clauseTest);
  return every.length > 1
    ? (customer) => tests.every((test) => test(customer))
    : (customer) => tests.some((test) => test(customer));
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
