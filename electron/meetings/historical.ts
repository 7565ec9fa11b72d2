// How does a record of an old paper book enter the ledger? Both entries are compared once more here; only then is it kept.
import { insertPaperRecord, paperRecordOf } from '#db/meetings/paper-records.ts';
import { retireRow } from '#db/rows.ts';
import type { Writer } from '#db/schema.ts';
import { chinaDate } from '#shared/core/date.ts';
import { brokenRule, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { checkPaperRecord, type PaperRecordInput, type SecondEntry } from '#shared/meetings/paper-record.ts';

/** Keeps a copied record; the handler of `meetings.finaliseHistorical`. */
export const finaliseHistorical = async (writer: Writer, { record, second }: { readonly record: PaperRecordInput; readonly second: SecondEntry }) => {
  const findings = checkPaperRecord(record, second, chinaDate(writer.at));
  if (findings.length > 0) throw brokenRule(findings);
  return insertPaperRecord(writer, record);
};

/** Retires a copied record with its reason; the handler of `meetings.retireHistorical`. */
export const retireHistorical = async (writer: Writer, { id, reason }: { readonly id: Id; readonly reason: string }) => {
  if (!(await paperRecordOf(writer, id))) throw notFound('meeting-unknown');
  await retireRow(writer, 'paperRecord', id, reason);
  return { id };
};
