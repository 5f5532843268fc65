/** Calls one server, in a process of its own, a round whenever it is told to. */
import { run } from '../calls/round.ts';
import { contenders } from './contenders.ts';
import { callers, idsFor } from './requests.ts';

const [name = '', url = '', upstream = ''] = process.argv.slice(2);
const contender = contenders.get(name);
if (contender === undefined) throw new Error(`There is no contender ${name}`);
const call = callers[contender.protocol](url, idsFor(upstream));

process.on('disconnect', () => process.exit());
process.on('message', async ({ atOnce, milliseconds }: { atOnce: number; milliseconds: number }) => {
  process.send?.(await run(call, atOnce, milliseconds));
});
process.send?.('ready');
