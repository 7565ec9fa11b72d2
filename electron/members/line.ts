// How does a member stand in the list? One line, with ID number and telephone masked.
import { type ListedMember, partyPostsOf } from '#db/members/store.ts';
import type { Seat } from '#shared/branch/model.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { MemberLine } from '#shared/members/line.ts';
import { maskedIdNumber, maskedPhone } from '#shared/members/masks.ts';
import { type MemberStanding, partyAgeOn } from '#shared/members/membership.ts';

/** A member with what the day says about him; `standing` null: no member then. */
interface ListedPerson {
  readonly member: ListedMember;
  readonly standing: MemberStanding | null;
  readonly seatRoles: readonly Seat['role'][];
  /** The branch's own fields as shown. */
  readonly own: Readonly<Record<Id, string>>;
}

/** The line of the list on a day. 人员类别 is that of the day; of those who are no members then, that of the file. */
export const lineOf = (
  { member, standing, seatRoles, own }: ListedPerson,
  { date, groups }: { readonly date: IsoDate; readonly groups: ReadonlyMap<Id, string> },
): MemberLine => ({
  id: member.id,
  name: member.name,
  sex: member.sex,
  ethnicity: member.ethnicity,
  idNumberMasked: maskedIdNumber(member.idNumber),
  birthDate: member.birthDate,
  education: member.education,
  memberType: standing === 'probationary' ? 'probationaryMember' : member.memberType,
  joinedOn: member.joinedOn,
  regularisedOn: member.regularisedOn,
  partyAge: member.memberType === 'fullMember' ? partyAgeOn(member.regularisedOn, member.partyAgeAdjustment, date) : null,
  partyPosts: partyPostsOf(seatRoles),
  groupName: (member.groupId && groups.get(member.groupId)) || '',
  groupId: member.groupId,
  post: member.post,
  mobileMasked: maskedPhone(member.mobile),
  isMember: standing !== null,
  isRetired: member.retiredAt !== null,
  own,
});
