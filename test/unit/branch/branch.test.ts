// Are the organisation, its seats, groups and settings kept as typed, and refused when they cannot be?
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultSettings } from '#shared/branch/settings.ts';
import { emptyMeeting } from '#shared/meetings/model.ts';
import { emptyMember } from '#shared/members/model.ts';
import { aBranch, openTestLedger, type TestLedger } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

const addMember = async (name: string, idNumber: string): Promise<string> =>
  (await ledger.must('members.save', { id: null, member: { ...emptyMember, name, idNumber, joinedOn: '2015-07-01', regularisedOn: '2016-07-01' } }))
    .id;

test('a new ledger shows its organisation, no seats, no groups, the default settings of domain.md', async () => {
  const overview = await ledger.must('branch.overview', {});
  expect(overview.organisation).toEqual({ ...aBranch, id: ledger.organisationId });
  expect([overview.seats, overview.groups]).toEqual([[], []]);
  expect(overview.settings).toEqual(defaultSettings);
});

test('the organisation can be renamed, but a branch does not become a committee', async () => {
  await ledger.must('branch.saveOrganisation', { ...aBranch, name: '府谷县林业和草原局党支部' });
  expect((await ledger.must('vault.status', {})).organisationName).toBe('府谷县林业和草原局党支部');
  expect((await ledger.fault('branch.saveOrganisation', { ...aBranch, kind: 'committee' })).code).toBe('wrong-ledger-kind');
});

test('a named seat has one holder at a time; after its end another may take it', async () => {
  const liu = await addMember('刘志强', '610822196508150011');
  const wang = await addMember('王磊', '610822197206300031');
  const seat = await ledger.must('branch.fillSeat', { role: 'secretary', memberId: liu, electedOn: '2024-05-20', approvedOn: '2024-05-28' });
  const fault = await ledger.fault('branch.fillSeat', { role: 'secretary', memberId: wang, electedOn: '2025-01-10', approvedOn: null });
  expect([fault.code, fault.values.name]).toEqual(['seat-taken', '刘志强']);
  await ledger.must('branch.endSeat', { id: seat.id, endedOn: '2025-01-10' });
  await ledger.must('branch.fillSeat', { role: 'secretary', memberId: wang, electedOn: '2025-01-10', approvedOn: null });
  const { seats } = await ledger.must('branch.overview', {});
  expect(seats.map(({ memberName, endedOn }) => [memberName, endedOn])).toEqual([
    ['王磊', null],
    ['刘志强', '2025-01-10'],
  ]);
});

test('a seat does not end before it began; the day of the election itself is allowed', async () => {
  const liu = await addMember('刘志强', '610822196508150011');
  const { id } = await ledger.must('branch.fillSeat', { role: 'secretary', memberId: liu, electedOn: '2024-05-20', approvedOn: null });
  const fault = await ledger.fault('branch.endSeat', { id, endedOn: '2024-05-19' });
  expect([fault.kind, fault.code, fault.values.date]).toEqual(['conflict', 'seat-ends-before', '2024-05-20']);
  expect((await ledger.must('branch.overview', {})).seats).toMatchObject([{ endedOn: null }]);
  await ledger.must('branch.endSeat', { id, endedOn: '2024-05-20' });
});

test('a person sits in one seat; several plain committee members sit side by side', async () => {
  const liu = await addMember('刘志强', '610822196508150011');
  const wang = await addMember('王磊', '610822197206300031');
  await ledger.must('branch.fillSeat', { role: 'member', memberId: liu, electedOn: '2024-05-20', approvedOn: null });
  await ledger.must('branch.fillSeat', { role: 'member', memberId: wang, electedOn: '2024-05-20', approvedOn: null });
  expect((await ledger.fault('branch.fillSeat', { role: 'secretary', memberId: wang, electedOn: '2024-05-20', approvedOn: null })).code).toBe(
    'seat-taken',
  );
});

test('seats and groups of people who are not members are refused', async () => {
  const stranger = ledger.organisationId;
  expect((await ledger.fault('branch.fillSeat', { role: 'secretary', memberId: stranger, electedOn: '2024-05-20', approvedOn: null })).code).toBe(
    'member-unknown',
  );
  expect((await ledger.fault('branch.saveGroup', { id: null, name: '第一党小组', leaderId: stranger })).code).toBe('member-unknown');
  expect((await ledger.fault('branch.endSeat', { id: stranger, endedOn: '2024-05-20' })).code).toBe('seat-unknown');
});

test('a group has a leader and counts whom it was given', async () => {
  const liu = await addMember('刘志强', '610822196508150011');
  const wang = await addMember('王磊', '610822197206300031');
  const group = await ledger.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: liu });
  expect(await ledger.must('branch.assignGroup', { memberIds: [liu, wang], groupId: group.id })).toEqual({ count: 2 });
  await ledger.must('branch.assignGroup', { memberIds: [wang], groupId: null });
  const { groups } = await ledger.must('branch.overview', {});
  expect(groups.map(({ name, leaderName, memberCount }) => [name, leaderName, memberCount])).toEqual([['第一党小组', '刘志强', 1]]);
  expect((await ledger.fault('branch.assignGroup', { memberIds: [wang], groupId: ledger.organisationId })).code).toBe('group-unknown');
});

test('settings are kept, and going back to the default keeps the history', async () => {
  await ledger.must('branch.saveSettings', { ...defaultSettings, duesRounding: 'cent', recordWithinWorkdays: 5, duesDeductions: ' 个人所得税 ' });
  expect((await ledger.must('branch.overview', {})).settings.duesDeductions).toBe('个人所得税');
  await ledger.must('branch.saveSettings', { ...defaultSettings, recordWithinWorkdays: 5 });
  expect((await ledger.must('branch.overview', {})).settings).toEqual({ ...defaultSettings, recordWithinWorkdays: 5 });
  expect((await ledger.must('vault.check', {})).isSound).toBe(true);
});

test('a unit is entered, changed and taken out with a reason; what is gone is not found, and taking it out can be undone', async () => {
  const unit = { name: '府谷县林业局', nature: '机关', creditCode: ' 1161 0822 0160 0000 1p ', partyOrg: 'own' } as const;
  const { id } = await ledger.must('branch.saveUnit', { id: null, ...unit });
  await ledger.must('branch.saveUnit', { id, ...unit, nature: '行政机关' });
  const kept = { id, name: '府谷县林业局', nature: '行政机关', creditCode: '11610822016000001P', partyOrg: 'own' };
  expect((await ledger.must('branch.overview', {})).units).toEqual([kept]);
  expect((await ledger.fault('branch.retireUnit', { id, reason: ' ' })).kind).toBe('invalid');
  await ledger.must('branch.retireUnit', { id, reason: '机构改革' });
  expect((await ledger.must('branch.overview', {})).units).toEqual([]);
  expect((await ledger.fault('branch.saveUnit', { id, ...unit })).code).toBe('unit-unknown');
  expect((await ledger.fault('branch.retireUnit', { id, reason: '再来一次' })).code).toBe('unit-unknown');
  await ledger.must('journal.undo', { seq: (await ledger.must('journal.undoable', { limit: 1 })).acts[0]?.seq ?? 0 });
  expect((await ledger.must('branch.overview', {})).units).toEqual([kept]);
});

test('a joint branch with more units than five is pointed out, by the units entered as by the number stated (ORG-07)', async () => {
  await ledger.must('branch.saveOrganisation', { ...aBranch, branchType: 'joint', coveredUnits: 2 });
  await addMember('刘志强', '610822196508150011');
  const rules = async () => (await ledger.must('compliance.organisation', {})).duties.map(({ rule }) => rule);
  for (let number = 1; number <= 5; number += 1)
    await ledger.must('branch.saveUnit', { id: null, name: `第${number}中学`, nature: '', creditCode: '', partyOrg: 'joint' });
  expect(await rules()).not.toContain('ORG-07');
  await ledger.must('branch.saveUnit', { id: null, name: '第6中学', nature: '', creditCode: '', partyOrg: null });
  expect(await rules()).toContain('ORG-07');
});

const notice2027 = `元旦：1月1日至3日放假，共3天。春节：2月5日至11日放假调休，共7天。1月31日、2月14日上班。清明节：4月3日至5日放假，共3天。
劳动节：5月1日至5日放假调休，共5天。5月8日上班。端午节：6月9日放假1天。中秋节：9月15日放假1天。国庆节：10月1日至7日放假调休，共7天。9月26日上班。`;

test('the notice of a year is read, kept and put right; one that cannot be read is refused and nothing is kept', async () => {
  const refused = await ledger.fault('branch.saveHolidays', { year: 2027, notice: notice2027.replace('5月8日', '5月10日') });
  expect([refused.code, refused.values]).toEqual(['holiday-notice', { detail: 'notice-not-weekend', about: '5月10日' }]);
  expect((await ledger.must('branch.overview', {})).holidayYears).toEqual([]);
  const { id } = await ledger.must('branch.saveHolidays', { year: 2027, notice: notice2027 });
  const mended = notice2027.replace('6月9日', '6月9日至10日').replace('放假1天。中秋', '放假。中秋');
  expect(await ledger.must('branch.saveHolidays', { year: 2027, notice: mended })).toEqual({ id });
  expect((await ledger.must('branch.overview', {})).holidayYears).toEqual([{ year: 2027, notice: mended }]);
});

test('the theme day, and whether a record is late, follow the holidays that the branch entered', async () => {
  await addMember('刘志强', '610822196508150011');
  ledger.clock.set('2027-02-04T01:00:00.000Z');
  const fixed = async () => (await ledger.must('compliance.duties', {})).duties.find(({ key }) => key === 'themeDay:2027-02')?.values.fixed;
  const late = async () => {
    const content = { ...emptyMeeting('themeDay'), heldOn: '2027-02-04' };
    return (await ledger.must('meetings.check', { id: null, content })).findings.some(({ rule }) => rule === 'MTG-15');
  };
  expect(await fixed()).toBe('2027-02-05');
  await ledger.must('branch.saveHolidays', { year: 2027, notice: notice2027 });
  expect(await fixed()).toBe('2027-02-12');
  ledger.clock.set('2027-02-16T01:00:00.000Z');
  // After 4 February: the 12th, Sunday the 14th, the 15th and the 16th are worked; without the notice eight days would be.
  expect(await late()).toBe(true);
  ledger.clock.set('2027-02-15T01:00:00.000Z');
  expect(await late()).toBe(false);
});
