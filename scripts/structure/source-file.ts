import { parseSync, Visitor } from 'oxc-parser';

export interface Import {
  specifier: string;
  line: number;
  /** Loaded together with the file: neither `import type` nor `import()`. */
  atLoad: boolean;
}

export interface Lines {
  start: number;
  end: number;
}

export interface Comment extends Lines {
  text: string;
}

/** A TypeScript file as far as the rules look at it. */
export interface SourceFile {
  /** From the root of the tree, with forward slashes. */
  path: string;
  text: string;
  imports: readonly Import[];
  /** Every `x as T` and `<T>x` but `as const`. */
  casts: readonly Lines[];
  comments: readonly Comment[];
}

export function parseSource(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`);

  const lineAt = lineCounter(text);
  const lines = ({ start, end }: Lines): Lines => ({ start: lineAt(start), end: lineAt(end) });
  const imports: Import[] = [];
  const casts: Lines[] = [];
  const addImport = (source: { value: unknown; start: number } | null, atLoad: boolean): void => {
    if (typeof source?.value === 'string')
      imports.push({ specifier: source.value, line: lineAt(source.start), atLoad });
  };

  new Visitor({
    ImportDeclaration: (node) => addImport(node.source, node.importKind !== 'type'),
    ExportNamedDeclaration: (node) => addImport(node.source, node.exportKind !== 'type'),
    ExportAllDeclaration: (node) => addImport(node.source, node.exportKind !== 'type'),
    ImportExpression: (node) => addImport(node.source.type === 'Literal' ? node.source : null, false),
    TSImportType: (node) => addImport(node.source, false),
    TSTypeAssertion: (node) => casts.push(lines(node)),
    TSAsExpression(node) {
      const type = text.slice(node.typeAnnotation.start, node.typeAnnotation.end);
      if (type !== 'const') casts.push(lines(node));
    },
  }).visit(program);

  return {
    path,
    text,
    imports,
    casts,
    comments: comments.map((comment) => ({ text: comment.value, ...lines(comment) })),
  };
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)];
  return (offset) => {
    const after = starts.findIndex((start) => start > offset);
    return after === -1 ? starts.length : after;
  };
}
