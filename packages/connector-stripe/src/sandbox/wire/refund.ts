import type { Metadata } from './shared.ts';

/** Money on its way back. */
export interface Refund {
  readonly id: string;
  readonly object: 'refund';
  readonly amount: number;
  readonly balance_transaction: string | null;
  readonly charge: string;
  readonly created: number;
  readonly currency: string;
  readonly customer: string | null;
  readonly customer_account: null;
  readonly destination_details: {
    readonly card: { reference_status: string; reference_type: string; type: string };
    readonly type: 'card';
  };
  failure_balance_transaction?: string;
  failure_reason?: string;
  metadata: Metadata;
  readonly payment_intent: string;
  readonly payment_method: string;
  readonly reason: string | null;
  readonly receipt_number: null;
  readonly source_transfer_reversal: null;
  status: 'failed' | 'pending' | 'succeeded';
  readonly transfer_reversal: null;
}
