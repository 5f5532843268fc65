/** Runs one contender in a process of its own, a round whenever it is told to. */
import { contenders } from './contenders.ts';
import { run } from './round.ts';

const [name = '', stub = ''] = process.argv.slice(2);
const call = await contenders[name]?.(stub);
if (call === undefined) throw new Error(`There is no contender ${name}`);

process.on('disconnect', () => process.exit());
process.on('message', async ({ atOnce, milliseconds }: { atOnce: number; milliseconds: number }) => {
  process.send?.(await run(call, atOnce, milliseconds));
});
process.send?.('ready');
