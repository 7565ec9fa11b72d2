// What is a plan of organised life (计划报备, F32), when is it filed, and how do decisions become tasks?
import { isoDateSchema, timeSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { rowSchema } from '#shared/core/row.ts';
import { storedText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** What can be planned: 三会一课, 主题党日, 组织生活会. The names are those of the kinds of meeting. */
export const planKinds = ['memberMeeting', 'committeeMeeting', 'groupMeeting', 'partyLecture', 'themeDay', 'orgLifeMeeting'] as const;
export type PlanKind = (typeof planKinds)[number];

/** 参加范围. */
const scopeLength = 100;

/** One line of the plan as typed. */
export const planLineInput = z.strictObject({
  kind: z.enum(planKinds),
  plannedOn: isoDateSchema,
  startTime: timeSchema.nullable(),
  place: typedText(100),
  /** 议题. */
  topics: typedText(500),
  /** 拟主持人. */
  hostName: typedText(50),
  scope: typedText(scopeLength),
  /** The group whose meeting it is; null for all other kinds, or when the branch has no groups. */
  groupId: idSchema.nullable(),
});
export type PlanLineInput = z.infer<typeof planLineInput>;

// ---- rows as kept and as they travel ----

/** A filing (报备): a quarter's plan, or the whole year's (`quarter` 0). What the superior said comes later. */
export const planFilingRow = rowSchema({
  year: z.int().min(1921).max(2200),
  quarter: z.int().min(0).max(4),
  filedOn: isoDateSchema,
  filedWith: storedText(100),
  filedBy: storedText(60),
  opinion: storedText(500),
  opinionOn: isoDateSchema.nullable(),
});
export type PlanFilingRow = z.infer<typeof planFilingRow>;

/** One planned activity. `filedFor`: the day that was told to the superior; it stays when `plannedOn` moves, so that a shift shows. */
export const planLineRow = rowSchema({
  kind: z.enum(planKinds),
  plannedOn: isoDateSchema,
  startTime: timeSchema.nullable(),
  place: storedText(100),
  topics: storedText(500),
  hostName: storedText(50),
  scope: storedText(scopeLength),
  groupId: idSchema.nullable(),
  filingId: idSchema.nullable(),
  filedFor: isoDateSchema.nullable(),
  /** The meeting chosen by hand; null: found by kind and nearest day. */
  meetingId: idSchema.nullable(),
});
export type PlanLineRow = z.infer<typeof planLineRow>;

/** How a decision stands. */
export const taskStates = ['underWay', 'done', 'dropped'] as const;
/** What may be said of a decision: a meeting also reports that nothing was done. */
export const taskSayings = [...taskStates, 'notDone'] as const;
export type TaskSaid = (typeof taskSayings)[number];

/** One note on how a decision is carried out; never changed, the newest counts. */
export const decisionNoteRow = rowSchema({
  decisionId: idSchema,
  state: z.enum(taskStates),
  notedOn: isoDateSchema,
  note: storedText(500),
  notedBy: storedText(60),
});
export type DecisionNoteRow = z.infer<typeof decisionNoteRow>;
