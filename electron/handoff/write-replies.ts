// When do remarks leave? In the same moment as the receipts: one package a branch, noted first, then written whole.
import { join } from 'node:path';
import { markLeft, newestReplyTo, type RemarkState, remarksTo, unmarkLeft } from '#db/handoff/replies.ts';
import { insertSentPackage, newestPackageOf, nextSeqOf, partnerOf, withdrawSentPackage } from '#db/handoff/store.ts';
import type { PartnerRow, SentPackageRow } from '#db/handoff/table.ts';
import type { Reader } from '#db/schema.ts';
import type { BuiltPackage } from '#electron/handoff/build.ts';
import { buildReply, type ReplyFacts } from '#electron/handoff/reply.ts';
import { type Self, selfOf } from '#electron/handoff/self.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { writePiecesSafely } from '#electron/ledger/write-file.ts';
import type { Id } from '#shared/core/id.ts';
import { hasToLeave } from '#shared/handoff/replies.ts';

/** The remarks without answer of every branch to which a package has to go. */
export const pendingReplies = async (reader: Reader): Promise<Map<Id, RemarkState[]>> => {
  const open = (await remarksTo(reader, null)).filter(({ answer }) => answer === null);
  const pending = new Map<Id, RemarkState[]>();
  for (const [orgId, remarks] of Map.groupBy(open, ({ remark }) => remark.orgId)) {
    const outgoing = {
      unsent: remarks.filter(({ leftAt }) => leftAt === null).length,
      unanswered: remarks.length,
      takenAt: (await newestPackageOf(reader, orgId))?.importedAt ?? null,
      leftAt: (await newestReplyTo(reader, orgId))?.createdAt ?? null,
    };
    if (hasToLeave(outgoing)) pending.set(orgId, remarks);
  }
  return pending;
};

/** Writes one package for every branch that is to get one; returns their files. */
export const writeReplies = async (job: JobContext, folder: string): Promise<string[]> => {
  const { self, pending } = await job.read(async (reader) => ({ self: await selfOf(reader, job), pending: [...(await pendingReplies(reader))] }));
  const files: string[] = [];
  for (const [index, [orgId, remarks]] of pending.entries()) {
    job.checkCancelled();
    const to = await job.read((reader) => partnerOf(reader, orgId));
    if (!to) continue;
    job.progress(index, pending.length, to.name);
    files.push(await writeReply(job, { self, to, folder }, remarks));
  }
  return files;
};

interface Way {
  readonly self: Self;
  readonly to: PartnerRow;
  readonly folder: string;
}

/** Notes the package and what it carries, then writes it. When the stick fails, the number is withdrawn and what it alone carried has not left. */
const writeReply = async (job: JobContext, { self, to, folder }: Way, states: readonly RemarkState[]): Promise<string> => {
  const remarks = states.map(({ remark }) => remark).toReversed();
  const facts: ReplyFacts = await job.read(async (reader) => ({
    id: job.newId(),
    seq: await nextSeqOf(reader, 'reply'),
    createdAt: job.clock.now(),
    previous: await newestReplyTo(reader, to.orgId),
  }));
  const built = buildReply(self, to, facts, remarks);
  const file = join(folder, built.fileName);
  await job.write('handoff.writeReplies', facts.id, async (writer) => {
    await insertSentPackage(writer, sentRow(built, to, remarks.length));
    await markLeft(
      writer,
      remarks.map(({ id }) => id),
      facts.id,
    );
  });
  try {
    await writePiecesSafely(file, built.pieces(), () => undefined);
  } catch (error) {
    await job.write('handoff.withdraw', facts.id, async (writer) => {
      await withdrawSentPackage(writer, facts.id);
      await unmarkLeft(writer, facts.id);
    });
    throw error;
  } finally {
    await job.ledger().anchor();
  }
  return file;
};

const sentRow = ({ envelope, fileName, manifestSha256 }: BuiltPackage, to: PartnerRow, rows: number): SentPackageRow => ({
  id: envelope.id,
  kind: 'reply',
  seq: envelope.seq,
  toOrgId: to.orgId,
  toName: to.name,
  fileName,
  createdAt: envelope.createdAt,
  rows,
  manifestSha256,
  headSeq: 0,
  headHash: '',
  state: 'exported',
  receivedAt: null,
});
