// What is a heart talk (谈心谈话, F21)? Its content as typed, its rows as kept, and the record as shown and printed.
import { instantSchema, isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { rowSchema } from '#shared/core/row.ts';
import { storedText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** 日常, 新任, 提醒, 慰问, 整改 (F21). */
export const talkCategories = ['daily', 'newPost', 'reminder', 'comfort', 'rectify'] as const;

/** A talk as typed; everything may still be missing while it is a draft. */
export const talkContent = z.strictObject({
  heldOn: isoDateSchema.nullable(),
  place: typedText(100),
  category: z.enum(talkCategories),
  /** 谈话人; a reminder is usually given by two. */
  talkerId: idSchema.nullable(),
  secondId: idSchema.nullable(),
  /** 谈话对象. */
  partnerId: idSchema.nullable(),
  /** 内容要点. */
  points: typedText(5_000),
  /** 意见 of the partner: what he asks for or objects to. */
  opinion: typedText(3_000),
  /** 处理: what follows from the talk. */
  followUp: typedText(2_000),
});
export type TalkContent = z.infer<typeof talkContent>;

/** A new, empty talk between two people, as far as they are known. */
export const emptyTalk = (people: Partial<Pick<TalkContent, 'talkerId' | 'partnerId'>> = {}): TalkContent => ({
  heldOn: null,
  place: '',
  category: 'daily',
  talkerId: people.talkerId ?? null,
  secondId: null,
  partnerId: people.partnerId ?? null,
  points: '',
  opinion: '',
  followUp: '',
});

// ---- rows as kept and as they travel; both immutable ----

export const talkRow = rowSchema({
  year: z.int().min(1921).max(2200),
  /** 第×号, per year in the order of finalising; never reused. */
  number: z.int().min(1).max(10_000),
  heldOn: isoDateSchema,
  place: storedText(100),
  category: z.enum(talkCategories),
  talkerId: idSchema,
  talkerName: storedText(50),
  secondId: idSchema.nullable(),
  secondName: storedText(50),
  partnerId: idSchema,
  partnerName: storedText(50),
  points: storedText(5_000),
  opinion: storedText(3_000),
  followUp: storedText(2_000),
  finalisedAt: instantSchema,
  finalisedBy: storedText(60),
});
export type TalkRow = z.infer<typeof talkRow>;

export const talkAddendumRow = rowSchema({
  talkId: idSchema,
  ordinal: z.int().min(1).max(1_000),
  text: storedText(3_000),
  reason: storedText(300),
  madeOn: isoDateSchema,
  madeBy: storedText(60),
});

// ---- what is shown ----

const talkAddendumSchema = z.strictObject({
  id: idSchema,
  ordinal: z.int(),
  text: z.string(),
  reason: z.string(),
  madeOn: isoDateSchema,
  madeBy: z.string(),
});
export type TalkAddendum = z.infer<typeof talkAddendumSchema>;

/** A finalised talk, complete, as screen and paper show it. */
export const talkRecordSchema = z.strictObject({
  id: idSchema,
  year: z.int(),
  number: z.int(),
  heldOn: isoDateSchema,
  place: z.string(),
  category: z.enum(talkCategories),
  talkerId: idSchema,
  talkerName: z.string(),
  secondId: idSchema.nullable(),
  secondName: z.string(),
  partnerId: idSchema,
  partnerName: z.string(),
  points: z.string(),
  opinion: z.string(),
  followUp: z.string(),
  finalisedAt: instantSchema,
  finalisedBy: z.string(),
  addenda: z.array(talkAddendumSchema),
});
export type TalkRecord = z.infer<typeof talkRecordSchema>;
