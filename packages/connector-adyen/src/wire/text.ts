import * as z from 'zod/mini';

export const text = z.nullish(z.string());
