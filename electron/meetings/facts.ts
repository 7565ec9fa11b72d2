// What must the rules know beside a record? Who is expected that day, who sat elsewhere, what came before, and the settings.
import { groupsOf, holidaysOf, settingsOf } from '#db/branch/store.ts';
import { committeeItemsSince } from '#db/meetings/course.ts';
import { openDecisions } from '#db/meetings/decisions.ts';
import { clashesAt } from '#db/meetings/store.ts';
import { type RosterPerson, rosterOn } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { talksBetween } from '#db/talks/store.ts';
import { alikeRecord } from '#electron/meetings/alike.ts';
import { isCommitteeRole } from '#shared/branch/model.ts';
import type { Settings } from '#shared/branch/settings.ts';
import { addDays, type IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { bodyOf, type OpenDecision } from '#shared/meetings/follow-up.ts';
import { hasPart, kindTable } from '#shared/meetings/kinds.ts';
import type { ExpectedPerson, MeetingContent, MeetingKind } from '#shared/meetings/model.ts';
import type { VoteCustom } from '#shared/meetings/quorum.ts';
import type { MeetingFacts } from '#shared/meetings/rules.ts';

/** Which meeting is asked about: its kind, its day, and the group whose meeting it is. */
export interface Sitting {
  readonly kind: MeetingKind;
  readonly heldOn: IsoDate;
  readonly groupId: Id | null;
}

/**
 * Those expected at a meeting, in roster order: all members, the holders of filled seats, the members of a group; where people are
 * chosen for it, all who can be. Whom a member meeting itself admits (joined on its day) becomes a member by its vote and is
 * present as 列席, not expected.
 */
export const expectedPeople = async (reader: Reader, sitting: Sitting): Promise<ExpectedPerson[]> =>
  expectedAmong(await rosterOn(reader, sitting.heldOn), sitting);

const isExpected = (person: RosterPerson, { kind, heldOn, groupId }: Sitting): boolean => {
  const { expects } = kindTable[kind];
  if (expects === 'committee') return person.seatRoles.length > 0;
  if (expects === 'group') return groupId !== null && person.groupId === groupId;
  return person.joinedOn !== heldOn;
};

const expectedAmong = (roster: readonly RosterPerson[], sitting: Sitting): ExpectedPerson[] =>
  roster
    .filter((person) => isExpected(person, sitting))
    .map(({ memberId, name, standing, partyPosts, groupName }) => ({ memberId, name, standing, post: partyPosts, groupName }));

/** The open decisions that come back at a meeting; none at a kind that does not ask for them. */
export const returningDecisions = async (reader: Reader, sitting: Sitting): Promise<OpenDecision[]> => {
  if (!hasPart(sitting.kind, 'followUps')) return [];
  const open = await openDecisions(reader, sitting.heldOn);
  return open.filter((decision) => bodyOf(decision) === bodyOf(sitting));
};

/** What the branch has settled about votes. */
const customOf = ({ villageTwoThirds, writtenOpinionsCount }: Settings): VoteCustom => ({ villageTwoThirds, writtenOpinionsCount });

/** Facts that hold without a day: nobody is expected yet, nothing came before. */
const dayless = {
  expected: [],
  members: [],
  clashes: [],
  hasCommittee: false,
  committeeItems: [],
  unreported: 0,
  alike: null,
  talkedOn: [],
} as const;

/** Days before a meeting in which the rules look for what the committee said. */
const courseDays = 120;

/** Days before an organisation-life meeting in which talks prepare it (LIFE-02): three months. */
const talkDays = 92;

/** What came before a meeting: the facts of mere hints (INFO), the dearest to load. */
const hintsFor = async (reader: Reader, content: MeetingContent, heldOn: IsoDate) => ({
  committeeItems: await committeeItemsSince(reader, { from: addDays(heldOn, -courseDays), until: heldOn }),
  alike: await alikeRecord(reader, content, heldOn),
  talkedOn: (await talksBetween(reader, addDays(heldOn, -talkDays), heldOn)).map((talk) => talk.heldOn),
});

/** Loads the facts for checking a record on a day of entry, as a person sees the findings while typing. */
export const factsFor = async (reader: Reader, content: MeetingContent, today: IsoDate): Promise<MeetingFacts> => {
  const facts = await factsThatBind(reader, content, today);
  return content.heldOn === null ? facts : { ...facts, ...(await hintsFor(reader, content, content.heldOn)) };
};

/** Loads only the facts of rules that can stop a record or ask for a reason: hints neither stop nor stay. */
export const factsThatBind = async (reader: Reader, content: MeetingContent, today: IsoDate): Promise<MeetingFacts> => {
  const settings = await settingsOf(reader);
  const group = content.groupId === null ? undefined : (await groupsOf(reader)).find(({ id }) => id === content.groupId);
  const always = {
    today,
    recordWithinWorkdays: settings.recordWithinWorkdays,
    holidays: await holidaysOf(reader),
    settings,
    custom: customOf(settings),
    leaderId: group?.leaderId ?? null,
  };
  const { kind, heldOn, startTime, endTime, groupId, followUps } = content;
  if (heldOn === null) return { ...always, ...dayless, hostName: '' };
  const members = await rosterOn(reader, heldOn);
  const spoken = new Set(followUps.filter(({ state }) => state !== null).map(({ decisionId }) => decisionId));
  const returning = await returningDecisions(reader, { kind, heldOn, groupId });
  return {
    ...always,
    expected: expectedAmong(members, { kind, heldOn, groupId }),
    members,
    clashes: startTime !== null && endTime !== null ? await clashesAt(reader, { heldOn, startTime, endTime }) : [],
    hasCommittee: members.some(({ seatRoles }) => seatRoles.some(isCommitteeRole)),
    hostName: members.find(({ memberId }) => memberId === content.hostId)?.name ?? '',
    unreported: returning.filter(({ decisionId }) => !spoken.has(decisionId)).length,
    committeeItems: [],
    alike: null,
    talkedOn: [],
  };
};
