import { type Node, parseSync, Visitor } from 'oxc-parser';
import { type Change, type Mutation, mutationsFrom, type Range } from './mutation.ts';

const otherOperators: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
};

/** Every condition, alternative, comparison, pattern, spread and call for its effect, each turned around or left out in turn. */
export function logicMutations(path: string, text: string): Mutation[] {
  const changes: Change[] = [];
  const source = ({ start, end }: Range) => text.slice(start, end);
  const negated = (test: Node): Change[] => (isEquality(test) ? [] : [[test, `!(${source(test)})`]]);
  const { program } = parseSync(path, text);
  new Visitor({
    IfStatement: ({ test }) => changes.push(...negated(test)),
    ConditionalExpression: ({ test }) => changes.push(...negated(test)),
    LogicalExpression: (node) => {
      const { left, operator, right } = node;
      if (operator === '&&') changes.push([node, `(${source(right)})`]);
      if (!isNothing(source(right))) changes.push([node, `(${source(left)})`]);
    },
    BinaryExpression: (node) => {
      const other = otherOperators[node.operator];
      if (other !== undefined) changes.push([node, `${source(node.left)} ${other} ${source(node.right)}`]);
    },
    SpreadElement: (node) => changes.push([node, '...[]']),
    ExpressionStatement: (node) => changes.push([node, ';']),
    Literal: (node) => {
      if (!('regex' in node)) return;
      // One that matches nothing, and one that matches everything.
      changes.push([node, `/(?!)/${node.regex.flags}`], [node, `/(?:)/${node.regex.flags}`]);
    },
  }).visit(program);
  return mutationsFrom(path, text, changes);
}

/** It is turned around where the comparison itself is. */
function isEquality(node: Node): boolean {
  return node.type === 'BinaryExpression' && /^[!=]==$/.test(node.operator);
}

/** Without it there would be nothing as well. */
function isNothing(alternative: string): boolean {
  return /^(?:undefined|''|\{\}|\[\])$/.test(alternative);
}
