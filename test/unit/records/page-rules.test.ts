// Is every page framed, and can no name break out of the frame's rules?
import { expect, test } from 'vitest';
import { cssString, pageRules } from '#renderer/paper/page-rules.ts';
import { aFrame } from '#test/unit/records/sheet-models.ts';

test.each([
  ['府谷县林业局党支部', '"府谷县林业局党支部"'],
  ['a"b', '"a\\22 b"'],
  ['a\\b', '"a\\5c b"'],
  ['</style><script>', '"\\3c /style\\3e \\3c script\\3e "'],
  ['一\n二', '"一\\a 二"'],
])('文字 %j 写进样式后仍是文字', (text, css) => {
  expect(cssString(text)).toBe(css);
});

const rules = pageRules({
  frame: { ...aFrame, organisation: { ...aFrame.organisation, name: '甲"} @page { size: A0 }' } },
  title: '三会一课记录本',
  isLandscape: false,
  corner: [],
  runs: [
    { name: 'cover', bare: true },
    { name: 'record-2026-D-004', corner: ['2026-D-004', '校验 7f3a 91c2'] },
  ],
});

test('名称里的引号不能另立规则', () => {
  expect(rules.match(/@page/g)).toHaveLength(4);
  expect(rules).toContain('甲\\22 } @page { size: A0 }');
});

test('纵向装订边 28 毫米，页码有共几页', () => {
  expect(rules).toContain('size: A4 portrait; margin: 26mm 25mm 25mm 28mm');
  expect(rules).toContain('"第 " counter(page) " 页　共 " counter(pages) " 页"');
});

test('封面四周不印字，每份记录的角上印自己的编号', () => {
  expect(rules).toContain('@page cover { @top-left { content: none }');
  expect(rules).toContain('@page record-2026-D-004 { @bottom-right { content: "2026-D-004" "\\a " "校验 7f3a 91c2" } }');
});
