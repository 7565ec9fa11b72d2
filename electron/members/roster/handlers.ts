// Who answers the calls that read a roster? Preview and import follow the same plan; the import writes in one transaction.
import { insertMember, reviseMember } from '#db/members/store.ts';
import type { Writer } from '#db/schema.ts';
import { indexMember } from '#db/search/store.ts';
import type { HandlersOf, JobContext } from '#electron/ledger/context.ts';
import { readingOf } from '#electron/members/pinyin.ts';
import { planAgainst, readRoster } from '#electron/members/roster/plan.ts';
import { keptFacts } from '#shared/members/facts.ts';
import type { RosterRow } from '#shared/members/roster.ts';
import { factsToFill } from '#shared/members/roster-plan.ts';
import { importingWord } from '#shared/members/roster-words.ts';

type Outcome = { added: number; completed: number; same: number; refused: number; skipped: number };

/** Writes one row of the plan; says what became of it. */
const takeRow = async (writer: Writer, row: RosterRow): Promise<'added' | 'completed' | 'same' | 'refused'> => {
  if (row.outcome === 'add' && row.member) {
    const { facts } = keptFacts(row.member, writer.clock.today());
    const id = await insertMember(writer, facts);
    await indexMember(writer, { id, name: facts.name }, readingOf(facts.name));
    return 'added';
  }
  if (row.outcome === 'complete' && row.existingId) {
    await reviseMember(writer, row.existingId, factsToFill(row));
    return 'completed';
  }
  return row.outcome === 'same' ? 'same' : 'refused';
};

const takeRows = async (job: JobContext, writer: Writer, rows: readonly RosterRow[], skip: ReadonlySet<number>): Promise<Outcome> => {
  const outcome: Outcome = { added: 0, completed: 0, same: 0, refused: 0, skipped: 0 };
  for (const [index, row] of rows.entries()) {
    if (index % 50 === 0) {
      job.checkCancelled();
      job.progress(index, rows.length, importingWord.zh);
    }
    outcome[skip.has(row.row) ? 'skipped' : await takeRow(writer, row)] += 1;
  }
  job.progress(rows.length, rows.length, importingWord.zh);
  return outcome;
};

export const rosterHandlers: HandlersOf<'members.previewRoster' | 'members.importRoster'> = {
  'members.previewRoster': async (job, { file, columns }) => {
    const roster = await readRoster(file, columns);
    return job.read((reader) => planAgainst(reader, roster));
  },

  'members.importRoster': async (job, { file, columns, skip }) => {
    const roster = await readRoster(file, columns);
    return job.write('members.importRoster', `sha256:${roster.hash}`, async (writer) => {
      const { rows } = await planAgainst(writer, roster);
      return takeRows(job, writer, rows, new Set(skip));
    });
  },
};
