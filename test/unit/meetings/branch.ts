// How does a test get a real ledger of a branch that can hold meetings? Seven full members, one probationary, three seats.
import type { Printer } from '#electron/ledger/context.ts';
import type { MeetingContent, MeetingKind } from '#shared/meetings/model.ts';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { aMeeting } from '#test/unit/meetings/build.ts';

const names = ['王磊', '李秀兰', '张志强', '赵敏', '刘建国', '陈红', '杨波'];
const roles = ['secretary', 'orgCommissioner', 'publicityCommissioner'] as const;

export interface TestBranch extends TestLedger {
  /** Ids by name. */
  readonly ids: ReadonlyMap<string, string>;
  id(name: string): string;
  /** A complete record of the people expected on the day, all present, hosted and recorded by the secretary. */
  record(kind: MeetingKind, heldOn: string, change?: Partial<MeetingContent>): Promise<MeetingContent>;
  /** Finalises a complete record; its id and number. */
  hold(
    kind: MeetingKind,
    heldOn: string,
    change?: Partial<MeetingContent>,
  ): Promise<{ id: string; number: number; contentHash: string; isLate: boolean }>;
}

export const openTestBranch = async (now = '2026-03-03T09:00:00.000Z', printer?: Printer): Promise<TestBranch> => {
  const ledger = await openTestLedger({ now, ...(printer ? { printer } : {}) });
  const ids = new Map<string, string>();
  for (const name of names) {
    const member = { ...emptyMember, name, joinedOn: '2005-07-01', regularisedOn: '2006-07-01' };
    ids.set(name, (await ledger.must('members.save', { id: null, member })).id);
  }
  const probationer = { ...emptyMember, name: '周敏', memberType: 'probationaryMember' as const, joinedOn: '2025-09-20' };
  ids.set('周敏', (await ledger.must('members.save', { id: null, member: probationer })).id);
  const id = (name: string): string => ids.get(name) ?? '';
  for (const [index, role] of roles.entries()) {
    await ledger.must('branch.fillSeat', { role, memberId: id(names[index] ?? ''), electedOn: '2024-05-20', approvedOn: null });
  }
  const record = async (kind: MeetingKind, heldOn: string, change: Partial<MeetingContent> = {}) => {
    const { people } = await ledger.must('meetings.expected', { kind, heldOn });
    return aMeeting(people, { heldOn, hostId: id('王磊'), recorderId: id('王磊'), ...change }, kind);
  };
  const hold = async (kind: MeetingKind, heldOn: string, change: Partial<MeetingContent> = {}) =>
    ledger.must('meetings.finalise', { draftId: null, content: await record(kind, heldOn, change), acknowledgements: [] });
  return { ...ledger, ids, id, record, hold };
};
