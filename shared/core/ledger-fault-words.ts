// What does the user read when the ledger itself, its key or its backups are the trouble?
import { word, words } from '#shared/core/words.ts';

/** Sentences of the faults of vault and backup. */
export const ledgerFaultWords = words({
  // ---- the ledger and its key ----
  'wrong-passphrase': word(
    '口令不对。台账没有打开，内容原样未动。请检查大小写和输入法后再试；忘记口令可用恢复码打开。',
    'Wrong passphrase. The ledger stays closed and untouched. Check capitals and input method, or open it with the recovery code.',
  ),
  'passphrase-wait': word(
    '刚才连续 {count} 次口令不对，请等 {seconds} 秒再试。台账没有打开，内容原样未动。忘记口令可用恢复码打开。',
    'The passphrase was wrong {count} {count|time|times} in a row: wait {seconds} {seconds|second|seconds} and try again. The ledger stays closed and untouched. If it is forgotten, the recovery code opens it.',
  ),
  'ledger-read-only': word(
    '台账是只读打开的，只能看，不能改；什么都没有改动。要登记，请关闭后在能写的地方打开，或先把台账复制到这台电脑。',
    'The ledger is open for reading only, so nothing was changed. To enter something, close it and open it where it can be written, or copy it to this computer first.',
  ),
  'passphrase-not-yours': word(
    '现用的口令不对，什么都没有更换。台账照常开着，内容原样未动。请检查大小写和输入法后再试。',
    'The present passphrase is wrong, so nothing was changed. The ledger stays open and untouched. Check capitals and input method and try again.',
  ),
  'wrong-recovery-code': word(
    '恢复码不对。台账没有打开，内容原样未动。请按恢复码纸逐位核对39位数字和校验位。',
    'Wrong recovery code. The ledger stays closed and untouched. Compare all 39 digits and the check digit with the recovery sheet.',
  ),
  'keyring-damaged': word(
    '钥匙文件 keyring.json 已损坏、缺失或属于另一本台账，这不是口令的问题。台账数据文件没有动。请从备份恢复：每份备份里都有钥匙文件。',
    'The key file keyring.json is damaged, missing or of another ledger; the passphrase is not the cause. The ledger file is untouched. Restore a backup: each of them holds the key file.',
  ),
  'ledger-damaged': word(
    '口令正确，但台账数据文件已损坏（{detail}）。程序没有改动它。请从最近的备份恢复；现有的文件一个也不会删。',
    'The passphrase is right but the ledger file is damaged ({detail}). Nothing was changed. Restore the latest backup; none of the present files is deleted.',
  ),
  'ledger-plaintext': word(
    '台账数据文件没有加密，程序拒绝使用。文件未动。请与技术人员联系，并从备份恢复。',
    'The ledger file is not encrypted and is refused. It is untouched. Ask for help and restore a backup.',
  ),
  'ledger-newer': word(
    '这本台账由更新版本的程序写成（版本 {found}，本程序认识到 {known}）。台账没有动。请升级程序后再打开。',
    'This ledger was written by a newer program (version {found}, this one knows {known}). It is untouched. Please update the program.',
  ),
  'ledger-busy': word(
    '这本台账已在另一个窗口或程序中打开。两边的内容都完好。请到那个窗口继续，或先把它关闭。',
    'This ledger is already open in another window or program. Nothing is lost. Continue there, or close it first.',
  ),
  'ledger-behind': word(
    '台账比上次记下的要旧：应有第 {expected} 号日志，只到第 {found} 号，可能拷贝时缺了文件或放回了旧文件。程序没有改动它。请找回完整的台账文件夹，或从备份恢复。',
    'The ledger is older than noted: journal entry {expected} was written, only {found} is there; a file may be missing or an old one was put back. Nothing was changed. Find the complete folder or restore a backup.',
  ),
  'ledger-missing': word(
    '这个文件夹里没有台账：{folder}。什么都没有改动。请选择含有 CURRENT 和 keyring.json 的台账文件夹，或新建台账。',
    'There is no ledger in this folder: {folder}. Nothing was changed. Choose the folder that holds CURRENT and keyring.json, or create a ledger.',
  ),
  'ledger-closed': word(
    '台账已锁定。已保存的内容都在。请输入口令打开。',
    'The ledger is locked. Everything saved is kept. Enter the passphrase to open it.',
  ),
  'ledger-open': word('已有一本台账打开着。内容都已保存。请先锁定它。', 'Another ledger is open. Everything is saved. Lock it first.'),
  'folder-in-use': word(
    '文件夹 {folder} 已有内容。里面的东西没有动。请另选一个空文件夹或新名称。',
    'The folder {folder} is not empty. Its content is untouched. Choose another name or an empty folder.',
  ),
  'journal-broken': word(
    '日志链在第 {seq} 号处对不上，可能有人绕过程序改过数据。数据没有再动。请从备份恢复，并保留现有文件夹备查。',
    'The journal chain does not match at entry {seq}; data may have been changed outside the program. Nothing was changed. Restore a backup and keep this folder for inspection.',
  ),
  // ---- the disk on which it lies ----
  'disk-full': word(
    '磁盘空间已满，这一步没有保存。以前保存的都在，台账照常可以查看。请删去不用的文件、腾出空间后再做一次。',
    'The disk is full, so this step was not saved. Everything saved before is kept and can be read. Make space and do it again.',
  ),
  'disk-failed': word(
    '磁盘读写出错（{detail}），这一步没有确认保存。以前保存的都在：程序已重新打开台账并检查过，没有损坏。请先看这一步在不在，不在就再做一次；若再出现，请把备份复制到U盘，找人检查磁盘。',
    'The disk failed ({detail}), so this step was not confirmed. Everything saved before is kept: the ledger was opened anew and checked, and is sound. See whether the step is there, else do it again; if this comes back, copy a backup to a stick and have the disk checked.',
  ),
  'disk-failed-closed': word(
    '磁盘读写出错（{detail}），台账已关闭，这一步没有确认保存。以前保存的没有改动。请检查磁盘后重新打开；打不开时，可在另一台电脑上从备份恢复。',
    'The disk failed ({detail}); the ledger was closed and this step was not confirmed. What was saved before is unchanged. Check the disk and open the ledger again; if that fails, restore a backup on another computer.',
  ),
  // ---- where a ledger may lie ----
  'place-network': word(
    '{folder} 在网络盘上，断网或两人同时打开会毁坏台账，程序没有使用它。什么都没有改动。请把台账放在这台电脑自己的硬盘上。',
    '{folder} is on a network drive, where a lost connection or a second user ruins a ledger; it was not used. Nothing was changed. Keep the ledger on this computer’s own disk.',
  ),
  'place-synced': word(
    '{folder} 在{service}的同步文件夹里，同步程序会把台账拆乱，程序没有使用它。什么都没有改动。请把台账放在不同步的文件夹里。',
    '{folder} is kept in step by {service}, which tears a ledger apart; it was not used. Nothing was changed. Keep the ledger in a folder that is not synchronised.',
  ),
  'place-removable': word(
    '{folder} 在U盘或移动硬盘上，拔出时会丢失数据，程序没有使用它。什么都没有改动。请把台账放在这台电脑自己的硬盘上；U盘用来放备份。',
    '{folder} is on a stick or portable disk, where pulling it loses data; it was not used. Nothing was changed. Keep the ledger on this computer’s own disk and use the stick for backups.',
  ),
  'folder-is-backup': word(
    '这个文件夹是一份备份，不能直接打开。备份没有动。请点“从备份恢复”。',
    'This folder is a backup and is not opened itself. It is untouched. Choose “Restore a backup”.',
  ),
  // ---- backups ----
  'backup-failed': word(
    '备份没有做成（{detail}）。没有留下半份备份，以前的备份都在，台账照常可用。请检查磁盘空间后再试。',
    'The backup could not be made ({detail}). No half backup was left, earlier ones are untouched, the ledger works on. Check the free space and try again.',
  ),
  'upgrade-without-backup': word(
    '这本台账是旧版程序写的，打开前要先备份再升级，备份没有做成（{detail}）。台账没有打开，没有升级，内容原样未动，旧版程序仍能打开。请检查磁盘空间和台账文件夹里的 backups 文件夹，再打开一次。',
    'An older program wrote this ledger. It is backed up before it is upgraded, and that backup failed ({detail}). The ledger stays closed, untouched and readable for the older program. Check the free space and the folder backups inside the ledger’s folder, then open it again.',
  ),
  'backup-damaged': word(
    '这份备份已损坏（{detail}），没有恢复。台账文件夹里的内容都没有动。请选另一份备份。',
    'This backup is damaged ({detail}) and was not restored. Nothing in the ledger’s folder was changed. Choose another backup.',
  ),
  'backup-missing': word(
    '这个位置没有备份。什么都没有改动。请选择备份所在的文件夹。',
    'There is no backup in this place. Nothing was changed. Choose the folder that holds the backups.',
  ),
  'backup-of-another': word(
    '这份备份属于另一本台账，没有恢复。这里的台账没有动。请选本台账的备份，或恢复到一个新文件夹。',
    'This backup belongs to another ledger and was not restored. The ledger here is untouched. Choose one of its own backups, or restore into a new folder.',
  ),
  'copy-failed': word(
    '没能备份到所选位置（{detail}）。那里没有留下半份备份，台账和本机备份都在。请检查U盘是否插好、是否写保护、空间是否够。',
    'The copy could not be made there ({detail}). No half backup was left; the ledger and the backups here are safe. Check that the stick is in, writable and has space.',
  ),
  'copy-beside-ledger': word(
    '所选位置在台账文件夹里面，起不到第二处备份的作用，没有复制。请选U盘或另一块硬盘。',
    'This place lies inside the ledger’s folder and is no second place; nothing was copied. Choose a stick or another disk.',
  ),
});
