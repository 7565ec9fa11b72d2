// How does a year's plan stand beside the book? Read once for page, calendar and paper.
import { holidaysOf, settingsOf } from '#db/branch/store.ts';
import { groupNames } from '#db/members/store.ts';
import { filingsOf, planLinesOf, reportedMeetings } from '#db/plans/store.ts';
import type { Reader } from '#db/schema.ts';
import { planYear } from '#shared/plans/book.ts';
import type { PlanYear } from '#shared/plans/contract.ts';

/** The plan of a year beside the book; also for the sheets F32. */
export const planYearOf = async (reader: Reader, year: number): Promise<PlanYear> => {
  const { recordWithinWorkdays, planFiling, planDueDay } = await settingsOf(reader);
  return planYear({
    year,
    today: reader.clock.today(),
    lines: await planLinesOf(reader, year),
    filings: await filingsOf(reader, year),
    meetings: await reportedMeetings(reader, year),
    groupNames: await groupNames(reader),
    holidays: await holidaysOf(reader),
    ...{ recordWithinWorkdays, planFiling, planDueDay },
  });
};
