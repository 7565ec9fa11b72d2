// Who answers the calls that read a roster? Preview and import follow the same plan; the import writes in one transaction.
import { resolve } from 'node:path';
import { headOf } from '#db/journal.ts';
import { writeCorrections } from '#db/members/facts.ts';
import { ownValuesOf, writeOwnValue } from '#db/members/own.ts';
import { rememberRosterMapping } from '#db/members/roster-mappings.ts';
import { insertMember, reviseMember } from '#db/members/store.ts';
import type { Writer } from '#db/schema.ts';
import { indexMember } from '#db/search/store.ts';
import { backupBefore } from '#electron/backup/keeper.ts';
import type { HandlersOf, JobContext } from '#electron/ledger/context.ts';
import { tableFile } from '#electron/ledger/table-file.ts';
import { writeFileSafely } from '#electron/ledger/write-file.ts';
import { readingOf } from '#electron/members/pinyin.ts';
import { chooseSheet, planAgainst, readRoster, signatureOf } from '#electron/members/roster/plan.ts';
import { refusedTable } from '#electron/members/roster/refused-table.ts';
import type { Id } from '#shared/core/id.ts';
import { keptFacts } from '#shared/members/facts.ts';
import { ownColumnOf } from '#shared/members/own-model.ts';
import type { RosterDecision, RosterPreview, RosterResult, RosterRow } from '#shared/members/roster.ts';
import { decisionOn, factsToWrite, fateOf, memberToAdd, ownToWrite, type RosterDecisions } from '#shared/members/roster-decisions.ts';
import { importingWord } from '#shared/members/roster-words.ts';

type Counts = Omit<RosterResult, 'entry' | 'refusedRows'>;

const addRow = async (writer: Writer, row: RosterRow, decision: RosterDecision): Promise<void> => {
  const member = memberToAdd(row, decision);
  if (!member) throw new Error('a row without facts is never added: fateOf says refused');
  const { facts } = keptFacts(member, writer.clock.today());
  const id = await insertMember(writer, { ...facts, nameAsWritten: row.nameAsWritten });
  await indexMember(writer, { id, name: facts.name }, readingOf(facts.name));
  await fillOwn(writer, id, row);
};

/** What the row says in the branch's own fields, where nothing stands yet. */
const fillOwn = async (writer: Writer, memberId: Id, row: RosterRow): Promise<void> => {
  for (const { fieldId, value } of ownToWrite(row)) {
    const earlier = (await ownValuesOf(writer, memberId)).filter((one) => one.fieldId === fieldId);
    await writeOwnValue(writer, earlier, { memberId, fieldId, value, from: null, note: '' });
  }
};

const completeRow = async (writer: Writer, row: RosterRow, decision: RosterDecision): Promise<void> => {
  const changes = factsToWrite(row, decision);
  if (row.existingId === null) throw new Error('a row that completes nobody is never completed: fateOf says same');
  await fillOwn(writer, row.existingId, row);
  if (!changes) return;
  const { isMigrantWorker, isMobile, ...others } = changes;
  await writeCorrections(writer, row.existingId, others);
  await reviseMember(writer, row.existingId, {
    ...others,
    ...(isMigrantWorker === undefined ? {} : { isMigrantWorker: isMigrantWorker ? 1 : 0 }),
    ...(isMobile === undefined ? {} : { isMobile: isMobile ? 1 : 0 }),
    ...(others.name === undefined ? {} : { nameAsWritten: row.nameAsWritten }),
  });
  if (others.name !== undefined) await indexMember(writer, { id: row.existingId, name: others.name }, readingOf(others.name));
};

const takeRows = async (job: JobContext, writer: Writer, rows: readonly RosterRow[], decisions: RosterDecisions): Promise<Counts> => {
  const counts = { added: 0, completed: 0, same: 0, refused: 0, skipped: 0, remark: 0 };
  for (const [index, row] of rows.entries()) {
    if (index % 50 === 0) {
      job.checkCancelled();
      job.progress(index, rows.length, importingWord.zh);
    }
    const decision = decisionOn(row, decisions);
    const fate = fateOf(row, decision);
    if (fate === 'added') await addRow(writer, row, decision);
    if (fate === 'completed') await completeRow(writer, row, decision);
    counts[fate] += 1;
  }
  job.progress(rows.length, rows.length, importingWord.zh);
  const { remark, ...told } = counts;
  return told;
};

const refusedRowsOf = ({ rows }: RosterPreview, decisions: RosterDecisions): RosterResult['refusedRows'] =>
  rows
    .filter((row) => fateOf(row, decisionOn(row, decisions)) === 'refused')
    .map(({ row, member, nameAsWritten, notes }) => ({ row, name: member?.name ?? nameAsWritten, notes }));

export const rosterHandlers: HandlersOf<'members.previewRoster' | 'members.importRoster' | 'members.saveRefusedRows'> = {
  'members.previewRoster': async (job, { file, ...wish }) => {
    const roster = await readRoster(file);
    return job.read(async (reader) => planAgainst(reader, roster, await chooseSheet(reader, roster, wish)));
  },

  'members.importRoster': async (job, { file, decisions: made, ...wish }) => {
    const roster = await readRoster(file);
    const decisions = new Map(made.map((decision) => [decision.row, decision]));
    await backupBefore(job, 'import');
    return job.write('members.importRoster', `sha256:${roster.hash}`, async (writer) => {
      const chosen = await chooseSheet(writer, roster, wish);
      const plan = await planAgainst(writer, roster, chosen);
      const counts = await takeRows(job, writer, plan.rows, decisions);
      const fields = Object.fromEntries(chosen.headings.columns.map(({ index, field, own }) => [index, own ? ownColumnOf(own) : field]));
      await rememberRosterMapping(writer, signatureOf(chosen.headings), { fields, reading: chosen.reading });
      return { ...counts, entry: (await headOf(writer.db)).seq + 1, refusedRows: refusedRowsOf(plan, decisions) };
    });
  },

  'members.saveRefusedRows': async (job, { file, out, rows, sheet, columns }) => {
    const roster = await readRoster(file);
    const chosen = await job.read((reader) => chooseSheet(reader, roster, { sheet, columns, reading: null, isRemembered: false }));
    const path = resolve(out);
    await writeFileSafely(path, await tableFile(refusedTable(chosen, rows), 'xlsx'));
    return { file: path, rows: rows.length };
  },
};
