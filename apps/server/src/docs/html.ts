/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

type Content = string | number | Html | readonly Content[] | undefined | false;

/** A template of HTML: what is put into it is escaped, unless it is HTML itself. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return { html: parts.map((part, index) => part + written(contents[index])).join('') };
}

/** A description: escaped, with what stands in backticks as code. */
export function prose(text: string): Html {
  return { html: escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>') };
}

function written(content: Content): string {
  if (content === undefined || content === false) return '';
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content));
  return 'html' in content ? content.html : content.map(written).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
