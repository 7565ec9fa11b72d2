// Which words say what a page's code names, and which prints were made?
import { word, words } from '#shared/core/words.ts';

export const verifyWords = words({
  title: word('核对纸页', 'Check a page'),
  verify: word('核对', 'Check'),
  code: word('核对码', 'Code'),
  codeHint: word(
    '纸页下角的十个字符，或用扫码枪扫二维码；大小写、空格、短横都不要紧',
    'Ten characters at the foot of the page, or scan its QR; case, blanks and dashes do not matter',
  ),
  unreadable: word(
    '这不是核对码。核对码是十个字符，如 7F3KQ-91C2M。台账没有改动。请看清纸页下角再输一遍。',
    'This is no code. A code has ten characters, like 7F3KQ-91C2M. Nothing was changed. Look at the foot of the page and type it again.',
  ),
  unknown: word(
    '这本台账里没有 {code}。可能输错了一个字符；若反复核对仍是这个码，这张纸不是从这本台账打印的，或纸上的内容已被改过。',
    'This ledger knows no {code}. A character may be mistyped; if it is right, the page was not printed from this ledger, or was altered.',
  ),
  ledger: word('这张纸打印时，台账日志到第 {seq} 号（{date}）。', 'When this page was printed, the journal stood at entry {seq} ({date}).'),
  ledgerSame: word('此后台账没有变动。', 'The ledger has not changed since.'),
  ledgerLater: word(
    '此后台账又有 {later} 条变动；以重新打印的为准。',
    'Since then there were {later} {later|change|changes}; a new print is what counts.',
  ),
  present: word('与台账一致，是现行版', 'It agrees with the ledger and is the present version'),
  superseded: word('这张纸是第 {version} 版，现在已有第 {newest} 版', 'This page shows version {version}; there is now version {newest}'),
  record: word('{title}　{number}，{date}，{organisation}', '{title} {number}, {date}, {organisation}'),
  version: word('第 {version} 版于 {date} 入账，日志第 {entry} 号。', 'Version {version} was entered on {date}, journal entry {entry}.'),
  entryUnknown: word('（在下级台账中）', '(in the branch’s ledger)'),
  corrected: word('{date} 有更正或补充，请重新打印后替换。', 'It was corrected or supplemented on {date}; print it again and replace it.'),
  open: word('查看这份记录', 'Open the record'),
  // ---- reprints ----
  reprintTitle: word('重印“{sheet}”', 'Print “{sheet}” again'),
  reprintReason: word('重印原因', 'Reason'),
  reprintReasonHint: word(
    '如：原件受潮、增订后重新装订。纸上会印“重印”和这个原因。',
    'E.g. damaged by water. The paper will say “reprint” and this reason.',
  ),
  reprint: word('重印', 'Print again'),
  registerTitle: word('打印登记', 'Register of prints'),
  registerSub: word(
    '{year} 年编号的表册每打印一次登记一次，第二次起要写原因。',
    'Each print of a numbered form of {year} is entered here; from the second on with its reason.',
  ),
  registerEmpty: word(
    '还没有打印过编号的表册。保存“三会一课记录本”的 PDF 后，这里会有第一条。',
    'No numbered form was printed yet. Saving the year book as PDF makes the first entry.',
  ),
  sheet: word('表册', 'Form'),
  number: word('第几次', 'Print no.'),
  printedOn: word('打印日期', 'Printed on'),
  reason: word('重印原因', 'Reason'),
  pageCode: word('核对码', 'Code'),
  withdrawn: word('未写成：{reason}', 'Not written: {reason}'),
});
