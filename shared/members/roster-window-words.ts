// Which words does the roster import use?
import { word, words } from '#shared/core/words.ts';

export const rosterWindowWords = words({
  title: word('导入党员名册', 'Import a roster'),
  sub: word(
    '先预览，后导入。导入只新增和补缺，不删除、不覆盖已填的内容。',
    'Preview first. An import only adds and fills gaps; it never deletes or overwrites.',
  ),
  stepFile: word('一、选择文件', '1. File'),
  stepColumns: word('二、核对各列', '2. Columns'),
  stepRows: word('三、核对各行', '3. Rows'),
  fileHint: word(
    'Excel 工作簿（.xlsx），含“姓名”“公民身份号码”等列名；全国党员信息系统导出的表可直接用。',
    'An Excel workbook with headings such as 姓名 and 公民身份号码; the national system’s export fits as it is.',
  ),
  chooseFile: word('选择 Excel 文件…', 'Choose an Excel file…'),
  otherFile: word('换一个文件…', 'Another file…'),
  reading: word('正在读取…', 'Reading…'),
  sheetFacts: word('工作表“{sheet}”，表头在第 {row} 行', 'Sheet “{sheet}”, headings in row {row}'),
  leftOut: word('不导入', 'Left out'),
  showColumns: word('修改各列的对应', 'Change the columns'),
  columnsTaken: word('{count} 列，导入其中 {taken} 列', '{count} columns, {taken} of them taken'),
  rowNumber: word('行', 'Row'),
  outcome: word('结果', 'Outcome'),
  notes: word('说明', 'Notes'),
  take: word('导入', 'Take'),
  takeRow: word('导入第 {row} 行 {name}', 'Take row {row} {name}'),
  add: word('新增', 'New'),
  complete: word('补缺', 'Fills gaps'),
  same: word('已有，相同', 'Known, the same'),
  refuse: word('不能导入', 'Cannot be taken'),
  counts: word(
    '新增 {add} 人，补缺 {complete} 人，相同 {same} 人，不能导入 {refuse} 行',
    '{add} new, {complete} filled, {same} the same, {refuse} refused',
  ),
  fills: word('补填：{fields}', 'Fills: {fields}'),
  onlyNotes: word('只看有说明的行', 'Only rows with notes'),
  nothing: word('没有可以导入的内容', 'Nothing to import'),
  import: word('导入 {count} 人', 'Import {count}'),
  importing: word('正在导入…', 'Importing…'),
  done: word('导入完成', 'Import finished'),
  doneText: word(
    '新增 {added} 人，补缺 {completed} 人，相同 {same} 人，不能导入 {refused} 行，跳过 {skipped} 行。',
    '{added} added, {completed} filled, {same} the same, {refused} refused, {skipped} skipped.',
  ),
  toMembers: word('看党员名册', 'See the roster'),
  doneNext: word('接着可以在“设置”里登记支委、划分党小组，在“党费”里核定基数。', 'Next: enter the committee in 设置 and set dues bases in 党费.'),
});
