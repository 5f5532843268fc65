import { addressRows, requestRows } from './narration/exchange-rows.ts';
import { createNarrator, type Narrator } from './narration/narrator.ts';
import { createPrinter, type Output, type Printer } from './narration/printer.ts';
import type { Story } from './scene.ts';
import type { Clients, Shop } from './shop.ts';
import { createStage, EndedOtherwise, type Tally } from './stage.ts';

/** Plays the stories in a shop, up to the first step that ends otherwise than it should; true when there is none. */
export async function play(stories: readonly Story[], shop: Shop, output: Output): Promise<boolean> {
  const printer = createPrinter(output);
  const tally: Tally = { steps: 0, skipped: 0 };
  greet(shop, printer);
  try {
    for (const [index, story] of stories.entries()) {
      const number = index + 1;
      printer.heading(`${number}. ${story.title}`, story.about);
      const narrator = createNarrator(printer, story.kind === 'flow' ? requestRows : addressRows);
      await story.play({ ...shop, ...narratedClients(shop, narrator), ...createStage(number, printer, tally) });
    }
  } catch (error) {
    if (!(error instanceof EndedOtherwise)) throw error;
    printer.heading('Stopped: a step ended otherwise than it should.', error.message);
    return false;
  }
  const skips = tally.skipped === 0 ? '' : `Not played here: ${tally.skipped}, for the reasons above.`;
  printer.heading(`All ${tally.steps} steps ended as they should.`, skips);
  return true;
}

function narratedClients(shop: Shop, { observer, narrated }: Narrator): Clients {
  const clients = shop.open([observer]);
  return {
    customerClient: narrated('customer', clients.customerClient),
    paymentClient: narrated('payment', clients.paymentClient),
    paymentMethodClient: narrated('paymentMethod', clients.paymentMethodClient),
    recurringPaymentClient: narrated('recurringPayment', clients.recurringPaymentClient),
  };
}

function greet({ processor, sandbox }: Shop, printer: Printer): void {
  const { displayName, settings } = processor;
  const variables = Object.values(settings).map(({ variable, form }) => `${variable} (${form})`);
  const where = sandbox ? 'its embedded sandbox: no network, no keys' : 'its test mode';
  const hint = sandbox ? ` Set ${variables.join(' and ')} to play in ${displayName}'s test mode.` : '';
  printer.heading(
    `Prism on ${displayName}, in ${where}`,
    `app: what the application asks. http: the first request that this becomes. back: the answer. *** is secret or personal.${hint}`,
  );
}
