// R9: does the reader refuse every archive that is bent, with the code that says why? Sealed ones too, since the seal tells nothing of the inside.
import { type Drill, type DrillRun, verdictOf } from '#test/fault/drill.ts';
import { archiveCorpus, type CraftedArchive } from '#test/fault/packages/archive-corpus.ts';
import { bagOf, payloadOf, sealed } from '#test/fault/packages/forger.ts';
import { keptOf, nextOf, openBytes } from '#test/fault/packages/ground.ts';
import { prepareGround } from '#test/fault/packages/prepare.ts';

/** What the product says to an archive; empty when it opens. */
const answerTo = async (bytes: Buffer, identity: string | null, folder: string | null = null): Promise<string> => {
  const opened = await openBytes(bytes, identity, folder);
  return opened.ok ? '' : `${opened.fault.code} ${opened.fault.values.detail ?? ''}`;
};

const problemsOf = async (archive: CraftedArchive, home: string, alsoSealed: boolean): Promise<string[]> => {
  const { recipient, identity } = keptOf(home);
  const answers = [await answerTo(archive.bytes, null), await answerTo(archive.bytes, null, home)];
  if (alsoSealed && archive.bytes.length < 1_000_000) {
    const closed = await sealed(archive.bytes, [recipient]);
    answers.push(await answerTo(closed, identity), await answerTo(closed, identity, home));
  }
  return answers
    .filter((answer) => answer !== archive.verdict)
    .map((answer) => `row ${archive.row}, ${archive.name}: ${answer || 'opened'}, expected ${archive.verdict || 'to open'}`);
};

const run = async ({ home, isLong }: DrillRun): Promise<ReturnType<typeof verdictOf>> => {
  await prepareGround(home);
  const next = nextOf(keptOf(home));
  const corpus = archiveCorpus(bagOf(payloadOf(next), next));
  const problems: string[] = [];
  for (const archive of corpus) problems.push(...(await problemsOf(archive, home, isLong)));
  const bad = corpus.filter(({ verdict }) => verdict !== '').length;
  return verdictOf(
    `${bad} bent archives and ${corpus.length - bad} whole ones${isLong ? ', plain and sealed, from memory and from the disk' : ''}, ${problems.length} other answers than listed`,
    problems,
  );
};

export const drill: Drill = { name: 'archives', rows: ['R9'], goal: '≥ 60 crafted archives, every verdict and code as listed', run };
