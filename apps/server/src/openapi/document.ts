import type { Registry } from '../connectors/registry.ts';
import { kebabCase } from '../vocabulary/names.ts';
import { type OperationVocabulary, operations } from '../vocabulary/operations.ts';
import { type Components, createComponents, type JsonSchema, type Schemas } from './components.ts';
import { describedType, inCallersWords, nameOfType } from './descriptions.ts';
import { examples } from './examples.ts';
import { headerParameters } from './parameters.ts';
import { problemSchema } from './problem-schema.ts';
import { namedSchema } from './schema.ts';

/** An operation in the document. */
export interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly requestBody: JsonSchema;
  readonly 'x-prism-operation': string;
  /** Those of the loaded connectors that have it. */
  readonly 'x-prism-connectors': readonly string[];
}

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: JsonSchema;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly post: DocumentedOperation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> } & JsonSchema;
}

const tags = [
  { name: 'customer', description: 'Customer profiles at the processor.' },
  { name: 'payment', description: 'Payments that the buyer starts.' },
  { name: 'payment-method', description: 'Payment methods that the processor keeps.' },
  { name: 'recurring-payment', description: 'Payments that the merchant starts, without the buyer present.' },
  { name: 'refund', description: 'Refunds.' },
];

/** What the server answers, field by field, from the catalogue. */
export function openApiDocument(registry: Registry, version: string): OpenApiDocument {
  // What the uses of a schema have in common is known after the first pass, and what of it stands in others after the next.
  const first = describedWith({}, registry).schemas;
  const { paths, schemas } = describedWith(describedWith(first, registry).schemas, registry);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Prism',
      version,
      description: introduction,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags,
    paths,
    components: {
      schemas: { ...schemas, Problem: problemSchema },
      parameters: Object.fromEntries(
        headerParameters.map((parameter) => [parameter.name, { in: 'header', required: false, ...parameter }]),
      ),
      headers: { RequestId: { description: 'Yours, or one of our own.', schema: { type: 'string' } } },
      responses: { Problem: problemResponse },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Where the server is given tokens.' } },
    },
  };
}

function describedWith(
  known: Schemas,
  registry: Registry,
): Pick<OpenApiDocument, 'paths'> & { readonly schemas: Schemas } {
  const components = createComponents(known);
  const paths = [...operations.values()].map((operation) => {
    return [operation.path, { post: documented(operation, registry, schemasOf(operation, components)) }] as const;
  });
  return { paths: Object.fromEntries(paths), schemas: components.shared() };
}

const introduction =
  'One vocabulary for every payment processor. Amounts are whole numbers in minor units. A declined payment is an answer, 200, with a status that says so and its error; everything else that goes wrong is a problem.';

const problemResponse = {
  description: 'The call failed.',
  headers: { 'x-request-id': { $ref: '#/components/headers/RequestId' } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function schemasOf({ name, request, response }: OperationVocabulary, components: Components) {
  return {
    request: namedSchema(request, nameOfType(name, 'Request'), components),
    response: namedSchema(response, nameOfType(name, 'Response'), components),
  };
}

function documented(
  { name, path }: OperationVocabulary,
  { all }: Registry,
  { request, response }: { readonly request: JsonSchema; readonly response: JsonSchema },
): DocumentedOperation & JsonSchema {
  const [service = '', operation = ''] = name.split('.');
  const about = describedType(nameOfType(name, 'Request'))?.description;
  const example = examples[name];
  return {
    operationId: path.replace('/v1/', '').replace(/\W/g, '_'),
    summary: `${kebabCase(service)} ${kebabCase(operation)}`.replaceAll('-', ' '),
    ...(about !== undefined && { description: inCallersWords(about) }),
    tags: [kebabCase(service)],
    security: [{}, { token: [] }],
    parameters: headerParameters.map((parameter) => ({ $ref: `#/components/parameters/${parameter.name}` })),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: request, ...(example !== undefined && { example }) } },
    },
    responses: {
      200: {
        description: 'The answer; also that of a declined payment.',
        headers: { 'x-request-id': { $ref: '#/components/headers/RequestId' } },
        content: { 'application/json': { schema: response } },
      },
      '4XX': { $ref: '#/components/responses/Problem' },
      '5XX': { $ref: '#/components/responses/Problem' },
    },
    'x-prism-operation': name,
    'x-prism-connectors': all
      .filter(({ connector }) => has(connector.operations, service, operation))
      .map(({ connector }) => connector.id),
  };
}

function has(tree: object, service: string, operation: string): boolean {
  const own: unknown = Object.hasOwn(tree, service) ? Reflect.get(tree, service) : undefined;
  return typeof own === 'object' && own !== null && Object.hasOwn(own, operation);
}
