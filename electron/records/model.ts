// What does each sheet show? Its frame and its body, read in one go; screen and paper take the same.
import { organisationOf, secretaryOn } from '#db/branch/store.ts';
import { headOf } from '#db/journal.ts';
import type { Reader } from '#db/schema.ts';
import { builders, type SheetBuilder, type SheetWish } from '#electron/records/builders.ts';
import { journalCode, pageCodes } from '#electron/records/page-codes.ts';
import type { IsoDate } from '#shared/core/date.ts';
import { invalid } from '#shared/core/fault.ts';
import type { SheetId } from '#shared/records/catalogue.ts';
import { areDaysInOrder, completed, daysOf, declarationOf, isOffered } from '#shared/records/choice.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import type { SheetFrame, SheetModel } from '#shared/records/model.ts';

/** The view model of a sheet. Faults: not-found `member-unknown`, `meeting-unknown`; invalid `sheet-version`, `days-turned`. */
export const sheetModelOf = async (reader: Reader, choice: SheetChoice): Promise<SheetModel> => {
  const wish: SheetWish = { ...completed(choice), asOf: dayOf(choice.year, reader.clock.today()) };
  if (!isOffered(wish)) throw invalid('sheet-version', { sheet: declarationOf(wish.sheet).label.zh });
  if (!areDaysInOrder(wish)) throw invalid('days-turned', daysOf(wish));
  // The checked boundary: the catalogue's name chose both the builder and the body it builds.
  const build = builders[wish.sheet] as SheetBuilder<SheetId>;
  return { sheet: wish.sheet, frame: await frameOf(reader, wish), ...(await build(reader, wish)) } as SheetModel;
};

/** The day as of which a year's sheet speaks: today, or the last day of a year that is over. */
const dayOf = (year: number, today: IsoDate): IsoDate => (today > `${year}-12-31` ? `${year}-12-31` : today);

/** A numbered form that is only looked at. */
const preview = { number: 0, reason: '' } as const;

const frameOf = async (reader: Reader, wish: SheetWish): Promise<SheetFrame> => {
  const { sheet, year, id, asOf, isBlank, isTwoSided } = wish;
  const head = await headOf(reader.db);
  const { about, isNumbered, isRecord = false } = declarationOf(sheet);
  const own = id && isRecord ? (await pageCodes(reader, about, [id]))[id] : undefined;
  return {
    // Whom to telephone stands on one internal form only, and there in its body.
    organisation: { ...(await organisationOf(reader)), contactName: null, contactPhone: null },
    year,
    secretaryName: isBlank ? '' : await secretaryOn(reader, asOf),
    printedOn: reader.clock.today(),
    headSeq: head.seq,
    headHash: head.hash.slice(0, 16),
    isBlank,
    isTwoSided,
    code: isBlank ? null : (own ?? journalCode(head.seq, head.hash)),
    copy: isNumbered && !isBlank ? preview : null,
    layout: null,
  };
};
