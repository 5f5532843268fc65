/** A value that cannot cross: the message names the remedy, never the value. */
export class Refusal extends Error {}
