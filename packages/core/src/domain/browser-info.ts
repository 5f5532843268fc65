import * as z from 'zod/mini';
import type { Sensitive } from '../secret.ts';
import { fields, flag, sensitive, text, wholeNumber } from './fields.ts';

/** The buyer's browser as it describes itself: the bank decides by it whether to ask for an authentication. */
export interface BrowserInfo {
  /** The `Accept` header of the browser's request to you. */
  readonly acceptHeader?: string | undefined;
  /** The `User-Agent` header of the browser's request to you. */
  readonly userAgent?: string | undefined;
  /** `navigator.language`, such as `de-DE`. */
  readonly language?: string | undefined;
  /** `screen.colorDepth`, in bits. */
  readonly colorDepth?: number | undefined;
  /** `screen.height`, in pixels. */
  readonly screenHeight?: number | undefined;
  /** `screen.width`, in pixels. */
  readonly screenWidth?: number | undefined;
  /** `new Date().getTimezoneOffset()`: minutes from local time to UTC. */
  readonly timeZoneOffsetMinutes?: number | undefined;
  readonly javaEnabled?: boolean | undefined;
  readonly javaScriptEnabled?: boolean | undefined;
  /** The address from which the browser's request came to you. */
  readonly ipAddress?: Sensitive | undefined;
}

const header = z.optional(text(2048));
const size = z.optional(wholeNumber(0, 99_999));
const yesOrNo = z.optional(flag);

/** @internal */
export const browserInfo = fields({
  acceptHeader: header,
  userAgent: header,
  language: z.optional(text(35)),
  colorDepth: size,
  screenHeight: size,
  screenWidth: size,
  timeZoneOffsetMinutes: z.optional(wholeNumber(-1440, 1440)),
  javaEnabled: yesOrNo,
  javaScriptEnabled: yesOrNo,
  ipAddress: z.optional(sensitive(text(45, /^[\dA-Fa-f.:]{3,45}$/, 'must be an IP address'))),
});
