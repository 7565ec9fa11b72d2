// Does a change of many do what its summary said, to those and only those, and say why it leaves somebody out?
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract.ts';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

type Change = InputOf<'members.applyMassChange'>['change'];
const add = async (facts: Partial<MemberInput>) =>
  (
    await ledger.must('members.save', {
      id: null,
      member: { ...emptyMember, joinedOn: '1990-07-01', regularisedOn: '1991-07-01', name: '甲', ...facts },
    })
  ).id;
const post = (value: string, from: string | null = null): Change => ({ what: 'column', kind: 'post', value, from, note: '' });
const get = (id: string, asOf: string | null = null) => ledger.must('members.get', { id, asOf });

test('the summary names everybody: who changes, who is so already, who is left out and why', async () => {
  const [a, b, c, d] = [
    await add({ name: '甲', post: '公务员' }),
    await add({ name: '乙', post: '退休人员' }),
    await add({ name: '丙' }),
    await add({ name: '丁' }),
  ];
  await ledger.must('members.recordEvent', { memberId: c, kind: 'transferOut', on: '2026-01-10', until: null, note: '' });
  await ledger.must('members.retire', { id: d, reason: '录错' });
  const input = { ids: [a, b, c, d, a], change: post('退休人员', '2026-03-01') };
  const { rows } = await ledger.must('members.previewMassChange', input);
  expect(rows.map(({ name, outcome, before, after, refusal }) => [name, outcome, before, after, refusal])).toEqual([
    ['甲', 'change', '公务员', '退休人员', null],
    ['乙', 'same', '退休人员', '退休人员', null],
    ['丙', 'refused', '', '退休人员', 'left'],
    ['丁', 'refused', '', '退休人员', 'retired'],
  ]);
  expect(await get(a)).toMatchObject({ post: '公务员' });
  expect(await ledger.must('members.applyMassChange', input)).toEqual({ changed: 1, same: 1, refused: 2 });
  expect(await get(a)).toMatchObject({ post: '退休人员' });
  expect(await get(a, '2026-02-28')).toMatchObject({ post: '公务员' });
  expect(await get(c)).toMatchObject({ post: '' });
});

test('what holds today is what the dated facts say, also where one ended by itself since the file was written', async () => {
  const a = await add({ name: '甲', post: '公务员' });
  await ledger.must('members.addFact', {
    memberId: a,
    fact: { kind: 'post', value: '挂职干部', fromOn: '2026-03-01', until: '2026-03-10', note: '' },
  });
  const row = async () => {
    const { rows } = await ledger.must('members.previewMassChange', { ids: [a], change: post('挂职干部') });
    return rows.map(({ outcome, before }) => [outcome, before]);
  };
  expect(await row()).toEqual([['same', '挂职干部']]);
  ledger.clock.set('2026-03-20T01:00:00.000Z');
  expect((await row())[0]?.[0]).toBe('change');
});

test('one change of many is one entry of the journal', async () => {
  const ids = [await add({ name: '甲' }), await add({ name: '乙' })];
  const before = (await ledger.must('vault.status', {})).journalSeq;
  await ledger.must('members.applyMassChange', { ids, change: { what: 'flag', kind: 'isMobile', value: true } });
  expect((await ledger.must('vault.status', {})).journalSeq).toBe(before + 1);
  expect((await ledger.must('members.list', { asOf: null, text: '', scope: 'members' })).rows).toHaveLength(2);
  expect(await get(ids[1] ?? '')).toMatchObject({ isMobile: true });
});

test('groups are named by their names; a day before joining leaves the person out', async () => {
  const { id: groupId } = await ledger.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: null });
  const [old, young] = [
    await add({ name: '老' }),
    await add({ name: '新', joinedOn: '2026-02-10', regularisedOn: null, memberType: 'probationaryMember' }),
  ];
  const change: Change = { what: 'column', kind: 'group', value: groupId, from: '2026-01-01', note: '调整党小组' };
  const { rows } = await ledger.must('members.previewMassChange', { ids: [old, young], change });
  expect(rows).toMatchObject([
    { name: '老', outcome: 'change', before: '', after: '第一党小组' },
    { name: '新', outcome: 'refused', refusal: 'beforeJoining' },
  ]);
  await ledger.must('members.applyMassChange', { ids: [old, young], change });
  expect(await get(old)).toMatchObject({ groupId, groupName: '第一党小组' });
  expect(await get(young)).toMatchObject({ groupId: null });
});

test('without a day it puts right: also what earlier days show', async () => {
  const id = await add({ post: '公务圆' });
  await ledger.must('members.applyMassChange', { ids: [id], change: post('公务员') });
  expect(await get(id, '2020-01-01')).toMatchObject({ post: '公务员' });
  expect((await ledger.must('members.facts', { id })).facts).toEqual([]);
});

test('a day ahead, an unknown group, nobody chosen: refused as a whole', async () => {
  const id = await add({});
  expect(await ledger.fault('members.applyMassChange', { ids: [id], change: post('退休人员', '2026-03-06') })).toMatchObject({ kind: 'broken-rule' });
  const group: Change = { what: 'column', kind: 'group', value: '01900000-0000-7000-8000-000000000009', from: null, note: '' };
  expect(await ledger.fault('members.previewMassChange', { ids: [id], change: group })).toMatchObject({ code: 'group-unknown' });
  expect(await ledger.fault('members.applyMassChange', { ids: [], change: post('退休人员') })).toMatchObject({ kind: 'invalid' });
});

test('one undo takes the whole change back: form, earlier days and dated facts', async () => {
  const ids = [await add({ name: '甲', post: '公务员' }), await add({ name: '乙', post: '社区工作人员' })];
  await ledger.must('members.applyMassChange', { ids, change: post('退休人员', '2026-03-01') });
  const { journalSeq } = await ledger.must('vault.status', {});
  await ledger.must('journal.undo', { seq: journalSeq });
  expect(await get(ids[0] ?? '')).toMatchObject({ post: '公务员' });
  expect(await get(ids[1] ?? '', '2020-01-01')).toMatchObject({ post: '社区工作人员' });
  expect((await ledger.must('members.facts', { id: ids[0] ?? '' })).facts).toEqual([]);
});
