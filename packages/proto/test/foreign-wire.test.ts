import { globSync } from 'node:fs';
import { join } from 'node:path';
import { type DescMessage, fromBinary, fromJson, type JsonObject, toBinary, toJson } from '@bufbuild/protobuf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { described, messages, nameOf } from './support/described.ts';
import { anyMessage, type ForeignWire, wireOfFiles, wireOfReference } from './support/foreign-wire.ts';
import { facts } from './support/reference.ts';

const files = globSync('**/*.proto', { cwd: join(import.meta.dirname, '..', 'proto') });
const numRuns = 8;

/** Both say the same of the same bytes, in both directions, and leave nothing over. */
function agree(message: DescMessage, theirs: ForeignWire, json: JsonObject): void {
  const name = nameOf(message);
  const read = fromBinary(message, theirs.encode(name, json));
  expect(toJson(message, read, { useProtoFieldName: true })).toEqual(json);
  expect(read.$unknown ?? []).toEqual([]);
  expect(theirs.decode(name, toBinary(message, fromJson(message, json)))).toEqual(json);
}

describe("a client that is made of the reference's facts understands us, and we it", () => {
  const theirs = wireOfReference();

  test.each(messages.filter((message) => nameOf(message) in facts.messages))('$typeName', (message) => {
    fc.assert(
      fc.property(anyMessage(facts, nameOf(message)), (json) => agree(message, theirs, json)),
      { numRuns },
    );
  });
});

describe('a client that compiles our files by other means understands us, and we it', () => {
  const theirs = wireOfFiles(files);

  test.each([...messages])('$typeName', (message) => {
    fc.assert(
      fc.property(anyMessage(described, nameOf(message)), (json) => agree(message, theirs, json)),
      { numRuns },
    );
  });
});
