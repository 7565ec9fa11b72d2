// Are the right phrases offered in the right field, do they assert nothing, and does the secretary's own come first?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtInPhrases } from '#shared/phrases/library.ts';
import { phraseFields } from '#shared/phrases/model.ts';
import { gapIn, phrasesFor, withPhrase } from '#shared/phrases/offer.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

const texts = (field: (typeof phraseFields)[number], meetingKind: string, text = '') =>
  phrasesFor([], { field, meetingKind, text }).map((one) => one.text);

describe('自带的常用语', () => {
  test('每个长文本栏都有', () => expect(new Set(builtInPhrases.map(({ field }) => field))).toEqual(new Set(phraseFields)));
  test('留空给人填，不替人断言发生了什么：不说一致、全体、深受、圆满之类', () => {
    for (const { text } of builtInPhrases) expect(text).not.toMatch(/一致|全体|热烈|深受|圆满|深刻|高度|顺利|成功/);
    const fixed = builtInPhrases.filter(({ text }) => !text.includes('＿'));
    expect(fixed.map(({ text }) => text)).toEqual(['确定本月主题党日的主题、时间和分工。', '没有其他意见。', '提交支部委员会研究。']);
  });
  test('按会议类别给：批评意见只在组织生活会', () => {
    expect(texts('speech', 'orgLifeMeeting').some((text) => text.includes('批评意见'))).toBe(true);
    expect(texts('speech', 'memberMeeting').some((text) => text.includes('批评意见'))).toBe(false);
  });
  test('输入几个字就只剩含这几个字的', () => expect(texts('decision', 'memberMeeting', '报上级')).toEqual(['将＿＿报上级党组织审批（备案）。']));
});

test.each([
  ['同意＿＿。', 5, { from: 7, to: 9 }],
  ['没有其他意见。', 0, { from: 7, to: 7 }],
])('光标停在第一处空：%s', (phrase, at, place) => expect(gapIn(phrase, at)).toEqual(place));

test('放进光标所在处，选中的换掉', () => {
  expect(withPhrase('前文后文', { from: 2, to: 2 }, '同意＿＿。')).toEqual({ text: '前文同意＿＿。后文', cursor: { from: 4, to: 6 } });
  expect(withPhrase('前文后文', { from: 0, to: 2 }, '好')).toEqual({ text: '好后文', cursor: { from: 1, to: 1 } });
});

describe('自己的常用语', () => {
  let ledger: TestLedger;
  beforeEach(async () => {
    ledger = await openTestLedger();
  });
  afterEach(() => ledger.close());

  test('添加、修改、停用；排在自带的前面；只留在本机', async () => {
    const phrase = { field: 'decision' as const, meetingKind: null, text: '由办公室督办＿＿。' };
    const { id } = await ledger.must('phrases.save', { id: null, phrase });
    const { phrases } = await ledger.must('phrases.list', {});
    expect(phrasesFor(phrases, { field: 'decision', meetingKind: 'memberMeeting', text: '' })[0]).toMatchObject({ id, isOwn: true });
    await ledger.must('phrases.save', { id, phrase: { ...phrase, text: '由支部督办＿＿。' } });
    expect((await ledger.must('phrases.list', {})).phrases).toMatchObject([{ text: '由支部督办＿＿。' }]);
    await ledger.must('phrases.retire', { id });
    expect((await ledger.must('phrases.list', {})).phrases).toEqual([]);
    expect(await ledger.fault('phrases.retire', { id })).toMatchObject({ code: 'phrase-unknown' });
    expect(await ledger.fault('phrases.save', { id, phrase })).toMatchObject({ code: 'phrase-unknown' });
  });

  test('空的常用语不收', async () => {
    expect(await ledger.fault('phrases.save', { id: null, phrase: { field: 'study', meetingKind: null, text: '  ' } })).toMatchObject({
      fields: [{ path: 'phrase.text', message: '请填写常用语' }],
    });
  });
});
