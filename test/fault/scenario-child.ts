// A process of its own that plays one scenario below a folder; started with the shim before its calls.
import { writeSync } from 'node:fs';
import { scenarioNamed } from '#test/fault/scenarios/index.ts';

const [name = '', home = '', facts = '{}'] = process.argv.slice(2);
await scenarioNamed(name).act(home, (line) => void writeSync(1, `${line}\n`), JSON.parse(facts) as Record<string, string>);
writeSync(1, 'end\n');
