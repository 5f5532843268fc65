import { describe, expect, it } from 'vitest';
import type { Output } from '../src/narration/printer.ts';
import { play } from '../src/play.ts';
import { stripe } from '../src/processors/stripe.ts';
import type { Story } from '../src/scene.ts';
import { sandboxShop, testModeShop } from '../src/shop.ts';
import { stories } from '../src/stories/index.ts';
import { stepsIn } from './support/steps.ts';

function paper(width = 100): Output & { text(): string } {
  const written: string[] = [];
  return {
    write: (text) => written.push(text),
    style: (_, text) => text,
    width,
    text: () => written.join(''),
  };
}

function storyOf(scene: Story['play']): Story {
  return { kind: 'case', title: 'A story', about: 'About something.', play: scene };
}

const amount = { minorAmount: 100, currency: 'USD' } as const;

describe('in test mode, played by a model of Stripe', () => {
  const { fetch } = stripe.createSandbox();
  const shop = () => testModeShop(stripe, { apiKey: 'sk_test_canary' }, fetch);

  it('plays all but what only the embedded sandbox can do, and says so', async () => {
    const output = paper();
    expect(await play(stories, shop(), output)).toBe(true);
    expect(stepsIn(output.text()).filter((step) => /-> (?:only|in test mode)/.test(step))).toEqual([
      '4.2 The buyer comes back -> in test mode the buyer is you: open redirection.url, and confirm.',
      '6.1 Lose an answer on purpose -> only the embedded sandbox can do that.',
    ]);
    expect(output.text()).toContain('Not played here: 2, for the reasons above.');
    expect(output.text()).not.toContain('canary');
  });

  it('can be played again in the same account', async () => {
    expect(await play(stories, shop(), paper())).toBe(true);
  });
});

describe('a step that ends otherwise than it should', () => {
  it('is said to be wrong when its status is another', async () => {
    const output = paper();
    const story = storyOf(async ({ paymentClient, methods, step }) => {
      await step('Pay', 'CAPTURED', () =>
        paymentClient.authorize({ amount, paymentMethod: methods.card, captureMethod: 'MANUAL' }),
      );
      throw new Error('the story went on');
    });
    expect(await play([story], sandboxShop(stripe), output)).toBe(false);
    expect(stepsIn(output.text())).toEqual(['1.1 Pay -> AUTHORIZED, where CAPTURED was expected']);
    expect(output.text()).toContain('Stopped: a step ended otherwise than it should.');
  });

  it('is said to be wrong when it fails', async () => {
    const output = paper();
    const story = storyOf(async ({ paymentClient, step }) => {
      await step('Look it up', 'CAPTURED', () => paymentClient.get({ connectorTransactionId: 'pi_unknown' }));
    });
    expect(await play([story], sandboxShop(stripe), output)).toBe(false);
    expect(stepsIn(output.text())).toEqual(['1.1 Look it up -> RESOURCE_NOT_FOUND, where CAPTURED was expected']);
  });

  it('is said to be wrong when it is refused before anything is sent', async () => {
    const output = paper();
    const story = storyOf(async ({ paymentClient, methods, step }) => {
      const nothing = { minorAmount: 0, currency: 'USD' } as const;
      await step('Pay', 'CAPTURED', () => paymentClient.authorize({ amount: nothing, paymentMethod: methods.card }));
    });
    expect(await play([story], sandboxShop(stripe), output)).toBe(false);
    expect(output.text()).toContain('back  nothing was sent IntegrationError INVALID_INPUT');
    expect(stepsIn(output.text())).toEqual(['1.1 Pay -> INVALID_INPUT, where CAPTURED was expected']);
  });

  it('is said to be wrong when it should have failed', async () => {
    const output = paper();
    const story = storyOf(async ({ customerClient, failingStep }) => {
      await failingStep('Sign up', 'CUSTOMER_ALREADY_EXISTS', () =>
        customerClient.create({ merchantCustomerId: 'cust_1' }),
      );
    });
    expect(await play([story], sandboxShop(stripe), output)).toBe(false);
    expect(stepsIn(output.text())).toEqual(['1.1 Sign up -> no error, where CUSTOMER_ALREADY_EXISTS was expected']);
  });

  it('is said to be wrong when what has to hold after it does not', async () => {
    const output = paper();
    const story = storyOf(async ({ check }) => check('the sky is green', false));
    expect(await play([story], sandboxShop(stripe), output)).toBe(false);
    expect(output.text()).toContain('WRONG not so: the sky is green');
  });
});

it('tells two requests apart that differ only in what is not shown', async () => {
  const output = paper();
  const story = storyOf(async ({ customerClient, step, failingStep }) => {
    const merchantCustomerId = 'cust_2';
    const john = { merchantCustomerId, name: 'John Doe' };
    await step('Sign up', 'ACTIVE', () => customerClient.create(john));
    await step('Sign up again', 'ACTIVE', () => customerClient.create(john));
    await failingStep('Sign up as somebody else', 'CUSTOMER_ALREADY_EXISTS', () =>
      customerClient.create({ merchantCustomerId, name: 'Jane Roe' }),
    );
  });
  expect(await play([story], sandboxShop(stripe), output)).toBe(true);
  expect(output.text().match(/the same request as before/g)).toHaveLength(1);
});

it('lets a defect of a story through', async () => {
  const story = storyOf(() => Promise.reject(new TypeError('a defect')));
  await expect(play([story], sandboxShop(stripe), paper())).rejects.toThrow('a defect');
});

it.each([60, 80, 120])('keeps to %d columns, but for URLs', async (width) => {
  const output = paper(width);
  await play(stories, sandboxShop(stripe), output);
  const lines = output.text().split('\n');
  expect(lines.filter((line) => line.length > width && !line.includes('https:'))).toEqual([]);
  expect(Math.max(...lines.filter((line) => !line.includes('https:')).map((line) => line.length))).toBeGreaterThan(
    width - 10,
  );
});
