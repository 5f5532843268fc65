/** What becomes of an authorisation. */
export interface Verdict {
  readonly resultCode: 'Authorised' | 'Cancelled' | 'Error' | 'Received' | 'Refused';
  /** `refusalReasonCode`. Absent where it went well. */
  readonly code?: string;
  /** `refusalReason`. */
  readonly reason?: string;
  /** `refusalReasonRaw`: what the issuer said. */
  readonly raw: string;
  /** `merchantAdviceCode`: what the card network advises. */
  readonly advice?: string;
}

const DO_NOT_TRY_AGAIN = '03 : Do not try again';
const NEW_ACCOUNT_DATA = '01 : New account information available';
const TRY_AGAIN_LATER = '02 : Try again later';

type Row = readonly [code: number, command: string, reason: string, raw: string, advice?: string];

/**
 * The commands of Adyen's test system, by refusalReasonCode; https://docs.adyen.com/development-resources/testing/result-codes.
 * Commands, codes and reasons are documented; what the issuers said is the ISO 8583 code of its meaning.
 */
const rows: readonly Row[] = [
  [2, 'DECLINED', 'Refused', '05 : Do not honor'],
  [3, 'REFERRAL', 'Referral', '01 : Refer to card issuer'],
  [5, 'BLOCK_CARD', 'Blocked Card', '04 : Pick up card', DO_NOT_TRY_AGAIN],
  [6, 'CARD_EXPIRED', 'Expired Card', '54 : Expired card', NEW_ACCOUNT_DATA],
  [7, 'INVALID_AMOUNT', 'Invalid Amount', '13 : Invalid amount'],
  [8, 'INVALID_CARD_NUMBER', 'Invalid Card Number', '14 : Invalid card number', NEW_ACCOUNT_DATA],
  [9, 'ISSUER_UNAVAILABLE', 'Issuer Unavailable', '91 : Issuer or switch inoperative', TRY_AGAIN_LATER],
  [10, 'NOT_SUPPORTED', 'Not supported', '40 : Requested function not supported'],
  [11, 'NOT_3D_AUTHENTICATED', '3D Not Authenticated', '65 : Authentication requested'],
  [12, 'NOT_ENOUGH_BALANCE', 'Not enough balance', '51 : Insufficient funds/over credit limit', TRY_AGAIN_LATER],
  [14, 'ACQUIRER_FRAUD', 'Acquirer Fraud', '59 : Suspected fraud'],
  [15, 'CANCELLED', 'Cancelled', 'CANCELLED'],
  [16, 'SHOPPER_CANCELLED', 'Shopper Cancelled', 'SHOPPER CANCELLED'],
  [17, 'INVALID_PIN', 'Invalid Pin', '55 : Incorrect PIN'],
  [18, 'PIN_TRIES_EXCEEDED', 'Pin tries exceeded', '75 : PIN tries exceeded'],
  [19, 'PIN_VALIDATION_NOT_POSSIBLE', 'Pin validation not possible', '86 : Cannot verify PIN'],
  [20, 'FRAUD', 'FRAUD', 'FRAUD'],
  [21, 'NOT_SUBMITTED', 'Not Submitted', 'NOT SUBMITTED'],
  [23, 'TRANSACTION_NOT_PERMITTED', 'Transaction Not Permitted', '57 : Transaction not permitted', DO_NOT_TRY_AGAIN],
  [24, 'CVC_DECLINED', 'CVC Declined', 'N7 : Decline for CVV2 failure'],
  [25, 'RESTRICTED_CARD', 'Restricted Card', '62 : Restricted card', DO_NOT_TRY_AGAIN],
  [26, 'REVOCATION_OF_AUTH', 'Revocation Of Auth', 'R1 : Revocation of authorization order', DO_NOT_TRY_AGAIN],
  [27, 'DECLINED_NON_GENERIC', 'Declined Non Generic', '12 : Invalid transaction'],
  [28, 'WITHDRAWAL_AMOUNT_EXCEEDED', 'Withdrawal amount exceeded', '61 : Exceeds withdrawal amount limit'],
  [29, 'WITHDRAWAL_COUNT_EXCEEDED', 'Withdrawal count exceeded', '65 : Exceeds withdrawal count limit'],
  [31, 'ISSUER_SUSPECTED_FRAUD', 'Issuer Suspected Fraud', '59 : Suspected fraud', DO_NOT_TRY_AGAIN],
  [32, 'AVS_DECLINED', 'AVS Declined', '05 : Do not honor'],
  [33, 'PIN_REQUIRED', 'Card requires online pin', '70 : PIN data required'],
  [34, 'NO_CHECKING_ACCOUNT', 'No checking account available on Card', '52 : No checking account'],
  [35, 'NO_SAVINGS_ACCOUNT', 'No savings account available on Card', '53 : No savings account'],
  [36, 'MOBILE_PIN_REQUIRED', 'Mobile pin required', '70 : PIN data required'],
  [37, 'CONTACTLESS_FALLBACK', 'Contactless fallback', '65 : Contactless fallback'],
  [38, 'AUTHENTICATION_REQUIRED', 'Authentication required', '1A : Additional customer authentication required'],
  [39, 'RREQ_NOT_RECEIVED', 'RReq not received from DS', 'RREQ NOT RECEIVED'],
  [40, 'BAN_CURRENT_AID', 'Current AID is in Penalty Box.', 'AID BANNED'],
  [41, 'CVM_REQUIRED', 'CVM Required Restart Payment', 'CVM REQUIRED'],
  [42, 'THREED_SECURE_ERROR', '3DS Authentication Error', '3DS AUTHENTICATION ERROR'],
  [43, 'ONLINE_PIN_REQUIRED', 'Online PIN required', '70 : PIN data required'],
  [44, 'TRY_ANOTHER_INTERFACE', 'Try another interface', 'TRY ANOTHER INTERFACE'],
  [45, 'CHIP_DOWNGRADE_MODE', 'Chip downgrade mode', 'CHIP DOWNGRADE MODE'],
  [46, 'ERPS_BLOCK', 'Transaction blocked by Adyen to prevent excessive retry fees', 'ERPS BLOCK'],
];

/** Commands that do not end in a refusal. */
const others: readonly (readonly [code: number, command: string, verdict: Verdict])[] = [
  [0, 'UNKNOWN', { resultCode: 'Error', code: '0', reason: 'Unknown', raw: 'UNKNOWN' }],
  [1, 'APPROVED', { resultCode: 'Authorised', raw: 'AUTHORISED' }],
  [
    4,
    'ERROR',
    {
      resultCode: 'Error',
      code: '4',
      reason: 'Acquirer Error',
      raw: '96 : System malfunction',
      advice: TRY_AGAIN_LATER,
    },
  ],
  [13, 'PENDING', { resultCode: 'Received', raw: 'PENDING' }],
  [22, 'FRAUD_CANCELLED', { resultCode: 'Cancelled', code: '22', reason: 'FRAUD-CANCELLED', raw: 'FRAUD CANCELLED' }],
  [30, 'PARTIALLY_APPROVED', { resultCode: 'Authorised', raw: 'AUTHORISED' }],
];

function refused([code, , reason, raw, advice]: Row): Verdict {
  return { resultCode: 'Refused', code: String(code), reason, raw, ...(advice ? { advice } : {}) };
}

const commands: readonly (readonly [code: number, command: string, verdict: Verdict])[] = [
  ...others,
  ...rows.map((row) => [row[0], row[1], refused(row)] as const),
];

const byCommand: ReadonlyMap<string, Verdict> = new Map(commands.map(([, command, verdict]) => [command, verdict]));
const byCode: ReadonlyMap<string, Verdict> = new Map(commands.map(([code, , verdict]) => [String(code), verdict]));

/** The commands of the test system and their codes. */
export const testCommands: readonly (readonly [code: number, command: string])[] = commands.map(([code, command]) => [
  code,
  command,
]);

/** It goes well. */
export const approved: Verdict = { resultCode: 'Authorised', raw: 'AUTHORISED' };

/** The generic refusal. */
export const declined: Verdict = { resultCode: 'Refused', code: '2', reason: 'Refused', raw: '05 : Do not honor' };

/** The shopper was not authenticated. */
export const notAuthenticated: Verdict = {
  resultCode: 'Refused',
  code: '11',
  reason: '3D Not Authenticated',
  raw: '3d-secure: Authentication failed',
};

/** What `RequestedTestAcquirerResponseCode` asks for. */
export const verdictOfCode = (code: string): Verdict | undefined => byCode.get(code) ?? byCommand.get(code);

/** What the name on a card asks for: `DECLINED`, or with a raw answer `DECLINED : 06 : ERROR`. */
export function verdictOfName(name: string): Verdict | undefined {
  const [, command = '', raw] = /^([A-Z0-9_]+)(?:\s*:\s*(.+))?$/.exec(name) ?? [];
  const verdict = byCommand.get(command);
  return verdict && raw !== undefined ? { ...verdict, raw } : verdict;
}
