import type { OperationContext, PaymentAuthorizeRequest, Sealed } from '@prism/core';

/**
 * How the buyer is authenticated (https://docs.adyen.com/online-payments/3d-secure). `NO_THREE_DS` sends nothing: to forbid an
 * authentication would have the bank decline what the law wants authenticated.
 */
export function threeDSecureFields(
  { authType, threeDsExperience, offSession }: Sealed<PaymentAuthorizeRequest>,
  returnUrl: string,
  context: OperationContext,
) {
  const isNative = threeDsExperience === 'NATIVE';
  if (offSession) {
    const message = 'has no effect with offSession: nobody is there to authenticate';
    if (authType === 'THREE_DS') context.unsupported({ field: 'authType', message });
    if (isNative) context.unsupported({ field: 'threeDsExperience', message });
    return undefined;
  }
  return {
    authenticationData: {
      attemptAuthentication: authType === 'THREE_DS' ? 'always' : undefined,
      threeDSRequestData: { nativeThreeDS: isNative ? 'preferred' : 'disabled' },
    },
    ...(isNative && { channel: 'Web', origin: originOf(returnUrl, context) }),
  };
}

/** The page on which the buyer authenticates. */
function originOf(returnUrl: string, { refuse }: OperationContext): string {
  const { origin } = new URL(returnUrl);
  if (origin.length > 80) {
    refuse({ field: 'returnUrl', message: 'must have an origin of at most 80 characters for native 3-D Secure' });
  }
  return origin;
}
