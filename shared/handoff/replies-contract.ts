// Which calls do the superior's remarks (批阅, 反馈, 催报) and the branch's answers need?
import { command, query } from '#shared/core/contract.ts';
import { instantSchema, isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { requiredText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { answerLength, remarkKinds, remarkLength, remarkTables, replyAnswers } from '#shared/handoff/replies.ts';
import { taskStates } from '#shared/plans/model.ts';

/** What became of what was adopted: who sees to it by when, and the notes, the newest first. `open`: nothing was noted. */
const promiseSchema = z.strictObject({
  owner: z.string(),
  dueOn: isoDateSchema.nullable(),
  state: z.enum(['open', ...taskStates]),
  notes: z.array(z.strictObject({ state: z.enum(taskStates), notedOn: isoDateSchema, note: z.string(), notedBy: z.string() })),
});

/** What a branch decided about a remark. `id`: of the answer; `task` null: nothing is to be seen to. */
const answerSchema = z.strictObject({
  ...{ id: idSchema, answer: z.enum(replyAnswers), note: z.string(), answeredBy: z.string(), answeredAt: instantSchema },
  task: promiseSchema.nullable(),
});

/** At the superior: a remark. `leftAt`: when it first went onto a stick; null: it can still be changed. */
const remarkSchema = z.strictObject({
  id: idSchema,
  orgId: idSchema,
  kind: z.enum(remarkKinds),
  table: z.enum(remarkTables).nullable(),
  rowId: idSchema.nullable(),
  title: z.string(),
  text: z.string(),
  by: z.string(),
  at: instantSchema,
  /** By when it is wanted done. */
  dueOn: isoDateSchema.nullable(),
  leftAt: instantSchema.nullable(),
  answer: answerSchema.nullable(),
});
export type Remark = z.infer<typeof remarkSchema>;

/** At the branch: a remark that arrived. `page`: the record that it is about, where it is one of ours. */
export const superiorRemarkSchema = z.strictObject({
  id: idSchema,
  from: z.string(),
  kind: z.enum(remarkKinds),
  table: z.string().nullable(),
  rowId: idSchema.nullable(),
  title: z.string(),
  text: z.string(),
  by: z.string(),
  at: instantSchema,
  dueOn: isoDateSchema.nullable(),
  arrivedAt: instantSchema.nullable(),
  page: z.string().nullable(),
  answer: answerSchema.nullable(),
});
export type SuperiorRemark = z.infer<typeof superiorRemarkSchema>;

export const repliesContract = {
  /** At the superior: the remarks to one branch, newest first, with what it answered. */
  'handoff.remarks': query(z.strictObject({ orgId: idSchema }), z.strictObject({ name: z.string(), rows: z.array(remarkSchema) })),
  /** At the superior: what of a branch's books a remark can be about, newest first. */
  'handoff.remarkSubjects': query(
    z.strictObject({ orgId: idSchema }),
    z.strictObject({ rows: z.array(z.strictObject({ table: z.enum(remarkTables), id: idSchema, title: z.string() })) }),
  ),
  /** Keeps a remark, new when id is null. Faults: conflict `wrong-ledger-kind`, `remark-left`, not-found `remark-unknown`, `organisation-unknown`. */
  'handoff.saveRemark': command(
    z.strictObject({
      id: idSchema.nullable(),
      orgId: idSchema,
      kind: z.enum(remarkKinds),
      table: z.enum(remarkTables).nullable(),
      rowId: idSchema.nullable(),
      text: requiredText(remarkLength, '批阅内容'),
      dueOn: isoDateSchema.nullable().default(null),
    }),
    z.strictObject({ id: idSchema }),
    ['handoff', 'journal'],
  ),
  /** Drops a remark that has not left yet. Faults: conflict `remark-left`, not-found `remark-unknown`. */
  'handoff.dropRemark': command(z.strictObject({ id: idSchema }), z.strictObject({}), ['handoff', 'journal']),
  /** At the branch: what the superior said, what waits for an answer first; of one record when `about` is given. */
  'handoff.superiorRemarks': query(z.strictObject({ about: idSchema.nullable() }), z.strictObject({ rows: z.array(superiorRemarkSchema) })),
  /** Answers a remark: 已阅, 采纳 (with `task` it is an open task until it is noted as done), or 未采纳 with a reason. Faults: not-found `remark-unknown`, conflict `remark-answered`, invalid `reply-reason`. */
  'handoff.answerRemark': command(
    z.strictObject({
      ...{ id: idSchema, answer: z.enum(replyAnswers), note: typedText(answerLength) },
      task: z
        .strictObject({ owner: typedText(60), dueOn: isoDateSchema.nullable() })
        .nullable()
        .default(null),
    }),
    z.strictObject({ id: idSchema }),
    ['handoff', 'plans', 'compliance', 'records', 'journal'],
  ),
} as const;
