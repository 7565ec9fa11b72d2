// Does the list come in slices that fit together, sorted and counted by the ledger?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberColumn, memberColumns, sortValueOf } from '#shared/members/line.ts';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

let ledger: TestLedger;
const asked = { asOf: null, text: '', scope: 'members' } as const;

const people: readonly Partial<MemberInput>[] = [
  { name: '单文斌', birthDate: '1970-02-01', post: '农牧渔民' },
  { name: '安宁', birthDate: '1990-05-06' },
  { name: '尉迟雪', birthDate: null, sex: 'female' },
  { name: '王伟', birthDate: '1955-11-30', sex: 'male', post: '退休人员' },
  { name: '赵磊', birthDate: '1970-02-01', sex: 'male', memberType: 'probationaryMember', regularisedOn: null, joinedOn: '1999-12-01' },
];

beforeAll(async () => {
  ledger = await openTestLedger();
  for (const facts of people) {
    const member = { ...emptyMember, joinedOn: '1990-07-01', regularisedOn: '1991-07-01', ...facts };
    await ledger.must('members.save', { id: null, member });
  }
});

afterAll(() => ledger.close());

const sortedBy = async (column: MemberColumn, isDescending = false): Promise<string[]> =>
  (await ledger.must('members.list', { ...asked, sort: { column, isDescending } })).rows.map(({ name }) => name);

test('slices follow one another without a gap, and each tells the counts of the whole', async () => {
  const whole = await ledger.must('members.list', asked);
  expect(whole).toMatchObject({ total: 5, full: 4, probationary: 1 });
  const slices = await Promise.all([0, 2, 4, 6].map((from) => ledger.must('members.list', { ...asked, from, limit: 2 })));
  expect(slices.map(({ rows }) => rows.length)).toEqual([2, 2, 1, 0]);
  expect(slices.flatMap(({ rows }) => rows)).toEqual(whole.rows);
  for (const { total, full, probationary } of slices) expect({ total, full, probationary }).toEqual({ total: 5, full: 4, probationary: 1 });
});

test('a search counts what it finds, not what it shows', async () => {
  expect(await ledger.must('members.list', { ...asked, text: 'wang', from: 0, limit: 1 })).toMatchObject({ total: 1, rows: [{ name: '王伟' }] });
  expect(await ledger.must('members.list', { ...asked, text: '没有', from: 0, limit: 1 })).toMatchObject({ total: 0, full: 0, rows: [] });
});

test('names sort as surnames are read: 单 at shàn, 尉迟 at yùchí', async () => {
  expect(await sortedBy('name')).toEqual(['安宁', '单文斌', '王伟', '尉迟雪', '赵磊']);
  expect(await sortedBy('name', true)).toEqual(['赵磊', '尉迟雪', '王伟', '单文斌', '安宁']);
});

test('equal values keep the order of the roster, and nothing known comes last both ways', async () => {
  expect(await sortedBy('birthDate')).toEqual(['王伟', '单文斌', '赵磊', '安宁', '尉迟雪']);
  expect(await sortedBy('birthDate', true)).toEqual(['安宁', '单文斌', '赵磊', '王伟', '尉迟雪']);
});

test.each(memberColumns)('sorted by %s the lines go upwards, and those without a value close the list', async (column) => {
  const { rows } = await ledger.must('members.list', { ...asked, sort: { column, isDescending: false } });
  const values = rows.map((line) => sortValueOf(line, column));
  const known = values.filter((value) => value !== null);
  expect(values.slice(0, known.length)).toEqual(known);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(5);
});

test('a list sorted once is sorted anew after a change', async () => {
  await sortedBy('post');
  const { rows } = await ledger.must('members.list', { ...asked, text: '安宁' });
  const id = rows[0]?.id ?? '';
  const { ids } = await ledger.must('members.ids', { ...asked, text: '安宁' });
  expect(ids).toEqual([id]);
  await ledger.must('members.applyMassChange', { ids, change: { what: 'column', kind: 'post', value: '在校学生', from: null, note: '' } });
  const posts = (await ledger.must('members.list', { ...asked, sort: { column: 'post', isDescending: false } })).rows.map(({ post }) => post);
  expect(posts).toEqual(['农牧渔民', '退休人员', '在校学生', '', '']);
});

test('ids follow the order asked for; names to choose from stand in roster order and name the members of a day', async () => {
  const sort = { column: 'birthDate', isDescending: true } as const;
  const { ids } = await ledger.must('members.ids', { ...asked, sort });
  expect(ids).toEqual((await ledger.must('members.list', { ...asked, sort })).rows.map(({ id }) => id));
  const names = async (asOf: string | null) => (await ledger.must('members.names', { asOf })).people.map(({ name }) => name);
  expect(await names(null)).toEqual(['安宁', '单文斌', '王伟', '尉迟雪', '赵磊']);
  expect(await names('1995-01-01')).toEqual(['安宁', '单文斌', '王伟', '尉迟雪']);
});
