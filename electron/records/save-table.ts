// Who writes lists to files? The list as seen, or members by their files; whole personal data only with a reason in the journal.
import { resolve } from 'node:path';
import { memberViewer } from '#db/members/view.ts';
import { insertReveal } from '#db/records/reveals.ts';
import type { HandlersOf, JobContext } from '#electron/ledger/context.ts';
import { tableFile } from '#electron/ledger/table-file.ts';
import { writeFileSafely } from '#electron/ledger/write-file.ts';
import { ownTableOf } from '#electron/members/own.ts';
import { invalid, notFound } from '#shared/core/fault.ts';
import type { TableFormat, TableModel } from '#shared/core/table.ts';
import { fill } from '#shared/core/words.ts';
import type { Member } from '#shared/members/model.ts';
import { ownColumnOf } from '#shared/members/own-model.ts';
import { maskedColumnNames, memberTable, type OwnExport } from '#shared/records/member-table.ts';
import { recordsWords } from '#shared/records/words.ts';

const written = async (file: string, table: TableModel, format: TableFormat): Promise<{ file: string; rows: number; bytes: number }> => {
  const bytes = await tableFile(table, format);
  const path = resolve(file);
  await writeFileSafely(path, bytes);
  return { file: path, rows: table.rows.length, bytes: bytes.byteLength };
};

const membersById = (job: JobContext, ids: readonly string[]): Promise<Member[]> =>
  job.read(async (reader) => {
    const view = await memberViewer(reader, reader.clock.today());
    const members: Member[] = [];
    for (const id of ids) {
      const found = await view(id);
      if (!found) throw notFound('member-unknown');
      members.push(found.member);
    }
    return members;
  });

/** The branch's own fields as columns, with what they say today. */
const ownExports = (job: JobContext): Promise<OwnExport[]> =>
  job.read(async (reader) => {
    const { fields, shownFor } = await ownTableOf(reader, reader.clock.today());
    return fields
      .filter(({ isRetired }) => !isRetired)
      .map((field) => ({
        column: ownColumnOf(field.id),
        name: field.name,
        isPrivate: field.isPrivate,
        isNumber: field.kind === 'number',
        shownFor: (memberId) => shownFor(memberId, field),
      }));
  });

export const tableHandlers: HandlersOf<'records.saveTable' | 'records.saveMembers'> = {
  'records.saveTable': (_job, { table, format, file }) => written(file, table, format),

  'records.saveMembers': async (job, { ids, columns, isWhole, reason, format, file }) => {
    if (isWhole && reason === '') throw invalid('reveal-without-reason');
    const under = fill(recordsWords.tableAsOf.zh, { date: job.clock.today(), count: ids.length });
    const own = await ownExports(job);
    const table = memberTable(await membersById(job, ids), columns, { under, isWhole, own });
    const revealed = isWhole ? maskedColumnNames(columns, own) : [];
    if (revealed.length > 0) {
      const fields = revealed.join('、');
      // The entry comes first: a file that is there without one would be a hidden disclosure.
      await job.write('records.reveal', '', (writer) =>
        insertReveal(writer, { subject: table.title, fileFormat: format, people: ids.length, fields, reason }),
      );
    }
    return written(file, table, format);
  },
};
