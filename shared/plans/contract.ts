// Which calls do plans, tasks, the calendar and the attendance of the year need?
import { command, job, query } from '#shared/core/contract.ts';
import { isoDateSchema, timeSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { reasonText, requiredText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { mediaTypes } from '#shared/files/model.ts';
import { planKinds, planLineInput, taskSayings, taskStates } from '#shared/plans/model.ts';

const touched = ['plans', 'compliance', 'records'] as const;
const year = z.int().min(1921).max(2200);

/** A finalised record as F32 reports it. `lateWorkdays` 0: written down in time. */
const reportedSchema = z.strictObject({
  id: idSchema,
  kind: z.string(),
  number: z.int(),
  heldOn: isoDateSchema,
  place: z.string(),
  hostName: z.string(),
  present: z.int(),
  expected: z.int(),
  content: z.string(),
  result: z.string(),
  recordedOn: isoDateSchema,
  lateWorkdays: z.int(),
});
export type ReportedView = z.infer<typeof reportedSchema>;

/** One line of the plan and what became of it. */
const planLineSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(planKinds),
  plannedOn: isoDateSchema,
  startTime: timeSchema.nullable(),
  place: z.string(),
  topics: z.string(),
  hostName: z.string(),
  scope: z.string(),
  groupId: idSchema.nullable(),
  groupName: z.string(),
  /** The day told to the superior, and when; null: not filed. */
  filedFor: isoDateSchema.nullable(),
  filedOn: isoDateSchema.nullable(),
  standing: z.enum(['held', 'missed', 'ahead', 'cancelled']),
  cancelReason: z.string(),
  /** Days after the day filed or planned; negative: before. */
  shiftDays: z.int(),
  /** True: the meeting was chosen by hand. */
  isLinked: z.boolean(),
  meeting: reportedSchema.nullable(),
});
export type PlanLineView = z.infer<typeof planLineSchema>;

const filingSchema = z.strictObject({
  id: idSchema,
  quarter: z.int(),
  filedOn: isoDateSchema,
  filedWith: z.string(),
  filedBy: z.string(),
  opinion: z.string(),
  opinionOn: isoDateSchema.nullable(),
  isLate: z.boolean(),
  lines: z.int(),
});
export type FilingView = z.infer<typeof filingSchema>;

/** The plan of a year beside the book. */
export const planYearSchema = z.strictObject({
  year: z.int(),
  isFilingOn: z.boolean(),
  lines: z.array(planLineSchema),
  filings: z.array(filingSchema),
  /** Last day for filing each quarter. */
  dueOn: z.array(isoDateSchema),
  /** Held, but in no line of the plan. */
  unplanned: z.array(reportedSchema),
});
export type PlanYear = z.infer<typeof planYearSchema>;

const taskNoteSchema = z.strictObject({ state: z.enum(taskSayings), notedOn: isoDateSchema, note: z.string(), notedBy: z.string() });
/** What a task comes from: a decision of a meeting, or a remark of the superior that was adopted. */
const taskSources = ['decision', 'superior'] as const;
/** A decision, or an adopted remark, as a task. `open`: nobody has said anything yet. */
const taskSchema = z.strictObject({
  source: z.enum(taskSources),
  /** Of the decision, or of the answer to the superior. */
  id: idSchema,
  /** Null: no meeting decided it. */
  meetingId: idSchema.nullable(),
  /** Of the meeting, empty without one. */
  kind: z.string(),
  /** What the superior's remark was about; empty for decisions. */
  about: z.string(),
  /** The day of the meeting, or of the answer. */
  heldOn: isoDateSchema,
  text: z.string(),
  owner: z.string(),
  dueOn: isoDateSchema.nullable(),
  state: z.enum(['open', ...taskSayings]),
  notes: z.array(taskNoteSchema),
});
export type Task = z.infer<typeof taskSchema>;

const attendanceCellSchema = z.strictObject({ status: z.enum(['present', 'absent', 'excluded']), reason: z.string() });
export type AttendanceCell = z.infer<typeof attendanceCellSchema>;
const attendanceCount = { expected: z.int(), present: z.int() } as const;
/** Members × meetings; a cell is null where somebody was not on the list. */
export const attendanceSchema = z.strictObject({
  meetings: z.array(
    z.strictObject({ id: idSchema, kind: z.string(), number: z.int(), heldOn: isoDateSchema, title: z.string(), ...attendanceCount }),
  ),
  rows: z.array(z.strictObject({ memberId: idSchema, name: z.string(), cells: z.array(attendanceCellSchema.nullable()), ...attendanceCount })),
});
export type Attendance = z.infer<typeof attendanceSchema>;

const bandSchema = z.strictObject({ label: z.string(), count: z.int() });
/** The figures of a year's charts. */
export const chartsSchema = z.strictObject({
  year: z.int(),
  asOf: isoDateSchema,
  members: z.int(),
  attendance: z.array(z.strictObject({ month: z.string(), meetings: z.int(), expected: z.int(), present: z.int() })),
  dues: z.array(z.strictObject({ month: z.string(), dueFen: z.int(), paidFen: z.int() })),
  ages: z.array(bandSchema),
  education: z.array(bandSchema),
  partyAges: z.array(bandSchema),
});
export type Charts = z.infer<typeof chartsSchema>;

/** One thing on a day of the calendar. `state`: held, still a draft, planned ahead, planned and missed. */
const calendarEntrySchema = z.strictObject({
  id: idSchema,
  what: z.enum(['meeting', 'draft', 'plan', 'talk']),
  on: isoDateSchema,
  time: z.string(),
  kind: z.string(),
  title: z.string(),
  isMissed: z.boolean(),
});
export type CalendarEntry = z.infer<typeof calendarEntrySchema>;

export const plansContract = {
  /** The plan of a year: lines by day, filings, and what was held without a plan. */
  'plans.year': query(z.strictObject({ year }), planYearSchema),
  /** What the rules ask for in a year and is not planned yet; nothing is kept. */
  'plans.propose': query(z.strictObject({ year }), z.strictObject({ lines: z.array(planLineInput) })),
  /** Keeps several new lines at once (a proposal as edited). */
  'plans.addLines': command(z.strictObject({ lines: z.array(planLineInput).min(1).max(200) }), z.strictObject({ added: z.int() }), touched),
  /** Adds a line (id null) or changes one. The kind of a filed line stays. Faults: not-found `plan-unknown`, conflict `plan-filed-kind`. */
  'plans.saveLine': command(z.strictObject({ id: idSchema.nullable(), line: planLineInput }), z.strictObject({ id: idSchema }), touched),
  /** Cancels a line with a reason; it stays in the list. Faults: not-found `plan-unknown`. */
  'plans.cancelLine': command(z.strictObject({ id: idSchema, reason: reasonText() }), z.strictObject({ id: idSchema }), touched),
  /** Says which record a line became (null: by kind and nearest day). Faults: not-found `plan-unknown`, `meeting-unknown`. */
  'plans.linkMeeting': command(z.strictObject({ id: idSchema, meetingId: idSchema.nullable() }), z.strictObject({ id: idSchema }), touched),
  /** Files a quarter's plan, or the year's (quarter 0): the days of its lines are kept as told. Faults: conflict `plan-empty`. */
  'plans.file': command(
    z.strictObject({
      year,
      quarter: z.int().min(0).max(4),
      filedOn: isoDateSchema,
      filedWith: requiredText(100, '报备给哪个党组织'),
      filedBy: requiredText(60, '报备人'),
    }),
    z.strictObject({ id: idSchema, lines: z.int() }),
    touched,
  ),
  /** Writes down what the superior said of a filing. Faults: not-found `plan-unknown`. */
  'plans.review': command(
    z.strictObject({ filingId: idSchema, opinion: requiredText(500, '审核意见'), opinionOn: isoDateSchema }),
    z.strictObject({ id: idSchema }),
    touched,
  ),
  /** Who was at which finalised meeting of a year, perhaps of one quarter or one kind only. */
  'plans.attendance': query(
    z.strictObject({ year, quarter: z.int().min(1).max(4).nullable(), kind: z.string().max(30).nullable() }),
    attendanceSchema,
  ),
  /** What lies on the days between two dates: meetings held, drafts, plan lines without their meeting, talks; by day and time. */
  'plans.calendar': query(z.strictObject({ from: isoDateSchema, to: isoDateSchema }), z.strictObject({ entries: z.array(calendarEntrySchema) })),
  /** The meeting of this ledger, final or draft, that the code of a sign-in sheet names; null: none. */
  'plans.findSignIn': query(
    z.strictObject({ code: z.string().max(60) }),
    z.strictObject({
      found: z.strictObject({ id: idSchema, state: z.enum(['final', 'draft']), kind: z.string(), heldOn: isoDateSchema.nullable() }).nullable(),
    }),
  ),
  /** The bytes of a chosen scan (base64), for the window to look for its code; nothing is kept. Faults: invalid `attachment-unreadable`, `attachment-too-large`, `attachment-kind`. */
  'plans.readScan': job(
    z.strictObject({ file: z.string().min(1).max(4000) }),
    z.strictObject({ mediaType: z.enum(mediaTypes), base64: z.string() }),
    {
      paths: ['file'],
    },
  ),
  /** Attendance and dues by month, members by age, education and party age: of today in the current year, else of its last day. */
  'plans.charts': query(z.strictObject({ year }), chartsSchema),
  /** Decisions of all meetings and the superior's adopted remarks as tasks: those still open, or all of the last three years; earliest date first. */
  'plans.tasks': query(z.strictObject({ scope: z.enum(['open', 'all']) }), z.strictObject({ tasks: z.array(taskSchema) })),
  /**
   * Notes how a decision, or an adopted remark of the superior, is carried out (`id` as in `plans.tasks`); notes are never changed. What is noted of a remark the
   * superior reads in the next report. Faults: not-found `decision-unknown`, `remark-unknown`.
   */
  'plans.noteTask': command(
    z.strictObject({ source: z.enum(taskSources), id: idSchema, state: z.enum(taskStates), note: typedText(500) }),
    z.strictObject({ id: idSchema }),
    [...touched, 'handoff'],
  ),
} as const;
