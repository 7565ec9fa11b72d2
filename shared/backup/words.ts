// Which words do backups and restoring use?
import type { BackupReason } from '#shared/backup/model.ts';
import { type Word, word, words } from '#shared/core/words.ts';

export const backupWords = words({
  title: word('备份', 'Backups'),
  sub: word(
    '有改动时每30分钟自动备份一次，锁定、关闭、导入、批量修改和工作交接之前也备份。每一份都打开核对过才算数。',
    'Made every 30 minutes when something changed, at locking and closing, before imports, changes of many members and hand-overs. Each one counts only after it was opened and checked.',
  ),
  last: word('最近备份 {when}', 'Last backup {when}'),
  none: word('还没有备份', 'No backup yet'),
  failed: word('备份没有做成', 'Backup failed'),
  today: word('今天 {time}', 'today {time}'),
  upToDate: word('之后没有改动', 'nothing changed since'),
  isChanged: word('之后有改动，会自动备份', 'changes since; they are backed up by themselves'),
  makeNow: word('立即备份', 'Back up now'),
  made: word('已备份并核对', 'Backed up and checked'),
  copyTo: word('备份到U盘…', 'Back up to a stick…'),
  copied: word('已备份到 {place}，读回核对无误，可以拔出U盘', 'Backed up to {place} and read back; the stick may be pulled'),
  lastCopy: word('上次备份到别处：{when}，{place}', 'Last copy elsewhere: {when}, {place}'),
  neverCopied: word(
    '还没有备份到U盘。只放在这台电脑上的备份，电脑坏了就一起没了。',
    'Never copied to a stick. Backups on this computer alone are lost together with it.',
  ),
  copyDue: word('已 {days} 天没有备份到U盘', '{days} {days|day|days} without a copy on a stick'),
  copyDueText: word(
    '电脑坏了、丢了，只有U盘上的备份能找回台账。插上U盘，点一下，几秒钟。',
    'If this computer breaks or is lost, only the copy on a stick brings the ledger back. Plug it in, press once, wait some seconds.',
  ),
  madeAt: word('时间', 'Time'),
  reason: word('缘由', 'Why'),
  head: word('日志到', 'Journal up to'),
  entry: word('第 {seq} 号', 'no. {seq}'),
  size: word('大小', 'Size'),
  state: word('状态', 'State'),
  whole: word('核对过', 'checked'),
  notWhole: word('不完整', 'not whole'),
  older: word('更早的 {count} 份', '{count} {count|earlier one|earlier ones}'),
  listLabel: word('备份清单', 'List of backups'),
  toRestore: word(
    '要恢复某一份，先锁定台账，再点“从备份恢复”。锁定时先备份，现有的数据文件也会留下。',
    'To restore one, lock the ledger and choose “Restore a backup”. Locking backs up what is there now, and the present data file stays.',
  ),
  // ---- restoring ----
  restore: word('从备份恢复…', 'Restore a backup…'),
  restoreHint: word('换了电脑、旧电脑坏了：插上存有备份的U盘。', 'A new computer, or the old one broke: plug in the stick with the backups.'),
  newFolder: word('支部台账-{sign}', 'ledger-{sign}'),
  restoreTitle: word('从备份恢复', 'Restore a backup'),
  restoreSub: word('恢复出来的是新的数据文件，现有的文件一个也不删。', 'The backup becomes a new data file; none of the present files is deleted.'),
  choose: word('恢复到哪一份', 'Which backup'),
  lost: word('其后的 {count} 条改动会没有', '{count} {count|later change|later changes} would be lost'),
  lostNone: word('没有丢失', 'nothing lost'),
  lostUnknown: word('—', '—'),
  wouldLose: word('会丢失', 'Would be lost'),
  noBackups: word('这里没有备份', 'No backups here'),
  noBackupsText: word('插上存有备份的U盘，再从U盘选。', 'Plug in the stick with the copies, then choose from it.'),
  fromStick: word('从U盘选…', 'Choose from a stick…'),
  secret: word('口令', 'Passphrase'),
  secretHint: word('打开这本台账的口令；忘了就填恢复码。', 'The passphrase of this ledger, or its recovery code.'),
  goRestore: word('恢复', 'Restore'),
  restoring: word('正在核对并恢复…', 'Checking and restoring…'),
  ask: word('恢复到 {when} 的备份？', 'Restore the backup of {when}?'),
  askText: word(
    '台账会回到那一刻的样子。现有的数据文件留在台账文件夹里，可以请技术人员再看。',
    'The ledger returns to that moment. The present data file stays in the ledger’s folder for an expert to look at.',
  ),
  restored: word('已恢复到 {when} 的备份，核对无误。', 'Restored the backup of {when}; all checks passed.'),
  restoredLost: word(
    '日志第 {from} 号到第 {to} 号（{count} 条）没有了，请对照纸质材料补录。',
    'Journal entries {from} to {to} ({count}) are gone; enter them again from your papers.',
  ),
  restoredAll: word('备份之后没有改动，什么都没有丢。', 'Nothing was changed after it; nothing is lost.'),
  enter: word('进入台账', 'Open the ledger'),
});

/** Why a backup was made, in words. */
export const backupReasonWords: Readonly<Record<BackupReason, Word>> = {
  auto: word('自动', 'automatic'),
  close: word('锁定或关闭时', 'at locking or closing'),
  hand: word('手动', 'by hand'),
  import: word('导入名册前', 'before a roster'),
  packages: word('接收上报包前', 'before taking packages'),
  migration: word('程序升级前', 'before an upgrade'),
  merge: word('合并党员档案前', 'before merging two files'),
  mass: word('批量修改党员前', 'before changing many members'),
  handover: word('工作交接前', 'before a hand-over'),
};
