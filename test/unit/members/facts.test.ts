// Does a change from a day on leave both states behind, and does every view of a day follow? In a real ledger.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FactChange, MemberFactInput } from '#shared/members/fact-model.ts';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

const person: MemberInput = { ...emptyMember, name: '单文斌', post: '公务员', joinedOn: '1990-07-01', regularisedOn: '1991-07-01' };
const add = async (facts: Partial<MemberInput> = {}) => (await ledger.must('members.save', { id: null, member: { ...person, ...facts } })).id;
const save = (id: string, facts: Partial<MemberInput>, changes: FactChange[] = []) =>
  ledger.must('members.save', { id, member: { ...person, ...facts }, changes });
const get = (id: string, asOf: string | null = null) => ledger.must('members.get', { id, asOf });
const facts = async (id: string) =>
  (await ledger.must('members.facts', { id })).facts.map(({ kind, value, fromOn, until }) => [kind, value, fromOn, until]);
const fact = (input: Partial<MemberFactInput>): MemberFactInput => ({ kind: 'post', value: '', fromOn: null, until: null, note: '', ...input });

test('变动: the form shows the new post, the day before still has the old one', async () => {
  const id = await add();
  await save(id, { post: '退休人员' }, [{ kind: 'post', from: '2026-02-01', note: '到龄退休' }]);
  expect(await get(id)).toMatchObject({ post: '退休人员' });
  expect(await get(id, '2026-01-31')).toMatchObject({ post: '公务员' });
  expect(await get(id, '2026-02-01')).toMatchObject({ post: '退休人员' });
  expect(await facts(id)).toEqual([
    ['post', '公务员', null, '2026-01-31'],
    ['post', '退休人员', '2026-02-01', null],
  ]);
});

test('更正: what was wrong before is right on every day', async () => {
  const id = await add();
  await save(id, { post: '事业单位管理岗位' });
  expect(await get(id, '2020-01-01')).toMatchObject({ post: '事业单位管理岗位' });
  expect(await facts(id)).toEqual([]);
  await save(id, { post: '退休人员' }, [{ kind: 'post', from: '2026-02-01', note: '' }]);
  await save(id, { post: '离休干部' });
  expect(await get(id)).toMatchObject({ post: '离休干部' });
  expect(await get(id, '2026-01-31')).toMatchObject({ post: '事业单位管理岗位' });
  expect(await facts(id)).toHaveLength(2);
});

test('a group left on a day: lists and rosters of earlier days still show it', async () => {
  const { id: groupId } = await ledger.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: null });
  const id = await add({ groupId });
  await save(id, { groupId: null }, [{ kind: 'group', from: '2026-03-01', note: '' }]);
  const line = async (asOf: string | null) => (await ledger.must('members.list', { asOf, text: '', scope: 'members' })).rows[0];
  expect(await line(null)).toMatchObject({ groupName: '', groupId: null });
  expect(await line('2026-02-28')).toMatchObject({ groupName: '第一党小组', groupId });
  const { facts: shown } = await ledger.must('members.facts', { id });
  expect(shown[0]).toMatchObject({ kind: 'group', shown: '第一党小组', until: '2026-02-28' });
});

test('a change dated ahead is refused and nothing is kept', async () => {
  const id = await add();
  const input = { id, member: { ...person, post: '退休人员' }, changes: [{ kind: 'post' as const, from: '2026-03-06', note: '' }] };
  expect(await ledger.fault('members.save', input)).toMatchObject({ kind: 'broken-rule', findings: [{ rule: 'DATA-07', field: 'fromOn' }] });
  expect(await get(id)).toMatchObject({ post: '公务员' });
  expect(await facts(id)).toEqual([]);
});

test('a forgotten earlier post is added later; the form keeps what holds today', async () => {
  const id = await add({ post: '退休人员' });
  await ledger.must('members.addFact', { memberId: id, fact: fact({ value: '退休人员', fromOn: '2020-01-01' }) });
  await ledger.must('members.addFact', { memberId: id, fact: fact({ value: '村党支部书记', fromOn: '2010', until: '2019' }) });
  expect(await get(id)).toMatchObject({ post: '退休人员' });
  expect(await get(id, '2015-05-05')).toMatchObject({ post: '村党支部书记' });
  expect(await get(id, '2009-12-31')).toMatchObject({ post: '' });
});

test('putting right and taking out a dated fact bring the form along', async () => {
  const id = await add();
  await save(id, { post: '退休人员' }, [{ kind: 'post', from: '2026-02-01', note: '' }]);
  const { facts: kept } = await ledger.must('members.facts', { id });
  const last = kept.find(({ until }) => until === null);
  await ledger.must('members.reviseFact', { id: last?.id ?? '', fact: { value: '离休干部', fromOn: '2026-01-15', until: null, note: '' } });
  expect(await get(id)).toMatchObject({ post: '离休干部' });
  await ledger.must('members.retireFact', { id: last?.id ?? '', reason: '录错了人' });
  expect(await get(id)).toMatchObject({ post: '' });
  expect(await ledger.fault('members.retireFact', { id: last?.id ?? '', reason: '再来' })).toMatchObject({ code: 'fact-unknown' });
});

test('lists grow: rewards, training, family; an empty one is refused', async () => {
  const id = await add();
  await ledger.must('members.addFact', { memberId: id, fact: fact({ kind: 'reward', value: '县级优秀共产党员', fromOn: '2021-07-01' }) });
  await ledger.must('members.addFact', { memberId: id, fact: fact({ kind: 'family', value: '妻 李玉梅 群众' }) });
  expect(await facts(id)).toEqual([
    ['family', '妻 李玉梅 群众', null, null],
    ['reward', '县级优秀共产党员', '2021-07-01', null],
  ]);
  expect(await ledger.fault('members.addFact', { memberId: id, fact: fact({ kind: 'reward' }) })).toMatchObject({ code: 'fact-empty' });
  expect(await ledger.fault('members.addFact', { memberId: id, fact: fact({ kind: 'group', value: 'nowhere' }) })).toMatchObject({
    code: 'group-unknown',
  });
});

test('a post that ended stands neither in the file nor in the list of today, though nobody has written anything since', async () => {
  const id = await add();
  await ledger.must('members.addFact', { memberId: id, fact: fact({ value: '公务员', fromOn: '2026-01-01', until: '2026-03-10' }) });
  const listed = async () => (await ledger.must('members.list', { asOf: null, text: '', scope: 'members' })).rows.map(({ post }) => post);
  expect(await listed()).toEqual(['公务员']);
  ledger.clock.set('2026-03-11T01:00:00.000Z');
  expect(await get(id)).toMatchObject({ post: '' });
  expect(await listed()).toEqual(['']);
});
