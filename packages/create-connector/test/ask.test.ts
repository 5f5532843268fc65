import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ask, type Known } from '../src/ask.ts';

/** Answers each question once it has been put. */
async function converse(known: Known, answers: Readonly<Record<string, string>>) {
  const input = new PassThrough();
  const output = new PassThrough();
  const open = new Map(Object.entries(answers));
  let said = '';
  output.on('data', (data) => {
    said += data;
    for (const [question, keys] of open) {
      if (!said.includes(question)) continue;
      open.delete(question);
      // Nobody answers before a question is put to the end.
      setImmediate(() => [...keys].forEach((key) => void input.write(key)));
    }
  });
  return { choice: await ask(known, { input, output }), said };
}

test('asks for both names', async () => {
  const { choice } = await converse({}, { 'What is the connector called?': 'acme-pay\r', 'How do people': 'ACME\r' });
  expect(choice).toEqual({ id: 'acme-pay', displayName: 'ACME' });
});

test('offers the display name that follows', async () => {
  const { choice } = await converse({ id: 'acme-pay' }, { 'How do people': '\r' });
  expect(choice).toEqual({ id: 'acme-pay', displayName: 'Acme Pay' });
});

test('says what is wrong, and asks again', async () => {
  const { choice, said } = await converse(
    { displayName: 'Acme' },
    { 'What is the connector called?': '2\r', 'single hyphens': '\u007facme\r' },
  );
  expect(choice).toEqual({ id: 'acme', displayName: 'Acme' });
  expect(said).toContain('such as "acme"');
});

test('asks nothing that was said', async () => {
  const { choice, said } = await converse({ id: 'acme', displayName: 'Acme' }, {});
  expect(choice).toEqual({ id: 'acme', displayName: 'Acme' });
  expect(said).toBe('');
});

test('takes no for an answer', async () => {
  const { choice, said } = await converse({}, { 'What is the connector called?': '\u0003' });
  expect(choice).toBeUndefined();
  expect(said).toContain('Nothing was written.');
});
