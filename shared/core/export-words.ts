// Which words are used where a list leaves the window as a file?
import { word, words } from '#shared/core/words.ts';

export const exportWords = words({
  button: word('导出 Excel / CSV', 'Export to Excel / CSV'),
  title: word('导出{name}', 'Export {name}'),
  rows: word('导出看到的 {count} 行，次序和列都照屏幕上的。', 'The {count} {count|row|rows} that you see, in their order and columns.'),
  format: word('格式', 'Format'),
  xlsx: word('Excel 工作簿（.xlsx）', 'Excel workbook (.xlsx)'),
  csv: word('CSV 文本（.csv）', 'CSV text (.csv)'),
  xlsxHint: word('号码都是文本，没有公式。', 'Numbers of cards and telephones are text; no formulas.'),
  csvHint: word(
    '号码和像公式的文字前加一撇，免得被表格软件改掉；要整洁请选 Excel。',
    'Numbers, and texts that look like formulas, get an apostrophe so that spreadsheets leave them alone.',
  ),
  save: word('保存到…（Ctrl+Enter）', 'Save to… (Ctrl+Enter)'),
  saving: word('正在写入…', 'Writing…'),
  done: word('已写入 {rows} 行：{file}', '{rows} {rows|row|rows} written: {file}'),
  showFile: word('在文件夹中显示', 'Show in its folder'),
  nothing: word('没有可以导出的行', 'Nothing to export'),
  isWhole: word('身份证号、电话、住址写全', 'Write ID numbers, telephones and addresses whole'),
  isWholeHint: word('不勾选时写成 610822********0011 那样。', 'Otherwise they are masked, as 610822********0011.'),
  reason: word('为什么要写全', 'Why whole'),
  reasonHint: word('连同经办人、人数记入日志；内容不记。', 'Goes into the journal with who and how many, not the data.'),
});
