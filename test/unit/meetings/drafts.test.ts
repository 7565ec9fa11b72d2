// Are drafts kept, replaced, thrown away, and taken along by the record they become?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

let branch: TestBranch;
beforeEach(async () => {
  branch = await openTestBranch();
});
afterEach(() => branch.close());

describe('草稿', () => {
  test('保存、覆盖、读回，写好的原因一起留下；空白草稿也能存', async () => {
    const reasons = [{ rule: 'MTG-15', field: 'heldOn', reason: '记录人住院' }];
    const content = await branch.record('memberMeeting', '2026-03-03', { heldOn: null, place: '' });
    const { id } = await branch.must('meetings.saveDraft', { id: null, content });
    branch.clock.set('2026-03-03T09:00:05.000Z');
    await branch.must('meetings.saveDraft', { id, content: { ...content, place: '活动室' }, reasons });
    const draft = await branch.must('meetings.draft', { id });
    expect(draft).toEqual({ id, content: { ...content, place: '活动室' }, reasons, savedAt: '2026-03-03T09:00:05.000Z' });
  });

  test('列在日期所在的年；没有日期的列在保存的年，排在最前', async () => {
    const dated = await branch.record('committeeMeeting', '2025-11-03');
    const undated = await branch.record('memberMeeting', '2026-03-03', { heldOn: null });
    const { id } = await branch.must('meetings.saveDraft', { id: null, content: dated });
    const other = await branch.must('meetings.saveDraft', { id: null, content: undated });
    await branch.hold('memberMeeting', '2026-03-03');
    expect((await branch.must('meetings.list', { year: 2025 })).rows).toMatchObject([{ id, state: 'draft', number: null, heldOn: '2025-11-03' }]);
    const { rows } = await branch.must('meetings.list', { year: 2026 });
    expect(rows.map(({ id: row, state }) => [row === other.id, state])).toEqual([
      [true, 'draft'],
      [false, 'final'],
    ]);
  });

  test('删除后不再存在，也不会因自动保存而复活', async () => {
    const content = await branch.record('memberMeeting', '2026-03-03');
    const { id } = await branch.must('meetings.saveDraft', { id: null, content });
    await branch.must('meetings.discardDraft', { id });
    expect((await branch.must('meetings.list', { year: 2026 })).rows).toEqual([]);
    expect(await branch.fault('meetings.draft', { id })).toMatchObject({ kind: 'not-found', code: 'draft-unknown' });
    expect(await branch.fault('meetings.saveDraft', { id, content })).toMatchObject({ code: 'draft-unknown' });
    expect(await branch.fault('meetings.discardDraft', { id })).toMatchObject({ code: 'draft-unknown' });
    expect(await branch.fault('meetings.finalise', { draftId: id, content, acknowledgements: [] })).toMatchObject({ code: 'draft-unknown' });
  });

  test('定稿带走草稿；定稿后再存、再定稿都被拒绝', async () => {
    const content = await branch.record('memberMeeting', '2026-03-03');
    const { id: draftId } = await branch.must('meetings.saveDraft', { id: null, content });
    const { id } = await branch.must('meetings.finalise', { draftId, content, acknowledgements: [] });
    expect(id).toBe(draftId);
    expect((await branch.must('meetings.list', { year: 2026 })).rows.map(({ state }) => state)).toEqual(['final']);
    expect(await branch.fault('meetings.saveDraft', { id: draftId, content })).toMatchObject({ kind: 'conflict', code: 'already-final' });
    expect(await branch.fault('meetings.finalise', { draftId, content, acknowledgements: [] })).toMatchObject({ code: 'already-final' });
  });

  test('定稿没有成功时草稿还在', async () => {
    const content = await branch.record('memberMeeting', '2026-03-03', { place: '' });
    const { id: draftId } = await branch.must('meetings.saveDraft', { id: null, content });
    await branch.fault('meetings.finalise', { draftId, content, acknowledgements: [] });
    expect((await branch.must('meetings.draft', { id: draftId })).content).toEqual(content);
  });
});
