import type { BrowserInfo, OperationContext, Sealed } from '@prism/core';

/** What Adyen knows of a browser only as a whole. */
const mandatory = [
  'acceptHeader',
  'colorDepth',
  'javaEnabled',
  'language',
  'screenHeight',
  'screenWidth',
  'timeZoneOffsetMinutes',
  'userAgent',
] as const;

/** `browserInfo`, without the address, which has a field of its own. */
export function browserInfoFields(
  browser: Sealed<BrowserInfo> | undefined,
  isRequired: boolean,
  { refuse }: OperationContext,
) {
  const { ipAddress: _, timeZoneOffsetMinutes, ...others } = browser ?? {};
  const isGiven = [timeZoneOffsetMinutes, ...Object.values(others)].some((value) => value !== undefined);
  if (!isGiven && !isRequired) return undefined;
  const missing = mandatory.filter((name) => browser?.[name] === undefined);
  if (missing.length > 0) {
    refuse(...missing.map((name) => ({ field: `browserInfo.${name}`, message: 'is required by Adyen' })));
  }
  return { ...others, timeZoneOffset: timeZoneOffsetMinutes };
}
