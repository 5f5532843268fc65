import { create } from '@bufbuild/protobuf';
import { type ReflectMessage, reflect } from '@bufbuild/protobuf/reflect';
import { HttpMethod, type RedirectForm, RedirectFormSchema } from '../gen/types/authentication_pb.ts';
import { pairsOf } from './pairs.ts';

/**
 * A form is submitted as it is, and a browser drops the query of a form's address when its method is GET. So the query becomes
 * fields, as the clients of this wire expect it, unless something would be lost by that: then it is a plain link.
 */
export function redirectionToWire(redirection: object): ReflectMessage {
  const url = String(Reflect.get(redirection, 'url'));
  const formFields = pairsOf(Reflect.get(redirection, 'formFields'));
  const isPost = Reflect.get(redirection, 'method') === 'POST';
  return reflect(
    RedirectFormSchema,
    create(RedirectFormSchema, { formType: isPost ? post(url, formFields) : get(url) }),
  );
}

type FormType = RedirectForm['formType'];

function post(endpoint: string, formFields: Record<string, string>): FormType {
  return { case: 'form', value: formOf(endpoint, HttpMethod.POST, formFields) };
}

function get(url: string): FormType {
  const [endpoint = '', query = ''] = url.split('?', 2);
  const formFields = Object.fromEntries(new URLSearchParams(query));
  if (linkOf(endpoint, formFields) !== url) return { case: 'uri', value: { $typeName: 'types.UriData', uri: url } };
  return { case: 'form', value: formOf(endpoint, HttpMethod.GET, formFields) };
}

function formOf(endpoint: string, method: HttpMethod, formFields: Record<string, string>) {
  return { $typeName: 'types.FormData', endpoint, method, formFields } as const;
}

function linkOf(endpoint: string, formFields: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(formFields).toString();
  return query === '' ? endpoint : `${endpoint}?${query}`;
}

/** The redirection that a client should follow; undefined for the kinds that no answer of ours has. */
export function redirectionFromWire({ formType }: RedirectForm): object | undefined {
  if (formType.case === 'uri') return { url: formType.value.uri, method: 'GET' };
  if (formType.case !== 'form') return undefined;
  const { endpoint, method, formFields } = formType.value;
  if (method !== HttpMethod.POST) return { url: linkOf(endpoint, formFields), method: 'GET' };
  const hasFields = Object.keys(formFields).length > 0;
  return { url: endpoint, method: 'POST', ...(hasFields && { formFields }) };
}
