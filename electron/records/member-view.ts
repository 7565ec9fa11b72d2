// How is a member printed on the roster and on the form? As his file says, with 人员类别 of the day.
import { rosterOn } from '#db/members/store.ts';
import { type MemberView, memberViewer } from '#db/members/view.ts';
import type { Reader } from '#db/schema.ts';
import type { IsoDate } from '#shared/core/date.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { Member } from '#shared/members/model.ts';

/** One member as of a day. Fault: not-found `member-unknown`. */
export const memberView = async (reader: Reader, id: Id, date: IsoDate): Promise<Member> => {
  const view = await memberViewer(reader, date);
  return ofTheDay(await view(id));
};

/** Everybody who is a member on a day, in roster order. */
export const rosterViews = async (reader: Reader, date: IsoDate): Promise<Member[]> => {
  const view = await memberViewer(reader, date);
  const views: Member[] = [];
  for (const { memberId } of await rosterOn(reader, date)) views.push(ofTheDay(await view(memberId)));
  return views;
};

/** Who is on probation on the day of a past sheet may be a full member today. */
const ofTheDay = (view: MemberView | null): Member => {
  if (!view) throw notFound('member-unknown');
  return view.standing === 'probationary' ? { ...view.member, memberType: 'probationaryMember' } : view.member;
};
