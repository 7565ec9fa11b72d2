// How long does checking one package take, and how much memory? A process of its own, so that nothing else is counted.
import { verifyLoosePackage } from '#electron/handoff/verify.ts';
import { peakMb, timed } from '#test/bench/measure.ts';

const { value, ms } = await timed(() => verifyLoosePackage(process.argv[2] ?? ''));
if (!value.isSound) throw new Error(JSON.stringify(value.checks));
process.stdout.write(`${JSON.stringify({ ms, peakMb: peakMb() })}\n`);
