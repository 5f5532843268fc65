import * as z from 'zod/mini';
import type { Sensitive } from '../secret.ts';
import { email, fields, name, phone } from './fields.ts';

/** Who pays. */
export interface BuyerDetails {
  readonly name?: Sensitive | undefined;
  readonly email?: Sensitive | undefined;
  readonly phone?: Sensitive | undefined;
}

/** @internal */
export const buyerDetails = fields({
  name: z.optional(name),
  email: z.optional(email),
  phone: z.optional(phone),
});
