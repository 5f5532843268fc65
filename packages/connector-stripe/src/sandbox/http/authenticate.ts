import { Refusal } from '../failure.ts';

function refuse(message: string, code?: string): Refusal {
  return new Refusal(401, { type: 'invalid_request_error', message, code });
}

/** Which keys are refused and why. No message repeats any part of a key. */
const refused: readonly { readonly when: RegExp; readonly why: Refusal }[] = [
  {
    when: /^[sr]k_live_/,
    why: refuse(
      'This is an offline sandbox: it takes no live key. Use a test key (sk_test_…), and treat this live key as exposed.',
    ),
  },
  {
    when: /^pk_/,
    why: refuse(
      'This API call cannot be made with a publishable API key. Please use a secret API key.',
      'secret_key_required',
    ),
  },
  { when: /expired/, why: refuse('Expired API Key provided.', 'api_key_expired') },
  { when: /invalid/, why: refuse('Invalid API Key provided.') },
];

function readKey(authorization: string): string | undefined {
  const [, scheme = '', credentials = ''] = /^(\S+)\s+(.+)$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (scheme.toLowerCase() !== 'basic') return undefined;
  try {
    return atob(credentials).split(':')[0];
  } catch {
    return undefined;
  }
}

/** The secret key of a request, if it is one to work with. */
export function authenticate(headers: Headers): string {
  const key = readKey(headers.get('authorization') ?? '');
  if (!key) {
    throw refuse(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.",
    );
  }
  const reason = refused.find(({ when }) => when.test(key));
  if (reason) throw reason.why;
  return key;
}
