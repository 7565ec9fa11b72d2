// What do the demo's index page and its printed account say?
import { word, words } from '#shared/core/words.ts';

export const demoWords = words({
  title: word('支部台账演示：{name} 2026年度', 'Branch Ledger demo: {name}, 2026'),
  intro: word(
    '人名、号码均为虚构。名册取自全国系统导出格式的样本；全年记录由程序按故事逐日录入，时钟从2026年1月走到2027年1月10日。',
    'All names and numbers are invented. The roster comes from a sample in the national export format; the year was entered day by day on a clock that moved from January 2026 to 10 January 2027.',
  ),
  made: word('做出了什么', 'What was made'),
  files: word('文件', 'Files'),
  step: word('步骤', 'Step'),
  result: word('结果', 'Result'),
  seconds: word('用时（秒）', 'Seconds'),
  stepCreate: word('建立支部和上级的台账', 'Create the ledgers of branch and superior'),
  stepYear: word('导入名册，录入全年', 'Import the roster, enter the year'),
  stepYearResult: word(
    '党员 {members} 名（正式 {full}、预备 {probationary}）；党员大会 {memberMeetings} 次、支委会 {committeeMeetings} 次、党小组会 {groupMeetings} 次、党课 {lectures} 次、主题党日 {themeDays} 次、其他 {others} 次，其中补录 {late} 次、补充更正 {addenda} 条；谈心谈话 {talks} 次；计划 {plans} 项；党费 {payments} 笔 {yuan} 元；共 {calls} 次操作、{entries} 条日志',
    '{members} members ({full} full, {probationary} probationary); {memberMeetings} member, {committeeMeetings} committee and {groupMeetings} group meetings, {lectures} lectures, {themeDays} theme days, {others} others, {late} entered late, {addenda} addenda; {talks} heart talks; {plans} planned; {payments} payments of dues, {yuan} yuan; {calls} calls, {entries} journal entries',
  ),
  stepPrint: word('打印记录本、党费台账、名册', 'Print year book, dues ledger, roster'),
  stepPrintResult: word('记录本 {book} 页，党费台账 {dues} 页，名册 {roster} 页', 'year book {book} pages, dues ledger {dues}, roster {roster}'),
  stepCards: word('交换名片', 'Exchange cards'),
  stepCardsResult: word('支部指纹 {fingerprint}', 'fingerprint of the branch {fingerprint}'),
  stepHandoff: word('导出上报包，上级接收，回执带回', 'Export, import at the superior, take the receipt back'),
  stepHandoffResult: word(
    '第 {seq} 号包 {rows} 行 {bytes} 字节；上级新增 {added} 行；支部显示：{state}',
    'package {seq}, {rows} rows, {bytes} bytes; {added} rows added at the superior; the branch shows: {state}',
  ),
  received: word('已接收', 'received'),
  exported: word('已导出，未见回执', 'exported, no receipt'),
  stepCheck: word('核验两本台账', 'Check both ledgers'),
  stepCheckResult: word('支部 {branch}，上级 {superior}', 'branch {branch}, superior {superior}'),
  sound: word('完好', 'sound'),
  unsound: word('有问题', 'not sound'),
  opened: word(
    '两本演示台账在文件夹 branch 和 superior 里，口令：{passphrase}；恢复码在 branch-recovery.txt 和 superior-recovery.txt。',
    'The two demo ledgers lie in the folders branch and superior, passphrase: {passphrase}; their recovery codes in branch-recovery.txt and superior-recovery.txt.',
  ),
  notEmpty: word(
    '{folder} 不是演示留下的文件夹，没有动它。请另选一个空文件夹。',
    '{folder} was not made by the demo and is left alone. Choose an empty folder.',
  ),
  noRoster: word('找不到演示名册 {file}。请用 --roster 指明。', 'The demo roster {file} is missing. Name one with --roster.'),
  total: word('共 {seconds} 秒，全部在 {folder}', '{seconds} s in all; everything is in {folder}'),
  yearBook: word('三会一课记录本', 'Year book'),
  duesLedger: word('党费收缴台账', 'Dues ledger'),
  roster: word('党员名册（公开版）', 'Roster (public)'),
  package: word('上报包（已密封）', 'Report (sealed)'),
  receipt: word('回执（已密封）', 'Receipt (sealed)'),
  card: word('名片', 'Card'),
});
