// Who builds which sheet's body? One function a sheet; a missing one does not compile.
import type { Reader } from '#db/schema.ts';
import { duesBuilders } from '#electron/records/sheets/dues.ts';
import { handoverBuilders } from '#electron/records/sheets/handover.ts';
import { keeperBuilders } from '#electron/records/sheets/keeper.ts';
import { letterBuilders } from '#electron/records/sheets/letters.ts';
import { meetingBuilders } from '#electron/records/sheets/meetings.ts';
import { memberPaperBuilders } from '#electron/records/sheets/member-papers.ts';
import { memberBuilders } from '#electron/records/sheets/members.ts';
import { planBuilders } from '#electron/records/sheets/plans.ts';
import { townshipBuilders } from '#electron/records/sheets/township.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { SheetId } from '#shared/records/catalogue.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import type { BodyOf } from '#shared/records/model.ts';

/** What a builder is asked for: the choice, complete, and the day as of which a year's sheet speaks (today, or its last day once it is over). */
export interface SheetWish extends SheetChoice {
  readonly asOf: IsoDate;
}

/** Reads the body of one sheet. When `isBlank` the id is null and no fact of the ledger belongs in the body. */
export type SheetBuilder<S extends SheetId> = (reader: Reader, wish: SheetWish) => Promise<BodyOf<S>>;
/** The builders of some sheets: `BuildersOf<keyof typeof duesSheets>` is what a feature's file exports. */
export type BuildersOf<S extends SheetId> = { readonly [T in S]: SheetBuilder<T> };

export const builders: BuildersOf<SheetId> = {
  ...meetingBuilders,
  ...planBuilders,
  ...memberBuilders,
  ...memberPaperBuilders,
  ...duesBuilders,
  ...letterBuilders,
  ...handoverBuilders,
  ...keeperBuilders,
  ...townshipBuilders,
};
