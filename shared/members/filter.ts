// Which members does a list show? One filter for list, mass change and saved views; every part given must hold.
import { fullYears, type IsoDate } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { educationGroupOf, educationGroups } from '#shared/members/education.ts';
import { type MemberRow, memberTypes, sexes } from '#shared/members/model.ts';
import { ownAskedSchema } from '#shared/members/own-model.ts';
import { ownMatches } from '#shared/members/own-rules.ts';
import { postGroupOf, postGroups } from '#shared/members/posts.ts';

/** Facts that may be missing in a file (F6 asks for all of them). */
export const missingFacts = ['idNumber', 'birthDate', 'education', 'joinedOn', 'regularisedOn', 'post', 'phone', 'address', 'group'] as const;
export type MissingFact = (typeof missingFacts)[number];

const years = z.int({ error: '请填写整数' }).min(0).max(130).nullable();

/** The parts of a filter; null (or false): not asked. Ages in full years, both ends included. */
export const memberFilterSchema = z.strictObject({
  /** A group's id, or `none`: in no group. */
  group: z.union([idSchema, z.literal('none')]).nullable(),
  memberType: z.enum(memberTypes).nullable(),
  sex: z.enum(sexes).nullable(),
  ethnicity: z.enum(['han', 'minority']).nullable(),
  ageFrom: years,
  ageTo: years,
  partyAgeFrom: years,
  partyAgeTo: years,
  education: z.enum(educationGroups).nullable(),
  post: z.enum(postGroups).nullable(),
  /** 流动 · 失联 · 农民工 · 有党内职务 · 党籍停止. */
  isMobile: z.boolean(),
  isLost: z.boolean(),
  isMigrantWorker: z.boolean(),
  hasSeat: z.boolean(),
  isSuspended: z.boolean(),
  missing: z.enum(missingFacts).nullable(),
  /** One of the branch's own fields; a filter kept by an earlier program does not name it. */
  own: ownAskedSchema.nullable().default(null),
});
export type MemberFilter = z.infer<typeof memberFilterSchema>;

/** A filter that asks nothing. */
export const noFilter: MemberFilter = {
  group: null,
  memberType: null,
  sex: null,
  ethnicity: null,
  ageFrom: null,
  ageTo: null,
  partyAgeFrom: null,
  partyAgeTo: null,
  education: null,
  post: null,
  isMobile: false,
  isLost: false,
  isMigrantWorker: false,
  hasSeat: false,
  isSuspended: false,
  missing: null,
  own: null,
};

/** A way of looking at the list that can be kept under a name: what is asked, and which columns are left out. */
export const memberViewSchema = z.strictObject({
  text: z.string().max(50),
  scope: z.enum(['members', 'all']),
  filter: memberFilterSchema,
  hidden: z.array(z.string().max(40)).max(40),
});
export type MemberView = z.infer<typeof memberViewSchema>;

/** The list as it opens: members of today, all columns. */
export const usualView: MemberView = { text: '', scope: 'members', filter: noFilter, hidden: [] };

/** How many parts of a filter are asked. */
export const partsAsked = (filter: MemberFilter): number => Object.values(filter).filter((part) => part !== null && part !== false).length;

/** What a filter looks at: the facts of the day, with what follows from them. */
export interface FilterFacts
  extends Pick<
    MemberRow,
    | 'sex'
    | 'ethnicity'
    | 'idNumber'
    | 'birthDate'
    | 'education'
    | 'joinedOn'
    | 'regularisedOn'
    | 'post'
    | 'mobile'
    | 'landline'
    | 'address'
    | 'groupId'
    | 'isMobile'
    | 'isMigrantWorker'
    | 'partyStatus'
    | 'lostContactSince'
  > {
  readonly memberType: MemberRow['memberType'];
  readonly partyAge: number | null;
  readonly hasSeat: boolean;
  /** What holds in the branch's own fields, by the field's id, as kept. */
  readonly own: Readonly<Record<string, string>>;
}

const isBetween = (value: number | null, from: number | null, to: number | null): boolean => {
  if (from === null && to === null) return true;
  return value !== null && (from === null || value >= from) && (to === null || value <= to);
};

/** Tells whether a fact that F6 asks for is missing. A probationary member has no day of regularisation yet. */
export const isMissing = (facts: FilterFacts, fact: MissingFact): boolean => {
  if (fact === 'phone') return facts.mobile === '' && facts.landline === '';
  if (fact === 'group') return facts.groupId === null;
  if (fact === 'regularisedOn') return facts.memberType === 'fullMember' && facts.regularisedOn === null;
  return facts[fact] === null || facts[fact] === '';
};

/** Tells whether a member is one that the filter asks for, on a day. */
export const matchesFilter = (facts: FilterFacts, filter: MemberFilter, date: IsoDate): boolean =>
  (filter.group === null || (filter.group === 'none' ? facts.groupId === null : facts.groupId === filter.group)) &&
  (filter.memberType === null || facts.memberType === filter.memberType) &&
  (filter.sex === null || facts.sex === filter.sex) &&
  (filter.ethnicity === null || (facts.ethnicity !== '' && (facts.ethnicity === '汉族') === (filter.ethnicity === 'han'))) &&
  isBetween(facts.birthDate ? fullYears(facts.birthDate, date) : null, filter.ageFrom, filter.ageTo) &&
  isBetween(facts.partyAge, filter.partyAgeFrom, filter.partyAgeTo) &&
  (filter.education === null || educationGroupOf(facts.education) === filter.education) &&
  (filter.post === null || postGroupOf(facts.post) === filter.post) &&
  hasFlags(facts, filter) &&
  (filter.missing === null || isMissing(facts, filter.missing)) &&
  (filter.own === null || ownMatches(facts.own[filter.own.fieldId] ?? '', filter.own));

const hasFlags = (facts: FilterFacts, filter: MemberFilter): boolean =>
  (!filter.isMobile || facts.isMobile === 1) &&
  (!filter.isLost || facts.lostContactSince !== null) &&
  (!filter.isMigrantWorker || facts.isMigrantWorker === 1) &&
  (!filter.hasSeat || facts.hasSeat) &&
  (!filter.isSuspended || facts.partyStatus === 'suspended');
