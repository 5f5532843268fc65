/** What a merchant has to know of each connector, to make a customer on its sandbox. */
const settings = {
  acme: { apiKey: 'any_key' },
  stripe: { apiKey: 'any_key' },
  adyen: { apiKey: 'any_key', merchantAccount: 'TestMerchant' },
};

export function configOf(connector) {
  return { connector, ...settings[connector], environment: 'DEVELOPMENT' };
}
