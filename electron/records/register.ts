// How is a numbered form printed? It is entered first, so that the number on the paper is the register's; what could not be written is taken back.
import { insertPrint, printsOf, withdrawPrint } from '#db/records/prints.ts';
import type { Writer } from '#db/schema.ts';
import { printedAs } from '#electron/records/print-aliases.ts';
import { conflict, invalid, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { declarationOf } from '#shared/records/choice.ts';
import type { PrintRequest } from '#shared/records/contract.ts';
import type { SheetModel } from '#shared/records/model.ts';
import { nextPrint, type PrintingRow } from '#shared/records/printing.ts';

/** Enters a print of a numbered form. Faults: invalid `reprint-reason` when it is not the first and says no reason; conflict `not-numbered`. */
export const registerPrint = async (writer: Writer, { sheet, year, id, reason, code }: PrintRequest): Promise<{ id: Id; number: number }> => {
  const { isNumbered, label } = declarationOf(sheet);
  if (!isNumbered) throw conflict('not-numbered', { sheet: label.zh });
  const made: PrintingRow[] = [];
  for (const subjectId of await printedAs(writer, sheet, id)) made.push(...(await printsOf(writer, { sheet, year, subjectId })));
  const { number, needsReason } = nextPrint(made);
  if (needsReason && !reason) {
    const fields = [{ path: 'reason', message: '请写明重印原因' }];
    throw invalid('reprint-reason', { sheet: label.zh, made: made.length, last: made.at(-1)?.printedOn ?? '' }, fields);
  }
  const print = { sheet, title: label.zh, year, subjectId: id, number, reason: needsReason ? reason : '', printedOn: writer.clock.today(), code };
  return { id: await insertPrint(writer, print), number };
};

/** Takes an entry back. Fault: not-found `print-unknown`. */
export const takeBackPrint = async (writer: Writer, id: Id, reason: string): Promise<void> => {
  if (!(await withdrawPrint(writer, id, reason))) throw notFound('print-unknown');
};

/** The model of a numbered form as it is printed: with the number and reason of this print. */
export const withCopy = <M extends SheetModel>(model: M, number: number, reason: string): M => ({
  ...model,
  frame: { ...model.frame, copy: { number, reason: number > 1 ? reason : '' } },
});
