// R11: does the cryptography that the ledger relies on give the published answers in this very process?
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { tryAge, tryEd25519, tryGcm, tryNumbers } from '#test/fault/packages/vectors-run.ts';

const run = async ({ isLong }: DrillRun): Promise<ReturnType<typeof verdictOf>> => {
  const [age, ed25519, gcm, numbers] = [await tryAge(), tryEd25519(), tryGcm(), tryNumbers(isLong ? 1_000_000 : 10_000)];
  const wrong = [age, ed25519, gcm, numbers].flatMap((result) => result.wrong);
  const place = process.versions.electron ? `Electron ${process.versions.electron}` : 'Node';
  const seen = `age ${age.count}, Ed25519 ${figure(ed25519.count)}, AES-256-GCM ${gcm.count}, JCS ${figure(numbers.count)} numbers in ${place}, ${wrong.length} other answers`;
  return verdictOf(seen, wrong);
};

export const drill: Drill = {
  name: 'crypto-vectors',
  rows: ['R11'],
  goal: 'age 143/143, Ed25519, AES-GCM with 12-byte IV, 1,000,000 JCS numbers: all as published',
  run,
};
