// What does each sheet show? The view models, built from the stores in one reading; screen and paper take the same.
import { organisationOf, secretaryOn } from '#db/branch/store.ts';
import { duesFacts } from '#db/dues/store.ts';
import { headOf } from '#db/journal.ts';
import { recordOf, recordsOfYear } from '#db/meetings/store.ts';
import type { Reader } from '#db/schema.ts';
import { memberView, rosterViews } from '#electron/records/member-view.ts';
import { signInModel } from '#electron/records/sign-in.ts';
import type { IsoDate } from '#shared/core/date.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { duesBook } from '#shared/dues/book.ts';
import type { DuesBook } from '#shared/dues/model.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import type { SheetFrame, SheetModel } from '#shared/records/model.ts';

/** The view model of a sheet. Faults: not-found `member-unknown`, `meeting-unknown`. */
export const sheetModelOf = async (reader: Reader, choice: SheetChoice): Promise<SheetModel> => {
  const { sheet, year, id, isPublic } = choice;
  const asOf = dayOf(year, reader.clock.today());
  const frame = await frameOf(reader, year, asOf);
  switch (sheet) {
    case 'year-book':
      return { sheet, frame, meetings: await recordsOfYear(reader, year), contents: null, pages: null };
    case 'dues-ledger':
      return { sheet, frame, book: await bookOf(reader, year) };
    case 'roster':
      return { sheet, frame, isPublic, asOf, members: await rosterViews(reader, asOf), monthlyDues: await monthlyDuesOf(reader, year) };
    case 'member-form':
      return { sheet, frame, member: id ? await memberView(reader, id, asOf) : null };
    case 'meeting-record': {
      const meeting = await meetingNamed(reader, id);
      return { sheet, frame: { ...frame, year: meeting.year }, meeting };
    }
    case 'sign-in':
      return { sheet, frame, ...(await signInModel(reader, id)) };
  }
};

/** The day as of which a year's sheet speaks: today, or the last day of a year that is over. */
const dayOf = (year: number, today: IsoDate): IsoDate => (today > `${year}-12-31` ? `${year}-12-31` : today);

const frameOf = async (reader: Reader, year: number, asOf: IsoDate): Promise<SheetFrame> => {
  const head = await headOf(reader.db);
  return {
    organisation: await organisationOf(reader),
    year,
    secretaryName: await secretaryOn(reader, asOf),
    printedOn: reader.clock.today(),
    headSeq: head.seq,
    headHash: head.hash.slice(0, 16),
  };
};

const bookOf = async (reader: Reader, year: number): Promise<DuesBook> => duesBook(await duesFacts(reader, year));

const monthlyDuesOf = async (reader: Reader, year: number): Promise<Record<Id, number | null>> =>
  Object.fromEntries((await bookOf(reader, year)).lines.map(({ memberId, monthlyDueFen }) => [memberId, monthlyDueFen]));

const meetingNamed = async (reader: Reader, id: Id | null): Promise<MeetingRecord> => {
  const meeting = id && (await recordOf(reader, id));
  if (!meeting) throw notFound('meeting-unknown');
  return meeting;
};
