// Do the members' calls keep, find, refuse and count as they promise? In a real encrypted ledger, through the real dispatcher.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

const aMember = (facts: Partial<MemberInput> = {}): MemberInput => ({
  ...emptyMember,
  name: '王磊',
  idNumber: '610822196508150011',
  joinedOn: '1990-07-01',
  regularisedOn: '1991-07-01',
  mobile: '13678976769',
  ...facts,
});

let ledger: TestLedger;
const add = async (facts: Partial<MemberInput> = {}): Promise<string> => (await ledger.must('members.save', { id: null, member: aMember(facts) })).id;
const get = (id: string) => ledger.must('members.get', { id, asOf: null });
const names = async (text: string, scope: 'members' | 'all' = 'members', asOf: string | null = null): Promise<string[]> =>
  (await ledger.must('members.list', { asOf, text, scope })).rows.map(({ name }) => name);

describe('one member', () => {
  beforeEach(async () => {
    ledger = await openTestLedger();
    return () => ledger.close();
  });

  test('the ID number fills birth and sex', async () => {
    const id = await add();
    expect(await get(id)).toMatchObject({ birthDate: '1965-08-15', sex: 'male', isMember: true, partyAge: 34, events: [], partyPosts: '' });
  });

  test('the same ID number a second time is a conflict that names its holder, and nothing is added', async () => {
    await add();
    const fault = await ledger.fault('members.save', { id: null, member: aMember({ name: '王雷', idNumber: '６１０８２２ 19650815 0011' }) });
    expect(fault).toMatchObject({ kind: 'conflict', code: 'id-number-taken', values: { name: '王磊' } });
    expect(await names('', 'all')).toEqual(['王磊']);
  });

  test('changing a member with his own number is no conflict', async () => {
    const id = await add();
    await ledger.must('members.save', { id, member: aMember({ mobile: '15500000000' }) });
    expect(await get(id)).toMatchObject({ mobile: '155****0000' });
  });

  test('a wrong check character breaks DATA-01 and keeps nothing', async () => {
    const fault = await ledger.fault('members.save', { id: null, member: aMember({ idNumber: '610822196508150012' }) });
    expect(fault).toMatchObject({ kind: 'broken-rule', findings: [{ rule: 'DATA-01', field: 'idNumber', values: { problem: 'check' } }] });
    expect(await names('', 'all')).toEqual([]);
  });

  test('identify: what a number says, and who has it; never a fault', async () => {
    const id = await add();
    expect(await ledger.must('members.identify', { idNumber: '610822196508150011' })).toEqual({
      idNumber: '610822196508150011',
      problem: 'none',
      unknownArea: false,
      birthDate: '1965-08-15',
      sex: 'male',
      duplicate: { id, name: '王磊' },
    });
    expect(await ledger.must('members.identify', { idNumber: '12' })).toMatchObject({ problem: 'length', duplicate: null });
    expect(await ledger.must('members.identify', { idNumber: '' })).toMatchObject({ problem: 'empty', duplicate: null });
  });

  test('an unknown member, an unknown group', async () => {
    const nobody = '01900000-0000-7000-8000-000000000001';
    expect(await ledger.fault('members.get', { id: nobody, asOf: null })).toMatchObject({ kind: 'not-found', code: 'member-unknown' });
    expect(await ledger.fault('members.save', { id: nobody, member: aMember() })).toMatchObject({ code: 'member-unknown' });
    expect(await ledger.fault('members.save', { id: null, member: aMember({ groupId: nobody }) })).toMatchObject({ code: 'group-unknown' });
    expect(await ledger.fault('members.retire', { id: nobody, reason: '录错' })).toMatchObject({ code: 'member-unknown' });
  });

  test('retired, not deleted: gone from the list, kept with its reason, its number free again', async () => {
    const id = await add();
    await ledger.must('members.retire', { id, reason: '重复录入' });
    expect(await names('')).toEqual([]);
    expect(await names('', 'all')).toEqual(['王磊']);
    expect(await get(id)).toMatchObject({ isMember: false, retireReason: '重复录入' });
    expect(await ledger.fault('members.save', { id, member: aMember() })).toMatchObject({ code: 'member-unknown' });
    await add({ name: '王雷' });
    expect(await names('')).toEqual(['王雷']);
  });

  test('a name is put right and kept as written; a later change of other facts keeps the original', async () => {
    const id = await add({ name: '古丽娜尔•艾合买提' });
    expect(await get(id)).toMatchObject({ name: '古丽娜尔·艾合买提', nameAsWritten: '古丽娜尔•艾合买提' });
    await ledger.must('members.save', { id, member: aMember({ name: '古丽娜尔·艾合买提', post: '公务员' }) });
    expect(await get(id)).toMatchObject({ nameAsWritten: '古丽娜尔•艾合买提', post: '公务员' });
  });
});

describe('what happens to a membership', () => {
  beforeEach(async () => {
    ledger = await openTestLedger({ now: '2026-03-05T01:00:00.000Z' });
    return () => ledger.close();
  });
  const record = (memberId: string, kind: 'regularise' | 'transferOut' | 'suspend' | 'restore' | 'admit' | 'observation', on: string) =>
    ledger.must('members.recordEvent', { memberId, kind, on, until: null, note: '' });

  test('转正：成为正式党员并记下日期，此前的日子仍是预备党员', async () => {
    const id = await add({ memberType: 'probationaryMember', joinedOn: '2025-03-01', regularisedOn: null });
    await record(id, 'regularise', '2026-03-02');
    expect(await get(id)).toMatchObject({
      memberType: 'fullMember',
      regularisedOn: '2026-03-02',
      events: [{ kind: 'regularise', on: '2026-03-02' }],
    });
    const on = async (asOf: string) => {
      const { full, probationary } = await ledger.must('members.list', { asOf, text: '', scope: 'members' });
      return [full, probationary];
    };
    expect(await on('2025-02-28')).toEqual([0, 0]);
    expect(await on('2026-03-01')).toEqual([0, 1]);
    expect(await on('2026-03-02')).toEqual([1, 0]);
  });

  test('组织关系转出：自当日起不在名单，档案仍在', async () => {
    const id = await add();
    await record(id, 'transferOut', '2026-03-05');
    expect(await names('')).toEqual([]);
    expect(await names('', 'members', '2026-03-04')).toEqual(['王磊']);
    expect(await names('', 'all')).toEqual(['王磊']);
    expect(await get(id)).toMatchObject({ isMember: false, retiredAt: null });
  });

  test('停止党籍与恢复党籍写进党籍状态', async () => {
    const id = await add();
    await record(id, 'suspend', '2026-03-01');
    expect(await get(id)).toMatchObject({ partyStatus: 'suspended', isMember: false });
    await record(id, 'restore', '2026-03-05');
    expect(await get(id)).toMatchObject({ partyStatus: 'normal', isMember: true });
  });

  test('接收为预备党员补上缺的入党日期，已有的不动', async () => {
    const without = await add({ memberType: 'probationaryMember', joinedOn: null, regularisedOn: null });
    await record(without, 'admit', '2026-03-01');
    expect(await get(without)).toMatchObject({ joinedOn: '2026-03-01' });
    const withDate = await add({
      name: '李静',
      idNumber: '610822198802290022',
      memberType: 'probationaryMember',
      joinedOn: '2025-12-01',
      regularisedOn: null,
    });
    await record(withDate, 'admit', '2026-03-01');
    expect(await get(withDate)).toMatchObject({ joinedOn: '2025-12-01' });
  });

  test('an event of tomorrow is refused', async () => {
    const id = await add();
    const fault = await ledger.fault('members.recordEvent', { memberId: id, kind: 'death', on: '2026-03-06', until: null, note: '' });
    expect(fault).toMatchObject({ kind: 'broken-rule', findings: [{ rule: 'DATA-07', field: 'on' }] });
    expect((await get(id)).events).toEqual([]);
  });
});

describe('the list', () => {
  beforeAll(async () => {
    ledger = await openTestLedger();
    const people: [string, string, string][] = [
      ['单文斌', '610822197206300031', '13678970001'],
      ['欧阳莹', '610822198802290022', '15500000002'],
      ['尉迟勇波', '610822199910010053', '15500000003'],
      ['阿卜杜拉·买买提', '610822196508150011', '15500000004'],
      ['曾丽', '610822200001010043', '15500000005'],
      ['𠅤㛃', '610822195307011125', '15500000006'],
    ];
    for (const [name, idNumber, mobile] of people) await add({ name, idNumber, mobile });
    const { rows } = await ledger.must('members.list', { asOf: null, text: '曾丽', scope: 'members' });
    await ledger.must('branch.fillSeat', { role: 'secretary', memberId: rows[0]?.id ?? '', electedOn: '2024-05-20', approvedOn: null });
  });
  afterAll(() => ledger.close());

  test('seat holders stand first, then by pinyin as surnames are read', async () => {
    expect(await names('')).toEqual(order);
    const { rows } = await ledger.must('members.list', { asOf: null, text: '', scope: 'members' });
    expect(rows[0]).toMatchObject({ name: '曾丽', partyPosts: '书记' });
  });
  const order = ['曾丽', '阿卜杜拉·买买提', '欧阳莹', '单文斌', '𠅤㛃', '尉迟勇波'];

  test.each([
    ['文斌', ['单文斌']],
    ['shanwenbin', ['单文斌']],
    ['shan wen', ['单文斌']],
    ['SWB', ['单文斌']],
    ['wenbin', ['单文斌']],
    ['danwenbin', []],
    ['yuchi', ['尉迟勇波']],
    ['weichi', []],
    ['ouyang', ['欧阳莹']],
    ['oyy', ['欧阳莹']],
    ['zl', ['曾丽']],
    ['买买提', ['阿卜杜拉·买买提']],
    ['阿卜杜拉买买提', ['阿卜杜拉·买买提']],
    ['阿卜杜拉•买买提', ['阿卜杜拉·买买提']],
    ['abdl', ['阿卜杜拉·买买提']],
    ['bdl', []],
    ['㛃', ['𠅤㛃']],
    ['0031', ['单文斌']],
    ['610822197206300031', ['单文斌']],
    ['970001', ['单文斌']],
    ['%', []],
    ['_', []],
    ["'; DROP TABLE member; --", []],
    ['   ', order],
  ])('%j finds %j', async (text, expected) => {
    expect(await names(text)).toEqual(expected);
  });

  test('ID number and telephone are masked', async () => {
    const { rows } = await ledger.must('members.list', { asOf: null, text: '单文斌', scope: 'members' });
    expect(rows[0]).toMatchObject({ idNumberMasked: '610822********0031', mobileMasked: '136****0001' });
  });
});
