// Which words does the health check use?
import type { HealthPart } from '#shared/backup/model.ts';
import { type Word, word, words } from '#shared/core/words.ts';

export const healthWords = words({
  title: word('检查台账', 'Health check'),
  sub: word(
    '逐页、逐条、逐个文件核对一遍，再打开最近的备份看能不能恢复。每月做一次；只检查，不改动。',
    'Every page, entry and file is compared, and the newest backup is opened. Once a month; it looks and changes nothing.',
  ),
  go: word('检查', 'Check'),
  goAndSave: word('检查并保存结果…', 'Check and save the result…'),
  print: word('打印检查单', 'Print the check'),
  busy: word('正在检查…', 'Checking…'),
  last: word('上次检查：{when}', 'Last check: {when}'),
  lastSound: word('完好', 'sound'),
  lastBroken: word('有问题', 'not sound'),
  never: word('还没有检查过', 'Never checked'),
  due: word('已 {days} 天没有检查台账', '{days} {days|day|days} without a health check'),
  dueText: word(
    '硬盘上的损坏往往几年后才被发现，每月查一次，才有好的备份可以换。',
    'Damage on a disk may stay unseen for years; a monthly check finds it while good backups exist.',
  ),
  part: word('项目', 'Part'),
  result: word('结果', 'Result'),
  partSound: word('{count} 项，全部相符', '{count} checked, all match'),
  partNone: word('还没有', 'none yet'),
  partBroken: word('{count} 项，{problems} 处对不上', '{count} checked, {problems} do not match'),
  sound: word('结论：台账完好。', 'The ledger is sound.'),
  broken: word(
    '结论：有对不上的地方。现有备份一份也不会清理。请先“备份到U盘”，再锁定台账、从较早的备份恢复，并保留台账文件夹备查。',
    'Something does not match. No backup will be tidied away. Back up to a stick first, then lock the ledger and restore an earlier backup; keep this folder for inspection.',
  ),
  saved: word('检查结果已存到 {file}', 'The result was written to {file}'),
  fileName: word('台账检查结果', 'health-check'),
  reportTitle: word('支部台账检查结果', 'Health check of the ledger'),
  reportLedger: word('台账：{organisation}', 'Ledger: {organisation}'),
  reportAt: word('检查时间：{at}', 'Checked at: {at}'),
  reportSigned: word('检查人：              日期：', 'Checked by:              Date:'),
});

/** What is looked at. */
export const healthPartWords: Readonly<Record<HealthPart['part'], Word>> = {
  pages: word('数据页', 'Pages'),
  chain: word('日志链', 'Journal chain'),
  anchor: word('日志锚', 'Head anchor'),
  rows: word('每条记录与日志', 'Rows against the journal'),
  files: word('照片和扫描件', 'Scans and photos'),
  backup: word('最近的备份', 'Newest backup'),
};

/** How each part is looked at, for the printed sheet. */
export const healthMethodWords: Readonly<Record<HealthPart['part'], Word>> = {
  pages: word('数据文件逐页核对结构和校验值', 'Structure and check value of every page'),
  chain: word('日志从第一条起逐条核对校验码', 'Every link of the journal from the first'),
  anchor: word('台账外另存的日志位置，与台账里的日志核对', 'The head kept beside the ledger against the journal'),
  rows: word('每条记录与日志里的承诺值核对', 'Every row against its commitment'),
  files: word('每个照片、扫描件解密后核对校验值', 'Every file, decrypted, against its digest'),
  backup: word('打开最近的备份，核对能否恢复', 'The newest backup is opened'),
};
