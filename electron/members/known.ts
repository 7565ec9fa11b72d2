// Is this member there? What every call about one person asks first.
import { groupNames, memberById } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { MemberRow } from '#shared/members/model.ts';

/** The member, unless there is none or the entry is retired. */
export const requireMember = async (reader: Reader, id: Id): Promise<MemberRow> => {
  const member = await memberById(reader, id);
  if (!member || member.retiredAt) throw notFound('member-unknown');
  return member;
};

/** Throws not-found `group-unknown` unless the group is there; no group is fine. */
export const requireGroup = async (reader: Reader, groupId: Id | null): Promise<void> => {
  if (groupId && !(await groupNames(reader)).has(groupId)) throw notFound('group-unknown');
};
