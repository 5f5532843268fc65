/**
 * Adyen demands a URL to return to also where nobody can be redirected. This one leads nowhere: the domain is reserved for that
 * (RFC 2606).
 */
export const nowhere = 'https://nobody-returns.invalid/';
