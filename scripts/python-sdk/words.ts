const width = 118;

/** Text in lines, each with this before it. */
export function wrapped(text: string, before: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && before.length + last.length + word.length < width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => before + line);
}

/** A docstring, as wide as the file may be. */
export function docstring(text: string, indent: string): string[] {
  const [first = '', ...others] = wrapped(text.replaceAll('\\', '\\\\').replaceAll('"""', "'''"), indent);
  const lines = [`${indent}"""${first.slice(indent.length)}`, ...others];
  const last = lines.at(-1) ?? '';
  if (last.length + 3 <= width && lines.length === 1) return [`${last}"""`];
  return [...lines, `${indent}"""`];
}

/** `payment-method` and `unified_details` as names of classes. */
export function pascalCase(name: string): string {
  return name.replace(/(?:^|[-_])([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The first lines of what no person wrote. */
export function heading(about: string): string[] {
  return [
    `"""${about}`,
    '',
    "Made from the server's OpenAPI document by `pnpm write-docs`: not to be edited.",
    '"""',
    '',
  ];
}
