// Which sheets do plans and talks have? F21, the two of F32, and the attendance of the year.
import { word } from '#shared/core/words.ts';
import { z } from '#shared/core/zod.ts';
import { attendanceSchema, chartsSchema, planYearSchema } from '#shared/plans/contract.ts';
import { sheet } from '#shared/records/sheet.ts';
import { talkRecordSchema } from '#shared/talks/model.ts';

const plain = { group: 'meetings', audience: 'internal', isBook: false, isNumbered: false } as const;

/** A quarter's part of a year's plan, or all of it (null); without a plan the sheet is empty, to be written by hand. */
const ofAPlan = { plan: planYearSchema.nullable(), quarter: z.int().nullable() } as const;

/** The sheets of plans and talks. */
export const planSheets = {
  'plan-filing': sheet({
    ...plain,
    label: word('三会一课计划报备表', 'Plan to be filed'),
    form: 'F32',
    about: 'quarter',
    blank: 'also',
    body: ofAPlan,
  }),
  'plan-report': sheet({
    ...plain,
    label: word('三会一课纪实报告表', 'Report on the plan'),
    form: 'F32',
    about: 'quarter',
    blank: 'also',
    body: ofAPlan,
  }),
  'attendance-matrix': sheet({
    ...plain,
    label: word('组织生活考勤表', 'Attendance of the year'),
    form: '',
    about: 'quarter',
    blank: 'never',
    body: { matrix: attendanceSchema, quarter: z.int().nullable() },
  }),
  charts: sheet({
    ...plain,
    group: 'books',
    label: word('统计图', 'Charts'),
    form: '',
    about: 'year',
    blank: 'never',
    body: { charts: chartsSchema },
  }),
  'talk-record': sheet({
    ...plain,
    label: word('谈心谈话记录', 'Record of a talk'),
    form: 'F21',
    about: 'talk',
    blank: 'also',
    isRecord: true,
    /** Null: an empty form, to be written by hand. */
    body: { talk: talkRecordSchema.nullable() },
  }),
} as const;
