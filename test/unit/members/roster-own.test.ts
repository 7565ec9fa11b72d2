// Does an import fill the branch's own fields where nothing stands, keep what stands, and say what it cannot read?
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger } from '#test/support/ledger.ts';

test('columns called like an own field fill it: for new people, for gaps of known ones, never over what stands there; undone as a whole', async () => {
  const ledger = await openTestLedger();
  const field = { kind: 'number' as const, hint: '', isPrivate: false, choices: [] };
  const save = async (name: string, more: object = {}) =>
    (await ledger.must('members.saveOwnField', { id: null, field: { ...field, name, ...more } })).id;
  const hours = await save('志愿服务小时');
  const support = await save('帮扶类别', {
    kind: 'choice',
    choices: [
      { id: null, name: '低保户' },
      { id: null, name: '脱贫户' },
    ],
  });
  const known = { ...emptyMember, joinedOn: '1990-07-01', regularisedOn: '1991-07-01' };
  const add = async (name: string, idNumber: string) => (await ledger.must('members.save', { id: null, member: { ...known, name, idNumber } })).id;
  const shan = await add('单文斌', '610822196508150011');
  const yuchi = await add('尉迟雪', '610822198802290022');
  await ledger.must('members.saveOwnValues', { memberId: yuchi, values: [{ fieldId: hours, value: '8' }], from: null, note: '' });
  const lines = [
    '姓名,公民身份号码,人员类别,入党日期,转正日期,志愿服务 小时,帮扶类别,血型',
    '单文斌,610822196508150011,正式党员,1990-07-01,1991-07-01,"1,200",低保户,A',
    '尉迟雪,610822198802290022,正式党员,1990-07-01,1991-07-01,9,无,B',
    '王磊,,正式党员,2010-07-01,2011-07-01,很多,脱贫户,',
  ];
  const file = join(ledger.folder, '名册.csv');
  writeFileSync(file, lines.join('\n'));
  const preview = await ledger.must('members.previewRoster', { file, columns: null });
  expect(preview.columns.map(({ field: fact, own }) => own ?? fact)).toEqual([
    'name',
    'idNumber',
    'memberType',
    'joinedOn',
    'regularisedOn',
    hours,
    support,
    null,
  ]);
  expect(preview.fileNotes.find(({ code }) => code === 'columns-left-out')?.values).toEqual({ names: '血型' });
  expect(preview.rows.map(({ outcome, own }) => [outcome, own.map((said) => [said.name, said.outcome, said.shown, said.ours])])).toEqual([
    [
      'complete',
      [
        ['志愿服务小时', 'fills', '1200', ''],
        ['帮扶类别', 'fills', '低保户', ''],
      ],
    ],
    ['same', [['志愿服务小时', 'differs', '9', '8']]],
    [
      'add',
      [
        ['志愿服务小时', 'unreadable', '', ''],
        ['帮扶类别', 'fills', '脱贫户', ''],
      ],
    ],
  ]);
  const result = await ledger.must('members.importRoster', { file, columns: null });
  expect(result).toMatchObject({ added: 1, completed: 1, same: 1 });
  const own = async () => {
    const { rows } = await ledger.must('members.list', { asOf: null, text: '', scope: 'members' });
    return Object.fromEntries(rows.map((line) => [line.name, [line.own[hours] ?? '', line.own[support] ?? '']]));
  };
  expect(await own()).toEqual({ 单文斌: ['1200', '低保户'], 尉迟雪: ['8', ''], 王磊: ['', '脱贫户'] });
  // Mapped by hand, the column is taken as the person says, and remembered so.
  const byHand = preview.columns.map(({ own: taken, ...column }) => (taken === support ? column : { ...column, ...(taken ? { own: taken } : {}) }));
  await ledger.must('members.importRoster', { file, columns: byHand });
  const again = await ledger.must('members.previewRoster', { file, columns: null });
  expect(again.rememberedAt).not.toBeNull();
  expect(again.columns[5]?.own).toBe(hours);
  await ledger.must('journal.undo', { seq: result.entry });
  expect(await own()).toEqual({ 单文斌: ['', ''], 尉迟雪: ['8', ''] });
  expect((await ledger.must('members.ownValues', { id: shan, asOf: null })).lines.every(({ entries }) => entries.length === 0)).toBe(true);
  await ledger.close();
});
