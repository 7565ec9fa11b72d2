// Is everything sound? Pages, chain, every row, the anchor, every attachment, the newest backup; whatever is wrong is named, nothing is repaired (reliability §3.1.8).
import { join } from 'node:path';
import { sql } from 'kysely';
import { insertHealthCheck } from '#db/backup/store.ts';
import { organisationOf } from '#db/branch/store.ts';
import { firstBrokenEntry, rowsOutsideJournal, versionsOutsideJournal } from '#db/journal.ts';
import { wholeCheck } from '#db/open.ts';
import { backupNames, backupsOf } from '#electron/backup/folder.ts';
import { isUntouched } from '#electron/backup/make.ts';
import { problemOfCopy } from '#electron/backup/verify.ts';
import { checkFiles } from '#electron/files/check.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { writeFileSafely } from '#electron/ledger/write-file.ts';
import { healthReportText } from '#shared/backup/health.ts';
import type { HealthPart, HealthReport } from '#shared/backup/model.ts';
import { FaultError } from '#shared/core/fault.ts';
import { travellingTableNames } from '#shared/travelling.ts';

type Found = Pick<HealthPart, 'count' | 'problems'>;

/** Problems named one by one up to here; beyond it their number says enough. */
const mostNamed = 20;

/** The head kept beside the ledger names an entry that is there, with that very hash: else entries were cut off or written anew. */
const headAnchor = async (job: JobContext): Promise<Found> => {
  try {
    const anchor = job.ledger().readAnchor();
    if (!anchor) return { count: 0, problems: [] };
    const entry = await job.read(({ db }) => db.selectFrom('journal').select('hash').where('seq', '=', anchor.seq).executeTakeFirst());
    return { count: 1, problems: entry?.hash === anchor.hash || anchor.seq === 0 ? [] : [`head.json ${anchor.seq}`] };
  } catch (error) {
    if (error instanceof FaultError) return { count: 1, problems: ['head.json altered'] };
    throw error;
  }
};

/** The newest backup is opened once more: it counts only as long as it can be restored. */
const newestBackup = async (job: JobContext): Promise<Found> => {
  const ledger = job.ledger();
  const backups = backupsOf(ledger.folder);
  const [newest] = backups;
  if (!newest) return { count: 0, problems: [] };
  if (!(await isUntouched(newest))) return { count: backups.length, problems: [`${newest.line.name} backup-content`] };
  const copy = ledger.openCopy(join(newest.line.path, backupNames.database));
  try {
    const problem = await problemOfCopy(copy, newest.facts);
    return { count: backups.length, problems: problem === null ? [] : [`${newest.line.name} ${problem}`] };
  } finally {
    copy.close();
  }
};

const checks: readonly { readonly part: HealthPart['part']; readonly look: (job: JobContext) => Promise<Found> }[] = [
  {
    part: 'pages',
    look: async (job) => ({ count: Number(job.ledger().raw.pragma('page_count', { simple: true })), problems: wholeCheck(job.ledger().raw) }),
  },
  {
    part: 'chain',
    look: (job) =>
      job.read(async ({ db }) => {
        const broken = await firstBrokenEntry(db, 1);
        const { count } = await db
          .selectFrom('journal')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow();
        return { count: Number(count), problems: broken === null ? [] : [`journal ${broken}`] };
      }),
  },
  { part: 'anchor', look: headAnchor },
  {
    part: 'rows',
    look: (job) =>
      job.read(async (reader) => {
        const present = await rowsOutsideJournal(reader, travellingTableNames);
        const strays = [...present, ...(await versionsOutsideJournal(reader.db))];
        const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM "journalRow"`.execute(reader.db);
        return { count: Number(rows[0]?.count ?? 0), problems: strays.map(({ table, id }) => `${table} ${id}`) };
      }),
  },
  {
    part: 'files',
    look: (job) =>
      job.read(async (reader) => {
        const { checked, problems } = await checkFiles(reader, job.ledger().files);
        return { count: checked, problems: problems.map(({ fileName, problem }) => `${fileName} ${problem}`) };
      }),
  },
  { part: 'backup', look: newestBackup },
];

/** Looks at one part; a file so damaged that looking fails is a finding, not the end of the check. */
const partOf = async (job: JobContext, { part, look }: (typeof checks)[number]): Promise<HealthPart> => {
  const found = await look(job).catch((error: unknown): Found => {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE')) return { count: 0, problems: [String(error.code)] };
    throw error;
  });
  return { part, count: found.count, problemCount: found.problems.length, problems: found.problems.slice(0, mostNamed) };
};

/** Checks everything and notes the result; with `saveTo` also as a text for the files of the office. A broken ledger gets no further journal entry. */
export const checkHealth = async (job: JobContext, saveTo: string | null): Promise<HealthReport> => {
  const parts: HealthPart[] = [];
  for (const [index, check] of checks.entries()) {
    job.checkCancelled();
    job.progress(index, checks.length, '');
    parts.push(await partOf(job, check));
  }
  const report: HealthReport = { checkedAt: job.clock.now(), isSound: parts.every(({ problemCount }) => problemCount === 0), parts };
  const row = {
    checkedAt: report.checkedAt,
    isSound: report.isSound ? 1 : 0,
    journalEntries: parts.find(({ part }) => part === 'chain')?.count ?? 0,
    rows: parts.find(({ part }) => part === 'rows')?.count ?? 0,
    problems: JSON.stringify(parts),
  };
  if (report.isSound) await job.write('backup.checkHealth', '', (writer) => insertHealthCheck(writer.db, row));
  else await insertHealthCheck(job.ledger().db, row);
  if (saveTo !== null) await writeFileSafely(saveTo, Buffer.from(await reportText(job, report)));
  job.progress(checks.length, checks.length, '');
  return report;
};

const reportText = async (job: JobContext, report: HealthReport): Promise<string> => {
  const { name } = await job.read((reader) => organisationOf(reader));
  return healthReportText(name, report);
};
