// How does the whole ledger get onto the stick for the new secretary? From a verified backup, opened there with the code before it counts; then this ledger is only looked at.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nextSeqOf } from '#db/handoff/store.ts';
import { markHandedOver, packStandingFacts, unmarkHandedOver } from '#db/handover/handed-over.ts';
import { pastHandovers } from '#db/handover/store.ts';
import { isUntouched } from '#electron/backup/make.ts';
import type { BuiltPackage } from '#electron/handoff/build.ts';
import { bringOut } from '#electron/handoff/export.ts';
import { packageAt } from '#electron/handoff/find.ts';
import { selfOf } from '#electron/handoff/self.ts';
import { targetIn } from '#electron/handoff/stick.ts';
import { buildHandover, type LedgerFiles, readLedgerFiles } from '#electron/handoff/whole-ledger.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { spareIdentityOf, spareRecipientOf } from '#electron/vault/create.ts';
import { folderNames } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByRecovery } from '#electron/vault/keyring.ts';
import { secretOfRecoveryCode } from '#electron/vault/recovery-code.ts';
import type { BackupFacts } from '#shared/backup/model.ts';
import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { conflict, FaultError, invalid, locked } from '#shared/core/fault.ts';
import { bytesOf, fitsOnePackage, type WholeLedger } from '#shared/handoff/whole-ledger.ts';
import { packStandingOf } from '#shared/handover/rules.ts';

type People = Pick<WholeLedger, 'outgoing' | 'incoming' | 'handedOn'>;

/** Answers `handover.pack`. The ledger is marked in the transaction that notes the package, before its file: a cut never leaves a package and a ledger that goes on. */
export const packLedger = async (job: JobContext, wish: ParsedOf<'handover.pack'>): Promise<OutputOf<'handover.pack'>> => {
  const people = await waitingHandover(job);
  const recovery = provenCode(job, wish.recoveryCode);
  const { built, files } = await buildPackage(job, people, await spareRecipientOf(recovery));
  const folder = await targetIn(wish);
  const { id } = built.envelope;
  const attachments = files.filter(({ name }) => name.startsWith('files/')).length;
  const written = await bringOut(job, 'handover.pack', built, {
    folder,
    rows: files.length,
    alsoNote: (writer) => markHandedOver(writer, { packageId: id, incoming: people.incoming, fileName: built.fileName }),
    check: (file) => openAgain(job, file, { built, identity: spareIdentityOf(recovery) }),
    alsoWithdraw: async (writer) => {
      // What could not be taken away again may still be opened by somebody.
      if (!existsSync(join(folder, built.fileName))) await unmarkHandedOver(writer, id);
    },
  });
  return { id, incoming: people.incoming, attachments, ...written };
};

const waitingHandover = async (job: JobContext): Promise<People> => {
  const { standing, last } = await job.read(async (reader) => ({
    standing: packStandingOf(await packStandingFacts(reader)),
    last: (await pastHandovers(reader))[0],
  }));
  if (standing === 'unrecorded' || !last) throw conflict('handover-unrecorded');
  if (standing === 'codeOld') throw conflict('handover-code-old');
  const { outgoing, incoming, handedOn } = last;
  return { outgoing, incoming, handedOn };
};

/** The secret of the sheet that goes with the stick: proven here, while it can still be mended. */
const provenCode = (job: JobContext, code: string): Uint8Array => {
  const { folder, ledgerId } = job.ledger();
  const recovery = secretOfRecoveryCode(code);
  if (!recovery) throw locked('handover-code-wrong');
  try {
    dataKeyByRecovery(readKeyring(folder, ledgerId), code).fill(0);
  } catch (error) {
    throw error instanceof FaultError && error.fault.code === 'wrong-recovery-code' ? locked('handover-code-wrong') : error;
  }
  return recovery;
};

const buildPackage = async (
  job: JobContext,
  people: People,
  codeRecipient: string,
): Promise<{ built: BuiltPackage; files: LedgerFiles['files'] }> => {
  const { members, records } = await job.call('handover.inventory', {});
  const backup = await job.keeper().make('handover');
  if (!(await isUntouched(backup))) throw invalid('backup-failed', { detail: 'READ-BACK-DIFFERS' });
  const ledgerFiles = await readLedgerFiles(job.ledger().folder, backup, (done, total) => {
    job.checkCancelled();
    job.progress(done, total, '');
  });
  const { files } = ledgerFiles;
  if (!fitsOnePackage(files)) throw conflict('handover-too-large', { size: Math.ceil(bytesOf(files) / 1_048_576) });
  const { self, seq, head } = await job.read(async (reader) => ({
    self: await selfOf(reader, job),
    seq: await nextSeqOf(reader, 'handover'),
    head: await reader.db.selectFrom('journal').select('recordedAt').where('seq', '=', backup.facts.headSeq).executeTakeFirstOrThrow(),
  }));
  const facts = {
    ...{ id: job.newId(), seq, createdAt: job.clock.now(), codeRecipient },
    list: { ...people, ledgerId: job.ledger().ledgerId, head: headOf(backup.facts, head.recordedAt) },
    members: members.full + members.probationary,
    records: records.reduce((sum, { count }) => sum + count, 0),
  };
  return { built: buildHandover(self, facts, ledgerFiles), files };
};

const headOf = ({ headSeq, headHash }: BackupFacts, recordedAt: string): WholeLedger['head'] => ({ seq: headSeq, hash: headHash, recordedAt });

/** What lies on the stick is opened as the new secretary will: with the code alone. Throws what is wrong with it. */
const openAgain = async (job: JobContext, file: string, { built, identity }: { built: BuiltPackage; identity: string }): Promise<void> => {
  const input = await packageAt(file, join(job.ledger().folder, folderNames.staging));
  const { manifestSha256, contents } = await job.withUnpacker((unpacker) => unpacker.open(input, identity));
  if (manifestSha256 !== built.manifestSha256 || !contents.ok) throw invalid('file-not-written', { detail: 'READ-BACK-DIFFERS' });
};
