/** What the default transport of each runtime takes. */
export interface DefaultTransportOptions {
  /** URL of the proxy for all calls. */
  readonly proxy?: string;
}
