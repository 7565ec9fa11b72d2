// What would a change of many members do to each? Summary and command follow this one plan.
import { earliestOf, type IsoDate, type PartialDate, partialDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { columnOfKind } from '#shared/members/fact-model.ts';
import type { MemberRow } from '#shared/members/model.ts';

/** Dated columns that several people change together. */
export const massColumns = ['group', 'post', 'workplace', 'title', 'education', 'stratum'] as const;
export type MassColumn = (typeof massColumns)[number];
/** Flags that several people change together. */
export const massFlags = ['isMobile', 'isMigrantWorker'] as const;
export type MassFlag = (typeof massFlags)[number];

/** What is changed: a dated column (`from`: the day from which it holds; null: it was wrong before), or a flag. */
const massChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('column'),
    kind: z.enum(massColumns),
    /** The new value; of a group its id; empty: none. */
    value: typedText(100),
    from: partialDateSchema.nullable(),
    note: typedText(200),
  }),
  z.strictObject({ what: z.literal('flag'), kind: z.enum(massFlags), value: z.boolean() }),
]);
export type MassChange = z.infer<typeof massChangeSchema>;

/** Whom it concerns, and what. */
export const massInput = z.strictObject({ ids: z.array(idSchema).min(1, { error: '请先选人' }).max(12_000), change: massChangeSchema });

/** Why somebody is left out: no such entry, retired, no member today, or not yet a member on the day of the change. */
const massRefusals = ['unknown', 'retired', 'left', 'beforeJoining'] as const;
type MassRefusal = (typeof massRefusals)[number];

/** What becomes of one person. */
export interface MassOutcome {
  readonly outcome: 'change' | 'same' | 'refused';
  readonly before: string;
  readonly refusal: MassRefusal | null;
}

/** What is known of a person when the plan is made. */
export interface MassPerson {
  readonly member: MemberRow;
  readonly isMember: boolean;
}

const valueNow = (member: MemberRow, change: MassChange): string =>
  change.what === 'flag' ? String(member[change.kind] === 1) : (member[columnOfKind[change.kind]] ?? '');

const isBeforeJoining = (joinedOn: PartialDate | null, from: PartialDate | null): boolean =>
  joinedOn !== null && from !== null && earliestOf(from) < earliestOf(joinedOn).slice(0, from.length);

/** What becomes of one person; `before` is the present value as kept (a group's id, true or false for a flag). */
export const massOutcome = (person: MassPerson | null, change: MassChange): MassOutcome => {
  const refused = (refusal: MassRefusal, before = ''): MassOutcome => ({ outcome: 'refused', before, refusal });
  if (!person) return refused('unknown');
  const before = valueNow(person.member, change);
  if (person.member.retiredAt) return refused('retired', before);
  if (!person.isMember) return refused('left', before);
  if (change.what === 'column' && change.kind === 'group' && isBeforeJoining(person.member.joinedOn, change.from))
    return refused('beforeJoining', before);
  return { outcome: before === String(change.value) ? 'same' : 'change', before, refusal: null };
};

/** Tells whether a change dates ahead of a day: then nobody can be changed (DATA-07). */
export const isAhead = (change: MassChange, today: IsoDate): boolean =>
  change.what === 'column' && change.from !== null && earliestOf(change.from) > today;

/** One person of the summary, in words' values. */
export const massRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  outcome: z.enum(['change', 'same', 'refused']),
  /** As people read it: a group's name; true or false of a flag. */
  before: z.string(),
  after: z.string(),
  refusal: z.enum(massRefusals).nullable(),
});
export type MassRow = z.infer<typeof massRowSchema>;
