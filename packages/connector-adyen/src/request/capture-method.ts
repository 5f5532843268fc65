/** Said for each payment, so that the delay in the account's settings does not matter. */
export function captureFields(captureMethod: 'AUTOMATIC' | 'MANUAL' | undefined) {
  return captureMethod === 'MANUAL' ? { additionalData: { manualCapture: 'true' } } : { captureDelayHours: 0 };
}
