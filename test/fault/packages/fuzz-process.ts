// What does one of the two processes of the fuzzing drill do? `<home> <name> <seed> <count>`; its result as one JSON line.
import { chanceFrom } from '#test/fault/chance.ts';
import { fuzz } from '#test/fault/packages/fuzz.ts';

const [home = '', name = '', seed = '1', count = '0'] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await fuzz(home, name, chanceFrom(Number(seed)), Number(count)))}\n`);
