// Which words does the year book have beside those of its records?
import { word, words } from '#shared/core/words.ts';

export const bookWords = words({
  title: word('三会一课记录本', 'Record book of organised life'),
  branch: word('党支部名称', 'Branch'),
  secretary: word('书　　记', 'Secretary'),
  year: word('年　　度', 'Year'),
  yearValue: word('{year}年度', '{year}'),
  retained: word('保管期限', 'Kept for'),
  retainedValue: word('{years}年', '{years} {years|year|years}'),
  opened: word('启用日期', 'Opened on'),
  handedOver: word('交 接 人', 'Handed over by'),
  sealed: word('封存日期', 'Sealed on'),
  contents: word('目　录', 'Contents'),
  contentsLine: word('{kind}（第 {number} 次）', '{kind} no. {number}'),
  contentsEmpty: word('本年度没有定稿的会议记录。', 'No finalised records this year.'),
  partTitle: word('{ordinal}、{kind}', '{ordinal}. {kind}'),
  kindCount: word('{kind} {count} 次', '{kind} {count}'),
  runningTitle: word('{book}　{part}', '{book}, {part}'),
  historicalTitle: word('历史补录', 'Copied from old books'),
  historicalLine: word('历史补录（{count} 份）', 'Copied from old books ({count})'),
  historicalNote: word(
    '本部分抄自原纸质簿册，关键数字经两遍录入核对，单独编号，不计入以上各部分。原件所在见各份末行。',
    'This part was copied from the paper books named below each record; key figures were typed twice and compared. It has its own numbers.',
  ),
  endTitle: word('页数说明', 'Number of pages'),
  endPages: word(
    '本簿共 {pages} 页（含封面、目录、空白页和本页），收入定稿会议记录 {records} 份{counts}。',
    'This book has {pages} {pages|page|pages} (cover, contents, blank pages and this page included) and {records} finalised {records|record|records}{counts}.',
  ),
  endCounts: word('：{counts}', ': {counts}'),
  endHistorical: word('另有历史补录 {count} 份，单独编号，不计入上数。', 'Copied from old books: {count}, numbered apart and not counted above.'),
  copiedBy: word('抄录人签名', 'Copied by'),
  comparedBy: word('核对人签名', 'Compared by'),
  endLate: word('其中补录 {late} 份，补充更正 {addenda} 条，均已注明。', 'Late entries: {late}; addenda: {addenda}; all are marked.'),
  endJournal: word(
    '打印时台账日志至第 {seq} 号，校验码 {hash}。各份记录页脚的核对码和二维码可在台账“打印中心—核对纸页”中查验。',
    'Journal head at printing: {seq}, {hash}. The code at the foot of each record can be checked in the ledger (print centre, check a page).',
  ),
  handsOver: word('移交人签名', 'Handed over by'),
  takesOver: word('接收人签名', 'Taken over by'),
});
