// Are numbers hidden until somebody asks, is a second entry of the same person noticed, and does the timeline hold everything?
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { png } from '#test/unit/files/pictures.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

const person: MemberInput = {
  ...emptyMember,
  name: '单文斌',
  idNumber: '610822196508150011',
  mobile: '13678976769',
  landline: '0912-8712345',
  joinedOn: '1990-07-01',
  regularisedOn: '1991-07-01',
};
const add = async (facts: Partial<MemberInput> = {}) => (await ledger.must('members.save', { id: null, member: { ...person, ...facts } })).id;
const shownInput = async (id: string): Promise<MemberInput> => {
  const shown = await ledger.must('members.get', { id, asOf: null });
  return { ...person, idNumber: shown.idNumber, mobile: shown.mobile, landline: shown.landline };
};

describe('numbers', () => {
  test('a file shows them masked; seeing them whole leaves an entry that names the file', async () => {
    const id = await add();
    expect(await ledger.must('members.get', { id, asOf: null })).toMatchObject({ idNumber: '610822********0011', mobile: '136****6769' });
    expect(await ledger.must('members.reveal', { id })).toEqual({ idNumber: '610822196508150011', mobile: '13678976769', landline: '0912-8712345' });
    const { entries } = await ledger.must('journal.list', { before: null, limit: 1 });
    expect(entries[0]).toMatchObject({ command: 'members.reveal' });
  });

  test('saving a masked form keeps the numbers; a mask of somebody else is refused', async () => {
    const id = await add();
    await ledger.must('members.save', { id, member: { ...(await shownInput(id)), post: '公务员' } });
    expect(await ledger.must('members.reveal', { id })).toMatchObject({ idNumber: '610822196508150011', mobile: '13678976769' });
    const strange = { ...(await shownInput(id)), mobile: '139****0000' };
    expect(await ledger.fault('members.save', { id, member: strange })).toMatchObject({ findings: [{ rule: 'DATA-12', severity: 'ERROR' }] });
    await ledger.must('members.save', { id, member: { ...(await shownInput(id)), mobile: '15500000000' } });
    expect(await ledger.must('members.reveal', { id })).toMatchObject({ mobile: '15500000000' });
  });
});

describe('somebody who may be there already', () => {
  const similar = async (name: string, birthDate: string | null, ownId: string | null = null) =>
    (await ledger.must('members.similar', { name, birthDate, ownId })).people.map((one) => [one.name, one.why]);

  test('the same name, the same name and birth, another spelling of the same reading', async () => {
    const id = await add();
    expect(await similar('单文斌', null)).toEqual([['单文斌', 'sameName']]);
    expect(await similar('单 文斌', '1965-08-15')).toEqual([['单文斌', 'sameNameAndBirth']]);
    expect(await similar('善文彬', '1965-08-15')).toEqual([['单文斌', 'sameReadingAndBirth']]);
    expect(await similar('善文彬', '1965-08-16')).toEqual([]);
    expect(await similar('单文斌', null, id)).toEqual([]);
    expect(await similar('单', null)).toEqual([]);
  });

  test('a retired entry is nobody', async () => {
    await ledger.must('members.retire', { id: await add(), reason: '录错' });
    expect(await similar('单文斌', null)).toEqual([]);
  });
});

test('the timeline holds facts, events, seats, dues, files, each with its entry, newest first', async () => {
  const id = await add();
  await ledger.must('members.save', { id, member: { ...(await shownInput(id)), post: '退休人员' }, changes: [] });
  await ledger.must('members.addFact', {
    memberId: id,
    fact: { kind: 'reward', value: '优秀共产党员', fromOn: '2021-07-01', until: null, note: '' },
  });
  await ledger.must('members.recordEvent', { memberId: id, kind: 'transferIn', on: '2015-05-05', until: null, note: '' });
  await ledger.must('branch.fillSeat', { role: 'secretary', memberId: id, electedOn: '2024-05-20', approvedOn: null });
  await ledger.must('dues.setStandings', {
    standings: [{ memberId: id, fromMonth: '2026-01', category: 'salary', baseFen: 432_150, flatFen: null, reason: '' }],
  });
  const file = join(ledger.folder, '..', '合影.png');
  writeFileSync(file, png(2, 2));
  await ledger.must('files.add', { file, ownerKind: 'member', ownerId: id, kind: 'photo' });
  const { entries } = await ledger.must('members.timeline', { id });
  expect(entries.map(({ source, on, code }) => [source, on, code])).toEqual([
    ['file', '2026-03-05', 'photo'],
    ['dues', '2026-01', 'salary'],
    ['seat', '2024-05-20', 'secretary'],
    ['fact', '2021-07-01', 'reward'],
    ['event', '2015-05-05', 'transferIn'],
    ['basic', '1991-07-01', 'regularisedOn'],
    ['basic', '1990-07-01', 'joinedOn'],
    ['basic', '1965-08-15', 'birthDate'],
  ]);
  expect(entries.every(({ recordedAt }) => recordedAt.startsWith('2026-03-05'))).toBe(true);
  expect(await ledger.fault('members.timeline', { id: ledger.organisationId })).toMatchObject({ code: 'member-unknown' });
});

test('the year: birthdays of membership, fifty years in the party, ends of probation', async () => {
  await add({ regularisedOn: '1976-07-01', joinedOn: '1975-07-01' });
  await add({ name: '尉迟雪', idNumber: '', memberType: 'probationaryMember', joinedOn: '2025-09-20', regularisedOn: null });
  const year = await ledger.must('members.year', { year: 2026 });
  expect(year.birthdays.map(({ name, on, years }) => [name, on, years])).toEqual([
    ['单文斌', '2026-07-01', 51],
    ['尉迟雪', '2026-09-20', 1],
  ]);
  expect(year.fifty).toMatchObject([{ name: '单文斌', years: 50, isNew: true }]);
  expect(year.probations).toMatchObject([{ name: '尉迟雪', endsOn: '2026-09-19', regulariseOn: '2026-09-20' }]);
});

describe('rules of the branch', () => {
  test('ORG-14: a temporary branch admits nobody; other events are recorded', async () => {
    const id = await add();
    const { organisation } = await ledger.must('branch.overview', {});
    const { id: _, ...facts } = organisation;
    await ledger.must('branch.saveOrganisation', { ...facts, branchType: 'temporary' });
    const event = { memberId: id, on: '2026-03-01', until: null, note: '' };
    expect(await ledger.fault('members.recordEvent', { ...event, kind: 'admit' })).toMatchObject({
      findings: [{ rule: 'ORG-14', severity: 'ERROR' }],
    });
    await ledger.must('members.recordEvent', { ...event, kind: 'transferIn' });
    await ledger.must('branch.saveOrganisation', { ...facts, branchType: 'organ' });
    await ledger.must('members.recordEvent', { ...event, kind: 'admit' });
  });

  test('the branch’s own page says what is to be put right and what is worth knowing', async () => {
    await add();
    const { organisation } = await ledger.must('branch.overview', {});
    const { id: _, ...facts } = organisation;
    await ledger.must('branch.saveOrganisation', {
      ...facts,
      branchType: 'joint',
      coveredUnits: 6,
      termEnd: '2026-01-31',
      extendedUntil: '2027-03-31',
      extensionNo: '8号',
    });
    const { duties, notes } = await ledger.must('compliance.organisation', {});
    expect(duties.map(({ rule }) => rule)).toEqual(['ORG-01', 'ORG-07', 'ORG-12', 'ORG-10']);
    expect(notes).toEqual([]);
  });

  test('DATA-05: an adjusted party age is pointed out, not refused', async () => {
    const id = await add({ partyAgeAdjustment: -6 });
    expect(await ledger.must('members.get', { id, asOf: null })).toMatchObject({ partyAge: 34, partyAgeAdjustment: -6 });
  });
});

test('a file added before eight in the morning stands on its day in China, not on the day before', async () => {
  const id = await add();
  const file = join(ledger.folder, '..', '证书.png');
  writeFileSync(file, png(2, 2));
  ledger.clock.set('2026-03-05T23:30:00.000Z');
  await ledger.must('files.add', { file, ownerKind: 'member', ownerId: id, kind: 'photo' });
  const { entries } = await ledger.must('members.timeline', { id });
  expect(entries.find(({ source }) => source === 'file')?.on).toBe('2026-03-06');
});
