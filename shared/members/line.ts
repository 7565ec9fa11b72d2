// How does a member stand in the list, and in which order do the lines stand?
import { idSchema } from '#shared/core/id.ts';
import { compareCells, type SortValue } from '#shared/core/order.ts';
import { z } from '#shared/core/zod.ts';
import { memberTypeLabels, sexLabels } from '#shared/members/labels.ts';
import { memberTypes, sexes } from '#shared/members/model.ts';
import { compareNames } from '#shared/members/names.ts';
import { fieldOfColumn, type OwnColumn, ownColumnSchema } from '#shared/members/own-model.ts';
import { ownSortValue } from '#shared/members/own-rules.ts';

/** One line of the member list. */
export const memberLineSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  sex: z.enum(sexes).nullable(),
  ethnicity: z.string(),
  /** Masked: 610822********0011 (domain §4.1). */
  idNumberMasked: z.string(),
  birthDate: z.string().nullable(),
  education: z.string(),
  memberType: z.enum(memberTypes),
  joinedOn: z.string().nullable(),
  regularisedOn: z.string().nullable(),
  partyAge: z.int().nullable(),
  partyPosts: z.string(),
  groupName: z.string(),
  groupId: idSchema.nullable(),
  post: z.string(),
  mobileMasked: z.string(),
  isMember: z.boolean(),
  isRetired: z.boolean(),
  /** The branch's own fields as shown, by the field's id; empty ones are left out, personal ones hidden. */
  own: z.record(z.string(), z.string()),
});
export type MemberLine = z.infer<typeof memberLineSchema>;

/** A member to choose: what a list of names needs. */
export const memberNameSchema = memberLineSchema.pick({ id: true, name: true, partyPosts: true, groupId: true, groupName: true });
export type MemberName = z.infer<typeof memberNameSchema>;

/** The columns that the list can be sorted by: those of the printed roster (F5), in its order. */
export const memberColumns = [
  'name',
  'sex',
  'ethnicity',
  'birthDate',
  'education',
  'idNumber',
  'joinedOn',
  'regularisedOn',
  'partyAge',
  'partyPosts',
  'group',
  'memberType',
  'post',
  'mobile',
] as const;
export type MemberColumn = (typeof memberColumns)[number] | OwnColumn;

/** How the list is sorted; without it the roster's own order holds. */
export const memberSortSchema = z.strictObject({ column: z.union([z.enum(memberColumns), ownColumnSchema]), isDescending: z.boolean() });
export type MemberSort = z.infer<typeof memberSortSchema>;

const read: Readonly<Record<(typeof memberColumns)[number], (line: MemberLine) => SortValue>> = {
  name: (line) => line.name,
  sex: (line) => line.sex && sexLabels[line.sex].zh,
  ethnicity: (line) => line.ethnicity,
  birthDate: (line) => line.birthDate,
  education: (line) => line.education,
  idNumber: (line) => line.idNumberMasked,
  joinedOn: (line) => line.joinedOn,
  regularisedOn: (line) => line.regularisedOn,
  partyAge: (line) => line.partyAge,
  partyPosts: (line) => line.partyPosts,
  group: (line) => line.groupName,
  memberType: (line) => memberTypeLabels[line.memberType].zh,
  post: (line) => line.post,
  mobile: (line) => line.mobileMasked,
};

/** Tells whether a column is one of the program's own, not of the branch's. */
const isBuiltInColumn = (column: MemberColumn): column is (typeof memberColumns)[number] => fieldOfColumn(column) === null;

/** By what a line sorts in a column: what is seen there, in Chinese; numbers that are masked sort as they are seen. */
export const sortValueOf = (line: MemberLine, column: MemberColumn): SortValue => {
  if (!isBuiltInColumn(column)) return ownSortValue(line.own[fieldOfColumn(column) ?? ''] ?? '');
  const value = read[column](line);
  return value === '' ? null : value;
};

/** The places of a column's values, so that a long list is compared by numbers; a value that is missing has none. Names stand as surnames are read. */
export const placesIn = (lines: Iterable<MemberLine>, column: MemberColumn): ReadonlyMap<SortValue, number> => {
  const values = new Set<SortValue>();
  for (const line of lines) values.add(sortValueOf(line, column));
  values.delete(null);
  const compare = column === 'name' ? (a: SortValue, b: SortValue) => compareNames(String(a), String(b)) : compareCells;
  return new Map([...values].sort(compare).map((value, place) => [value, place]));
};
