// How does a sitting get a branch with books worth looking at? Twelve members with numbers, two seats, a meeting; through the product's own calls.
import { chinaDate, type Instant } from '#shared/core/date.ts';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { emptyTalk } from '#shared/talks/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { birthDateAt, branchAt, idNumberAt, nameAt, sexAt, townshipCommittee } from '#test/support/township/cast.ts';
import { aMeeting } from '#test/unit/meetings/build.ts';

const membersEach = 12;

/** A branch of the sitting: its ledger, its stick, and the ids of its members in the order of the roster. */
export interface SittingBranch extends TestLedger {
  readonly name: string;
  readonly stick: string;
  readonly memberIds: readonly string[];
}

/** The persons of branch `at` are persons of the township's cast. */
const personAt = (at: number, index: number): number => at * membersEach + index;

/** Opens branch `at` on a day, with its members and its committee. */
export const openSittingBranch = async (at: number, now: Instant, stick: string): Promise<SittingBranch> => {
  const organisation = branchAt(at);
  const ledger = await openTestLedger({ now, organisation });
  const memberIds: string[] = [];
  for (let index = 0; index < membersEach; index += 1)
    memberIds.push((await ledger.must('members.save', { id: null, member: memberAt(at, index) })).id);
  for (const [index, role] of (['secretary', 'orgCommissioner', 'publicityCommissioner'] as const).entries()) {
    await ledger.must('branch.fillSeat', { role, memberId: memberIds[index] ?? '', electedOn: '2024-05-20', approvedOn: null });
  }
  return { ...ledger, name: organisation.name, stick, memberIds };
};

const memberAt = (at: number, index: number): MemberInput => {
  const person = personAt(at, index);
  return {
    ...emptyMember,
    name: nameAt(person),
    sex: sexAt(person),
    idNumber: idNumberAt(person),
    birthDate: birthDateAt(person),
    joinedOn: '2005-07-01',
    regularisedOn: '2006-07-01',
    education: '高中',
    post: '农牧渔业生产人员',
    address: `${townshipCommittee.name.slice(0, 4)}${index + 1}号`,
    mobile: `139${String(20_000_000 + person)}`,
  };
};

/** Changes some fields of the member `index` of branch `at`, as the secretary would in his file. */
export const changeMember = async (branch: SittingBranch, at: number, index: number, change: Partial<MemberInput>): Promise<void> => {
  await branch.must('members.save', { id: branch.memberIds[index] ?? '', member: { ...memberAt(at, index), ...change } });
};

/** Enters the member `index` of branch `at` on a roster once more, e.g. on another branch's. */
export const addTwin = async (branch: SittingBranch, at: number, index: number, change: Partial<MemberInput> = {}): Promise<void> => {
  await branch.must('members.save', { id: null, member: { ...memberAt(at, index), ...change } });
};

/** The secretary talks with the member `index`; what was said stays in the branch unless its local rule says otherwise. */
export const holdTalk = async (branch: SittingBranch, index: number): Promise<void> => {
  const content = {
    ...emptyTalk({ talkerId: branch.memberIds[0] ?? null, partnerId: branch.memberIds[index] ?? null }),
    heldOn: chinaDate(branch.clock.now()),
    place: '村委会办公室',
    points: '家里老人住院，近期不便参加夜间值班。',
  };
  await branch.must('talks.finalise', { draftId: null, content });
};

/** Holds a committee meeting on the ledger's day. */
export const holdMeeting = async (branch: SittingBranch, title: string): Promise<string> => {
  const heldOn = chinaDate(branch.clock.now());
  const { people } = await branch.must('meetings.expected', { kind: 'committeeMeeting', heldOn });
  const content = aMeeting(people, { heldOn, agenda: [{ kind: 'deliberation', title, content: '由书记介绍安排，逐条讨论。' }] }, 'committeeMeeting');
  return (await branch.must('meetings.finalise', { draftId: null, content, acknowledgements: [] })).id;
};
