/** A decoded parameter: a text, or a hash of further parameters. Arrays are hashes whose keys are positions. */
export type FormValue = string | FormHash;

/** Decoded parameters by name. A map, so that no name can reach an object's prototype. */
export type FormHash = ReadonlyMap<string, FormValue>;

type OpenHash = Map<string, FormValue>;

const NAME = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

function segmentsOf(name: string): string[] {
  const match = NAME.exec(name);
  if (!match) return [name];
  const [, head = name, brackets = ''] = match;
  return [head, ...[...brackets.matchAll(/\[([^[\]]*)\]/g)].map(([, inner = '']) => inner)];
}

function hashAt(parent: OpenHash, key: string): OpenHash {
  const present = parent.get(key);
  const hash: OpenHash = present instanceof Map ? present : new Map<string, FormValue>();
  parent.set(key, hash);
  return hash;
}

/** Decodes `a[b][c]=1&list[]=2&list[0]=3`, as found in a form body and in a query string. The last of equal names wins. */
export function decodeForm(encoded: string): FormHash {
  const root: OpenHash = new Map<string, FormValue>();
  for (const [name, value] of new URLSearchParams(encoded)) {
    let hash = root;
    let key: string | undefined;
    for (const segment of segmentsOf(name)) {
      if (key !== undefined) hash = hashAt(hash, key);
      key = segment === '' ? String(hash.size) : segment;
    }
    if (key !== undefined) hash.set(key, value);
  }
  return root;
}

/** Writes parameters in one order whatever order they came in, so that equal requests have equal texts. */
export function canonicalForm(value: FormValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  const entries = [...value].sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalForm(inner)}`).join(',')}}`;
}
