// What may a superior say about a branch's books, and what may the branch answer? Remarks travel down as proposals, answers travel up with the next report.
import { type IsoDate, instantSchema, isoDateSchema } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import { type Id, idSchema } from '#shared/core/id.ts';
import { flagSchema, rowSchema } from '#shared/core/row.ts';
import { storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { taskStates } from '#shared/plans/model.ts';

/** 批阅 on a record, 反馈 on a matter, 催报 of what is missing. */
export const remarkKinds = ['remark', 'feedback', 'reminder'] as const;
export type RemarkKind = (typeof remarkKinds)[number];
/** What a remark may be about beside the branch as a whole. */
export const remarkTables = ['meeting', 'planFiling'] as const;
export type RemarkTable = (typeof remarkTables)[number];
/** 已阅, 采纳, 未采纳. */
export const replyAnswers = ['read', 'adopted', 'declined'] as const;
export type ReplyAnswer = (typeof replyAnswers)[number];

/** Longest text of a remark, and of an answer's note. */
export const remarkLength = 1000;
export const answerLength = 500;
const titleLength = 200;

/** One remark in `data/reply.json`. `table` and `rowId` absent: about the branch as a whole. Unknown keys come from newer versions. */
export const replyItemSchema = z.looseObject({
  id: idSchema,
  kind: z.enum(remarkKinds),
  table: z.string().max(60).optional(),
  rowId: idSchema.optional(),
  /** What it is about, in the superior's words. */
  title: storedText(titleLength),
  text: storedText(remarkLength).min(1),
  by: storedText(60),
  at: instantSchema,
  /** By when the superior wants it done; absent: it named no day. */
  dueOn: isoDateSchema.optional(),
});
export type ReplyItem = z.infer<typeof replyItemSchema>;

/** `data/reply.json`: every remark that the superior has no answer to, so that a lost stick loses nothing. */
export const replySchema = z.looseObject({ items: z.array(replyItemSchema).min(1).max(500) });
export type ReplyContents = z.infer<typeof replySchema>;

/** The branch's answer to one remark: the remark as it was answered, and what was decided. Owned by the branch, so that the superior sees it in the next report. */
export const superiorReplyRow = rowSchema({
  replyId: idSchema,
  superiorId: idSchema,
  superior: storedText(100),
  kind: z.enum(remarkKinds),
  subjectTable: storedText(60).nullable(),
  subjectId: idSchema.nullable(),
  title: storedText(titleLength),
  text: storedText(remarkLength),
  writtenBy: storedText(60),
  writtenAt: instantSchema,
  answer: z.enum(replyAnswers),
  note: storedText(answerLength),
  answeredBy: storedText(60),
  answeredAt: instantSchema,
  /** 1: what was adopted is to be seen to, by whom and by when. Null: answered before there were such tasks. */
  isTask: flagSchema.nullable(),
  owner: storedText(60).nullable(),
  dueOn: isoDateSchema.nullable(),
});
export type SuperiorReplyRow = z.infer<typeof superiorReplyRow>;

/** One note on how what was adopted is carried out; never changed, the newest counts. It travels, so that the superior sees when it is done. */
export const superiorReplyNoteRow = rowSchema({
  superiorReplyId: idSchema,
  state: z.enum(taskStates),
  notedOn: isoDateSchema,
  note: storedText(500),
  notedBy: storedText(60),
});
export type SuperiorReplyNoteRow = z.infer<typeof superiorReplyNoteRow>;

/** Who sees to what was adopted, and by when. */
export interface PromisedTask {
  readonly owner: string;
  readonly dueOn: IsoDate | null;
}

/** What an answer promises: only what is adopted becomes a task. */
export const promiseOf = (answer: ReplyAnswer, task: PromisedTask | null): Pick<SuperiorReplyRow, 'isTask' | 'owner' | 'dueOn'> =>
  answer === 'adopted' && task !== null ? { isTask: 1, owner: task.owner, dueOn: task.dueOn } : { isTask: 0, owner: null, dueOn: null };

/** What makes a remark the same remark. */
type Said = Pick<ReplyItem, 'kind' | 'table' | 'rowId' | 'title' | 'text' | 'by' | 'at' | 'dueOn'>;

const saidKeys = ['kind', 'table', 'rowId', 'title', 'text', 'by', 'at', 'dueOn'] as const;

/** A remark that the branch holds, and whether it was answered. */
export type HeldRemark = Said & { readonly id: Id; readonly isAnswered: boolean };

/** What becomes of an arriving remark: taken, taken in its newer wording, nothing (known), nothing (answered already: the answer stands). */
export type RemarkFate = 'added' | 'changed' | 'same' | 'answered';

/** The fate of one remark of a newer package. */
export const fateOf = (item: Said, held: HeldRemark | undefined): RemarkFate => {
  if (!held) return 'added';
  if (held.isAnswered) return 'answered';
  return saidKeys.every((key) => item[key] === held[key]) ? 'same' : 'changed';
};

/** The first id that a package names twice; null when each stands once. */
export const doubledId = (items: readonly Pick<ReplyItem, 'id'>[]): Id | null =>
  items.find(({ id }, index) => items.findIndex((other) => other.id === id) !== index)?.id ?? null;

/** How the remarks to one branch stand. `takenAt`: its newest report; `leftAt`: the newest package of remarks to it. Null: there is none. */
export interface Outgoing {
  readonly unsent: number;
  readonly unanswered: number;
  readonly takenAt: string | null;
  readonly leftAt: string | null;
}

/** A package of remarks goes out for a new remark, and again beside each receipt while a report leaves some unanswered: a lost stick heals itself. */
export const hasToLeave = ({ unsent, unanswered, takenAt, leftAt }: Outgoing): boolean =>
  unsent > 0 || (unanswered > 0 && takenAt !== null && (leftAt === null || takenAt > leftAt));

/** A remark that is not adopted is declined with a reason. */
export const answerProblem = (answer: ReplyAnswer, note: string): Fault | null =>
  answer === 'declined' && note === ''
    ? { kind: 'invalid', code: 'reply-reason', values: {}, fields: [{ path: 'note', message: '未采纳的，请写明理由' }] }
    : null;
