import type { Money, OperationName } from '@prism/core';
import { type Fields, fieldsOf } from '../samples/fields.ts';
import { replaced } from './alter.ts';

/** What stands in an altered answer instead of a value; nothing where the value is none of those to be altered. */
export type Alteration = (value: unknown, request: Fields) => unknown;

/** What a request asks for and an answer could contradict: its money, and each id in turn. */
export function alterationsOf(name: OperationName): Readonly<Record<string, Alteration>> {
  const ids = fieldsOf(name).flatMap(({ path }) => (/^(?:merchant|connector)\w*Id$/.test(path.join('.')) ? path : []));
  return {
    amount: (value, request) => moneyOf(request).flatMap(({ minorAmount }) => otherAmount(value, minorAmount))[0],
    currency: (value, request) =>
      moneyOf(request).flatMap(({ currency }) => (isSameCode(value, currency) ? [otherCode(value)] : []))[0],
    ...Object.fromEntries(ids.map((id): [string, Alteration] => [id, (value, request) => otherId(value, request[id])])),
  };
}

/** The body with all that was asked for altered; nothing where it does not repeat any of it. */
export function contradicting(body: unknown, request: Fields, alter: Alteration): unknown {
  let isAltered = false;
  const altered = replaced(body, (value) => {
    const instead = alter(value, request);
    isAltered ||= instead !== undefined;
    return instead;
  });
  return isAltered ? altered : undefined;
}

function moneyOf(request: Fields): readonly Money[] {
  return Object.values(request).filter(
    (value): value is Money => typeof value === 'object' && value !== null && 'minorAmount' in value,
  );
}

/** However the processor writes it: 7321, "7321", 73.21. */
function otherAmount(value: unknown, minorAmount: number): unknown[] {
  const isIt = typeof value === 'number' || typeof value === 'string';
  if (!isIt || value === '') return [];
  const number = Number(value);
  if (number === minorAmount) return [typeof value === 'string' ? String(number + 100) : number + 100];
  return number === minorAmount / 100 ? [typeof value === 'string' ? (number + 1).toFixed(2) : number + 1] : [];
}

function isSameCode(value: unknown, currency: string): boolean {
  return typeof value === 'string' && value.toUpperCase() === currency;
}

function otherCode(value: unknown): string {
  const code = String(value).toUpperCase() === 'USD' ? 'EUR' : 'USD';
  return value === String(value).toLowerCase() ? code.toLowerCase() : code;
}

function otherId(value: unknown, id: unknown): unknown {
  return id !== undefined && id === value ? `${String(value)}-other` : undefined;
}
