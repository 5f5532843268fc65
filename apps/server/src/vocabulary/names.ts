/** `merchantCustomerId` -> `merchant_customer_id`: the name of a field in JSON. */
export function snakeCase(name: string): string {
  return separated(name, '_');
}

/** `paymentMethod` -> `payment-method`: a word of a URL. */
export function kebabCase(name: string): string {
  return separated(name, '-');
}

/** `merchant_account` -> `merchantAccount`: the name of a setting in TypeScript. */
export function camelCase(name: string): string {
  return name.replace(/_+([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}

function separated(name: string, separator: string): string {
  return name.replace(/[A-Z]/g, (letter) => `${separator}${letter.toLowerCase()}`);
}

/** A name as it may be printed: one that could be somebody's data is shown as `*`. */
export function printable(name: string): string {
  return /^[A-Za-z][A-Za-z_]{0,39}(?:\d{1,2}[A-Za-z_]{0,20})?$/.test(name) ? name : '*';
}
