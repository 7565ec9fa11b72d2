// Are copied minutes told from records that only speak the same formal language?
import { describe, expect, test } from 'vitest';
import { fewestShingles, mostAlike, shinglesOf, similarityOf } from '#shared/core/similarity.ts';

const minutes =
  '会议传达学习了县委关于护林防火工作的通知，结合退耕还林验收讨论了下一步安排。段志强提出防火季党员要带头值守，建议把护林点排班表贴到支部活动室。高芳玲同意工作计划，希望学习多结合业务案例。许鹏勇表示离退休党员愿意承担一次林业法规宣传。会议决定把年度工作计划报县直属机关工作委员会备案。';
const other =
  '会议讨论接收欧阳莹同志为预备党员。介绍人汇报了培养考察情况，支部委员会报告了审查情况，到会党员充分发表意见，认为该同志思想端正、工作踏实、群众基础好。经无记名投票表决，赞成票超过应到会有表决权党员的半数，会议同意接收其为预备党员，并报上级党组织审批。';

const share = (a: string, b: string): number => similarityOf(shinglesOf(a), shinglesOf(b));

describe('MTG-16：内容高度相同', () => {
  test('完全相同是1，毫不相干接近0', () => {
    expect(share(minutes, minutes)).toBe(1);
    expect(share(minutes, other)).toBeLessThan(0.05);
  });
  test('只改日期、人数和标点的照抄仍看得出', () => {
    const copied = minutes.replaceAll('，', '、').replace('会议传达', '2026年4月10日，会议传达');
    expect(share(minutes, copied)).toBeGreaterThan(0.95);
  });
  test('换了一半内容就不算', () => {
    const half = minutes.slice(0, minutes.length / 2) + other.slice(0, other.length / 2);
    expect(share(minutes, half)).toBeLessThan(0.8);
  });
  test('一段话抄进长得多的记录，不算整份相同', () => expect(share(minutes, minutes + other + other.split('').reverse().join(''))).toBeLessThan(0.6));
});

describe('和已有记录比', () => {
  const others = [
    { key: 'a', text: other },
    { key: 'b', text: `${minutes}另外通报了考勤。` },
    { key: 'c', text: minutes },
  ];
  test('说出最像的一份', () => expect(mostAlike(minutes, others)).toEqual({ key: 'c', share: 1 }));
  test('没有像的就不说', () => expect(mostAlike(other, others.slice(1))).toBeNull());
  test('太短的不比', () => {
    const short = '听取工作报告，讨论通过。';
    expect(shinglesOf(short).size).toBeLessThan(fewestShingles);
    expect(mostAlike(short, [{ key: 'x', text: short }])).toBeNull();
  });
});
