// Does the ledger keep the branch's own fields with their history, show them everywhere, and let them be taken back? In a real ledger.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noFilter } from '#shared/members/filter.ts';
import { emptyMember } from '#shared/members/model.ts';
import { type OwnFieldInput, ownColumnOf } from '#shared/members/own-model.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

let ledger: TestLedger;
let id: string;
beforeEach(async () => {
  ledger = await openTestLedger();
  id = (
    await ledger.must('members.save', { id: null, member: { ...emptyMember, name: '王磊', joinedOn: '1990-07-01', regularisedOn: '1991-07-01' } })
  ).id;
});
afterEach(() => ledger.close());

const hours: OwnFieldInput = { name: '志愿服务小时', kind: 'number', hint: '', isPrivate: false, choices: [] };
const support: OwnFieldInput = {
  ...hours,
  name: '帮扶类别',
  kind: 'choice',
  choices: [
    { id: null, name: '低保户' },
    { id: null, name: '脱贫户' },
  ],
};
const define = async (field: OwnFieldInput) => (await ledger.must('members.saveOwnField', { id: null, field })).id;
const fill = (fieldId: string, value: string, from: string | null = null, note = '') =>
  ledger.must('members.saveOwnValues', { memberId: id, values: [{ fieldId, value }], from, note });
const lines = async (asOf: string | null = null) => (await ledger.must('members.ownValues', { id, asOf })).lines;
const shown = async (asOf: string | null = null) => (await lines(asOf)).map((line) => [line.field.name, line.shown]);
const field = async (fieldId: string) => (await ledger.must('members.ownFields', {})).fields.find((one) => one.id === fieldId);
const list = async (own: (typeof noFilter)['own'], text = '') =>
  (await ledger.must('members.list', { asOf: null, text, scope: 'members', filter: { ...noFilter, own } })).rows.map(({ name }) => name);
const undoLast = async (command: string) => {
  const { entries } = await ledger.must('journal.list', { before: null, limit: 20 });
  const seq = entries.find((entry) => entry.command === command)?.seq ?? 0;
  await ledger.must('journal.undo', { seq });
};

test('a value that changed from a day on leaves both states; one put right leaves one', async () => {
  const fieldId = await define(hours);
  expect(await fill(fieldId, '１２')).toEqual({ changed: 1 });
  expect(await fill(fieldId, '12')).toEqual({ changed: 0 });
  await fill(fieldId, '20', '2026-02-01', '社区清雪');
  expect(await shown()).toEqual([['志愿服务小时', '20']]);
  expect(await shown('2026-01-31')).toEqual([['志愿服务小时', '12']]);
  await fill(fieldId, '21');
  const [line] = await lines();
  expect(line?.entries.map(({ value, fromOn, until, note }) => [value, fromOn, until, note])).toEqual([
    ['12', null, '2026-01-31', ''],
    ['21', '2026-02-01', null, '社区清雪'],
  ]);
  const { entries } = await ledger.must('members.timeline', { id });
  expect(entries.filter(({ source }) => source === 'own').map(({ code, text, on }) => [code, text, on])).toEqual([
    ['志愿服务小时', '21 · 社区清雪', '2026-02-01'],
    ['志愿服务小时', '12', null],
  ]);
});

test('two values of one field in one command are written one after the other', async () => {
  const fieldId = await define(hours);
  const values = ['1', '2'].map((value) => ({ fieldId, value }));
  expect(await ledger.must('members.saveOwnValues', { memberId: id, values, from: null, note: '' })).toEqual({ changed: 2 });
  expect((await lines())[0]?.entries.map(({ value }) => value)).toEqual(['2']);
});

test('what does not fit is refused with its field and kind; nothing of the command is kept', async () => {
  const [number, text] = [await define(hours), await define({ ...hours, name: '特长爱好', kind: 'text' })];
  const values = [
    { fieldId: text, value: '书法' },
    { fieldId: number, value: '很多' },
  ];
  const fault = await ledger.fault('members.saveOwnValues', { memberId: id, values, from: null, note: '' });
  expect(fault).toMatchObject({ code: 'own-value-unreadable', values: { name: '志愿服务小时', kind: '数字' } });
  expect(await shown()).toEqual([
    ['志愿服务小时', ''],
    ['特长爱好', ''],
  ]);
  const ahead = { memberId: id, values: [{ fieldId: text, value: '书法' }], from: '2026-03-06', note: '' };
  expect(await ledger.fault('members.saveOwnValues', ahead)).toMatchObject({ kind: 'broken-rule', findings: [{ rule: 'DATA-07', field: 'fromOn' }] });
  expect(await ledger.fault('members.saveOwnValues', { ...ahead, memberId: text, from: null })).toMatchObject({ code: 'member-unknown' });
  expect(await ledger.fault('members.saveOwnValues', { memberId: id, values: [{ fieldId: id, value: '1' }], from: null, note: '' })).toMatchObject({
    code: 'own-field-unknown',
  });
});

test('answers: a new name applies everywhere; one left out is no longer offered and stays where it was given', async () => {
  const fieldId = await define(support);
  await fill(fieldId, '低保户');
  const offered = (await field(fieldId))?.choices ?? [];
  const [low, poor] = ['低保户', '脱贫户'].map((name) => offered.find((one) => one.name === name));
  const choices = [
    { id: poor?.id ?? null, name: '脱贫户' },
    { id: null, name: '监测户' },
  ];
  await ledger.must('members.saveOwnField', { id: fieldId, field: { ...support, choices } });
  expect((await field(fieldId))?.choices.map(({ name, isRetired }) => [name, isRetired])).toEqual([
    ['脱贫户', false],
    ['监测户', false],
    ['低保户', true],
  ]);
  expect(await shown()).toEqual([['帮扶类别', '低保户']]);
  await ledger.must('members.saveOwnField', { id: fieldId, field: { ...support, choices: [{ id: low?.id ?? null, name: '最低生活保障户' }] } });
  expect(await shown()).toEqual([['帮扶类别', '最低生活保障户']]);
});

test('a definition is refused by name and kind', async () => {
  const fieldId = await define(hours);
  const fault = async (input: { id: string | null; field: OwnFieldInput }) => (await ledger.fault('members.saveOwnField', input)).code;
  expect(await fault({ id: null, field: hours })).toBe('own-name-taken');
  expect(await fault({ id: null, field: { ...hours, name: '学历' } })).toBe('own-name-built-in');
  expect(await fault({ id: id, field: hours })).toBe('own-field-unknown');
  await ledger.must('members.saveOwnField', { id: fieldId, field: { ...hours, kind: 'text' } });
  await fill(fieldId, '很多');
  expect(await fault({ id: fieldId, field: hours })).toBe('own-kind-fixed');
});

test('out of use: no longer asked or listed, what was entered stays; taken back into use it is as before', async () => {
  const fieldId = await define(hours);
  await fill(fieldId, '12');
  await ledger.must('members.retireOwnField', { id: fieldId, reason: '改由社区统计' });
  expect(await lines()).toMatchObject([{ field: { isRetired: true }, shown: '12' }]);
  expect((await ledger.must('members.list', { asOf: null, text: '', scope: 'members' })).rows[0]?.own).toEqual({});
  expect(await ledger.fault('members.saveOwnValues', { memberId: id, values: [{ fieldId, value: '1' }], from: null, note: '' })).toMatchObject({
    code: 'own-field-unknown',
  });
  expect(await ledger.fault('members.retireOwnField', { id: fieldId, reason: '再停' })).toMatchObject({ code: 'own-field-unknown' });
  const again = await define(hours);
  expect(await ledger.fault('members.reviveOwnField', { id: fieldId })).toMatchObject({ code: 'own-name-taken' });
  await ledger.must('members.retireOwnField', { id: again, reason: '重复' });
  await ledger.must('members.reviveOwnField', { id: fieldId });
  expect(await lines()).toMatchObject([{ field: { id: fieldId, isRetired: false, choices: [] }, shown: '12' }]);
});

test('an entry made by mistake is taken out with its reason, and everything can be undone', async () => {
  const fieldId = await define(hours);
  await fill(fieldId, '12');
  await fill(fieldId, '20', '2026-02-01');
  await undoLast('members.saveOwnValues');
  expect((await lines())[0]?.entries.map(({ value, until }) => [value, until])).toEqual([['12', null]]);
  const entryId = (await lines())[0]?.entries[0]?.id ?? '';
  await ledger.must('members.retireOwnValue', { id: entryId, reason: '填错了人' });
  expect(await shown()).toEqual([['志愿服务小时', '']]);
  expect(await ledger.fault('members.retireOwnValue', { id: entryId, reason: '再作废' })).toMatchObject({ code: 'own-value-unknown' });
  await undoLast('members.retireOwnValue');
  expect(await shown()).toEqual([['志愿服务小时', '12']]);
  await ledger.must('members.retireOwnField', { id: fieldId, reason: '不用了' });
  await undoLast('members.retireOwnField');
  expect((await field(fieldId))?.filled).toBe(1);
});

test('the list shows, filters, finds and sorts by own fields; personal ones are hidden there and not found by their text', async () => {
  const [volunteer, secret] = [await define(hours), await define({ ...hours, name: '银行卡备注', kind: 'text', isPrivate: true })];
  await ledger.must('members.save', { id: null, member: { ...emptyMember, name: '张小雨', joinedOn: '2000-07-01', regularisedOn: '2001-07-01' } });
  await fill(volunteer, '120');
  await fill(secret, '农行尾号八八');
  const { rows } = await ledger.must('members.list', {
    asOf: null,
    text: '',
    scope: 'members',
    sort: { column: ownColumnOf(volunteer), isDescending: true },
  });
  expect(rows.map(({ name, own }) => [name, own])).toEqual([
    ['王磊', { [volunteer]: '120', [secret]: '＊＊＊' }],
    ['张小雨', {}],
  ]);
  const asked = { fieldId: volunteer, kind: 'number', state: 'match', value: '100', upTo: '' } as const;
  expect(await list(asked)).toEqual(['王磊']);
  expect(await list({ ...asked, state: 'unknown' })).toEqual(['张小雨']);
  expect(await list(null, '120')).toEqual(['王磊']);
  expect(await list(null, '农行')).toEqual([]);
  const found = async (text: string) => (await ledger.must('search.find', { text })).hits.map(({ title }) => title);
  expect([await found('120'), await found('农行')]).toEqual([['王磊'], []]);
});

test('exports: figures as figures, no formula runs, personal fields only whole and with a reason in the journal', async () => {
  const [volunteer, secret, free] = [
    await define(hours),
    await define({ ...hours, name: '家庭备注', kind: 'text', isPrivate: true }),
    await define({ ...hours, name: '特长爱好', kind: 'text' }),
  ];
  await fill(volunteer, '12.5');
  await fill(secret, '妻子患病');
  await fill(free, '=1+1');
  const columns = ['name' as const, ownColumnOf(volunteer), ownColumnOf(secret), ownColumnOf(free), ownColumnOf(id)];
  const save = async (isWhole: boolean) => {
    const file = join(ledger.folder, `名单${isWhole}.csv`);
    await ledger.must('records.saveMembers', { ids: [id], columns, isWhole, reason: isWhole ? '走访慰问' : '', format: 'csv', file });
    return readFileSync(file, 'utf8').split('\r\n');
  };
  expect(await save(false)).toEqual(['\ufeff"姓名","志愿服务小时","家庭备注","特长爱好"', `"王磊","12.5","＊＊＊","'=1+1"`, '']);
  expect((await save(true))[1]).toBe(`"王磊","12.5","妻子患病","'=1+1"`);
  const { entries } = await ledger.must('journal.list', { before: null, limit: 1 });
  expect(entries[0]).toMatchObject({ command: 'records.reveal' });
});

test('sheets: the form asks for them below the national items, the file and the list print them, public versions without the personal', async () => {
  const [kind] = [await define(support), await define({ ...hours, name: '家庭备注', kind: 'text', isPrivate: true })];
  await fill(kind, '脱贫户');
  const answers = ['低保户', '脱贫户'];
  const form = (await ledger.must('records.model', { sheet: 'member-form', year: 2026, id })) as unknown as ModelOf<'member-form'>;
  expect(form.own).toEqual([
    { name: '帮扶类别', value: '脱贫户', answers },
    { name: '家庭备注', value: '', answers: [] },
  ]);
  const empty = (await ledger.must('records.model', { sheet: 'member-form', year: 2026, isBlank: true })) as unknown as ModelOf<'member-form'>;
  expect(empty.own[0]).toEqual({ name: '帮扶类别', value: '', answers });
  const file = (await ledger.must('records.model', { sheet: 'member-file', year: 2026, id, isPublic: true })) as unknown as ModelOf<'member-file'>;
  expect(file.own.map(({ name }) => name)).toEqual(['帮扶类别']);
  const table = async (isPublic: boolean) =>
    (await ledger.must('records.model', { sheet: 'own-table', year: 2026, isPublic })) as unknown as ModelOf<'own-table'>;
  expect(await table(false)).toMatchObject({ fields: ['帮扶类别', '家庭备注'], rows: [{ id, name: '王磊', values: ['脱贫户', ''] }] });
  expect(await table(true)).toMatchObject({ fields: ['帮扶类别'], rows: [{ values: ['脱贫户'] }] });
});
