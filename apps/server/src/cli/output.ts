/** Where a command writes and reads. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Standard input, to its end. */
  input(): Promise<string>;
  /** When standard input has ended, whatever it held. */
  inputEnd(): Promise<void>;
}

/** How a command ends: it did what it was asked, the call failed, or it was asked wrongly. */
export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;
