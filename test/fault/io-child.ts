// A process of its own under the shim that plays a scenario again and again; each time another change fails, and what is left is looked at.
import { cpSync, existsSync, mkdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FaultError } from '#shared/core/fault.ts';
import { scenarioNamed } from '#test/fault/scenarios/index.ts';
import { arm, disarm, type FaultMode, faultModes } from '#test/fault/shim/arm.ts';

const [name = '', folder = '', facts = '{}', first = '0', step = '1', only = ''] = process.argv.slice(2);
const scenario = scenarioNamed(name);
const known = JSON.parse(facts) as Record<string, string>;
const template = join(folder, 'template');
const say = (line: string): void => void writeSync(1, `${line}\n`);

/** Plays the scenario with one fault (at -1: none); how many changes there were, and what was wrong afterwards. */
const play = async (at: number, mode: FaultMode): Promise<{ count: number; problem: string | null }> => {
  const home = join(folder, 'home');
  rmSync(home, { recursive: true, force: true });
  if (existsSync(template)) cpSync(template, home, { recursive: true });
  else mkdirSync(home);
  const said: string[] = [];
  arm(at, mode);
  // Whatever the program does not answer with a fault of its own ends here, and is a finding.
  const thrown = await scenario
    .act(home, (line) => void said.push(line), known)
    .then(
      () => null,
      (error: unknown) => {
        // The person gives up at the door: the ledger did not open, and it was said why.
        if (error instanceof FaultError && error.fault.kind !== 'unexpected') return null;
        return `threw ${error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1]?.trim()}` : String(error)}`;
      },
    );
  const count = disarm();
  const unexpected = said.find((line) => line.startsWith('fault unexpected'));
  const found = await scenario.check(home, said, known).catch((error: unknown) => `cannot be looked at: ${String(error)}`);
  return { count, problem: thrown ?? found ?? (unexpected ? 'an answer without a sentence of its own' : null) };
};

const whole = await play(-1, 'enospc');
if (whole.problem !== null || whole.count === 0) throw new Error(`without a fault: ${whole.problem ?? 'the shim counts nothing'}`);
say(`changes ${whole.count}`);
for (let at = Number(first); at < whole.count; at += Number(step)) {
  for (const mode of faultModes.filter((one) => only === '' || one === only)) {
    const { problem } = await play(at, mode);
    say(problem === null ? 'ok' : `bad ${mode} at change ${at} of ${whole.count}: ${problem}`);
  }
}
say('end');
