// Do records of old paper books enter only when two blind entries agree, and stay apart from the records of today?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkPaperRecord, decisionLines, differences, type PaperRecordInput, paperNumber, type SecondEntry } from '#shared/meetings/paper-record.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

const first: PaperRecordInput = {
  kind: 'memberMeeting',
  heldOn: '1998-07',
  place: '大队部',
  hostName: '贺老三',
  recorderName: '李会计',
  expected: 23,
  present: 19,
  agenda: '接收王磊为预备党员',
  content: '',
  votes: [{ subject: '接收王磊', yes: 18, no: 1, abstain: 0, result: 'passed' }],
  decisions: '报乡党委审批\n\n七一前谈话',
  source: '1998年会议记录本 第23页',
};
const second: SecondEntry = {
  ...{ kind: 'memberMeeting', heldOn: '1998-07', place: '大队部', hostName: '贺老三', expected: 23, present: 19 },
  votes: [{ yes: 18, no: 1, abstain: 0 }],
  decisions: 2,
};

describe('两遍录入', () => {
  test('一致时没有差别；决议按不空的行数', () => {
    expect(differences(first, second)).toEqual([]);
    expect(decisionLines(first.decisions)).toHaveLength(2);
  });
  test.each([
    ['kind', { kind: 'committeeMeeting' }, 'memberMeeting', 'committeeMeeting'],
    ['heldOn', { heldOn: '1998-07-01' }, '1998-07', '1998-07-01'],
    ['place', { place: '大队' }, '大队部', '大队'],
    ['hostName', { hostName: '贺老山' }, '贺老三', '贺老山'],
    ['expected', { expected: 32 }, '23', '32'],
    ['present', { present: 18 }, '19', '18'],
    ['votes', { votes: [{ yes: 17, no: 2, abstain: 0 }] }, '18/1/0', '17/2/0'],
    ['decisions', { decisions: 1 }, '2', '1'],
  ] as const)('%s 不同就指出来', (figure, change, once, again) => {
    const found = differences(first, { ...second, ...change } as SecondEntry);
    expect(found).toEqual([{ figure, once, again }]);
    expect(checkPaperRecord(first, { ...second, ...change } as SecondEntry, '2026-03-03').map(({ rule }) => rule)).toEqual(['MTG-L5']);
  });
  test.each([
    ['1921', []],
    ['1921-06', ['MTG-L6']],
    ['1921-07-01', []],
    ['2026-03-03', []],
    ['2026-03-04', ['MTG-L6']],
    ['2027', ['MTG-L6']],
  ])('日期 %s', (heldOn, rules) => {
    expect(checkPaperRecord({ ...first, heldOn }, { ...second, heldOn }, '2026-03-03').map(({ rule }) => rule)).toEqual(rules);
  });
  test('实到多于应到不收', () => {
    expect(checkPaperRecord({ ...first, present: 24 }, { ...second, present: 24 }, '2026-03-03')).toMatchObject([{ rule: 'MTG-L7' }]);
  });
});

describe('在台账里', () => {
  let branch: TestBranch;
  beforeEach(async () => {
    branch = await openTestBranch();
  });
  afterEach(() => branch.close());
  const copy = () => branch.must('meetings.finaliseHistorical', { record: first, second });

  test('单独编号，日志里另是一种，不进现在的列表和次数', async () => {
    await branch.hold('memberMeeting', '2026-03-03');
    expect(await copy()).toMatchObject({ number: 1 });
    expect(await copy()).toMatchObject({ number: 2 });
    const { records } = await branch.must('meetings.historical', { year: 1998 });
    expect(records).toMatchObject([{ ...first, number: 1, enteredOn: '2026-03-03', enteredBy: '王磊' }, { number: 2 }]);
    expect(records.map(paperNumber)).toEqual(['1998-补D-001', '1998-补D-002']);
    expect((await branch.must('meetings.list', { year: 1998 })).rows).toEqual([]);
    const book = await branch.must('records.model', { sheet: 'year-book', year: 1998, id: null, isPublic: false });
    expect(book).toMatchObject({ sheet: 'year-book', meetings: [], historical: [{ number: 1 }, { number: 2 }] });
  });
  test('两遍不一致的，命令自己也拒绝', async () => {
    const fault = await branch.fault('meetings.finaliseHistorical', { record: first, second: { ...second, present: 18 } });
    expect(fault).toMatchObject({ kind: 'broken-rule', findings: [{ rule: 'MTG-L5', values: { once: '19', again: '18' } }] });
    expect((await branch.must('meetings.historical', { year: 1998 })).records).toEqual([]);
  });
  test('没抄完的第一遍自动保存，下次接着抄；定稿时一起去掉', async () => {
    expect(await branch.must('meetings.historicalDraft', {})).toEqual({ draft: null });
    const content = { ...first, heldOn: null, source: '' };
    const { id } = await branch.must('meetings.saveHistoricalDraft', { id: null, content });
    await branch.must('meetings.saveHistoricalDraft', { id, content: { ...content, source: first.source } });
    expect((await branch.must('meetings.historicalDraft', {})).draft).toMatchObject({ id, content: { heldOn: null, source: first.source } });
    await branch.must('meetings.finaliseHistorical', { record: first, second, draftId: id });
    expect(await branch.must('meetings.historicalDraft', {})).toEqual({ draft: null });
    expect(await branch.fault('meetings.discardHistoricalDraft', { id })).toMatchObject({ code: 'draft-unknown' });
    const other = await branch.must('meetings.saveHistoricalDraft', { id: null, content });
    await branch.must('meetings.discardHistoricalDraft', { id: other.id });
    expect(await branch.must('meetings.historicalDraft', {})).toEqual({ draft: null });
  });
  test('补充更正跟在后面，随记录本打印，也查得到', async () => {
    const { id } = await copy();
    await branch.must('meetings.addHistoricalAddendum', { paperRecordId: id, kind: 'supplement', text: '漏抄列席：乡长赵四海', reason: '看漏一行' });
    await branch.must('meetings.addHistoricalAddendum', { paperRecordId: id, kind: 'correction', text: '主持人应为贺老四', reason: '字迹不清' });
    const book = await branch.must('records.model', { sheet: 'year-book', year: 1998, id: null, isPublic: false });
    expect(book).toMatchObject({
      historical: [{ addenda: [{ kind: 'supplement', text: '漏抄列席：乡长赵四海', madeOn: '2026-03-03', madeBy: '王磊' }, { kind: 'correction' }] }],
    });
    expect((await branch.must('search.find', { text: '赵四海' })).hits).toMatchObject([{ kind: 'paper', id, title: '支部党员大会 1998-补D-001' }]);
    expect(
      await branch.fault('meetings.addHistoricalAddendum', { paperRecordId: branch.id('王磊'), kind: 'correction', text: '甲', reason: '乙' }),
    ).toMatchObject({
      code: 'meeting-unknown',
    });
  });
  test('作废的查不到', async () => {
    const { id } = await copy();
    expect((await branch.must('search.find', { text: '七一前谈话' })).hits.map((hit) => hit.id)).toEqual([id]);
    await branch.must('meetings.retireHistorical', { id, reason: '抄错页' });
    expect((await branch.must('search.find', { text: '七一前谈话' })).hits).toEqual([]);
  });
  test('抄错的作废后不再列出，号不再用', async () => {
    const { id } = await copy();
    await branch.must('meetings.retireHistorical', { id, reason: '抄错页' });
    expect((await branch.must('meetings.historical', { year: 1998 })).records).toEqual([]);
    expect(await copy()).toMatchObject({ number: 2 });
  });
});
