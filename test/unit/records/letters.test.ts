// Are letters laid out by their levels, kept on this computer, and filled from a drafted meeting without invented words?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyMeeting } from '#shared/meetings/model.ts';
import { emptyMember } from '#shared/members/model.ts';
import { attachmentLines, emptyLetter, letterParagraphs } from '#shared/records/letter.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

test.each([
  ['一、时间：明天', 1, '一、时间：明天', ''],
  ['二、要求。各党小组提前通知。', 1, '二、要求。', '各党小组提前通知。'],
  ['（一）准备材料', 2, '（一）准备材料', ''],
  ['1. 学习条例', 3, '', '1. 学习条例'],
  ['（1）第一组', 4, '', '（1）第一组'],
  ['各党小组：', 0, '', '各党小组：'],
  ['一是加强学习', 0, '', '一是加强学习'],
])('%s 是第 %i 级', (line, level, heading, text) => {
  expect(letterParagraphs(line)).toEqual([{ level, heading, text }]);
});

test('空行不成段，前后空格去掉', () => {
  expect(letterParagraphs('  甲\n\n 乙 \n').map(({ text }) => text)).toEqual(['甲', '乙']);
});

test('一个附件不编号，几个附件编号', () => {
  expect(attachmentLines('名单\n')).toEqual(['名单']);
  expect(attachmentLines('名单\n议程')).toEqual(['1. 名单', '2. 议程']);
  expect(attachmentLines('')).toEqual([]);
});

describe('公文草稿', () => {
  let ledger: TestLedger;
  beforeEach(async () => {
    ledger = await openTestLedger({ now: '2026-03-03T09:00:00.000Z' });
  });
  afterEach(() => ledger.close());

  test('保存、修改、列出、排版、删除；不进日志', async () => {
    const before = (await ledger.must('journal.list', { before: null, limit: 1 })).entries[0]?.seq;
    const content = { ...emptyLetter('府谷县林业局党支部', '2026-03-03'), title: '关于交纳党费的通知', body: '请于本月底前交纳。' };
    const { id } = await ledger.must('records.saveLetter', { id: null, content });
    await ledger.must('records.saveLetter', { id, content: { ...content, title: '关于按月交纳党费的通知' } });
    expect(await ledger.must('records.letters', {})).toEqual([{ id, title: '关于按月交纳党费的通知', savedAt: '2026-03-03T09:00:00.000Z' }]);
    expect((await ledger.must('records.letter', { id })).content.body).toBe('请于本月底前交纳。');
    expect((await ledger.must('records.subjects', { sheet: 'letter', year: 2026, text: '党费' })).lines).toEqual([
      { id, label: '关于按月交纳党费的通知' },
    ]);
    expect(await ledger.must('records.model', { sheet: 'letter', year: 2026, id })).toMatchObject({ letter: { title: '关于按月交纳党费的通知' } });
    await ledger.must('records.discardLetter', { id });
    for (const name of ['records.letter', 'records.discardLetter'] as const)
      expect(await ledger.fault(name, { id })).toMatchObject({ kind: 'not-found', code: 'letter-unknown' });
    expect((await ledger.must('journal.list', { before: null, limit: 1 })).entries[0]?.seq).toBe(before);
  });

  test('不存在的编号和别的草稿的编号不存，会议草稿原样还在', async () => {
    const meeting = { ...emptyMeeting('memberMeeting'), place: '会议室' };
    const { id } = await ledger.must('meetings.saveDraft', { id: null, content: meeting, reasons: [] });
    const content = emptyLetter('府谷县林业局党支部', '2026-03-03');
    for (const other of [id, '01900000-0000-7000-8000-0000000000ff'])
      expect(await ledger.fault('records.saveLetter', { id: other, content })).toMatchObject({ kind: 'not-found', code: 'letter-unknown' });
    expect((await ledger.must('meetings.draft', { id })).content.place).toBe('会议室');
  });

  test('会议通知：时间、地点、议题、人员取自草稿，没有的留空', async () => {
    const { id: host } = await ledger.must('members.save', {
      id: null,
      member: { ...emptyMember, name: '李㛃', joinedOn: '2001-07-01', regularisedOn: '2002-07-01' },
    });
    const draft = async (changes: object) =>
      (await ledger.must('meetings.saveDraft', { id: null, content: { ...emptyMeeting('memberMeeting'), ...changes }, reasons: [] })).id;
    const id = await draft({
      heldOn: '2026-03-20',
      startTime: '14:30',
      place: '党员活动室',
      agenda: [{ kind: 'study', title: '学习条例', content: '' }],
      attendance: [{ memberId: host, status: 'present', reason: '', exclusion: null, consent: '' }],
    });
    const notice = await ledger.must('records.noticeOf', { id });
    expect(notice.title).toBe('关于召开支部党员大会的通知');
    expect(notice.body.split('\n')).toEqual([
      '一、时间：2026年3月20日 14:30',
      '二、地点：党员活动室',
      '三、议题',
      '1. 学习条例',
      '四、参加人员：李㛃',
    ]);
    expect(notice.datedOn).toBe('2026-03-03');
    const bare = await ledger.must('records.noticeOf', { id: await draft({}) });
    expect(bare.body.split('\n')).toEqual(['一、时间：', '二、地点：', '三、议题', '四、参加人员：']);
    expect(await ledger.fault('records.noticeOf', { id: host })).toMatchObject({ code: 'meeting-unknown' });
  });
});
