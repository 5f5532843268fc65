import {
  CustomerClient,
  type Observer,
  PaymentClient,
  PaymentMethodClient,
  RecurringPaymentClient,
  type SdkOptions,
} from '@prism/sdk';
import type { OfflineProcessor, Processor, TestMethods } from './processors/processor.ts';

/** The application's clients. */
export interface Clients {
  readonly customerClient: CustomerClient;
  readonly paymentClient: PaymentClient;
  readonly paymentMethodClient: PaymentMethodClient;
  readonly recurringPaymentClient: RecurringPaymentClient;
}

/** A shop that can take payments. */
export interface Shop {
  readonly processor: Processor;
  readonly methods: TestMethods;
  /** Absent in test mode, where no answer can be lost on purpose and nobody plays the bank. */
  readonly sandbox: OfflineProcessor | undefined;
  /** Makes an id of the merchant's that no earlier run has used, where earlier runs are remembered. */
  readonly unique: (id: string) => string;
  open(observers: readonly Observer[]): Clients;
}

/** The connector's settings, by their names. */
export type Settings = Readonly<Record<string, string>>;

/** A shop on the embedded sandbox: no network, no keys. */
export function sandboxShop(processor: Processor): Shop {
  const { connector, methods, settings } = processor;
  const sandbox = processor.createSandbox();
  const offline = Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.offline]));
  const config = { ...offline, connector, environment: 'DEVELOPMENT', sandbox } as const;
  return {
    processor,
    methods: methods.sandbox,
    sandbox,
    unique: (id) => id,
    open: (observers) => clients({ ...config, observers }),
  };
}

/** A shop in the processor's test mode; its requests go through `fetch` where one is given. */
export function testModeShop(processor: Processor, settings: Settings, fetch?: SdkOptions['fetch']): Shop {
  const { connector, methods } = processor;
  const run = crypto.randomUUID().slice(0, 8);
  const config = { ...settings, connector, environment: 'SANDBOX', fetch } as const;
  return {
    processor,
    methods: methods.testMode,
    sandbox: undefined,
    unique: (id) => `${id}-${run}`,
    open: (observers) => clients({ ...config, observers }),
  };
}

function clients(config: ConstructorParameters<typeof PaymentClient>[0]): Clients {
  return {
    customerClient: new CustomerClient(config),
    paymentClient: new PaymentClient(config),
    paymentMethodClient: new PaymentMethodClient(config),
    recurringPaymentClient: new RecurringPaymentClient(config),
  };
}
