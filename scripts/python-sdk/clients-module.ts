import type { DocumentedOperation, ServerFacts } from './server-facts.ts';
import { docstring, heading, pascalCase } from './words.ts';

/** `prism/clients.py`: a class for each service, a method for each operation. */
export function clientsModule({ services, operations }: ServerFacts): string {
  const names = operations.flatMap(({ path }) => [`${typeName(path)}Request`, `${typeName(path)}Response`]).sort();
  return [
    ...heading('The clients: one for each service.'),
    'from __future__ import annotations',
    '',
    'from collections.abc import Mapping',
    'from typing import cast',
    '',
    'from ._operation import CallOptions, Operation',
    'from ._secret import Secret',
    'from ._service_client import ServiceClient',
    'from .types import (',
    ...names.map((name) => `    ${name},`),
    ')',
    ...services.flatMap(({ name, description }) => [
      ...['', '', `class ${pascalCase(name)}Client(ServiceClient):`, ...docstring(description, '    ')],
      ...operations.filter(({ service }) => service === name).flatMap(method),
    ]),
  ]
    .join('\n')
    .concat('\n');
}

/** `/v1/payment-method/get` as the name of its types: `PaymentMethodGet`. */
function typeName(path: string): string {
  return pascalCase(path.replace('/v1/', '').replace('/', '-'));
}

function method({ name, path, description, ...facts }: DocumentedOperation): string[] {
  const type = typeName(path);
  const own = (path.split('/').at(-1) ?? '').replaceAll('-', '_');
  const truth = (is: boolean) => (is ? 'True' : 'False');
  return [
    '',
    `    async def ${own}(`,
    '        self,',
    `        request: ${type}Request,`,
    '        *,',
    '        idempotency_key: str | None = None,',
    '        timeout: float | None = None,',
    '        headers: Mapping[str, str] | None = None,',
    `    ) -> ${type}Response:`,
    ...docstring(description, '        '),
    '        operation = Operation(',
    `            name="${name}",`,
    `            path="${path}",`,
    `            moves_money=${truth(facts.movesMoney)},`,
    `            is_repeatable=${truth(facts.isRepeatable)},`,
    `            named_by=${facts.namedBy === undefined ? 'None' : `"${facts.namedBy}"`},`,
    '        )',
    '        sealed = Secret(request)',
    '        options = CallOptions(idempotency_key=idempotency_key, timeout=timeout, headers=Secret(headers))',
    '        # No traceback is to show a card.',
    '        del request, headers',
    `        return cast(${type}Response, await self._call(operation, sealed, options))`,
  ];
}
