// What must the rules know beside a record? Who is expected that day, who else belongs to the branch, who sat elsewhere, and the settings.
import { settingsOf } from '#db/branch/store.ts';
import { clashesAt } from '#db/meetings/store.ts';
import { type RosterPerson, rosterOn } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { ExpectedPerson, MeetingContent, MeetingKind } from '#shared/meetings/model.ts';
import type { MeetingFacts } from '#shared/meetings/rules.ts';

/**
 * Those expected at a meeting of a kind on a day, in roster order: all members, or the holders of filled seats. Whom the
 * meeting itself admits (joined on its day) becomes a member by its vote and is present as 列席, not expected.
 */
export const expectedPeople = async (reader: Reader, kind: MeetingKind, heldOn: IsoDate): Promise<ExpectedPerson[]> =>
  expectedAmong(await rosterOn(reader, heldOn), kind, heldOn);

const expectedAmong = (roster: readonly RosterPerson[], kind: MeetingKind, heldOn: IsoDate): ExpectedPerson[] =>
  roster
    .filter((person) => (kind === 'memberMeeting' ? person.joinedOn !== heldOn : person.seatRoles.length > 0))
    .map(({ memberId, name, standing, partyPosts, groupName }) => ({ memberId, name, standing, post: partyPosts, groupName }));

/** Loads the facts for checking a record on a day of entry. Without a date nobody is expected yet. */
export const factsFor = async (reader: Reader, content: MeetingContent, today: IsoDate): Promise<MeetingFacts> => {
  const { recordWithinWorkdays } = await settingsOf(reader);
  const { kind, heldOn, startTime, endTime } = content;
  if (heldOn === null) return { expected: [], members: [], clashes: [], today, recordWithinWorkdays };
  const members = await rosterOn(reader, heldOn);
  return {
    expected: expectedAmong(members, kind, heldOn),
    members,
    clashes: startTime !== null && endTime !== null ? await clashesAt(reader, { heldOn, startTime, endTime }) : [],
    today,
    recordWithinWorkdays,
  };
};
