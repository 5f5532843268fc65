import { type AssignmentTargetPattern, type Expression, parseSync, Visitor } from 'oxc-parser';
import { type Change, type Mutation, mutationsFrom, type Range } from './mutation.ts';

/**
 * Every word, number, yes or no, and name of a field that stands in an expression, each turned wrong in turn. Names of modules
 * and of types map nothing: the first would only fail to load, the second are gone when it runs. Neither do sentences, which are for
 * people, nor the names under which they stand.
 */
export function wordMutations(path: string, text: string): Mutation[] {
  const literals: Range[] = [];
  const parts: Range[] = [];
  const keys: Range[] = [];
  const shorthands: Range[] = [];
  const others: Range[] = [];
  const { program } = parseSync(path, text);
  new Visitor({
    Literal: (node) => literals.push(node),
    TemplateLiteral: ({ quasis }) => {
      if (quasis.some(({ value }) => /\s/.test(value.raw))) return;
      // A part begins behind the backtick or the brace.
      parts.push(...quasis.map(({ start, value: { raw } }) => ({ start: start + 1, end: start + 1 + raw.length })));
    },
    ImportDeclaration: (node) => others.push(node),
    ExportNamedDeclaration: ({ source }) => source && others.push(source),
    TSLiteralType: (node) => others.push(node),
    ObjectExpression: ({ properties }) => {
      for (const property of properties) {
        if (property.type !== 'Property' || property.computed) continue;
        others.push(property.key);
        if (property.shorthand) shorthands.push(property);
        else if (!property.method && !isSentence(property.value)) keys.push(property.key);
      }
    },
  }).visit(program);
  const wrong = [
    ...literals
      .filter((literal) => !others.some((other) => contains(other, literal)))
      .map((range) => ({ range, turn: turned })),
    ...parts.map((range) => ({ range, turn: extended })),
    ...keys.map((range) => ({ range, turn: renamed })),
    ...shorthands.map((range) => ({ range, turn: (name: string) => `${renamed(name)}: ${name}` })),
  ];
  const changes = wrong.flatMap(({ range, turn }): Change[] => {
    const after = turn(text.slice(range.start, range.end));
    return after === undefined ? [] : [[range, after]];
  });
  return mutationsFrom(path, text, changes);
}

/** Several words, also of which some are filled in. */
function isSentence(value: Expression | AssignmentTargetPattern): boolean {
  const words = /\S\s+\S/;
  if (value.type === 'Literal') return typeof value.value === 'string' && words.test(value.value);
  return value.type === 'TemplateLiteral' && value.quasis.some((part) => words.test(part.value.raw));
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function turned(literal: string): string | undefined {
  if (literal === 'true') return 'false';
  if (literal === 'false') return 'true';
  if (/^\d/.test(literal)) return `(${literal} + 1)`;
  const [, word] = /^['"]([^\s'"]+)['"]$/.exec(literal) ?? [];
  return word === undefined ? undefined : `'x${word}'`;
}

/** The text between two holes of a template. */
function extended(part: string): string | undefined {
  return part === '' ? undefined : `${part}x`;
}

function renamed(key: string): string {
  if (/^['"]/.test(key)) return `'${key.slice(1, -1)}x'`;
  return /^\d/.test(key) ? `9${key}` : `${key}x`;
}
