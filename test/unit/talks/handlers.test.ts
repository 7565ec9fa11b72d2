// Does a real ledger keep talks as records: drafts, numbers, immutable rows, addenda, the matrix of who is missing?
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyTalk, type TalkContent } from '#shared/talks/model.ts';
import { behindItsBack } from '#test/unit/handoff/support.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

let branch: TestBranch;
beforeEach(async () => {
  branch = await openTestBranch('2026-03-03T09:00:00.000Z');
});
afterEach(() => branch.close());

const aTalk = (talker: string, partner: string, change: Partial<TalkContent> = {}): TalkContent => ({
  ...emptyTalk({ talkerId: branch.id(talker), partnerId: branch.id(partner) }),
  heldOn: '2026-03-02',
  place: '书记办公室',
  points: '听取对支部工作的意见',
  ...change,
});
const finalise = (content: TalkContent, draftId: string | null = null) => branch.must('talks.finalise', { draftId, content });

test('草稿自动保存，定稿后编号，草稿不再有', async () => {
  const { id } = await branch.must('talks.saveDraft', { id: null, content: aTalk('王磊', '赵敏', { points: '' }) });
  expect(await branch.fault('talks.finalise', { draftId: id, content: aTalk('王磊', '赵敏', { points: '' }) })).toMatchObject({
    findings: [{ rule: 'TALK-00f', field: 'points' }],
  });
  expect((await branch.must('talks.draft', { id })).content.place).toBe('书记办公室');
  expect(await finalise(aTalk('王磊', '赵敏'), id)).toEqual({ id, number: 1 });
  expect(await branch.fault('talks.draft', { id })).toMatchObject({ code: 'draft-unknown' });
  expect(await branch.fault('talks.saveDraft', { id, content: aTalk('王磊', '赵敏') })).toMatchObject({ code: 'already-final' });
  expect((await finalise(aTalk('李秀兰', '赵敏', { heldOn: '2026-01-05' }))).number).toBe(2);
  expect((await finalise(aTalk('李秀兰', '赵敏', { heldOn: '2025-12-30' }))).number).toBe(1);
  const { rows } = await branch.must('talks.list', { year: 2026 });
  expect(rows.map(({ heldOn, number, talkers, partner }) => [heldOn, number, talkers, partner])).toEqual([
    ['2026-03-02', 1, '王磊', '赵敏'],
    ['2026-01-05', 2, '李秀兰', '赵敏'],
  ]);
});

test('按谈的内容、更正和人名都查得到；建得早的台账打开一次也查得到', async () => {
  const { id } = await finalise(aTalk('王磊', '赵敏', { points: '担心孩子上学，问到廉租房' }));
  await branch.must('talks.addAddendum', { talkId: id, text: '已转请妇联帮助', reason: '后续' });
  const found = async (text: string) => (await branch.must('search.find', { text })).hits.filter(({ kind }) => kind === 'talk').map((hit) => hit.id);
  const all = async () => Promise.all(['廉租房', '妇联', '王磊'].map(found));
  expect(await all()).toEqual([[id], [id], [id]]);
  await behindItsBack(branch, (raw) => {
    raw.prepare("DELETE FROM searchText WHERE kind = 'talk'").run();
    raw.prepare("INSERT INTO meta (key, value) VALUES ('searchDue', 'talks')").run();
  });
  expect(await all()).toEqual([[id], [id], [id]]);
});

test('草稿可以删除；删不存在的说找不到', async () => {
  const { id } = await branch.must('talks.saveDraft', { id: null, content: emptyTalk() });
  expect((await branch.must('talks.list', { year: 2026 })).rows).toMatchObject([{ id, state: 'draft' }]);
  await branch.must('talks.discardDraft', { id });
  expect(await branch.fault('talks.discardDraft', { id })).toMatchObject({ code: 'draft-unknown' });
});

test('定稿的谈话改不了，更正跟在后面', async () => {
  const { id } = await finalise(aTalk('王磊', '赵敏', { secondId: branch.id('李秀兰'), category: 'reminder' }));
  await branch.must('talks.addAddendum', { talkId: id, text: '地点应为小会议室', reason: '笔误' });
  expect(await branch.must('talks.get', { id })).toMatchObject({
    talkerName: '王磊',
    secondName: '李秀兰',
    partnerName: '赵敏',
    finalisedBy: '王磊',
    addenda: [{ ordinal: 1, text: '地点应为小会议室', reason: '笔误', madeOn: '2026-03-03' }],
  });
  expect(await branch.fault('talks.addAddendum', { talkId: branch.id('王磊'), text: '甲', reason: '乙' })).toMatchObject({ code: 'talk-unknown' });
  expect(await branch.fault('talks.get', { id: branch.id('王磊') })).toMatchObject({ code: 'talk-unknown' });
  await behindItsBack(branch, (raw) => {
    for (const table of ['talk', 'talkAddendum']) {
      expect(() => raw.exec(`UPDATE "${table}" SET "recordedAt" = '2020-01-01T00:00:00.000Z'`)).toThrow(`immutable: ${table}`);
    }
  });
});

test('谁和谁谈过、还缺谁，随记录变', async () => {
  const before = await branch.must('talks.matrix', { year: 2026 });
  expect(before.committeeGaps.map(({ talker, partner }) => `${talker.name}${partner.name}`)).toEqual(['王磊李秀兰', '王磊张志强', '李秀兰张志强']);
  expect(before.memberGaps.map(({ name }) => name)).toHaveLength(5);
  await finalise(aTalk('王磊', '李秀兰'));
  await finalise(aTalk('张志强', '周敏'));
  const after = await branch.must('talks.matrix', { year: 2026 });
  expect(after.committeeGaps).toHaveLength(2);
  expect(after.memberGaps.map(({ name }) => name)).not.toContain('周敏');
  expect(Object.values(after.pairs)).toEqual([1, 1]);
  expect((await branch.must('talks.matrix', { year: 2025 })).committeeGaps).toHaveLength(3);
});
