/** npm trusts whom the machine trusts, as the local registry does: some machines reach registries through a proxy of their own. */
export const systemTrust = { NODE_OPTIONS: '--use-system-ca' } as const;
