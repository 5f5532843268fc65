import { catalogue, type IntegrationErrorCode, type OperationName, type Schema } from '@prism/core';
import { answerFields } from './answer-fields.ts';
import { kebabCase } from './names.ts';
import { readShape } from './read-shape.ts';
import { type ObjectShape, objectShape } from './shape.ts';

/** An operation as callers of the server know it. */
export interface OperationVocabulary {
  readonly name: OperationName;
  /** `/v1/payment-method/tokenize` */
  readonly path: string;
  readonly request: ObjectShape;
  readonly response: ObjectShape;
  /** The code for input that is refused. */
  readonly invalidInput: IntegrationErrorCode;
}

interface Declaration {
  readonly request: Schema<unknown>;
  readonly result: Schema<unknown>;
  readonly invalidInput?: IntegrationErrorCode;
}

/** Every operation of the catalogue, by its name. */
export const operations: ReadonlyMap<string, OperationVocabulary> = new Map(
  Object.entries(catalogue).flatMap(([service, declarations]) =>
    Object.entries<Declaration>(declarations).map(([operation, declaration]) => {
      // The catalogue has them under these very names.
      const name = `${service}.${operation}` as OperationName;
      return [name, vocabularyOf(name, `/v1/${kebabCase(service)}/${kebabCase(operation)}`, declaration)] as const;
    }),
  ),
);

function vocabularyOf(name: OperationName, path: string, declaration: Declaration): OperationVocabulary {
  const request = objectOf(declaration.request);
  const response = responseShape(request, objectOf(declaration.result));
  return { name, path, request, response, invalidInput: declaration.invalidInput ?? 'INVALID_INPUT' };
}

/** What a connector answers, with what the engine adds: the merchant's ids, echoed, and what every answer has. */
function responseShape(request: ObjectShape, result: ObjectShape): ObjectShape {
  const echoed = [...request.fields].filter(([name]) => /^merchant.*Id$/.test(name));
  return objectShape(new Map([...echoed, ...result.fields, ...echoed, ...answerFields]));
}

function objectOf(schema: Schema<unknown>): ObjectShape {
  const shape = readShape(schema);
  if (shape?.kind !== 'object') throw new TypeError(`a request or response of the catalogue is a ${shape?.kind}`);
  return shape;
}
