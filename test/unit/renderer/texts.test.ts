// Does the window say every refusal in words, in the language chosen?
import { describe, expect, test } from 'vitest';
import { faultOf, faultText, findingText } from '#renderer/core/fault-text.ts';
import { fieldErrorsOf, messagesOf } from '#renderer/core/use-ledger-form.ts';
import { resultsOf } from '#renderer/search/results.ts';
import { organisationInput } from '#shared/branch/model.ts';
import { brokenRule, conflict, invalid } from '#shared/core/fault.ts';
import { schemaMessage } from '#shared/core/schema-words.ts';
import { fill, type Language, type Word, word } from '#shared/core/words.ts';
import { memberInput } from '#shared/members/model.ts';

const speak = (language: Language) => (text: Word, values?: Readonly<Record<string, string | number>>) => fill(text[language], values);

describe('拒绝的说法', () => {
  test('填入句子里的名字', () => {
    const { fault } = conflict('id-number-taken', { name: '张芳' });
    expect(faultText(fault, speak('zh')).title).toContain('已经登记给 张芳');
    expect(faultText(fault, speak('en')).title).toContain('belongs to 张芳');
  });

  test('违反的规定带句子和依据，不认识的规定也看得见编号', () => {
    const finding = { rule: 'DATA-02', severity: 'WARN', field: 'birthDate', values: {} } as const;
    const known = faultText(brokenRule([finding]).fault, speak('zh')).findings[0];
    expect(known?.message).toContain('公民身份号码');
    expect(known?.clause).toContain('GB 11643');
    expect(findingText({ ...finding, rule: 'X-99' }, speak('zh')).message).toContain('X-99');
  });

  test('同一句话只说一遍', () => {
    const fields = ['a', 'b'].map((path) => ({ path, message: '请填写姓名' }));
    const { fault } = invalid('invalid-input', {}, fields);
    expect(faultText(fault, speak('zh')).lines).toEqual(['请填写姓名']);
    expect(fieldErrorsOf(fault)).toEqual(fields);
  });

  test('意外的错误不露出内部文字', () => {
    const text = faultText(faultOf(new Error('SQLITE_BUSY at db.ts:1')), speak('zh'));
    expect(JSON.stringify(text)).not.toContain('SQLITE');
  });
});

test('表单深处的错误都找得到', () => {
  const errors = { member: { name: { type: 'x', message: '请填写姓名', ref: {} }, list: [{ on: { message: '请填写月份，如 2026-03' } }] } };
  expect(messagesOf(errors)).toEqual([
    { path: 'member.name', message: '请填写姓名' },
    { path: 'member.list.0.on', message: '请填写月份，如 2026-03' },
  ]);
});

describe('字段下的提示', () => {
  const complaintsOf = (schema: typeof organisationInput | typeof memberInput, value: unknown): string[] =>
    schema.safeParse(value).error?.issues.map((issue) => issue.message) ?? [];
  const wrong = [
    ...complaintsOf(organisationInput, { code: '?', name: '', kind: 'x', branchType: 'x', superiorName: '长'.repeat(101), formedOn: '2025-02-29' }),
    ...complaintsOf(memberInput, { name: '', sex: 'x', joinedOn: '昨天', lostContactSince: '2026-13', groupId: 'x' }),
  ];

  test('英文界面不出现中文，中文界面不出现英文', () => {
    expect(wrong.length).toBeGreaterThan(10);
    for (const message of wrong) {
      expect(schemaMessage(message, 'en')).not.toMatch(/\p{Script=Han}/u);
      expect(schemaMessage(message, 'zh')).toMatch(/^[^a-z]+$/);
    }
  });

  test.each([
    ['请填写姓名', 'Please fill this in'],
    ['最多50个字', 'At most 50 characters'],
    ['请填写月份，如 2026-03', 'Enter a month, e.g. 2026-03'],
    ['Invalid option: expected one of', 'Please check this field'],
  ])('%s → %s', (zh, en) => expect(schemaMessage(zh, 'en')).toBe(en));
});

test('查找结果：先人和记录，后功能；没打字时列出全部功能', () => {
  const pages = [
    { path: '/members', title: word('党员', 'Members') },
    { path: '/dues', title: word('党费', 'Dues') },
  ];
  const hit = { kind: 'member' as const, id: 'm1', orgId: null, title: '党为民', detail: '' };
  const say = (text: Word) => text.zh;
  expect(resultsOf('党', [hit], pages, say).map((result) => result.path)).toEqual(['/members/m1', '/members', '/dues']);
  const branch = { kind: 'branch' as const, id: 'b1', orgId: null, title: '党支部', detail: '' };
  expect(resultsOf('党支部', [branch, { ...branch, kind: 'reported', id: 'm2', orgId: 'b1' }], [], say).map(({ path }) => path)).toEqual([
    '/inbox',
    '/inbox/books/b1/member/m2',
  ]);
  expect(resultsOf('费', [], pages, say).map((result) => result.path)).toEqual(['/dues']);
  expect(resultsOf('', [], pages, say)).toHaveLength(2);
});
