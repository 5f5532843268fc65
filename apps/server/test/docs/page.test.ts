import { errorCodes } from '@prism/core';
import { describe, expect, test } from 'vitest';
import { html, prose } from '../../src/docs/html.ts';
import { serverErrors } from '../../src/errors/server-error.ts';
import { operations } from '../../src/vocabulary/operations.ts';
import { start } from '../support/server.ts';

describe('the reference', () => {
  test('is one page that loads nothing', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/docs`);
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)|@import|url\(/);
  });

  test('has every operation with its fields, and every code', async () => {
    const { url } = await start();
    const page = await (await fetch(`${url}/docs`)).text();
    for (const { path, request, response } of operations.values()) {
      expect(page).toContain(`<code>${path}</code>`);
      for (const { wireName } of [...request.fields.values(), ...response.fields.values()]) {
        expect(page).toContain(`<code>${wireName}</code>`);
      }
    }
    expect(page).not.toMatch(/connectorCode|connectorRequestId/);
    for (const code of Object.keys({ ...errorCodes, ...serverErrors })) expect(page).toContain(`<code>${code}</code>`);
  });

  test('names anchors that are there', async () => {
    const { url } = await start();
    const page = await (await fetch(`${url}/docs`)).text();
    const anchors = Array.from(page.matchAll(/href="#([^"]+)"/g), ([, anchor]) => anchor);
    expect(anchors.length).toBeGreaterThan(operations.size);
    for (const anchor of anchors) expect(page).toContain(`id="${anchor}"`);
  });
});

test('what is put into a page is text, unless it is HTML', () => {
  expect(html`<p>${'<script>"&\''} ${3} ${false} ${[html`<b>x</b>`, 'y<']}</p>`.html).toBe(
    '<p>&lt;script&gt;&quot;&amp;&#39; 3  <b>x</b>y&lt;</p>',
  );
  expect(prose('give `<a>` back').html).toBe('give <code>&lt;a&gt;</code> back');
});
