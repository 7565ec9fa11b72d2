// Is a package sound, law by law? With a ledger as far as its keys allow, without one as far as the file itself tells.
import { basename } from 'node:path';
import { decided, hashIn, type ReportContents } from '#electron/handoff/contents.ts';
import { packageAt } from '#electron/handoff/find.ts';
import { tryPackage } from '#electron/handoff/import.ts';
import { type LawPassed, laws, type PackageInput } from '#electron/handoff/open-package.ts';
import { looseStaging } from '#electron/handoff/staging.ts';
import type { UnpackedPackage } from '#electron/handoff/unpack.ts';
import { withUnpacker } from '#electron/handoff/unpacker.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { fingerprintOf } from '#electron/ledger/fingerprint.ts';
import { writeFileSafely } from '#electron/ledger/write-file.ts';
import type { OutputOf } from '#shared/contract.ts';
import { FaultError } from '#shared/core/fault.ts';
import { continueJournal, firstUnlinked } from '#shared/handoff/continuity.ts';
import { planMerge } from '#shared/handoff/plan.ts';
import { refuse } from '#shared/handoff/sequence.ts';
import { verdictText } from '#shared/handoff/verdict.ts';

type Verdict = OutputOf<'handoff.verify'>;

/** Keys for looking into a sealed package without a ledger: an age identity, AGE-SECRET-KEY-1…. */
interface VerifyKeys {
  readonly identity: string;
}

/** Collects the laws that a package keeps, and the one that it breaks. */
const collect = async (work: (passed: LawPassed) => Promise<void>): Promise<Verdict> => {
  const checks: Verdict['checks'] = [];
  try {
    await work((law, detail = '') => checks.push({ law, isPassed: true, detail }));
    return { isSound: true, checks };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const { code, values } = error.fault;
    const reached = new Set(checks.map((check) => check.law));
    const broken = laws[laws.findLastIndex((law) => reached.has(law)) + 1] ?? 'rows';
    const detail = [code, ...Object.values(values)].filter((part) => part !== '').join(' ');
    return { isSound: false, checks: [...checks, { law: broken, isPassed: false, detail }] };
  }
};

/** Checks a package file with the keys and the knowledge of the open ledger; changes nothing. */
export const verifyWithLedger = (job: JobContext, file: string): Promise<Verdict> => collect((passed) => tryPackage(job, file, passed));

/** What the check of a package without any ledger tells. */
type LooseVerdict = OutputOf<'handoff.verifyAlone'>;

/** Checks a package file without any ledger, for the start page and the command line; `keys`: those of a recovery code, for a whole ledger. */
export const verifyLoosePackage = async (file: string, keys: VerifyKeys | null = null): Promise<LooseVerdict> => {
  try {
    return await judge(await packageAt(file, looseStaging()), keys);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return {
      isSound: false,
      package: null,
      checks: [{ law: 'container', isPassed: false, detail: `${error.fault.code} ${error.fault.values.detail ?? ''}`.trim() }],
    };
  }
};

/**
 * Checks a package by itself. What only a receiver can know (whose key it is, whether it is the next one) is left out; a sealed
 * package without keys is checked as far as its outside tells (`length`: it is whole), and reported as not sound with `package-not-for-us`.
 * The caller keeps the bytes.
 */
export const verifyPackage = (bytes: Buffer, keys: VerifyKeys | null = null): Promise<LooseVerdict> => judge(Buffer.concat([bytes]), keys);

/** As `verifyPackage`; the bytes are handed over. */
const judge = async (input: PackageInput, keys: VerifyKeys | null): Promise<LooseVerdict> => {
  let known: LooseVerdict['package'] = null;
  const verdict = await collect(async (passed) => {
    const opened = await withUnpacker((unpacker) => unpacker.open(input, keys?.identity ?? null, passed));
    const { kind, seq, createdAt, from } = opened.envelope;
    known = { kind, seq, createdAt, from: from.name, code: from.code, fingerprint: fingerprintOf(opened.key) };
    passed('sender', `${from.code} ${known.fingerprint}`);
    checkContents(opened, passed);
  });
  return { ...verdict, package: known };
};

/** Checks a package without any ledger, and writes the report when a place for it is given. */
export const verifyAlone = async (job: JobContext, file: string, saveTo: string | null): Promise<LooseVerdict> => {
  const verdict = await verifyLoosePackage(file);
  if (saveTo !== null) await writeFileSafely(saveTo, Buffer.from(verdictText(basename(file), job.clock.now(), verdict.checks, verdict.package)));
  return verdict;
};

const checkContents = (opened: UnpackedPackage, passed: LawPassed): void => {
  decided<unknown>(opened.contents);
  passed('contents');
  if (opened.kind === 'report') checkReport(opened.envelope.from, decided(opened.contents), passed);
};

const checkReport = (from: UnpackedPackage['envelope']['from'], contents: ReportContents, passed: LawPassed): void => {
  const hashOf = hashIn(contents);
  const broken = firstUnlinked(contents, hashOf);
  if (broken !== null) decided(refuse('history-rewritten', { from: from.name, entry: broken }));
  passed('journal', `${contents.journal.fromSeq}–${contents.journal.toSeq}`);
  // Only a segment from the first entry on says what every row must be; later ones need what the receiver knows.
  if (contents.journal.fromSeq !== 1) return;
  const nothing = { headSeq: 0, hashes: new Map(), rows: new Map(), givenUpFrom: null };
  const growth = decided(continueJournal(nothing, { from: from.name, ...contents }, hashOf));
  const { quarantined } = decided(planMerge(nothing, growth, { from: from.name, ...contents }));
  const [first] = quarantined;
  // A receiver would take the others and set these aside; the package as a whole is then not sound.
  if (first) decided(refuse(first.code, { from: from.name, table: first.table, row: first.id, column: first.detail, count: quarantined.length }));
  passed('rows');
};
