import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comment, parseSync } from 'oxc-parser';

/** What stands above a type and its fields, and what types its fields have. */
export interface DescribedType {
  description?: string;
  fields: Record<string, DescribedField>;
}

export interface DescribedField {
  description?: string;
  /** The name of its type, of a list that of its items. */
  type?: string;
  /** Of an object whose type has no name. */
  fields?: Record<string, DescribedField>;
}

interface Source {
  readonly text: string;
  readonly comments: readonly Comment[];
}

interface Parts {
  readonly fields: Record<string, DescribedField>;
  /** Types that it extends, or of which it is made. */
  readonly references: string[];
}

/** The types that the sources in a folder declare, with what they inherit. */
export function describedTypes(folder: string): Record<string, DescribedType> {
  const declared = new Map<string, Parts & { readonly description: string | undefined }>();
  for (const path of globSync('{services,domain}/*.ts', { cwd: folder }).sort()) {
    const text = readFileSync(join(folder, path), 'utf8');
    const { program, comments } = parseSync(path, text);
    for (const statement of program.body) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (declaration?.type !== 'TSInterfaceDeclaration' && declaration?.type !== 'TSTypeAliasDeclaration') continue;
      const description = commentBefore({ text, comments }, statement.start);
      declared.set(declaration.id.name, { description, ...partsOf(declaration, { text, comments }) });
    }
  }
  const fieldsOf = (name: string): Record<string, DescribedField> => {
    const { fields = {}, references = [] } = declared.get(name) ?? {};
    return [...references.map(fieldsOf), fields].reduce(merged, {});
  };
  const types: Record<string, DescribedType> = {};
  const add = (name: string): void => {
    const declaration = declared.get(name);
    if (declaration === undefined || name in types) return;
    types[name] = { ...described(declaration.description), fields: fieldsOf(name) };
    for (const type of typesIn(types[name].fields)) add(type);
  };
  for (const name of declared.keys()) if (/(?:Request|Response)$/.test(name)) add(name);
  return Object.fromEntries(Object.entries(types).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function typesIn(fields: Record<string, DescribedField>): string[] {
  return Object.values(fields).flatMap(({ type = '', fields: inner = {} }) => [type, ...typesIn(inner)]);
}

/** The fields of a type that is made of two, or is one of two: what is said of a field is what each of them says. */
function merged(one: Record<string, DescribedField>, other: typeof one): typeof one {
  const result = { ...one };
  for (const [name, field] of Object.entries(other)) {
    const earlier = result[name];
    result[name] = earlier === undefined ? field : mergedField(earlier, field);
  }
  return result;
}

function mergedField(one: DescribedField, other: DescribedField): DescribedField {
  const types = new Set([one.type, other.type].filter((type) => type !== undefined));
  const words = new Set([one.description, other.description].filter((text) => text !== undefined));
  return {
    ...(words.size > 0 && { description: [...words].join(' ') }),
    ...(types.size === 1 && { type: [...types].join('') }),
    ...(one.fields && { fields: merged(one.fields, other.fields ?? {}) }),
  };
}

function described(description: string | undefined): { description?: string } {
  return description === undefined ? {} : { description };
}

function partsOf(node: object, source: Source): Parts {
  const parts: Parts = { fields: {}, references: [] };
  for (const child of childrenOf(node)) {
    const type: unknown = Reflect.get(child, 'type');
    if (type === 'TSPropertySignature') Object.assign(parts.fields, fieldOf(child, source));
    else if (type === 'TSTypeReference') parts.references.push(wordAt(child, 'typeName', 'name'));
    else if (type === 'TSInterfaceHeritage') parts.references.push(wordAt(child, 'expression', 'name'));
    // The names of a mapped type's fields, with types of its own.
    else if (type !== 'TSMappedType') {
      const inner = partsOf(child, source);
      Object.assign(parts.fields, merged(parts.fields, inner.fields));
      parts.references.push(...inner.references);
    }
  }
  return parts;
}

function fieldOf(node: object, source: Source): Record<string, DescribedField> {
  const { fields, references } = partsOf({ ...node, key: undefined }, source);
  const field = {
    ...described(commentBefore(source, Number(Reflect.get(node, 'start')))),
    ...(references[0] !== undefined && { type: references[0] }),
    ...(Object.keys(fields).length > 0 && { fields }),
  };
  return { [wordAt(node, 'key', 'name')]: field };
}

function childrenOf(node: object): object[] {
  return Object.values(node)
    .flat()
    .filter((child) => typeof child === 'object' && child !== null && 'type' in child);
}

function wordAt(node: object, ...path: readonly string[]): string {
  return String(
    path.reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : ''), node),
  );
}

/** The doc comment right above, as one text. */
function commentBefore({ text, comments }: Source, start: number): string | undefined {
  const comment = comments.findLast(({ end }) => end <= start && text.slice(end, start).trim() === '');
  if (!comment?.value.startsWith('*') || comment.value.includes('@internal')) return undefined;
  return comment.value
    .replace(/^\s*\*+ ?/gm, '')
    .replace(/\{@link ([^}]+)\}/g, '`$1`')
    .trim()
    .replace(/\n(?=[^\n-])/g, ' ');
}
