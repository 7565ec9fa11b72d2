// Which sheets are there? The whole list; contract, print centre, command line and tests follow it.
//
// To add a sheet (a missing step does not compile):
// 1. declare it in shared/records/sheets/<feature>.ts (a new feature's file is spread into the catalogue below);
// 2. build its body from the stores in electron/records/sheets/<feature>.ts (a new file is spread into ../builders.ts);
// 3. draw it in renderer/<feature>/<thing>.sheet.tsx and name the component in renderer/paper/sheets.tsx;
// 4. a new thing to choose from a list: a name in `sheetSubjects` (sheet.ts) and its list in electron/records/subjects.ts;
// 5. test its body in test/unit/records; test/e2e/paper-catalogue.test.ts prints every sheet of this list and lints its pages.
import { duesSheets } from '#shared/records/sheets/dues.ts';
import { handoverSheets } from '#shared/records/sheets/handover.ts';
import { keeperSheets } from '#shared/records/sheets/keeper.ts';
import { letterSheets } from '#shared/records/sheets/letters.ts';
import { meetingSheets } from '#shared/records/sheets/meetings.ts';
import { memberFileSheets } from '#shared/records/sheets/member-files.ts';
import { memberSheets } from '#shared/records/sheets/members.ts';
import { planSheets } from '#shared/records/sheets/plans.ts';
import { townshipSheets } from '#shared/records/sheets/township.ts';

/** Every sheet by its id, in the order of the print centre. */
export const catalogue = {
  ...meetingSheets,
  ...planSheets,
  ...memberSheets,
  ...memberFileSheets,
  ...duesSheets,
  ...letterSheets,
  ...handoverSheets,
  ...keeperSheets,
  ...townshipSheets,
} as const;

export type Catalogue = typeof catalogue;
export type SheetId = keyof Catalogue;
/** The ids of all sheets. */
export const sheetIds = Object.keys(catalogue) as [SheetId, ...SheetId[]];
