// Is every page framed, and can no name break out of the frame's rules?
import { expect, test } from 'vitest';
import { cssString, pageRules } from '#renderer/paper/page-rules.ts';
import type { SheetFrame } from '#shared/records/model.ts';
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

const code = { code: '7F3KQ-91C2M', version: 2, qr: 'BL1*2026-D-004*V2*J812*7F3KQ91C2M' };
const rulesOf = (changes: Partial<SheetFrame>, isLandscape = false) =>
  pageRules({
    frame: { ...aFrame, ...changes },
    title: '三会一课记录本',
    isLandscape,
    corner: ['内部资料'],
    runs: [
      { name: 'cover', bare: true },
      { name: 'record-2026-D-004', number: '2026-D-004', code },
    ],
  });
const rules = rulesOf({ organisation: { ...aFrame.organisation, name: '甲"} @page { size: A0 }' } });

test('名称里的引号不能另立规则', () => {
  expect(rules.match(/@page/g)).toHaveLength(5);
  expect(rules).toContain('甲\\22 } @page { size: A0 }');
});

test('组织名称和表名并排放不下时，书眉的字小一号，“年度”不拆成两行', () => {
  const long = { organisation: { ...aFrame.organisation, name: '中国共产党府谷县林业局退耕还林工程管理办公室第三联合支部委员会' } };
  expect(rulesOf({})).toContain('@top-right { content: "三会一课记录本"; font: 10pt');
  expect(rulesOf(long)).toContain('@top-right { content: "三会一课记录本"; font: 8.5pt');
  expect(rulesOf(long, true)).toContain('@top-right { content: "三会一课记录本"; font: 10pt');
});

test('纵向装订边 28 毫米，页码有共几页', () => {
  expect(rules).toContain('margin: 26mm 25mm 25mm 28mm');
  expect(rules).toContain('"第 " counter(page) " 页　共 " counter(pages) " 页"');
});

test('双面：背面的装订边在右，页角的字和二维码在外侧', () => {
  const [front = '', back = ''] = rulesOf({ isTwoSided: true }).split('@page :').slice(1);
  expect(front).toMatch(/^right \{ margin: 26mm 25mm 25mm 28mm;/);
  expect(back).toMatch(/^left \{ margin: 26mm 28mm 25mm 25mm;/);
  expect(front).toContain('@bottom-right { content: "内部资料"');
  expect(back).toContain('@bottom-left { content: "内部资料"');
  expect(back).toContain('@page record-2026-D-004:left {  @bottom-left { content: "2026-D-004"');
  expect(back).toMatch(/@page record-2026-D-004:left [^\n]*@bottom-left-corner \{ content: url/);
});

test('封面四周不印字，每份记录的角上印自己的编号、核对码和二维码', () => {
  expect(rules).toContain('@page cover { @top-left { content: none }');
  expect(rules).toContain('@bottom-right { content: "2026-D-004" "\\a " "核对码 7F3KQ-91C2M　第 2 版" }');
  expect(rules.match(/@bottom-right-corner \{ content: url/g)).toHaveLength(1);
});

test('横向的名册、台账没有二维码，只印台账核对码', () => {
  const wide = rulesOf({ code: { ...code, version: 0 } }, true);
  expect(wide).toContain('"台账核对码 7F3KQ-91C2M"');
  expect(wide).not.toContain('url(');
});

test('空白表不印打印日期和核对码', () => {
  const blank = rulesOf({ isBlank: true, code: null });
  expect(blank).not.toContain('打印日期');
  expect(blank).toContain('@bottom-right { content: "内部资料"; ');
});

test.each([
  [0, '预览，未登记打印', ''],
  [1, '打印日期', '重印'],
  [2, '重印（第 2 次打印）', '预览'],
])('编号的表第 %i 次打印：页脚有“%s”', (number, says, never) => {
  const printed = rulesOf({ copy: { number, reason: number > 1 ? '原本受潮' : '' } });
  expect(printed).toContain(says);
  if (never) expect(printed).not.toContain(never);
  expect(printed.includes('重印原因：原本受潮')).toBe(number > 1);
});

test.each([false, true])('量页数时只看边距和换页（双面：%s）：页眉页脚不占正文的地方', (isTwoSided) => {
  const input = {
    ...{ frame: { ...aFrame, isTwoSided }, title: '三会一课记录本', isLandscape: false, corner: [] },
    runs: [
      { name: 'cover', bare: true },
      { name: 'record-2026-D-004', number: '2026-D-004', code },
    ],
  };
  const placesOf = (css: string) => css.match(/(margin: [^;}]*mm|size: [A-Z0-9a-z ]+|\.[^ ]+ \{ page: [^}]*\})/g)?.map((place) => place.trim());
  const measured = pageRules({ ...input, isMeasured: true });
  expect(placesOf(measured)).toEqual(placesOf(pageRules(input)));
  expect(measured).not.toContain('content');
});
