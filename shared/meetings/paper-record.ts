// What is kept of an old paper book (历史补录)? A record copied from paper, apart from the records of today, its key figures typed twice.
import { instantSchema, isoDateSchema, partialDateSchema } from '#shared/core/date.ts';
import type { Finding } from '#shared/core/fault.ts';
import { idSchema } from '#shared/core/id.ts';
import { rowSchema } from '#shared/core/row.ts';
import { reasonText, requiredText, storedText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { findingOf } from '#shared/meetings/finding.ts';
import { kindTable, meetingKinds } from '#shared/meetings/kinds.ts';
import { addendumKinds, countSchema, voteResults } from '#shared/meetings/model.ts';

/** A vote as the paper has it; what the paper does not say stays 0. */
const paperVote = z.strictObject({
  subject: requiredText(300, '表决事项'),
  yes: countSchema,
  no: countSchema,
  abstain: countSchema,
  result: z.enum(voteResults),
});
export type PaperVote = z.infer<typeof paperVote>;

/** The figures that are typed a second time without looking at the first. */
const keyFigures = ['kind', 'heldOn', 'place', 'hostName', 'expected', 'present', 'votes', 'decisions'] as const;
export type KeyFigure = (typeof keyFigures)[number];

/** A record as copied from paper. `heldOn` may be only a month or a year; `expected` and `present` are the paper's, not counted here. */
export const paperRecordInput = z.strictObject({
  kind: z.enum(meetingKinds),
  heldOn: partialDateSchema,
  place: typedText(100),
  hostName: typedText(60),
  recorderName: typedText(60),
  expected: countSchema,
  present: countSchema,
  /** Agenda and what was said, as the paper has it. */
  agenda: requiredText(2_000, '议题'),
  content: typedText(10_000),
  votes: z.array(paperVote).max(50),
  /** One decision a line. */
  decisions: typedText(5_000),
  /** Which paper book, which page: where it can be looked up. */
  source: requiredText(200, '原簿册和页码'),
});
export type PaperRecordInput = z.infer<typeof paperRecordInput>;

/** The key figures typed again, blind: votes as one figure each (赞成/不赞成/弃权), decisions by their number. */
export const secondEntry = z.strictObject({
  kind: z.enum(meetingKinds),
  heldOn: partialDateSchema,
  place: typedText(100),
  hostName: typedText(60),
  expected: countSchema,
  present: countSchema,
  votes: z.array(z.strictObject({ yes: countSchema, no: countSchema, abstain: countSchema })).max(50),
  decisions: countSchema,
});
export type SecondEntry = z.infer<typeof secondEntry>;

export const paperRecordRow = rowSchema({
  kind: z.enum(meetingKinds),
  year: z.int().min(1921).max(2200),
  /** Per kind and year, counted apart from the records of today. */
  number: z.int().min(1).max(1_000),
  heldOn: partialDateSchema,
  place: storedText(100),
  hostName: storedText(60),
  recorderName: storedText(60),
  expected: countSchema,
  present: countSchema,
  agenda: storedText(2_000),
  content: storedText(10_000),
  decisions: storedText(5_000),
  source: storedText(200),
  enteredOn: isoDateSchema,
  enteredBy: storedText(60),
});
export const paperVoteRow = rowSchema({
  paperRecordId: idSchema,
  ordinal: z.int().min(0).max(10_000),
  subject: storedText(300),
  yes: countSchema,
  no: countSchema,
  abstain: countSchema,
  result: z.enum(voteResults),
});

export const paperAddendumRow = rowSchema({
  paperRecordId: idSchema,
  ordinal: z.int().min(1).max(1_000),
  kind: z.enum(addendumKinds),
  text: storedText(5_000),
  reason: storedText(300),
  madeOn: isoDateSchema,
  madeBy: storedText(60),
});

/** What is added to a copied record later: a correction or a supplement. */
export const paperAddendumInput = z.strictObject({
  kind: z.enum(addendumKinds),
  text: requiredText(5_000, '内容'),
  reason: reasonText(300),
});
export type PaperAddendumInput = z.infer<typeof paperAddendumInput>;

const paperAddendumSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(addendumKinds),
  text: z.string(),
  reason: z.string(),
  madeOn: isoDateSchema,
  madeBy: z.string(),
});

/** What stands in the unfinished form of a copied record, as the form keeps it; anything may still be missing. */
export const paperDraftContent = z.strictObject({
  ...paperRecordInput.shape,
  heldOn: partialDateSchema.nullable(),
  agenda: typedText(2_000),
  votes: z.array(z.strictObject({ ...paperVote.shape, subject: typedText(300) })).max(50),
  source: typedText(200),
});
export type PaperDraftContent = z.infer<typeof paperDraftContent>;

/** A copied record as screen and paper show it. */
export const paperRecordSchema = z.strictObject({
  ...paperRecordInput.shape,
  id: idSchema,
  year: z.int(),
  number: z.int(),
  enteredOn: isoDateSchema,
  enteredBy: z.string(),
  recordedAt: instantSchema,
  addenda: z.array(paperAddendumSchema),
});
export type PaperRecord = z.infer<typeof paperRecordSchema>;

/** The decisions of a text, one a line. */
export const decisionLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const founding = '1921-07-01';

/**
 * What stops a copied record: a day before the founding or ahead (DATA-07), more present than expected, and any key figure that differs
 * between the two entries (MTG-L5). No other rule of today is asked: 历史补录 is exempt, and says so.
 */
export const checkPaperRecord = (first: PaperRecordInput, second: SecondEntry, today: string): Finding[] => [
  ...(first.heldOn < founding.slice(0, first.heldOn.length) || first.heldOn > today ? [findingOf('MTG-L6', 'ERROR', 'heldOn')] : []),
  ...(first.present > first.expected ? [findingOf('MTG-L7', 'ERROR', 'present', { expected: first.expected, present: first.present })] : []),
  ...differences(first, second).map(({ figure, once, again }) => findingOf('MTG-L5', 'ERROR', figure, { figure, once, again })),
];

/** One key figure that was typed differently. */
export interface Difference {
  readonly figure: KeyFigure;
  readonly once: string;
  readonly again: string;
}

const votesText = (votes: readonly Pick<PaperVote, 'yes' | 'no' | 'abstain'>[]): string =>
  votes.map(({ yes, no, abstain }) => `${yes}/${no}/${abstain}`).join('；');

/** The key figures of a first entry as text, in the order in which they are typed again. */
const figuresOf = (first: PaperRecordInput): Readonly<Record<KeyFigure, string>> => ({
  kind: first.kind,
  heldOn: first.heldOn,
  place: first.place,
  hostName: first.hostName,
  expected: String(first.expected),
  present: String(first.present),
  votes: votesText(first.votes),
  decisions: String(decisionLines(first.decisions).length),
});

/** Where the two entries differ, in the order of the form. */
export const differences = (first: PaperRecordInput, second: SecondEntry): Difference[] => {
  const once = figuresOf(first);
  const again: Readonly<Record<KeyFigure, string>> = {
    ...second,
    expected: String(second.expected),
    present: String(second.present),
    votes: votesText(second.votes),
    decisions: String(second.decisions),
  };
  return keyFigures.filter((figure) => once[figure] !== again[figure]).map((figure) => ({ figure, once: once[figure], again: again[figure] }));
};

/** The number of a copied record, which no record of today can have, e.g. 1998-补D-003. */
export const paperNumber = ({ kind, year, number }: Pick<PaperRecord, 'kind' | 'year' | 'number'>): string =>
  `${year}-补${kindTable[kind].letter}-${String(number).padStart(3, '0')}`;
