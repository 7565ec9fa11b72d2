// Which sheets belong to no book? They are printed through the system's dialog, past the ledger: no list names them, no file is made of them.
import type { VerdictSheetModel } from '#shared/handoff/verdict-sheet.ts';
import type { SheetModel } from '#shared/records/model.ts';
import type { RecoverySheetModel } from '#shared/vault/recovery-sheet.ts';

/** The recovery sheet, and the report of a package's check. */
export type LooseSheetModel = RecoverySheetModel | VerdictSheetModel;

/** Tells a sheet that belongs to no book from those of the catalogue. */
export const isLoose = (model: SheetModel | LooseSheetModel): model is LooseSheetModel => model.sheet === 'recovery' || model.sheet === 'verdict';
