// How long does checking one package take, and how much memory? A process of its own, so that nothing else is counted.
import { existsSync, readFileSync } from 'node:fs';
import { verifyLoosePackage } from '#electron/handoff/verify.ts';
import { timed } from '#test/bench/measure.ts';

/** Linux remembers the parent's peak in a new process's usage; the process's own peak stands in its status. */
const peakMb = (): number => {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
};

const { value, ms } = await timed(() => verifyLoosePackage(process.argv[2] ?? ''));
if (!value.isSound) throw new Error(JSON.stringify(value.checks));
process.stdout.write(`${JSON.stringify({ ms, peakMb: peakMb() })}\n`);
