// Does a member's file say everything to those inside and nothing personal to others, and do labels begin where they should?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyMember } from '#shared/members/model.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

const idNumber = '610822196508150011';
const address = '新府山社区1号楼2单元301室';
const mobile = '13678976769';

let ledger: TestLedger;
let id: string;

beforeAll(async () => {
  ledger = await openTestLedger();
  const member = {
    ...emptyMember,
    name: '王磊',
    idNumber,
    birthDate: '1965-08-15',
    mobile,
    address,
    household: '陕西省府谷县',
    joinedOn: '1990-07-01',
    regularisedOn: '1991-07-01',
  };
  id = (await ledger.must('members.save', { id: null, member })).id;
  await ledger.must('members.recordEvent', { memberId: id, kind: 'transferIn', on: '2020-05-06', until: null, note: '由县水利局党支部转入' });
  await ledger.must('members.addFact', {
    memberId: id,
    fact: { kind: 'reward', value: '优秀共产党员', fromOn: '2021-07-01', until: null, note: '' },
  });
  await ledger.must('members.addFact', { memberId: id, fact: { kind: 'family', value: '妻子李静', fromOn: null, until: null, note: '' } });
});
afterAll(() => ledger.close());

const fileOf = async (isPublic: boolean) =>
  (await ledger.must('records.model', { sheet: 'member-file', year: 2026, id, isPublic })) as unknown as ModelOf<'member-file'>;

test('inside: facts, membership, changes, dues and meetings of the year', async () => {
  const { member, facts, dues, meetings } = await fileOf(false);
  expect(member).toMatchObject({ name: '王磊', idNumber, mobile, address });
  expect(member.events.map(({ kind }) => kind)).toEqual(['transferIn']);
  expect(facts.map(({ kind, shown }) => [kind, shown])).toEqual(
    expect.arrayContaining([
      ['reward', '优秀共产党员'],
      ['family', '妻子李静'],
    ]),
  );
  expect(dues).toEqual({ dueFen: 0, paidFen: 0, arrearsFen: 0 });
  expect(meetings).toEqual([]);
});

test('outside: no number, no telephone, no address, no birthday, no family anywhere in what is printed', async () => {
  const said = JSON.stringify(await fileOf(true));
  for (const secret of [idNumber, '610822', '6769', mobile, address, '陕西省府谷县', '李静', '1965-08-15']) expect(said).not.toContain(secret);
  expect(said).toContain('优秀共产党员');
});

test('a file is about somebody', async () => {
  expect((await ledger.fault('records.model', { sheet: 'member-file', year: 2026, id: null })).code).toBe('member-unknown');
});

test('labels: name, group and branch for boxes; address and addressee for letters; from the place that is free', async () => {
  const labelsOf = async (sheet: 'box-labels' | 'address-labels') =>
    (await ledger.must('records.model', { sheet, year: 2026, firstPlace: 5 })) as unknown as ModelOf<'box-labels'>;
  expect(await labelsOf('box-labels')).toMatchObject({ labels: [['王磊', '', '府谷县林业局党支部']], firstPlace: 5 });
  expect(await labelsOf('address-labels')).toMatchObject({ labels: [[address, '王磊　收', mobile]] });
  expect((await ledger.fault('records.model', { sheet: 'box-labels', year: 2026, firstPlace: 25 })).code).toBe('invalid-input');
});

test('政治生日表和贺卡：当月的人、满几年、哪天；全年的另列党龄满五十年的，不带别的个人信息', async () => {
  const veteran = { ...emptyMember, name: '苏秀兰', joinedOn: '1975-03', regularisedOn: '1976-03-08', mobile, address };
  await ledger.must('members.save', { id: null, member: veteran });
  await ledger.must('members.save', { id: null, member: { ...emptyMember, name: '周敏', joinedOn: '2026-07-01', memberType: 'probationaryMember' } });
  const list = async (part: number | null) =>
    (await ledger.must('records.model', { sheet: 'political-birthdays', year: 2026, part })) as unknown as ModelOf<'political-birthdays'>;
  expect((await list(null)).birthdays).toEqual([
    { name: '苏秀兰', on: '2026-03', years: 51 },
    { name: '王磊', on: '2026-07-01', years: 36 },
  ]);
  expect((await list(null)).fifty).toEqual([{ name: '苏秀兰', years: 50, isNew: true }]);
  expect(await list(7)).toMatchObject({ month: 7, birthdays: [{ name: '王磊' }], fifty: [] });
  expect((await list(8)).birthdays).toEqual([]);
  const cards = (await ledger.must('records.model', { sheet: 'birthday-cards', year: 2026, part: 3 })) as unknown as ModelOf<'birthday-cards'>;
  expect(cards.cards).toEqual([{ name: '苏秀兰', on: '2026-03', joinedOn: '1975-03', years: 51 }]);
  for (const secret of [mobile, address, idNumber]) expect(JSON.stringify([await list(null), cards])).not.toContain(secret);
});
