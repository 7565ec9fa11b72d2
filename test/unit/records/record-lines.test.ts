// Do number, lines and signatures of a record follow the forms F1 and F2?
import { describe, expect, test } from 'vitest';
import { absentText, excludedText, presentText, remarkText, signersOf, taskLines } from '#shared/records/record-lines.ts';
import { recordNumber, recordTitle } from '#shared/records/record-number.ts';
import { aRecord } from '#test/unit/records/sheet-models.ts';

const member = aRecord('memberMeeting', 4, '2026-11-20');
const person = { memberId: member.id, name: '郭斌', standing: 'full', status: 'absent', reason: '', exclusion: null, consent: '' } as const;

test.each([
  ['memberMeeting', 4, '2026-D-004', '支部党员大会记录（第 4 次）'],
  ['committeeMeeting', 12, '2026-Z-012', '支部委员会会议记录（第 12 次）'],
] as const)('%s 第 %i 次编号为 %s', (kind, number, code, title) => {
  expect(recordNumber({ kind, year: 2026, number })).toBe(code);
  expect(recordTitle({ kind, number })).toBe(title);
});

describe('缺席与不计入', () => {
  test('缺席写明原因，没写的也不留空', () => {
    expect(
      absentText({
        attendance: [
          { ...person, reason: '探亲' },
          { ...person, name: '吴静' },
        ],
      }),
    ).toBe('郭斌（探亲）、吴静（未写原因）');
  });
  test('参加人员按名单列到会的人，没有人写无', () => {
    const came = { ...person, status: 'present' } as const;
    expect(presentText({ attendance: [came, { ...person, name: '缺席的人' }, { ...came, name: '吴静' }] })).toBe('郭斌、吴静');
    expect(presentText({ attendance: [person] })).toBe('无');
  });
  test('到会和不计入的人不算缺席', () => {
    expect(
      absentText({
        attendance: [
          { ...person, status: 'present' },
          { ...person, status: 'excluded', exclusion: 'abroad' },
        ],
      }),
    ).toBe('无');
  });
  test('不计入写明情形和上级同意，没有同意的照实写', () => {
    const excluded = { ...person, status: 'excluded', exclusion: 'abroad' } as const;
    expect(excludedText({ attendance: [{ ...excluded, consent: '10月9日工委同意' }] })).toBe('郭斌（自费出国半年以上，10月9日工委同意）');
    expect(excludedText({ attendance: [excluded] })).toBe('郭斌（自费出国半年以上，未记上级同意）');
  });
});

test('说明栏列出提示的理由，补录的理由另有一栏', () => {
  const acknowledgements = [
    { rule: 'MTG-15', field: 'heldOn', reason: '住院' },
    { rule: 'MTG-12', field: 'attendance.3', reason: '失去联系' },
    { rule: 'MTG-21', field: 'attendance.4', reason: '已口头报告' },
  ];
  expect(remarkText({ acknowledgements })).toBe('失去联系；已口头报告');
});

test('落实事项只列有责任人或时限的决议，日期用汉字格式', () => {
  const decisions = [
    { text: '通过工作总结', owner: '', dueOn: null },
    { text: '公布党费', owner: '陈秀兰', dueOn: '2026-12-05' },
    { text: '整理材料', owner: '王磊', dueOn: null },
  ];
  expect(taskLines({ decisions })).toEqual(['第2项：责任人 陈秀兰，时限 2026年12月5日', '第3项：责任人 王磊，时限 —']);
});

describe('谁签名', () => {
  const vote = {
    subject: '',
    kind: 'admission',
    method: 'secretBallot',
    yes: 3,
    no: 0,
    abstain: 0,
    invalid: 0,
    result: 'passed',
    expected: 5,
    present: 4,
  } as const;
  test('党员大会：主持人、记录人；有书面意见时加书面意见持有人', () => {
    expect(signersOf({ kind: 'memberMeeting', votes: [{ ...vote, writtenYes: 0, writtenOther: 0 }] })).toEqual({
      signers: ['主持人签名', '记录人签名'],
      long: [],
    });
    expect(signersOf({ kind: 'memberMeeting', votes: [{ ...vote, writtenYes: 0, writtenOther: 1 }] }).long).toEqual(['书面意见持有人签名']);
  });
  test('支委会：到会委员都签名', () => {
    expect(signersOf({ kind: 'committeeMeeting', votes: [] }).long).toEqual(['到会委员签名']);
  });
});
