import { errorCodes } from '@prism/core';
import { httpStatuses } from '../errors/http-status.ts';
import { serverErrors } from '../errors/server-error.ts';
import type { JsonSchema } from '../openapi/components.ts';
import type { DocumentedOperation, OpenApiDocument } from '../openapi/document.ts';
import { headerParameters } from '../openapi/parameters.ts';
import { inWireWords } from '../vocabulary/wire-words.ts';
import { type Html, html, prose } from './html.ts';
import { type Row, rowsOf } from './rows.ts';
import { style } from './style.ts';

type Operation = DocumentedOperation & JsonSchema;

/** The reference: one page that needs nothing beside it. */
export function referencePage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).map(([path, { post }]): [string, Operation] => [path, { ...post }]);
  const page = html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Prism: the JSON API</title>
<style>${{ html: style }}</style>
<div class="frame">
<nav aria-label="Contents">
<a href="#top"><b>Prism</b></a>
<a href="#calling">Calling</a>
<a href="#errors">Errors</a>
${document.tags.map(({ name }) => [
  html`<strong>${name}</strong>`,
  operations
    .filter(([, { tags }]) => tags.includes(name))
    .map(([, { operationId, summary }]) => html`<a href="#${operationId}">${summary}</a>`),
])}
</nav>
<main id="top">
<h1>Prism</h1>
<p>${prose(String(document.info['description']))} The same as <a href="/openapi.json">OpenAPI</a>.</p>
${calling()}
${operations.map(([path, operation]) => section(document, path, operation))}
${errors()}
</main>
</div>
</html>
`;
  return page.html;
}

function calling(): Html {
  return html`<h2 id="calling">Calling</h2>
<p>Every operation is a <code>POST</code> of one JSON object. These headers say where a call goes:</p>
<table><tr><th>Header<th>Meaning</tr>
${headerParameters.map(({ name, description }) => html`<tr><td><code>${name}</code><td>${prose(description)}</tr>\n`)}
</table>`;
}

function section(document: OpenApiDocument, path: string, operation: Operation): Html {
  const { schema = {}, example } = Object(contentOf(operation.requestBody, 'application/json'));
  const answer = Object(contentOf(Object(operation['responses'])[200], 'application/json'));
  const connectors = operation['x-prism-connectors'];
  return html`<h2 id="${operation.operationId}">${operation.summary}</h2>
<p class="path"><b>POST</b> <code>${path}</code></p>
<p>${prose(String(operation['description'] ?? ''))} Loaded connectors that have it: ${connectors.join(', ') || 'none'}.</p>
<h3>Request</h3>
${table(rowsOf(document, schema))}
<pre>${curl(path, example)}</pre>
<h3>Answer</h3>
${table(rowsOf(document, answer.schema ?? {}))}
`;
}

function contentOf(body: unknown, mediaType: string): unknown {
  return Object(Object(body).content)[mediaType];
}

function table(rows: readonly Row[]): Html {
  return html`<table><tr><th>Field<th>Type<th>Meaning</tr>
${rows.map(
  ({ name, depth, type, isRequired, isSensitive, description, words }) => html`<tr style="--depth: ${depth}">
<td><code>${name}</code>${isRequired && html`<span class="mark">required</span>`}${isSensitive && html`<span class="mark">sensitive</span>`}
<td class="type">${type}<td>${prose(description)} ${words.length > 0 && html`<span class="words">${words.join(', ')}</span>`}</tr>
`,
)}</table>`;
}

function curl(path: string, example: unknown): string {
  const headers = ['content-type: application/json', 'x-prism-account: shop'].map((header) => `  -H '${header}' \\\n`);
  return `curl http://localhost:8000${path} \\\n${headers.join('')}  -d '${JSON.stringify(example ?? {}, null, 2)}'`;
}

function errors(): Html {
  const own = Object.entries(serverErrors).map(([code, { status, meaning, action }]) => ({
    code,
    status,
    meaning,
    action,
  }));
  const shared = Object.entries(errorCodes).map(([code, { meaning, action }]) => {
    const status: unknown = Reflect.get(httpStatuses, code);
    return { code, status: status === 'processor' ? "the processor's" : String(status), meaning, action };
  });
  return html`<h2 id="errors">Errors</h2>
<p>A failure is answered with problem details, <code>application/problem+json</code>. Decide by <code>code</code>,
<code>money_moved</code> and <code>retry</code>.</p>
<table><tr><th>Code<th>HTTP<th>Meaning, and what to do</tr>
${[...shared, ...own].map(
  ({ code, status, meaning, action }) =>
    html`<tr><td><code>${code}</code><td class="type">${status}<td>${prose(inWireWords(`${meaning} ${action}`))}</tr>\n`,
)}</table>`;
}
