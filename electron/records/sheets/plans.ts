// What do the sheets of plans and talks show?

import type { Reader } from '#db/schema.ts';
import { talkById } from '#db/talks/store.ts';
import { yearCharts } from '#electron/plans/charts.ts';
import { planYearOf } from '#electron/plans/plan-year.ts';
import { attendanceOf } from '#electron/plans/year-views.ts';
import type { BuildersOf, SheetWish } from '#electron/records/builders.ts';
import { notFound } from '#shared/core/fault.ts';
import type { planSheets } from '#shared/records/sheets/plans.ts';

const planBody = async (reader: Reader, { year, part, isBlank }: SheetWish) => ({
  plan: isBlank ? null : await planYearOf(reader, year),
  quarter: part,
});

/** The bodies of the sheets of plans and talks. Fault: not-found `talk-unknown`. */
export const planBuilders: BuildersOf<keyof typeof planSheets> = {
  'plan-filing': planBody,
  'plan-report': planBody,
  'attendance-matrix': async (reader, { year, part }) => ({ matrix: await attendanceOf(reader, { year, quarter: part, kind: null }), quarter: part }),
  charts: async (reader, { year }) => ({ charts: await yearCharts(reader, year) }),
  'talk-record': async (reader, { id }) => {
    if (id === null) return { talk: null };
    const talk = await talkById(reader, id);
    if (!talk) throw notFound('talk-unknown');
    return { talk };
  },
};
