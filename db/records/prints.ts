// Where is the register of numbered prints kept?
import { insertRow, retireRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import type { PrintingRow, PrintLine } from '#shared/records/printing.ts';

/** Which numbered form: a sheet of a year, about one thing where it is. */
export type PrintedForm = Pick<PrintingRow, 'sheet' | 'year' | 'subjectId'>;

/** The prints that were made of one form, oldest first. */
export const printsOf = (reader: Reader, { sheet, year, subjectId }: PrintedForm): Promise<PrintingRow[]> =>
  reader.db
    .selectFrom('printing')
    .selectAll()
    .where('orgId', '=', reader.orgId)
    .where('sheet', '=', sheet)
    .where('year', '=', year)
    .where('subjectId', subjectId === null ? 'is' : '=', subjectId)
    .where('retiredAt', 'is', null)
    .orderBy('number')
    .execute();

/** The register of a year, newest first, withdrawn prints too. */
export const printRegister = async (reader: Reader, year: number): Promise<PrintLine[]> => {
  const rows = await reader.db
    .selectFrom('printing')
    .selectAll()
    .where('orgId', '=', reader.orgId)
    .where('year', '=', year)
    .orderBy('recordedAt', 'desc')
    .orderBy('number', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, sheet, title, number, reason, printedOn, code, retireReason }) => ({
    id,
    sheet,
    title,
    year,
    number,
    reason,
    printedOn,
    code,
    withdrawn: retireReason,
  }));
};

/** Enters a print; returns its id. */
export const insertPrint = async (
  writer: Writer,
  print: Omit<PrintingRow, 'id' | 'orgId' | 'rev' | 'recordedAt' | 'retiredAt' | 'retireReason'>,
): Promise<Id> => (await insertRow(writer, 'printing', print)).id;

/** Takes a print back that was never written; false when there is none. */
export const withdrawPrint = async (writer: Writer, id: Id, reason: string): Promise<boolean> =>
  (await retireRow(writer, 'printing', id, reason)) !== null;
