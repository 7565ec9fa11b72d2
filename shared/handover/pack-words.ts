// Which words pack, receive and resume a whole ledger?
import { word, words } from '#shared/core/words.ts';

export const packWords = words({
  // ---- the old computer ----
  title: word('接收人用另一台电脑：写交接包', 'Another computer: pack the whole ledger'),
  text: word(
    '{incoming}接着用这台电脑，就不用写。用另一台电脑的，把整本台账（记录、账款、附件、日志、钥匙）写成一个封好的包放到U盘，连同恢复码纸当面交给{incoming}：U盘里没有恢复码，捡到U盘的人打不开。',
    'Not needed when {incoming} goes on with this computer. For another one the whole ledger (records, dues, attachments, journal, keys) goes onto a stick as one sealed package, handed over together with the recovery sheet: the code is not on the stick, so whoever finds it opens nothing.',
  ),
  afterwards: word(
    '写好以后，这台电脑上的台账只能看，不能再记。两台电脑上都接着记，就成了两本台账，上级收包时会发现，后到的一本收不进去。',
    'Once it is written the ledger here can only be read. Two ledgers that both go on are two histories: the superior notices, and the later one is not taken.',
  ),
  codeOld: word(
    '先换新恢复码：旧的可能还有人记得，它打得开整本台账。',
    'Renew the recovery code first: others may know the old one, which opens everything.',
  ),
  go: word('选U盘，写交接包…', 'Choose the stick and pack…'),
  dialog: word('把整本台账交给{incoming}', 'Hand the whole ledger to {incoming}'),
  codeHint: word(
    '照着要交出去的恢复码纸填。填对了才写：接收人手里的纸一定打得开。',
    'Type it from the sheet that is handed over, so that it is certain to open the package.',
  ),
  write: word('写入并交出', 'Write and hand over'),
  writing: word('正在备份、写入、重新打开核对，不要拔出', 'Backing up, writing and opening again, do not unplug'),
  written: word('交接包已写好，并用恢复码打开核对过，可以拔出U盘', 'The package is written and was opened with the code; the stick may be pulled'),
  writtenText: word(
    '请把U盘和恢复码纸当面交给{incoming}。对方在自己的电脑上打开本程序，点“接收交接”。整本台账 {size}，附件 {attachments} 个。',
    'Hand stick and recovery sheet to {incoming}, who starts this program on the other computer and chooses “Receive a ledger”. The whole ledger has {size}, with {attachments} {attachments|attachment|attachments}.',
  ),
  past: word('写过的交接包', 'Packages written'),
  pastHeld: word('{at} 交给{incoming}：{file}', '{at} to {incoming}: {file}'),
  pastResumed: word(
    '{at} 交给{incoming}，{resumedAt} 由{resumedBy}收回继续使用：{reason}',
    '{at} to {incoming}, resumed {resumedAt} by {resumedBy}: {reason}',
  ),
  // ---- the banner ----
  banner: word(
    '本台账已于 {at} 交给{incoming}，这里只能查看，不能登记、定稿、上报。',
    'This ledger was handed over to {incoming} on {at}. It can be read here; nothing can be entered, finalised or sent.',
  ),
  resume: word('继续使用本台账…', 'Go on using this ledger…'),
  resumeTitle: word('继续使用本台账', 'Go on using this ledger'),
  resumeText: word(
    '只在交接没有办成时用。先确认{incoming}没有、以后也不会用那个交接包：请收回U盘，删掉 {file}，再换一次恢复码。两边都接着记，就成了两本台账，上级会发现并拒收后到的一本。',
    'Only when the hand-over fell through. Make sure that {incoming} does not use the package, now or later: take the stick back, delete {file}, and renew the recovery code. If both go on there are two ledgers; the superior notices and refuses the later one.',
  ),
  reason: word('为什么继续使用', 'Why it is used again'),
  reasonHint: word('记在这台电脑上，日志里也留一笔。', 'Kept on this computer; the diary has an entry too.'),
  resumeGo: word('继续使用', 'Go on using it'),
  resumed: word('本台账恢复使用', 'The ledger is in use again'),
  // ---- the new computer ----
  way: word('接收交接', 'Receive a ledger'),
  wayHint: word('换书记：上一任用U盘交来整本台账，还有一张恢复码纸。', 'A new secretary: the whole ledger on a stick, and the recovery sheet.'),
  step: word('第 {step} 步，共 3 步：{what}', 'Step {step} of 3: {what}'),
  stepOpen: word('打开交接包', 'open the package'),
  stepPlace: word('看清是谁的，定保存位置和新口令', 'see whose it is, choose place and passphrase'),
  stepCode: word('换新恢复码', 'a new recovery code'),
  file: word('交接包', 'Package'),
  fileNone: word(
    '还没有选。文件名里有 -handover-，在U盘的 BranchLedger 文件夹里。',
    'None chosen. Its name has -handover- in it, in the folder BranchLedger of the stick.',
  ),
  fileMissing: word('请选交接包', 'Choose the package'),
  chooseFile: word('选交接包…', 'Choose the package…'),
  code: word('恢复码', 'Recovery code'),
  codeFromSheet: word(
    '上一任交来的恢复码纸上的八组数字。只有它打得开，口令不行。',
    'The eight groups on the sheet that came with the stick. Only this opens it, no passphrase does.',
  ),
  codeMissing: word('请填恢复码', 'Enter the recovery code'),
  open: word('打开看看', 'Open and look'),
  opening: word('正在打开并逐项核验…', 'Opening and checking everything…'),
  sound: word('核验无误：签名、每个字节和清单都对得上。', 'Sound: signature, every byte and the list agree.'),
  organisation: word('党组织', 'Organisation'),
  organisationValue: word('{from}（{code}）', '{from} ({code})'),
  hands: word('交接', 'Hand-over'),
  handsValue: word('{outgoing} 交给 {incoming}，{date}', '{outgoing} to {incoming}, {date}'),
  made: word('交接包写于', 'Packed'),
  holds: word('内容', 'Holds'),
  holdsValue: word(
    '党员 {members} 名，定稿记录 {records} 份，附件 {attachments} 个，{size}',
    '{members} {members|member|members}, {records} final {records|record|records}, {attachments} {attachments|attachment|attachments}, {size}',
  ),
  lastEntry: word('日志最后一号', 'Last entry'),
  lastEntryValue: word('第 {seq} 号，{at}，校验值 {hash}', 'no. {seq}, {at}, hash {hash}'),
  fingerprint: word('签名指纹', 'Fingerprint'),
  compare: word(
    '请与签过字的交接清单对一对：指纹要一样，日志号只会更大，党员和记录只差清单以后登记的。对不上的不要接收，问清楚再说。',
    'Compare with the signed inventory: the fingerprint is the same, the entry can only be higher, members and records differ only by what was entered afterwards. If not, do not take it and ask.',
  ),
  folder: word('保存位置', 'Place'),
  receive: word('接收到这台电脑', 'Receive it on this computer'),
  receiving: word('正在接收、恢复、打开核对…', 'Receiving, restoring and opening…'),
  codeIntro: word(
    '台账已接收并打开。上一任见过旧恢复码，现在换新的：旧的从此打不开这本台账。',
    'The ledger is received and open. The last secretary saw the old code; a new one is made now, and the old one no longer opens this ledger.',
  ),
  makeCode: word('换新恢复码', 'Make a new recovery code'),
  makeLater: word('以后再换', 'Later'),
  makeLaterHint: word(
    '以后在“设置”里换。没换以前，拿着旧恢复码纸和这台电脑的人打得开台账。',
    'In the settings. Until then whoever has the old sheet and this computer can open it.',
  ),
  cardDue: word(
    '上级手里的名片还对应旧恢复码：换好后请到“上报交接”导出名片交给上级。',
    'Your superior’s card of you belongs to the old code: export a new card for them afterwards.',
  ),
});
