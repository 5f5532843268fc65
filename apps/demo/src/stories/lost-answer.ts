import type { OfflineProcessor } from '../processors/processor.ts';
import type { Scene, Story } from '../scene.ts';

export const lostAnswer: Story = {
  kind: 'case',
  title: 'An answer gets lost',
  about: 'The processor acted, but its answer never arrived. The idempotency key makes it safe to ask again.',

  async play(scene) {
    if (scene.sandbox === undefined) {
      scene.skip('Lose an answer on purpose', 'only the embedded sandbox can do that.');
      return;
    }
    await retriedByTheEngine(scene, scene.sandbox);
    await repeatedByTheApplication(scene, scene.sandbox);
  },
};

async function retriedByTheEngine({ paymentClient, methods, unique, step, check }: Scene, sandbox: OfflineProcessor) {
  const holdsBefore = holdsIn(sandbox);
  sandbox.injectFault('timeout-after-effect');
  await step('The engine waits 100 ms, then sends the same request again', 'AUTHORIZED', () =>
    paymentClient.authorize(
      {
        merchantTransactionId: unique('order_5001'),
        amount: { minorAmount: 7000, currency: 'USD' },
        captureMethod: 'MANUAL',
        paymentMethod: methods.card,
        returnUrl: 'https://shop.example/return',
      },
      { timeouts: { response: 100 } },
    ),
  );
  check('the money is held once', holdsIn(sandbox) === holdsBefore + 1);
}

async function repeatedByTheApplication(scene: Scene, sandbox: OfflineProcessor) {
  const { paymentClient, methods, unique, step, failingStep, check } = scene;
  const order = {
    merchantTransactionId: unique('order_5002'),
    amount: { minorAmount: 7000, currency: 'USD' },
    captureMethod: 'MANUAL',
    paymentMethod: methods.card,
    returnUrl: 'https://shop.example/return',
  } as const;

  const holdsBefore = holdsIn(sandbox);
  sandbox.injectFault('timeout-after-effect');
  const error = await failingStep('With no retries the application is told', 'RESPONSE_TIMEOUT_EXCEEDED', () =>
    paymentClient.authorize(order, { timeouts: { response: 100 }, maxRetries: 0 }),
  );
  check('nobody can know whether money moved', error.moneyMoved === 'unknown');
  check('the advice is to repeat the call', error.retry === 'same-key');

  await step('The application repeats the call with the same id', 'AUTHORIZED', () => paymentClient.authorize(order));
  check('the money is held once', holdsIn(sandbox) === holdsBefore + 1);
}

function holdsIn(sandbox: OfflineProcessor): number {
  return sandbox.effects().filter(({ type }) => type === 'authorized').length;
}
