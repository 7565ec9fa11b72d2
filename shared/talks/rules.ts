// Is a talk complete, and who has still to be talked with this year? TALK-01, TALK-02 (ZB §19: between committee members, and between them and the members, each at least once a year).
import type { IsoDate } from '#shared/core/date.ts';
import type { Finding, Severity } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { TalkContent } from '#shared/talks/model.ts';
import type { TalkRule } from '#shared/talks/rule-words.ts';

/** Somebody who may talk or be talked with. */
export interface TalkPerson {
  readonly memberId: Id;
  readonly name: string;
}

/** Who talked with whom, as far as the rules look. */
export interface HeldTalk {
  readonly talkerId: Id;
  readonly secondId: Id | null;
  readonly partnerId: Id;
}

/** Two people between whom a talk is still missing. */
export interface TalkGap {
  readonly talker: TalkPerson;
  readonly partner: TalkPerson;
}

const finding = (rule: TalkRule, field: string, severity: Severity = 'ERROR'): Finding => ({ rule, severity, field, values: {} });

/** No talk of the party is older than the party. */
const earliestDay = '1921-07-01';

/** What keeps a talk from being final, in the order of the form. */
export const checkTalk = (content: TalkContent, today: IsoDate): Finding[] => {
  const { heldOn, talkerId, secondId, partnerId, points } = content;
  const talkers = [talkerId, secondId].filter((id) => id !== null);
  return [
    ...(heldOn === null ? [finding('TALK-00a', 'heldOn')] : []),
    ...(heldOn !== null && heldOn > today ? [finding('TALK-00b', 'heldOn')] : []),
    ...(heldOn !== null && heldOn < earliestDay ? [finding('TALK-00g', 'heldOn')] : []),
    ...(talkerId === null ? [finding('TALK-00c', 'talkerId')] : []),
    ...(secondId !== null && secondId === talkerId ? [finding('TALK-00h', 'secondId')] : []),
    ...(partnerId === null ? [finding('TALK-00d', 'partnerId')] : []),
    ...(partnerId !== null && talkers.includes(partnerId) ? [finding('TALK-00e', 'partnerId')] : []),
    ...(points === '' ? [finding('TALK-00f', 'points')] : []),
  ];
};

/** The pair of two people, whoever of them spoke first. */
export const pairKey = (a: Id, b: Id): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Every pair that the talks cover, both talkers with the partner, with how often. */
export const talkPairs = (talks: readonly HeldTalk[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { talkerId, secondId, partnerId } of talks) {
    for (const id of [talkerId, secondId]) {
      if (id === null) continue;
      const key = pairKey(id, partnerId);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
};

/** TALK-01: pairs of committee members who have not talked with each other, in the order of the seats. */
export const committeeGaps = (committee: readonly TalkPerson[], talks: readonly HeldTalk[]): TalkGap[] => {
  const pairs = talkPairs(talks);
  return committee.flatMap((talker, index) =>
    committee
      .slice(index + 1)
      .filter((partner) => !pairs.has(pairKey(talker.memberId, partner.memberId)))
      .map((partner) => ({ talker, partner })),
  );
};

/** TALK-02: members without a seat who have not talked with anybody of the committee, in the order of the roster. Without a committee nobody can owe it. */
export const memberGaps = (members: readonly TalkPerson[], committee: readonly TalkPerson[], talks: readonly HeldTalk[]): TalkPerson[] => {
  if (committee.length === 0) return [];
  const seated = new Set(committee.map(({ memberId }) => memberId));
  const pairs = talkPairs(talks);
  return members.filter((member) => !seated.has(member.memberId) && !committee.some((one) => pairs.has(pairKey(one.memberId, member.memberId))));
};
